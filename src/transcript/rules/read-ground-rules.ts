import type { GroundRules, Header, Speaker, Turn } from '../briefing.ts';

/** Reads the rules that a briefing was given under from what its speakers say. */
export function readGroundRules(_header: Header, _speakers: readonly Speaker[], _turns: readonly Turn[]): GroundRules {
  return {
    basis: 'unstated',
    attribution: [],
    embargo: { kind: 'none_stated', until: null, liftedStated: false, release: { kind: 'free' } },
    evidence: [],
    exceptions: [],
  };
}
