import { apDate } from '../answer/ap-style.ts';
import type { DigestWording } from './digest-wording.ts';

export const ENGLISH_DIGEST: DigestWording = {
  title: (kind, date) =>
    ({
      new: `New from the briefings, ${apDate(date)}`,
      'on-this-day': `On this day in earlier years, ${apDate(date)}`,
      archive: `From the archive, ${apDate(date)}`,
    })[kind],
  reason: (reason) => {
    switch (reason.kind) {
      case 'topic':
        return `Because you follow “${reason.topic}”.`;
      case 'speaker':
        return `Because you follow “${reason.speaker}”.`;
      case 'new-words':
        return `New in the briefings: ${reason.words.map((word) => `“${word}”`).join(', ')}.`;
      case 'long-answer':
        return `Answered in ${reason.words} words.`;
      case 'next':
        return null;
    }
  },
  moreExchanges: ({ more }) =>
    more === 0
      ? null
      : more === 1
        ? 'One more question was answered there.'
        : `${more} more questions were answered there.`,
  moreBriefings: (count) =>
    count === 0
      ? null
      : count === 1
        ? 'One more briefing, not shown here.'
        : `${count} more briefings, not shown here.`,
  quiet: (kind) =>
    ({
      new: 'Nothing new from the briefings since the last digest.',
      'on-this-day': 'No briefing of the archive was held on this day of an earlier year.',
      archive: 'Everything in the archive has been shown.',
    })[kind],
  last: 'That was the last: everything in the archive has been shown.',
};
