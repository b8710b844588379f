import type { TranscriptsWording } from './transcripts-wording.ts';

export const ENGLISH_TRANSCRIPTS: TranscriptsWording = {
  announced: (count) => (count === 1 ? 'A new transcript has been read.' : `${count} new transcripts have been read.`),
  more: (count) => (count === 0 ? null : `And ${count} more.`),
  served: (count) =>
    count === 0 ? 'No transcript is served.' : `${count} transcript${count === 1 ? ' is' : 's are'} served.`,
  readLast: 'Read last:',
  unread: (count) =>
    count === 1 ? 'One file is not served as it is now:' : `${count} files are not served as they are now:`,
  earlierServed: (readAt) => `Its earlier version, read ${readAt}, goes on being served.`,
  nothingServedOf: 'Nothing of it is served.',
  odd: (count) =>
    count === 0
      ? null
      : `In ${count} transcript${count === 1 ? '' : 's'} something could not be understood; “npm run -s cli -- check” tells what, line by line.`,
  announcedIn: 'New transcripts are announced in:',
  announcedNowhere: 'New transcripts are announced nowhere on this server. /transcripts announce changes that.',
  cannotPostThere: 'I may not post there: give my role the permissions View Channel and Send Messages.',
  willAnnounce: (channel) =>
    `New transcripts will be announced in ${channel}, each once, and none before its embargo lifts. /transcripts silence ends it.`,
  willNotAnnounce: (channel) => `New transcripts are no longer announced in ${channel}.`,
  announcedNothing: (channel) => `No transcripts were announced in ${channel}.`,
  mayNotPost: (channel) =>
    `I may not post in ${channel}, so nothing was changed. Give my role the permissions View Channel and Send Messages there (in a thread: Send Messages in Threads), and try again.`,
  notSaved:
    'That could not be saved, so nothing was changed: my database cannot be used at the moment. Try again in a minute; if it stays, tell whoever runs me.',
  notKnown: 'Where new transcripts are announced cannot be told at the moment: my database cannot be used.',
};
