import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/local-discord/index.ts';
import { archiveOf, DURING_THE_CALL } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

let stage: Stage;
let nadia: Person;
beforeAll(async () => {
  stage = await raise();
  nadia = stage.newsroom.join({ name: 'Nadia' });
});
afterAll(() => stage.end());

describe('a new member runs /help', () => {
  it('and learns, for herself, what she can ask', async () => {
    const seen = await nadia.runs('/help');
    expect(seen.ephemeral).toBe(true);
    for (const name of nadia.offered()) if (name !== 'help') expect(seen.words).toContain(`/${name}`);
  });

  it('and each example works', async () => {
    const seen = await nadia.runs('/help');
    const examples = seen.menus[0]?.options.map(({ label }) => label) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    expect(seen.words).toContain(`/ask question: ${examples[0]}`);
    for (const example of examples) {
      const answer = await nadia.chooses(seen, '', example);
      expect(answer.ephemeral).toBe(true);
      expect(answer.words).toContain('Background Press Call by Senior Administration Officials on Russia and Ukraine');
      expect(answer.words).not.toContain('No reporter asked that');
    }
    const words = /^For example: \/quote words: (.+)$/m.exec(seen.words)?.[1] ?? '';
    const found = await nadia.runs('/quote', { words });
    expect(found.words).toContain('Word for word as in the transcript.');
  });

  it('and before the archive has anything to show, learns it without examples', async () => {
    for (const options of [{ now: DURING_THE_CALL }, { archive: archiveOf([]) }]) {
      const empty = await raise(options);
      try {
        const seen = await empty.newsroom.join({ name: 'Omar' }).runs('/help');
        expect(seen.words).toContain('/quote finds words');
        expect(seen.words).not.toContain('For example');
        expect(seen.words).not.toMatch(/russia|ukraine/i);
        expect(seen.menus).toEqual([]);
      } finally {
        await empty.end();
      }
    }
  });
});

describe('a member runs /privacy', () => {
  it('and reads, for herself, what is kept', async () => {
    const seen = await nadia.runs('/privacy');
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain('I store nothing of your messages, and I log no question.');
  });

  it('and reads that questions are logged, where whoever runs the bot wants that', async () => {
    const logging = await raise({ bot: { logsQuestions: true } });
    try {
      const seen = await logging.newsroom.join({ name: 'Omar' }).runs('/privacy');
      expect(seen.words).toContain('whoever runs me has chosen to keep the words of each question in a log');
      expect(seen.words).not.toContain('I log no question');
    } finally {
      await logging.end();
    }
  });

  it('and it is true: neither her questions nor her name come into the log', async () => {
    const word = 'zebrafish';
    await nadia.runs('/ask', { question: `what about ${word}?` });
    await nadia.runs('/quote', { words: `the ${word} of the administration` });
    await stage.discord.replyTo(await nadia.writes('#general', `${stage.registered.mention} ${word}?`));
    expect(stage.log.join('\n')).not.toMatch(/zebrafish|nadia/i);
  });
});
