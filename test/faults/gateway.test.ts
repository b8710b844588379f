import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/local-discord/index.ts';
import { raise, type Stage, type StageOptions } from '../discord/on-background.ts';
import { crumble, flip, type Network, shuffle, startNetwork, swallow } from './network.ts';

const SUMMIT = 'is the Biden-Putin summit still on?';
const POST = 'POST /channels/:channel/messages';

let network: Network;
let stage: Stage;
let kylie: Person;

async function begin({ discord, ...options }: StageOptions = {}): Promise<void> {
  stage = await raise({ through: network, discord: { guard: 15_000, ...discord }, ...options });
  kylie = stage.newsroom.join({ name: 'Kylie' });
}
beforeEach(async () => {
  network = await startNetwork();
});
afterEach(async () => {
  await stage.end();
  await network.stop();
});

const asks = (words = SUMMIT) => kylie.writes('#general', `${stage.registered.mention} ${words}`);
const answersTo = (question: { readonly id: string }) =>
  kylie.sees('#general').filter(({ repliesTo }) => repliesTo === question.id);
/** Asks once more, so that what came before has been heard, and counts what each question got. */
async function eachAnsweredOnce(questions: readonly { readonly id: string; readonly channelId: string }[]) {
  for (const question of questions) await stage.discord.replyTo(question);
  const last = await asks();
  await stage.discord.replyTo(last);
  await stage.discord.settles();
  expect([...questions, last].map((question) => answersTo(question).length)).toEqual([...questions, last].map(() => 1));
}
const { stringify } = JSON;
const journal = () => stage.discord.gateway.journal;
const identified = () => journal().filter((line) => line.startsWith('identify')).length;

describe('A connection to the Gateway', () => {
  it.each([
    ['that Discord closes', () => network.cut('close')],
    ['that is reset', () => network.cut('reset')],
    ['over which Discord asks to reconnect (op 7)', () => stage.discord.gateway.reconnect(stage.registered)],
    [
      'whose session is invalid and may be resumed (op 9)',
      () => stage.discord.gateway.invalidate(stage.registered, { resumable: true }),
    ],
    ['that Discord closes with 4000', () => stage.discord.gateway.close(stage.registered, 4000)],
    ['that Discord closes with 4009, its session timed out', () => stage.discord.gateway.close(stage.registered, 4009)],
  ])('%s in the middle of an answer loses no question, and answers none twice', async (_, fault) => {
    await begin();
    const held = stage.discord.trouble.hold(POST);
    const before = await asks();
    await held.arrived;
    fault();
    const during = await asks();
    held.release();
    await stage.discord.gateway.reaches('resume 0/1');
    await eachAnsweredOnce([before, during]);
    expect(identified()).toBe(1);
  });

  it('that cannot be opened again for a while takes the session up when it can', async () => {
    await begin();
    network.turnAway(true);
    network.cut('reset');
    const during = await asks();
    await network.awayAgain(3);
    network.turnAway(false);
    await stage.discord.gateway.reaches('resume 0/1');
    await eachAnsweredOnce([during]);
    expect(identified()).toBe(1);
  });

  it('whose session is lost (op 9) begins a new one, and answers from then on', async () => {
    await begin();
    const from = journal().length;
    stage.discord.gateway.invalidate(stage.registered, { resumable: false });
    await stage.discord.gateway.reaches('identify 0/1', from);
    await eachAnsweredOnce([await asks()]);
  });

  it('that stays out of reach for minutes begins a new session: its own address may be gone for good', async () => {
    await begin();
    const from = journal().length;
    network.turnAway(true);
    network.cut('reset');
    await network.awayAgain(2);
    stage.clock.advance(2 * 60_000);
    await network.awayAgain(2);
    network.turnAway(false);
    await stage.discord.gateway.reaches('identify 0/1', from);
    await eachAnsweredOnce([await asks()]);
    expect(journal()).not.toContain('resume 0/1');
  });

  it('over which nothing arrives any more is given up for another, and what was missed is answered', async () => {
    await begin({ discord: { heartbeatInterval: 40 } });
    network.mangle(swallow);
    const during = await asks();
    await stage.discord.until('the dead connection to be closed', () => journal().includes('closed 4200'));
    network.mangle(null);
    await stage.discord.gateway.reaches('resume 0/1');
    await eachAnsweredOnce([during]);
  });

  it('on which heartbeats are not acknowledged is given up for another', async () => {
    await begin({ discord: { heartbeatInterval: 40 } });
    stage.discord.gateway.answerHeartbeats(false);
    await stage.discord.until('the zombie to be closed', () => journal().includes('closed 4200'));
    const during = await asks();
    stage.discord.gateway.answerHeartbeats(true);
    await eachAnsweredOnce([during]);
    expect(identified()).toBe(1);
  });

  it('that brings everything byte by byte is as good as any', async () => {
    await begin();
    network.mangle(crumble);
    await eachAnsweredOnce([await asks(), await asks('will US troops rescue americans?')]);
    expect(network.connections()).toBe(1);
  });

  it.each([
    ['brings bytes in the wrong order', shuffle],
    ['flips a bit in every 3,000 bytes', flip(3_000)],
    ['flips a bit in every 100 bytes', flip(100)],
    ['flips a bit in every 7 bytes', flip(7)],
  ])('that %s never ends the bot: when it is well again, so is the bot', async (_, mangle) => {
    await begin();
    network.mangle(mangle);
    await kylie.writes('#general', `nothing for the bot ${'x'.repeat(1_000)}`);
    await asks();
    await stage.discord.until('the bot to be there or on its way', () => network.connections() >= 1);
    network.mangle(null);
    // What a bit can do to the stream of one connection ends with that connection.
    network.cut('reset');
    await eachAnsweredOnce([await asks()]);
  });

  it('over which Discord tells of the same message twice answers it once', async () => {
    await begin();
    const question = await asks();
    await stage.discord.replyTo(question);
    const told = {
      id: question.id,
      channel_id: question.channelId,
      guild_id: stage.newsroom.id,
      type: 0,
      content: `${stage.registered.mention} ${SUMMIT}`,
      author: { id: kylie.id, username: 'Kylie', discriminator: '0', avatar: null },
      mentions: [{ id: stage.registered.id, username: 'On Background', discriminator: '0', avatar: null, bot: true }],
      mention_roles: [],
      mention_everyone: false,
      attachments: [],
      embeds: [],
      components: [],
      timestamp: new Date(stage.clock.now()).toISOString(),
      edited_timestamp: null,
      flags: 0,
      pinned: false,
      tts: false,
    };
    // Long after: Discord has forgotten the nonce by then.
    stage.clock.advance(10 * 60_000);
    stage.discord.gateway.dispatch(stage.registered, 'MESSAGE_CREATE', told);
    await eachAnsweredOnce([question]);
    expect(stringify(stage.log)).not.toContain('failed');
  });
});
