import type { Embargo, EmbargoKind, Evidence, Release } from '../briefing.ts';
import type { CallTime } from './call-time.ts';
import { addDays, instantOf, isoLocal } from './civil-time.ts';
import { type Clause, evidenceOf } from './clauses.ts';
import type { SaidTime } from './clock-words.ts';
import { dateOf, fillDay, saysDate, saysDay } from './day-words.ts';
import { type EmbargoClause, embargoOf, mentionsEmbargo, type Term } from './embargo-words.ts';
import { centralAt } from './zones.ts';

/** What the call's sentences say of its embargo. */
export interface EmbargoReading {
  readonly embargo: Embargo;
  readonly evidence: readonly Evidence[];
  /** Sentences that put a section under an embargo of its own, with when it ends; empty where there is one for all. */
  readonly sections: readonly { readonly clause: Clause; readonly release: Release }[];
}

/** No call repeats its embargo this often: of more sentences, the first and the last of these count. */
const MOST_EACH = 24;

/** All that is said of an embargo, in order. */
export function embargoClausesOf(clauses: readonly Clause[]): readonly EmbargoClause[] {
  const mentions = clauses.reduce((count, { text }) => count + (mentionsEmbargo(text) ? 1 : 0), 0);
  const found: EmbargoClause[] = [];
  let mention = 0;
  let since = 0;
  let previous: Clause | null = null;
  for (const clause of clauses) {
    const before = found.at(-1) ?? null;
    since += 1;
    if (mentionsEmbargo(clause.text)) {
      mention += 1;
      if (mention > MOST_EACH && mention <= mentions - MOST_EACH) continue;
    }
    // What goes on from a sentence stands right after it, or follows an open end within two sentences.
    const reach = before?.term?.kind === 'event' ? 2 : 1;
    const said = embargoOf(clause, before !== null && since <= reach ? before : null, clause.goesOn ? previous : null);
    previous = clause;
    if (said === null) continue;
    found.push(said);
    since = 0;
  }
  return found;
}

/** Reads the embargo of a call: its kind, until when, whether it was lifted in words, and from when on words may be shown. */
export function readEmbargo(all: readonly EmbargoClause[], call: CallTime): EmbargoReading {
  const spoken = all.filter(({ about }) => about !== 'papers');
  const liftedStated = spoken.some(({ lifts }) => lifts);
  const evidence = spoken
    .filter(({ term, lifts }) => term !== null || lifts)
    .map(({ clause, lifts }) => evidenceOf(lifts ? 'lift' : 'embargo', clause));
  const sections = sectionsOf(spoken, all, call);
  if (sections.length > 0) {
    const release = latest(sections.map((section) => section.release));
    return { embargo: { kind: 'sectioned', until: null, liftedStated, release }, evidence, sections };
  }
  const { kind, until } = decide(spoken, all, call);
  return {
    embargo: { kind, until, liftedStated, release: releaseOf(kind, until, liftedStated, call) },
    evidence,
    sections,
  };
}

function decide(
  spoken: readonly EmbargoClause[],
  all: readonly EmbargoClause[],
  call: CallTime,
): { readonly kind: EmbargoKind; readonly until: string | null } {
  const terms = spoken.flatMap(({ term }) => (term === null ? [] : [term]));
  const last = terms.findLast(({ kind }) => kind === 'time' || kind === 'end-of-call' || kind === 'none');
  if (last?.kind === 'time') {
    const until = untilOf(last, all, call);
    return { kind: 'until_time', until };
  }
  if (last?.kind === 'end-of-call') return { kind: 'until_end_of_call', until: null };
  if (terms.some(({ kind }) => kind === 'notice')) return { kind: 'until_further_notice', until: null };
  if (last?.kind === 'none') return { kind: 'none_explicit', until: null };
  if (terms.length > 0 || spoken.some(({ lifts }) => lifts)) return { kind: 'other', until: null };
  return { kind: 'none_stated', until: null };
}

/** From when on words under this embargo may be shown. */
function releaseOf(kind: EmbargoKind, until: string | null, lifted: boolean, call: CallTime): Release {
  if (kind === 'none_stated' || kind === 'none_explicit') return { kind: 'free' };
  if (kind === 'until_time' && until !== null) return { kind: 'at', instant: until };
  const end = call.ended === null ? null : isoLocal(call.ended, call.zone);
  if (kind === 'until_end_of_call' && end !== null) return { kind: 'at', instant: end };
  if ((kind === 'other' || kind === 'until_further_notice') && lifted && end !== null)
    return { kind: 'at', instant: end };
  if (call.published !== null) return { kind: 'at', instant: isoLocal(call.published, call.zone) };
  return {
    kind: 'held',
    reason: `The embargo is ${kind.replaceAll('_', ' ')}, and the page gives no time from which it can be known to be over.`,
  };
}

function sectionsOf(
  spoken: readonly EmbargoClause[],
  all: readonly EmbargoClause[],
  call: CallTime,
): readonly { readonly clause: Clause; readonly release: Release }[] {
  const parts = spoken.filter(({ about, term }) => about === 'section' && term !== null && term.kind !== 'open');
  const terms = parts.map(({ term }) =>
    term?.kind === 'time' ? (untilOf(term, all, call) ?? 'time') : (term?.kind ?? ''),
  );
  const remainder = parts.some(({ clause }) => /\bremainder\b|\brest of\b/i.test(clause.text));
  if (new Set(terms).size < 2 && !remainder) return [];
  return parts.map(({ clause, term }) => ({ clause, release: releaseOfTerm(term, all, call) }));
}

function releaseOfTerm(term: Term | null, all: readonly EmbargoClause[], call: CallTime): Release {
  if (term === null || term.kind === 'none') return { kind: 'free' };
  if (term.kind === 'time') return releaseOf('until_time', untilOf(term, all, call), false, call);
  return releaseOf(term.kind === 'end-of-call' ? 'until_end_of_call' : 'other', null, false, call);
}

function latest(releases: readonly Release[]): Release {
  const held = releases.find(({ kind }) => kind === 'held');
  if (held) return held;
  return releases.reduce<Release>(
    (late, release) => {
      if (release.kind !== 'at') return late;
      return late.kind !== 'at' || Date.parse(release.instant) > Date.parse(late.instant) ? release : late;
    },
    { kind: 'free' },
  );
}

/**
 * The instant that a time in words means. What it leaves out (day, zone, half of the day) is taken from other sentences
 * about the embargo that name the same hour, then from the call itself.
 */
function untilOf(term: Extract<Term, { kind: 'time' }>, all: readonly EmbargoClause[], call: CallTime): string | null {
  if (call.date === null) return null;
  const others = all.flatMap((clause) => (clause.term?.kind === 'time' ? clause.term.times : []));
  const meant = term.times
    .map((time) => completed(time, others))
    .map((time, _, group) => ({
      ...time,
      day: saysDay(time.day) ? time.day : (group.find((other) => saysDay(other.day))?.day ?? time.day),
    }));
  const instants = meant.map((time) => instantMeant(time, call, call.date ?? '')).filter((found) => found !== null);
  // Two zones for one instant agree; where they don't, the later holds.
  const chosen = instants.reduce<(typeof instants)[number] | null>(
    (late, found) => (late === null || found.instant > late.instant ? found : late),
    null,
  );
  return chosen === null ? null : isoLocal(chosen.instant, chosen.zone);
}

function completed(time: SaidTime, others: readonly SaidTime[]): SaidTime {
  let { half, zone, day } = time;
  for (const other of others) {
    if (other === time || other.hour !== time.hour || other.minute !== time.minute) continue;
    if (other.half !== null && time.half !== null && other.half !== time.half) continue;
    half ??= other.half;
    zone ??= other.zone;
    if (!saysDate(day) && saysDay(other.day)) day = fillDay(day, other.day);
  }
  return { ...time, half, zone, day };
}

function instantMeant(
  time: SaidTime,
  call: CallTime,
  callDate: string,
): { readonly instant: number; readonly zone: string } | null {
  const said = time.zone === 'local' ? (call.placeZone ?? call.zone) : (time.zone ?? call.zone);
  const zone = centralAt(said, call.placeZone ?? call.zone);
  const began = call.start === null ? null : instantOf({ date: callDate, minutes: call.start }, call.zone);
  const date = dateOf(time.day, callDate);
  const onDay = (day: string): number => {
    const hours = hoursOf(time).map((hour) => instantOf({ date: day, minutes: hour * 60 + time.minute }, zone));
    const after = hours.filter((instant) => began === null || instant > began);
    const likely = usualHalf(time);
    return after.length === 1 ? (after[0] ?? 0) : (hours[likely === 'am' ? 0 : hours.length - 1] ?? 0);
  };
  if (date !== null) return { instant: onDay(date), zone };
  const same = onDay(callDate);
  const next = began === null ? time.half === 'am' : same <= began;
  return { instant: next ? onDay(addDays(callDate, 1)) : same, zone };
}

/** Hours on a 24-hour clock that a time may mean, the earlier first. */
function hoursOf({ hour, half }: SaidTime): readonly number[] {
  if (hour > 12) return [hour];
  const base = hour % 12;
  if (half === null) return [base, base + 12];
  return [half === 'am' ? base : base + 12];
}

/** Where neither words nor the start of the call tell: offices keep hours from seven to six. */
function usualHalf({ hour }: SaidTime): 'am' | 'pm' {
  return hour >= 7 && hour <= 11 ? 'am' : 'pm';
}
