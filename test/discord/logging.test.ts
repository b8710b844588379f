import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { raise, type Stage } from './on-background.ts';

/** A word that nobody says but who asks. */
const WORD = 'zeppelin';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.end();
  stage = undefined;
});

describe('the log', () => {
  it('has no word of a question, whichever way it is asked and whatever fails, at any level', async () => {
    const lines: string[] = [];
    stage = await raise({ bot: { log: createLog('debug', [], (line) => lines.push(line)) } });
    const { discord, newsroom, registered } = stage;
    const kylie = newsroom.join({ name: 'Kylie' });
    const question = `will the ${WORD} to Kyiv fly?`;
    await discord.replyTo(await kylie.writes('#general', `${registered.mention} ${question}`));
    await kylie.runs('/ask', { question });
    await kylie.runs('/quote', { words: `the ${WORD} will fly` });
    await kylie.types('/ask', { question: `will the ${WORD}` });
    const other = await kylie.writes('#general', question);
    await kylie.usesOn(other, 'Ask the briefings');
    // Refused by Discord, and broken on the way.
    discord.trouble.fail('POST /channels/:channel/messages', 403);
    await kylie.writes('#general', `${registered.mention} ${question}`);
    await discord.settles();
    discord.trouble.fail('POST /interactions/:interaction/:token/callback', 400, { times: 2 });
    await kylie.runs('/ask', { question }).catch(() => undefined);
    await discord.settles();
    const log = lines.join('');
    expect(log).toContain('An interaction failed.');
    expect(log).not.toContain(WORD);
    // Nor the reply that Discord refused.
    expect(log).not.toContain('No reporter asked');
    expect(log).not.toMatch(/\/(?:webhooks|interactions)\/\d+\/(?!\[hidden\])/);
  });
});
