import { createInterface } from 'node:readline';
import { exampleQuestions } from '../answer/example-questions.ts';
import type { Archive } from '../search/build-archive.ts';
import type { CliContext } from './context.ts';
import { followChat, type LastAsked } from './follow-chat.ts';
import { followedText } from './render-terminal.ts';

/** Where questions come from; a terminal is asked with a prompt, a pipe is read to its end. */
export interface ChatInput {
  readonly stream: NodeJS.ReadableStream;
  readonly isTerminal: boolean;
}

const LEAVE = new Set(['exit', 'quit', ':q', '/quit']);

/** A chat in the terminal: a question a line, or what follows up the line before, until the input ends or the person leaves. */
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
  let last: LastAsked | null = null;
  terminal.out(prompt);
  for await (const line of lines) {
    const question = line.trim();
    if (LEAVE.has(question.toLowerCase())) break;
    if (question !== '') {
      const turn = await followChat(archive, question, last, now());
      last = turn.last;
      if (!isTerminal) terminal.out(`${terminal.paint('cyan', `› ${question}`)}\n`);
      terminal.out(`\n${followedText(turn.followed, terminal, wording, examples[0] ?? null)}\n`);
    } else if (isTerminal) {
      terminal.out(`${wording.howToAsk(examples[0] ?? null)}\n`);
    }
    terminal.out(prompt);
  }
  lines.close();
}
