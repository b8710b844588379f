import { afterEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Person } from '../../src/local-discord/index.ts';
import type { Archive } from '../../src/search/build-archive.ts';
import { raise, type Stage } from '../discord/on-background.ts';
import { archiveOf, readNoted, SEED_FILE, seedText } from '../seed.ts';

const SUMMIT = { question: 'is the Biden-Putin summit still on?' };
const CORRECTED = seedText.replaceAll('engagements', 'encounters');

let stage: Stage;
let reader: Person;
let archive: Archive;

async function begin(answer?: () => Promise<void>): Promise<void> {
  archive = archiveOf();
  stage = await raise({
    bot: {
      archive: () => archive,
      answer: async (asked) => {
        const reply = answerQuestion(archive, asked, stage.clock.now());
        await answer?.();
        return reply;
      },
    },
  });
  reader = stage.newsroom.join({ name: 'Rita' });
}
afterEach(() => stage.end());

const replaceBy = (text: string | null): void => {
  archive = archiveOf(text === null ? [] : [readNoted(text, SEED_FILE)]);
};

describe('A transcript', () => {
  it.each([
    ['replaced', CORRECTED],
    ['withdrawn', null],
  ])('that is %s after it was quoted: what is pressed says so, and shows no word of it', async (_, text) => {
    await begin();
    const answer = await reader.runs('/ask', SUMMIT);
    const quoted = /^> .{40,}$/m.exec(answer.words)?.[0].slice(2, 42) ?? '';
    expect(quoted).not.toBe('');
    replaceBy(text);
    for (const button of ['Whole answer', 'What was asked']) {
      const pressed = await reader.presses(answer, button);
      expect(pressed.ephemeral).toBe(true);
      expect(pressed.words).toContain('no longer in my archive as they were');
      expect(pressed.words).not.toContain(quoted);
    }
  });

  it('that is mended elsewhere goes on to be quoted: these words are as they were', async () => {
    await begin();
    const answer = await reader.runs('/ask', SUMMIT);
    replaceBy(seedText.replace(/^title: .*$/m, 'title: "Background Press Call, corrected"'));
    expect((await reader.presses(answer, 'Whole answer')).words).toContain('senior administration official');
  });

  it('that is withdrawn while it is being quoted: the answer that was under way is the last', async () => {
    await begin(async () => replaceBy(null));
    const answer = await reader.runs('/ask', SUMMIT);
    expect(answer.words).toContain('senior administration official');
    expect((await reader.presses(answer, 'Whole answer')).words).toContain('no longer in my archive');
    expect((await reader.runs('/ask', SUMMIT)).words).not.toContain('senior administration official');
  });
});
