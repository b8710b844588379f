import type { Archive } from '../search/build-archive.ts';
import { matchQuestion } from '../search/match-question.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { ListedAnswer } from './answer.ts';
import { type BriefingCard, briefingCard } from './briefing-card.ts';
import { mayShowBriefing, mayShowTurn } from './embargo.ts';
import { isSpokenBy, type SpokenFor, speakersOf } from './speakers.ts';
import { toListedAnswer } from './to-answer.ts';

/** Which briefings somebody wants to see. What is left out does not matter. */
export interface BriefingFilter {
  /** Words of a name or title, or of an attribution phrase. */
  readonly speaker?: string | undefined;
  /** Somebody spoke on this basis. */
  readonly basis?: SpokenFor['basis'] | undefined;
  /** What was spoken about, in any words. */
  readonly topic?: string | undefined;
}

/** A briefing in a list. */
export interface ListedBriefing {
  readonly id: string;
  readonly card: BriefingCard;
  /** The places that fit the topic best; empty where none was asked for. */
  readonly hits: readonly ListedAnswer[];
}

export interface BriefingList {
  /** How many there are over all. */
  readonly total: number;
  readonly briefings: readonly ListedBriefing[];
}

/** How many places are looked through for a topic, and how many of one briefing are told. */
const PLACES = 200;
const HITS = 3;

/**
 * The briefings that fit, the latest first; by topic, the likeliest first.
 *
 * @param now milliseconds since 1970
 * @param page which page of the list, from 0
 * @param size how many to a page
 */
export function browseBriefings(
  archive: Archive,
  filter: BriefingFilter,
  now: number,
  page: number,
  size: number,
): BriefingList {
  const { speaker, basis, topic } = filter;
  const isSpeaker = speaker === undefined ? null : isSpokenBy(speaker);
  const fits = (briefing: Briefing): boolean => {
    if (!mayShowBriefing(briefing, now)) return false;
    if (isSpeaker === null && basis === undefined) return true;
    const candidates = speakersOf(briefing).filter((each) => basis === undefined || each.basis === basis);
    return candidates.some(({ turns }) =>
      oneOfEachLabel(briefing, turns, now).some((turn) => isSpeaker === null || isSpeaker(briefing, turn)),
    );
  };
  const hits = topic === undefined ? null : hitsByBriefing(archive, topic, now);
  const all = hits === null ? latestFirst(archive.briefings) : [...hits.keys()];
  const fitting = all.filter(fits);
  const briefings = fitting.slice(page * size, (page + 1) * size).flatMap((briefing): ListedBriefing[] => {
    const card = briefingCard(briefing, now);
    return card === null ? [] : [{ id: briefing.id, card, hits: hits?.get(briefing) ?? [] }];
  });
  return { total: fitting.length, briefings };
}

/** The names and phrases by which those may be named who spoke, the most heard first. */
export function speakerNames({ briefings }: Archive, now: number, most: number): string[] {
  const heard = new Map<string, number>();
  for (const briefing of briefings) {
    if (!mayShowBriefing(briefing, now)) continue;
    for (const { phrase, turns } of speakersOf(briefing)) {
      if (turns.some((turn) => mayShowTurn(briefing, turn, now))) heard.set(phrase, (heard.get(phrase) ?? 0) + 1);
    }
  }
  const names = [...heard].sort(([one, some], [other, more]) => more - some || one.localeCompare(other));
  return names.slice(0, most).map(([name]) => name);
}

/** Of each label the first turn that may be shown: who somebody is does not change from turn to turn. */
function oneOfEachLabel(briefing: Briefing, turns: readonly number[], now: number): number[] {
  const seen = new Set<number>();
  return turns.filter((turn) => {
    const speaker = briefing.turns[turn]?.speaker ?? -1;
    if (seen.has(speaker) || !mayShowTurn(briefing, turn, now)) return false;
    seen.add(speaker);
    return true;
  });
}

/** In the order of the likeliest place of each. */
function hitsByBriefing(archive: Archive, topic: string, now: number): Map<Briefing, ListedAnswer[]> {
  const mayShow = (briefing: Briefing, turn: number): boolean => mayShowTurn(briefing, turn, now);
  const found = new Map<Briefing, ListedAnswer[]>();
  for (const match of matchQuestion(archive, { question: topic, top: PLACES, mayShow }).matches) {
    const hits = found.get(match.briefing) ?? [];
    const answer = hits.length < HITS ? toListedAnswer(match, now) : null;
    if (answer !== null) hits.push(answer);
    found.set(match.briefing, hits);
  }
  return found;
}

function latestFirst(briefings: readonly Briefing[]): Briefing[] {
  const moment = ({ header }: Briefing): string => `${header.callDate ?? ''} ${header.start ?? ''}`;
  return [...briefings].sort((one, other) => moment(other).localeCompare(moment(one)));
}
