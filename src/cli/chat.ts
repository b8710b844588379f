import { createInterface } from 'node:readline';
import { answerQuestion } from '../answer/answer-question.ts';
import { exampleQuestions } from '../answer/example-questions.ts';
import type { Archive } from '../search/build-archive.ts';
import type { CliContext } from './context.ts';
import { replyText } from './render-terminal.ts';

/** Where questions come from; a terminal is asked with a prompt, a pipe is read to its end. */
export interface ChatInput {
  readonly stream: NodeJS.ReadableStream;
  readonly isTerminal: boolean;
}

const LEAVE = new Set(['exit', 'quit', ':q', '/quit']);

/** A chat in the terminal: one question a line, until the input ends or the person leaves. */
export async function chat(archive: Archive, input: ChatInput, { terminal, wording, now }: CliContext): Promise<void> {
  const { stream, isTerminal } = input;
  const examples = exampleQuestions(archive, now(), 3);
  if (isTerminal) {
    terminal.out(`\n${wording.chatWelcome(archive.briefings.length)}\n`);
    for (const example of examples) terminal.out(`  ${terminal.paint('dim', `“${example}”`)}\n`);
    terminal.out('\n');
  }
  const prompt = isTerminal ? terminal.paint('cyan', '› ') : '';
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  terminal.out(prompt);
  for await (const line of lines) {
    const question = line.trim();
    if (LEAVE.has(question.toLowerCase())) break;
    if (question !== '') {
      const reply = answerQuestion(archive, { question }, now());
      if (!isTerminal) terminal.out(`${terminal.paint('cyan', `› ${question}`)}\n`);
      terminal.out(`\n${replyText(reply, terminal, wording, examples[0] ?? null, false)}\n`);
    } else if (isTerminal) {
      terminal.out(`${wording.howToAsk(examples[0] ?? null)}\n`);
    }
    terminal.out(prompt);
  }
  lines.close();
}
