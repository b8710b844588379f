import type { PictureWording } from './picture-wording.ts';

const MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
const month = (text: string): string => `${MONTHS[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}`;

export const ENGLISH_PICTURES: PictureWording = {
  answeredHow: (kind) => {
    if (kind === 'declined') return 'The official declined to answer.';
    return kind === 'referred' ? 'The official referred the question elsewhere.' : null;
  },

  card: 'Card',
  light: 'Light',
  dark: 'Dark',
  cardIsCut: 'The picture has a part of the quote; its alternative text has more, and Whole answer all.',
  noCard:
    'This quote has characters that I have no letters for, and a picture must not change a word. Copy it as text.',

  trendTitle: (topic) => `How often reporters asked about “${topic}”`,
  trendCount: (exchanges, briefings) => `${count(exchanges, 'exchange')} in ${count(briefings, 'briefing')}`,
  month,
  kinds: {
    answered: 'answered, or partly',
    declined: 'declined',
    referred: 'referred elsewhere',
    unknown: 'nothing to say yet, or not known',
  },
  trendAlt: (topic, months, kinds) => {
    const most = months.reduce((best, each) => (each.total > best.total ? each : best));
    const span = `${month(months[0]?.month ?? '')} to ${month(months.at(-1)?.month ?? '')}`;
    const total = months.reduce((sum, each) => sum + each.total, 0);
    return `Bar chart by month, ${span}: exchanges with a question about “${topic}”. ${total} in all, most in ${month(most.month)} (${most.total}). Answered, or partly: ${kinds.answered}; declined: ${kinds.declined}; referred elsewhere: ${kinds.referred}; nothing to say yet, or not known: ${kinds.unknown}.`;
  },
  trendRule:
    'Counted: exchanges in whose question a reporter uses every word of the topic, in whatever form, in one paragraph of the question. Who answered how is judged by a program, which is right about two times in three: good for shares, not for a single answer.',
  trendNone: (topic) => `In no briefing that I have read a reporter asked about “${topic}” in these words.`,
  noTopic: 'Give me a topic in a word or a few, such as a name.',
  first: 'The first',
  latest: 'The latest',

  compareTitle: (topic) => `What was said about “${topic}”`,
  compareClosest: 'Not certain: the closest exchange of that time. Judge by what the reporter asked.',
  compareNone: 'I find no answer on this from that time.',

  timeline: 'Timeline',
  timelineNote: 'Lengths are numbers of words in the transcript, not minutes.',
  reporters: 'Reporters',
  longestExchanges: 'The longest exchanges',
  wordCount: (words) => count(words, 'word'),
  timelineAlt: (title, speakers, exchanges) =>
    `Timeline of “${title}” by number of words. ${speakers.map(({ who, words }) => `${who}: ${count(words, 'word')}`).join('; ')}. ${count(exchanges, 'exchange')}.`,
};
