import { apDate, apTime } from '../answer/ap-style.ts';
import type { DigestKind } from '../store/subscription.ts';
import type { DescribedDigest, DigestFailure, DigestWording } from './digest-wording.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const WHAT: Record<DigestKind, string> = {
  new: 'what is new in the briefings',
  'on-this-day': 'what was said on that day of earlier years',
  archive: 'the next questions and answers of the archive',
};

const WHY: Record<DigestFailure, string> = {
  'no-channel': 'the channel is not there any more.',
  'no-permission': 'I lack a permission there. Give my role View Channel, Send Messages and Read Message History.',
  locked: 'the thread is locked. Unlock it, or set the digest up in another channel.',
  discord: 'Discord has refused it for an hour.',
};

/** "Sunday, Monday and Friday"; every day and the working days have words of their own. */
function dayWords(days: readonly number[]): string {
  const key = [...days].sort().join('');
  if (key === '0123456') return 'every day';
  if (key === '12345') return 'on weekdays';
  return `on ${list.format([...days].sort().map((day) => `${DAYS[day] ?? ''}s`))}`;
}

function sentence({ channel, kind, time, timezone, days, topics, speakers }: DescribedDigest): string {
  const followed = [...topics, ...speakers].map((each) => `“${each}”`);
  const follows = followed.length === 0 ? '' : `, following ${list.format(followed)}`;
  return `${channel} gets ${WHAT[kind]} ${dayWords(days)} at ${apTime(time)} (${timezone})${follows}.`;
}

function state({ paused, next }: DescribedDigest): string {
  if (paused === 'asked') return ' It is paused.';
  if (paused === 'failing') return ' It is paused: for a week it could not be posted.';
  if (paused === 'finished') return ' It has shown everything.';
  return next === null ? '' : ` The next one: ${next}.`;
}

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
  about: 'About this digest',
  told: (what) =>
    `${sentence(what)} Those with the permission Manage Server change it with /digest.${what.next === null ? '' : ` The next one: ${what.next}.`}`,
  gone: 'This digest is no longer set up.',
  line: (number, what) => `${number}. ${sentence(what)}${state(what)}`,
  noneYet:
    'No digest is set up on this server. /digest set does that: without options it comes every day at 8:00 a.m. Eastern, in this channel.',
  set: (what) => `Set up. ${sentence(what)}${state(what)} /digest test shows what it would look like now.`,
  changed: (what) => `Changed. ${sentence(what)}${state(what)}`,
  paused: (what) => `Paused: no digest comes to ${what.channel} until /digest resume.`,
  resumed: (what) => `Resumed. ${sentence(what)}${state(what)} What was missed meanwhile is not made up for.`,
  removed: (what) => `Removed: no digest comes to ${what.channel} any more.`,
  tried: (what) => `This is what ${what.channel} would get now. Only you see it, and it counts as nothing shown.`,
  whichDigest: 'There are several digests. Choose one in the option “digest”.',
  tooMany: (limit) =>
    `There are ${limit} digests on this server already, and no more fit. /digest remove takes one away.`,
  noZone: (words) =>
    `I know no time zone by “${words}”. Try a city (“London”), a name (“Eastern”) or an IANA zone (“America/New_York”).`,
  noHour: (words) => `I cannot read “${words}” as an hour. Write it like 8:00, 17:30 or 5:30 pm.`,
  mayNotPost: (channel, missing) =>
    `I may not post in ${channel}, so nothing was changed. Give my role ${missing.join(', ')} there, and try again.`,
  notSaved:
    'That could not be saved, so nothing was changed: my database cannot be used at the moment. Try again in a minute; if it stays, tell whoever runs me.',
  notKnown: 'The digests cannot be told at the moment: my database cannot be used.',
  fails: (what, why) =>
    `The digest that you set up for ${what.channel} cannot be posted: ${WHY[why]} I go on trying for a week and say nothing more; then it is paused, and /digest resume starts it again.`,
};
