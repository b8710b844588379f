import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answer/answer-question.ts';
import { LISTEN_FROM, overheardQuestion } from '../src/discord/overheard.ts';
import { openArchive } from '../src/open-archive.ts';

/*
 * How often a listening channel would hear the bot: over chat, where every reply is a false one, and over questions that
 * the archive answers, where silence is a miss.
 *
 *   npx tsx training/overhear.ts --transcripts DIR [--questions ROWS.jsonl] [--show]
 */

const { values } = parseArgs({
  options: {
    transcripts: { type: 'string', default: 'transcripts' },
    chat: { type: 'string', default: 'test/discord/fixtures' },
    questions: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
/** Confidences to compare; the one that is in use among them. */
const LEVELS = [...new Set([0.5, 0.6, 0.7, 0.8, 0.9, 0.95, LISTEN_FROM])].sort();
const { archive } = await openArchive(values.transcripts);
const now = Date.now();

const chat = readdirSync(values.chat)
  .filter((name) => name.startsWith('made-up-chat'))
  .flatMap((name) => readFileSync(join(values.chat, name), 'utf8').split('\n'))
  .filter((line) => line !== '');

interface Row {
  readonly question: string;
  readonly answerable: boolean;
  readonly specific?: boolean;
}

interface Spoken {
  readonly text: string;
  readonly confidence: number;
  readonly asked: string;
}

/** What would be said to each, whatever the confidence is; null: nothing. */
function spokenTo(texts: readonly string[]): (Spoken | null)[] {
  return texts.map((text) => {
    const reply = answerQuestion(archive, { question: text }, now);
    if (reply.kind !== 'answer') return null;
    return { text, confidence: reply.confidence, asked: reply.answer.asked?.paragraphs[0]?.text ?? '' };
  });
}

const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(2)}%)`;
const gated = (texts: readonly string[]): string[] => texts.filter((text) => overheardQuestion(text) !== null);
const heard = spokenTo(gated(chat)).filter((each) => each !== null);
console.log(`Briefings: ${archive.briefings.length}`);
console.log(`Chat that passes the gates: ${share(gated(chat).length, chat.length)}`);
for (const least of LEVELS) {
  console.log(
    `  from ${least}, falsely replied to: ${share(heard.filter(({ confidence }) => confidence >= least).length, chat.length)}`,
  );
}
if (values.show) {
  for (const { text, confidence, asked } of heard.filter((each) => each.confidence >= LISTEN_FROM)) {
    console.log(`    ${confidence.toFixed(3)} ${text}\n      ${asked.slice(0, 160)}`);
  }
}

if (values.questions !== undefined) {
  const rows = readFileSync(values.questions, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  const isReal = (row: Row): boolean => row.answerable && (archive.briefings.length === 1 || row.specific !== false);
  for (const [name, some] of [
    ['Questions that the archive answers', rows.filter(isReal)],
    ['Questions that it does not answer', rows.filter((row) => !row.answerable)],
  ] as const) {
    if (some.length === 0) continue;
    const texts = some.map(({ question }) => question);
    const passed = gated(texts);
    console.log(`${name}: ${share(passed.length, texts.length)} pass the gates`);
    const [all, through] = [spokenTo(texts), spokenTo(passed)];
    for (const least of LEVELS) {
      const from = (list: readonly (Spoken | null)[]): number =>
        list.filter((each) => each !== null && each.confidence >= least).length;
      console.log(
        `  from ${least}, replied to: ${share(from(through), texts.length)}; without the gates ${share(from(all), texts.length)}`,
      );
    }
  }
}
