import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { LISTEN_FROM, overheardQuestion } from '../../src/discord/overheard.ts';
import type { Person } from '../../src/local-discord/person/person.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const archive = archiveOf();
/** One that the archive is sure of, and that has the look of a question for the record. */
const SURE = 'Will Biden send American soldiers to rescue Americans stuck in Ukraine?';
const FOLDER = 'test/discord/fixtures';

let stage: Stage;
let kylie: Person;

const listenIn = async (channel: string): Promise<void> => {
  const ellen = stage.newsroom.join({ name: 'Ellen' }, { roles: [stage.newsroom.role('Desk', ['ManageGuild'])] });
  const panel = await ellen.runs('/settings');
  await ellen.chooses(panel, 'Channels where I answer without being mentioned', channel);
};
const repliesTo = async (text: string): Promise<string[]> => {
  const message = await kylie.writes('#general', text);
  await stage.discord.settles();
  return kylie
    .sees('#general')
    .filter((seen) => seen.repliesTo === message.id)
    .map(({ words }) => words);
};

beforeEach(async () => {
  // The archive is as sure here as it must be: how often it is, is a matter of measurement.
  const answer = async (asked: Parameters<typeof answerQuestion>[1]) => {
    const reply = answerQuestion(archive, asked, AFTER_THE_CALL);
    return reply.kind === 'answer' ? { ...reply, confidence: LISTEN_FROM } : reply;
  };
  stage = await raise({ archive, intents: ['MessageContent'], hearsMessages: true, bot: { answer } });
  kylie = stage.newsroom.join({ name: 'Kylie' });
});
afterEach(() => stage.end());

describe('in a channel that listens', () => {
  beforeEach(() => listenIn('general'));

  it('a question for the record is answered, and whoever asked may take the answer away', async () => {
    const question = await kylie.writes('#general', SURE);
    const answer = await stage.discord.replyTo(question);
    expect(answer.words).toContain('senior administration official');
    expect(answer.pings.users).toEqual([]);
    await kylie.presses(answer, 'Remove');
    expect(kylie.looksAgainAt(answer)).toBeNull();
  });

  it('a question to somebody, a reply, a link and talk get nothing', async () => {
    const omar = stage.newsroom.join({ name: 'Omar' });
    for (const text of [
      `${omar.mention} ${SURE}`,
      'do you think Biden will send American soldiers to rescue Americans in Ukraine?',
      `${SURE} https://example.com/`,
      `> ${SURE}`,
      'Will Biden send American soldiers to rescue Americans stuck in Ukraine',
      'wow, Ukraine',
    ]) {
      expect(await repliesTo(text)).toEqual([]);
    }
    const said = await omar.writes('#general', 'news from Ukraine');
    const reply = await kylie.repliesTo(said, SURE);
    await stage.discord.settles();
    expect(kylie.sees('#general').some((seen) => seen.repliesTo === reply.id)).toBe(false);
  });

  it('what the archive does not answer gets nothing, not even a no', async () => {
    expect(await repliesTo('What does the White House say about gas prices in Nevada?')).toEqual([]);
  });

  it('a question that is deleted takes its answer along', async () => {
    const question = await kylie.writes('#general', SURE);
    const answer = await stage.discord.replyTo(question);
    await kylie.deletes(question);
    await stage.discord.deleted(answer);
  });
});

it('in any other channel nothing is answered that is not for the bot', async () => {
  stage.newsroom.channel('bots');
  await listenIn('bots');
  expect(await repliesTo(SURE)).toEqual([]);
});

describe('a day of chat', () => {
  const chat = readdirSync(FOLDER)
    .filter((name) => name.startsWith('made-up-chat'))
    .flatMap((name) => readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n'))
    .filter((line) => line !== '');

  it('is answered falsely less than once in a thousand messages', () => {
    expect(chat.length).toBeGreaterThanOrEqual(2_000);
    const spoken = chat.filter((text) => {
      const question = overheardQuestion(text);
      if (question === null) return false;
      const reply = answerQuestion(archive, { question }, AFTER_THE_CALL);
      return reply.kind === 'answer' && reply.confidence >= LISTEN_FROM;
    });
    expect(spoken.length / chat.length).toBeLessThan(1 / 1000);
  });
});
