import { expect, it } from 'vitest';
import { openTerminal, progressLine } from '../../src/cli/terminal.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { expectCount } from './inputs.ts';

/** A terminal, and what reached it. */
function paper(env: Readonly<Record<string, string>>) {
  const written: string[] = [];
  const stream = { isTTY: true, columns: 80, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  return { terminal: openTerminal(stream, stream, env), written };
}

it('Hostile text that is printed commands no terminal', ({ task }) => {
  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    for (const env of [{ NO_COLOR: '1' }, { FORCE_COLOR: '1' }]) {
      const { terminal, written } = paper(env);
      terminal.out(text);
      terminal.err(text);
      // Colours, which the bot puts on words too, are all that a text can bring.
      const left = written.map((each) =>
        (env.NO_COLOR ? each : each.replaceAll('\u001b[31m', '')).replaceAll('\u001b[0m', ''),
      );
      expect({ what, commands: left.join('').match(/(?![\n\t])\p{Cc}/gu) }).toEqual({ what, commands: null });
    }
  }
  const { terminal, written } = paper({ FORCE_COLOR: '1' });
  terminal.out(terminal.paint('bold', 'so'));
  progressLine(terminal, 'Reading').update(50, 100);
  expect(written).toEqual(['\u001b[1mso\u001b[22m', '\r\u001b[2KReading: 50 of 100']);
  expectCount(task.name, Object.keys(HOSTILE_TEXTS).length);
});
