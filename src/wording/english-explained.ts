import type { ExplainedConfidence } from '../answer/explain.ts';
import { ENGLISH_SIGNAL_GROUPS, ENGLISH_SIGNALS } from './english-signals.ts';
import type { ExplainedWording } from './explained-wording.ts';

const OUTCOME: Record<ExplainedConfidence['outcome'], string> = {
  answer: 'an answer',
  closest: 'the closest exchanges',
  no: 'no answer',
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const ENGLISH_EXPLAINED: ExplainedWording = {
  signal: (name) => {
    const lead = ENGLISH_SIGNALS[name.replace(/(?:Lead|Beyond)$/, '')];
    if (lead !== undefined && name.endsWith('Lead')) return `lead over the other places: ${lead}`;
    if (lead !== undefined && name.endsWith('Beyond')) return `more than any other briefing has: ${lead}`;
    return lead ?? name;
  },
  signalGroup: (group) => ENGLISH_SIGNAL_GROUPS[group],
  understood: (terms, asksNumber) => [
    terms.length === 0
      ? 'The question has no words to search for.'
      : `Searched for, with what each counts: ${terms
          .map(({ printed, share, isName }) => `${printed} ${percent(share)}${isName ? ' (a name)' : ''}`)
          .join(', ')}.`,
    ...(asksNumber ? ['It asks for a number.'] : []),
  ],
  sureness: ({ value, answerFrom, closestFrom, outcome }) =>
    `${percent(value)} sure that the first result answers it. From ${percent(answerFrom)} on it is given as the answer, from ${percent(closestFrom)} on as one of the closest. So: ${OUTCOME[outcome]}.`,
  surenessReasons: 'What raised and what lowered this most',
  oddsOf: (odds) => (odds >= 1 ? 'the best' : `${percent(odds)} as likely as the best`),
  metBy: (terms) =>
    terms
      .map(({ printed, by, likeness }) => {
        if (by === null) return `“${printed}” by nothing`;
        return likeness >= 1 ? `“${printed}” by “${by}”` : `“${printed}” by “${by}” (${percent(likeness)} alike)`;
      })
      .join(', '),
};
