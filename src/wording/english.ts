import type { Attribution, PlaceCitation } from '../answer/answer.ts';
import { apDate, apTime } from '../answer/ap-style.ts';
import type { Role } from '../transcript/briefing.ts';
import { ENGLISH_DIGEST } from './english-digest.ts';
import { ENGLISH_EXPLAINED } from './english-explained.ts';
import { ENGLISH_PICTURES } from './english-pictures.ts';
import { ENGLISH_SETTINGS } from './english-settings.ts';
import { ENGLISH_TRANSCRIPTS } from './english-transcripts.ts';
import type { Wording } from './wording.ts';

const BASIS: Record<Attribution['basis'], string> = {
  on_background: 'on background',
  on_record: 'on the record',
  deep_background: 'on deep background',
  off_record: 'off the record',
};

const when = ({ date, time, zone }: Pick<PlaceCitation, 'date' | 'time' | 'zone'>): string =>
  [date === null ? null : apDate(date), time === null ? null : [apTime(time), zone].filter(Boolean).join(' ')]
    .filter((part) => part !== null)
    .join(', ');

const SPEAKER: Record<Role, string> = {
  reporter: 'Reporter',
  official: 'Official',
  moderator: 'Moderator',
  other: 'Somebody else',
};

export const english: Wording = {
  named: ({ phrase }) => phrase,
  attribution: ({ phrase, basis }) => `${phrase}, ${BASIS[basis]}`,
  rule: ({ rule, basis, setByEditor }) => {
    if (setByEditor) return `Attribution set by the editor${rule === null ? '.' : `: ${rule}`}`;
    // The sentence often has quotation marks of its own, so it gets none around it.
    if (rule !== null) return `The rule, in the words of the briefing: ${rule}`;
    return basis === 'on_record'
      ? 'On the record: the transcript states no other rule.'
      : `${BASIS[basis].replace(/^o/, 'O')}: by the title of the briefing; nobody states the rule in it.`;
  },
  embargo: ({ wasEmbargoed, lifted }) => {
    if (!wasEmbargoed) return null;
    if (lifted === null) return 'It was under embargo; the embargo has lifted.';
    const at = [apTime(lifted.time), lifted.zone].filter(Boolean).join(' ');
    return `Embargo lifted at ${at}${lifted.date === null ? '' : ` on ${apDate(lifted.date)}`}.`;
  },
  when,
  day: apDate,
  quoted: (words) => `“${words}”`,
  asked: 'A reporter asked:',
  askedBefore: 'It follows up what was asked before:',
  wholeAnswer: 'Whole answer',
  whatWasAsked: 'What was asked',
  source: 'Source',
  openNearest: (number) => `Answer to ${number}`,
  nextPage: 'Next page',
  previousPage: 'Previous page',
  page: (page, pages) => `Page ${page} of ${pages}`,
  speakerOf: ({ who, role }) => `${who === null ? SPEAKER[role] : who.charAt(0).toUpperCase() + who.slice(1)}:`,
  remarks: 'From remarks, not in answer to a question.',
  remarksBy: ({ phrase, basis }) => `Remarks by ${phrase}, ${BASIS[basis]}`,

  otherPlaces: 'Other places that may answer',
  removeAnswer: 'Remove',
  mayNotRemove: 'Only the person who asked, or somebody with the permission Manage Messages, can remove this answer.',
  saidWhen: ({ date, time, zone }) => {
    if (date === null && time === null) return 'The transcript states no date.';
    const began = time === null ? '' : `it began at ${[apTime(time), zone].filter(Boolean).join(' ')}`;
    if (date === null) return `The transcript states no date; ${began}.`;
    return `The briefing was on ${apDate(date)}${began === '' ? '' : `; ${began}`}.`;
  },
  saidWhere: ({ location }) =>
    location === null
      ? 'The transcript names no place.'
      : `The transcript gives the place as: ${location.replaceAll('\n', ', ')}.`,
  saidBy: ({ phrase, basis }) =>
    basis === 'on_record'
      ? `It was said by ${phrase}, on the record.`
      : `The rules of the briefing let the speaker be named only like this: ${phrase}, ${BASIS[basis]}.`,
  saidUnder: 'These words may be used under the rules of their briefing:',
  saidIn: 'The words stand in this transcript, as quoted:',
  noSuchPart: 'There is no such part: the reporter asked nothing more there, and did not follow it up.',
  nothingAfter: 'That was the last of this briefing.',
  nothingBefore: 'That was the first of this briefing.',
  nothingMore: 'That is all that was said there. Reply “and then?” for what came next in the briefing.',
  whichOne: 'Which one do you mean? Reply with its number, or press its button.',
  messageGone: 'The message that you reply to is gone. Write the question beside the mention.',
  messageUnreadable:
    'I cannot read the message that you reply to: Discord shows me only messages that mention me.\nWrite its question beside the mention, or open the message’s menu and choose Apps, Ask the briefings.',
  messageWithoutText: 'That message has no text that I could ask about.',

  notAsked: 'No reporter asked that in the briefings I have read.',
  notAskedInBriefing: 'No reporter asked that in this briefing.',
  nearestQuestions: 'The nearest questions that were asked:',
  noNearest: 'Nothing near it was asked either.',
  readWith: (question) => `Taken as a follow-up to “${question}”`,
  notCertain: 'I am not certain that this was asked. The closest exchanges; judge by what the reporter asked:',

  quoteFound: (shown, total) =>
    total > shown ? `The best ${shown} of ${total} places:` : `Found in ${total} ${total === 1 ? 'place' : 'places'}:`,
  quoteNotFound:
    'I find these words from no official in the briefings I have read. Try fewer of them; in quotation marks they must stand exactly so.',
  placeOf: (place, places, total) =>
    `Place ${place} of ${places}${total > places ? `; these are the best of ${total}` : ''}`,
  allPlaces: 'All places',
  openPlace: 'Open',
  copyQuote: 'Copy as news copy',
  readyToCopy: 'As a newsroom writes it. Check it against the rule and the source before you publish.',
  quoteNotInRecord:
    'I find this from no official in the briefings I have read. That does not prove that nobody said it elsewhere.',
  noWordsToFind: 'Give me the words to look for, such as a part of a sentence.',
  wordForWord: 'Word for word as in the transcript.',
  wordsDiffer: (differences) =>
    `Not word for word: ${differences
      .map(({ sought, said }) => {
        if (said === '') return `“${sought}” is not in the transcript`;
        return sought === '' ? `the transcript also has “${said}”` : `for “${sought}” the transcript has “${said}”`;
      })
      .join('; ')}.`,
  notADay: (text) => `I cannot read “${text}” as a day. Write it like 2022-02-21; a month (2022-02) or a year also do.`,

  noBriefingYet: 'There is no briefing that may be shown yet.',
  whoSpoke: 'Who spoke',
  spokeTimes: ({ phrase, basis, turns }) =>
    `${phrase}, ${BASIS[basis]}: spoke ${turns.length === 1 ? 'once' : `${turns.length} times`}`,
  spokeAt: ({ phrase, basis, briefings, first, last }) => {
    const days =
      first === null || last === null
        ? ''
        : first === last
          ? `, ${apDate(first)}`
          : `, ${apDate(first)}, to ${apDate(last)}`;
    return `${phrase}, ${BASIS[basis]}: ${briefings} briefing${briefings === 1 ? '' : 's'}${days}`;
  },
  questionCount: (count) =>
    count === 0 ? 'No question with an answer.' : `${count} question${count === 1 ? '' : 's'} with an answer.`,
  askedAbout: (topics) => `Reporters asked about: ${topics.join(', ')}.`,
  openQuestion: 'Open a question and its answer',
  mayPublish: ({ phrase, basis }) => {
    switch (basis) {
      case 'on_record':
        return `${phrase}: on the record. The words may be quoted, and the speaker named.`;
      case 'on_background':
        return `${phrase}: on background. The words may be quoted, and attributed to “${phrase}”; the speaker is not named.`;
      default:
        return `${phrase}: ${BASIS[basis]}. The words may not be quoted.`;
    }
  },
  noEmbargo: 'No embargo is stated.',
  closedPart: 'A part of it may not be shown, because of the rules it was said under.',
  rulesInItsWords: 'In the words of the briefing:',
  noRulesStated: 'Nobody states a rule in it; what stands above follows from its title and its labels.',
  editorsReason: (reason) => `Set by the editor: ${reason}`,
  statedRuleBinds:
    'Handbooks differ on what background allows. The rule that the briefing states is the one that binds.',

  help: (question, words) => [
    'I have read transcripts of press briefings. I reply with the officials’ own words, who may be named how, and where it stands.',
    '',
    'Ask: mention me with a question, anywhere in your message, or use /ask.',
    ...(question === null ? [] : [`For example: /ask question: ${question}`]),
    'Follow up: reply to my answer with “when was that?”, “what was asked?”, “and the second part?”, or a question.',
    '',
    'Who said that? /quote finds words, also where a few of them are wrong.',
    ...(words === null ? [] : [`For example: /quote words: ${words}`]),
    '',
    'One briefing: /briefing shows its questions, /latest the latest, /rules what may be published how, /speakers who spoke.',
    'Over time: /trend shows how often reporters asked about something, /compare what was said then and now.',
    'For those who manage the server: /digest, /settings, /transcripts.',
    'What I keep of you: /privacy.',
  ],
  tryExample: 'Try an example',
  noQuestionLogged: 'I store nothing of your messages, and I log no question.',
  questionsLogged:
    'I store nothing of your messages; but whoever runs me has chosen to keep the words of each question in a log, without who asked it.',
  privacy: [
    'I read only messages that mention me, reply to me or are written to me directly, and those that you point me to; in channels where those who manage a server let me listen, also what is written there, to see whether it asks what a transcript answers. Their text is used to answer, and for nothing else.',
    'While I run, I hold in memory the latest messages that Discord sent me and the people who wrote them, the latest questions with their answers but without who asked, which of my answers belongs to which message, and how often somebody asked in the last minute. All of it is gone when I stop.',
    'The button Remove under an answer holds the id of the person who asked, so that this person can remove it.',
    'Where somebody sets something up for a server, I keep ids and choices: the server, its channels and roles, and who set it up; until it is taken back or I leave the server.',
    'If something fails, my log has the error: ids, and what Discord said of it, but nothing that anybody wrote.',
    'Nothing is passed on, sold, or used to learn from.',
  ],

  howToAsk: (example) =>
    [
      'Ask me what officials were asked at press briefings. I reply with their own words, and how they may be attributed.',
      example === null ? 'Mention me with a question, or use /ask.' : `For example: “${example}”`,
    ].join('\n'),
  unknownBriefing: 'I have no briefing by that name. Choose one from the list that opens as you type, or leave it out.',
  questionTooLong: (limit) => `That question is too long for me. Ask it in at most ${limit} characters.`,
  tooManyQuestions: ({ of, wait }) => {
    const who = of === 'person' ? 'You have' : 'This server has';
    return `${who} asked a lot in a short time. Ask again in ${wait} second${wait === 1 ? '' : 's'}.`;
  },
  goneOrChanged:
    'Those words are no longer in my archive as they were: the transcript has changed or was withdrawn. Ask again for what it says now.',
  unknownButton: 'I do not know that button any more. Ask the question again.',
  unknownCommand: (name) =>
    `I do not know the command ${name} any more. Discord may show an old list for up to an hour.`,
  busy: 'Too many people are asking me at this moment. Nothing was posted; try again in a few seconds.',
  failed:
    'Something went wrong on my side, and nothing was posted. Try again in a minute; if it stays, tell whoever runs me.',

  ...ENGLISH_EXPLAINED,
  noToken:
    'No DISCORD_TOKEN is set, so there is no Discord: ask here, in the terminal. The README tells how to get a token.',
  playgroundAt: (address) =>
    `No DISCORD_TOKEN is set, so there is no Discord: meet the bot in your browser, at ${address}\nCtrl+C ends it. "npm run chat" asks here, in the terminal.`,
  readingTranscripts: 'Reading transcripts',
  indexTrouble: (trouble) =>
    trouble.kind === 'damaged'
      ? `The search index ${trouble.file} is damaged; it is being made again from the transcripts.`
      : `The search index could not be kept in ${trouble.file} (${trouble.reason}). Everything works, but each start takes longer; set INDEX_DIR to a folder that can be written to.`,
  chatWelcome: (briefings) =>
    `I have read ${briefings} briefing${briefings === 1 ? '' : 's'}. Ask what officials were asked; an empty line explains, “exit” leaves. For example:`,
  digest: ENGLISH_DIGEST,
  pictures: ENGLISH_PICTURES,
  settings: ENGLISH_SETTINGS,
  transcripts: ENGLISH_TRANSCRIPTS,
};
