import type { Attribution, EmbargoNote, Interjection, PlaceCitation } from '../answer/answer.ts';
import type { HeardSpeaker } from '../answer/heard-speakers.ts';
import type { SpokenFor } from '../answer/speakers.ts';
import type { IndexTrouble } from '../open-archive.ts';
import type { QuoteDifference } from '../search/find-quote.ts';
import type { DigestWording } from './digest-wording.ts';
import type { ExplainedWording } from './explained-wording.ts';
import type { PictureWording } from './picture-wording.ts';
import type { SettingsWording } from './settings-wording.ts';
import type { TranscriptsWording } from './transcripts-wording.ts';

/**
 * The bot's own words, in one language. Everything that a person reads and no official said stands behind this
 * interface, and is the same in Discord, on the web and in a terminal. Nothing here is Markdown.
 */
export interface Wording extends ExplainedWording {
  /** "a senior administration official": the speaker alone. */
  readonly named: (speaker: Pick<Attribution, 'phrase' | 'basis'>) => string;
  /** "a senior administration official, on background" */
  readonly attribution: (attribution: Attribution) => string;
  /** The rule behind the label, in the briefing's own words where it has any. */
  readonly rule: (attribution: Attribution) => string;
  /** "Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022." Null where there was none. */
  readonly embargo: (embargo: Pick<EmbargoNote, 'wasEmbargoed' | 'lifted'>) => string | null;
  /** "Feb. 21, 2022, 5:24 p.m. EST" */
  readonly when: (moment: Pick<PlaceCitation, 'date' | 'time' | 'zone'>) => string;
  /** "Feb. 21, 2022", of `2022-02-21` */
  readonly day: (date: string) => string;
  /** Words of somebody else in this language's quotation marks. */
  readonly quoted: (words: string) => string;
  /** "A reporter asked:", before the question. */
  readonly asked: string;
  /** Above the question that this one follows up. */
  readonly askedBefore: string;
  readonly wholeAnswer: string;
  readonly whatWasAsked: string;
  readonly source: string;
  readonly openNearest: (number: number) => string;
  readonly nextPage: string;
  readonly previousPage: string;
  readonly page: (page: number, pages: number) => string;
  /** Instead of a question, where nobody asked. */
  readonly remarks: string;
  /** Before words that nobody asked for, in a list. */
  readonly remarksBy: (attribution: Attribution) => string;
  /** Before words that somebody else said in the middle of a quote: "Reporter:" */
  readonly speakerOf: (interjection: Interjection) => string;

  /** On the menu of other places. */
  readonly otherPlaces: string;
  /** On the button that takes an answer away. */
  readonly removeAnswer: string;
  readonly mayNotRemove: string;
  /** In reply to "when was that?". */
  readonly saidWhen: (citation: PlaceCitation) => string;
  /** In reply to "where was that?". */
  readonly saidWhere: (citation: PlaceCitation) => string;
  /** In reply to "who said that?". */
  readonly saidBy: (attribution: Attribution) => string;
  /** Above the rules, in reply to "can I quote that?". */
  readonly saidUnder: string;
  /** Above the citation, in reply to "source?". */
  readonly saidIn: string;
  readonly noSuchPart: string;
  readonly nothingAfter: string;
  readonly nothingBefore: string;
  readonly nothingMore: string;
  /** In reply to a follow-up on a list of several. */
  readonly whichOne: string;
  /** The message that is replied to was deleted. */
  readonly messageGone: string;
  /** Two lines: Discord keeps the text of the message that is replied to from the bot. */
  readonly messageUnreadable: string;
  readonly messageWithoutText: string;

  readonly notAsked: string;
  readonly notAskedInBriefing: string;
  readonly nearestQuestions: string;
  readonly noNearest: string;
  /** Above the reply to "what about China?": which question it was read with, the asker's or the reporter's. */
  readonly readWith: (question: string) => string;
  readonly notCertain: string;

  /** Above places where somebody's words were found. */
  readonly quoteFound: (shown: number, total: number) => string;
  readonly quoteNotFound: string;
  /** Above one of several places; `total` counts those that cannot be turned to, too. */
  readonly placeOf: (place: number, places: number, total: number) => string;
  readonly allPlaces: string;
  readonly openPlace: string;
  readonly copyQuote: string;
  /** Above a line to copy. */
  readonly readyToCopy: string;
  /** Of words that somebody quoted, where no official said them. */
  readonly quoteNotInRecord: string;
  readonly noWordsToFind: string;
  readonly wordForWord: string;
  /** Where words that were sought differ from those that were said. */
  readonly wordsDiffer: (differences: readonly QuoteDifference[]) => string;
  readonly notADay: (text: string) => string;

  readonly noBriefingYet: string;
  readonly whoSpoke: string;
  /** "a senior administration official, on background: spoke 12 times" */
  readonly spokeTimes: (speaker: SpokenFor) => string;
  /** "Press Secretary Jen Psaki, on the record: 212 briefings, Jan. 20, 2021, to May 13, 2022" */
  readonly spokeAt: (speaker: HeardSpeaker) => string;
  readonly questionCount: (count: number) => string;
  /** What the questions of a briefing name, in the transcript's language. */
  readonly askedAbout: (topics: readonly string[]) => string;
  readonly openQuestion: string;
  /** What may be done with the words of a speaker, in plain words. */
  readonly mayPublish: (speaker: Pick<SpokenFor, 'phrase' | 'basis'>) => string;
  readonly noEmbargo: string;
  readonly closedPart: string;
  readonly rulesInItsWords: string;
  readonly noRulesStated: string;
  readonly editorsReason: (reason: string) => string;
  readonly statedRuleBinds: string;

  /** What can be asked, a line each: with a question and words that were tried, where the archive has any. */
  readonly help: (question: string | null, words: string | null) => readonly string[];
  readonly tryExample: string;
  /** The first of the lines on what is kept: whoever runs the bot may have questions logged. */
  readonly noQuestionLogged: string;
  readonly questionsLogged: string;
  /** What else is kept of people and their messages, a line each. */
  readonly privacy: readonly string[];

  /** Two lines for somebody who asked nothing. */
  readonly howToAsk: (example: string | null) => string;
  readonly unknownBriefing: string;
  readonly questionTooLong: (limit: number) => string;
  /** To somebody who must wait; seconds. */
  readonly tooManyQuestions: (refusal: { readonly of: 'person' | 'server'; readonly wait: number }) => string;
  readonly goneOrChanged: string;
  readonly unknownButton: string;
  readonly unknownCommand: (name: string) => string;
  readonly failed: string;
  /** There is too much to do at this moment. */
  readonly busy: string;

  readonly noToken: string;
  /** Where the playground is. */
  readonly playgroundAt: (address: string) => string;
  readonly readingTranscripts: string;
  /** The kept search index is of no use, or none can be kept; questions are answered all the same. */
  readonly indexTrouble: (trouble: IndexTrouble) => string;
  readonly chatWelcome: (briefings: number) => string;

  readonly digest: DigestWording;

  readonly pictures: PictureWording;
  readonly settings: SettingsWording;
  readonly transcripts: TranscriptsWording;
}
