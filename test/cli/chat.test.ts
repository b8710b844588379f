import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { chat } from '../../src/cli/chat.ts';
import { english } from '../../src/wording/english.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';
import { paperTerminal } from './command-line.ts';

const archive = archiveOf();

async function typed(text: string, isTerminal: boolean): Promise<string> {
  const terminal = paperTerminal();
  const input = { stream: Readable.from([text]), isTerminal };
  await chat(archive, input, { terminal, wording: english, now: () => AFTER_THE_CALL });
  return terminal.printed().out;
}

describe('the chat', () => {
  it('answers a question a line from a pipe', async () => {
    const out = await typed('Is the Biden-Putin summit still on?\n\nwhat about gas prices?\n', false);
    expect(out).toContain('› Is the Biden-Putin summit still on?');
    expect(out).toContain('— a senior administration official, on background');
    expect(out).toContain('No reporter asked that');
  });

  it('reads what means nothing alone with the line before', async () => {
    const out = await typed('Is the Biden-Putin summit still on?\nwho said that?\nand then?\nthanks!\n', false);
    const [, , about = '', next = '', thanks = ''] = out.split('› ');
    expect(about).toContain('who said that?');
    expect(about).toMatch(/attributed to\s+a “senior administration official/);
    expect(next).toContain('— a senior administration official, on background');
    expect(thanks.trim()).toBe('thanks!');
  });

  it('opens one of several that it offered, and says so where it can’t tell which', async () => {
    const out = await typed('what about gas prices?\nthe first one\nall of it\n', false);
    const [, , first = ''] = out.split('› ');
    expect(first).toContain('— a senior administration official, on background');
    expect(await typed('what about gas prices?\nwho said that?\n', false)).toContain('Which one do you mean?');
  });

  it('asks the question before of another country, and says that it does', async () => {
    const out = await typed('Is the Biden-Putin summit still on?\nwhat about Belarus?\n', false);
    expect(out).toContain('Taken as a follow-up to “Is the Biden-Putin summit still on?”');
  });

  it('answers a topic alone, and says no to one that nobody spoke of', async () => {
    const [, sanctions = '', china = ''] = (await typed('sanctions\nChina\n', false)).split('› ');
    expect(sanctions).toContain('A reporter asked: “And those will be sanctions — economic sanctions?”');
    expect(sanctions).toContain('— a senior administration official, on background');
    expect(china).toContain('No reporter asked that in the briefings I have read.');
    expect(china).not.toContain('— a senior administration official');
  });

  it('keeps the lines of each place that it offers under its number', async () => {
    const [, list = ''] = (await typed('China\n', false)).split('were asked:\n\n');
    const lines = list.trimEnd().split('\n');
    expect(lines.filter((line) => /^ {2}\d\. \S/.test(line))).toHaveLength(3);
    expect(lines.filter((line) => !/^ {2}\d\. /.test(line)).every((line) => /^ {5}\S/.test(line))).toBe(true);
  });

  it('welcomes a person with questions that it answers, and explains itself on an empty line', async () => {
    const out = await typed('\n', true);
    expect(out).toContain('I have read 1 briefing.');
    expect(out).toMatch(/“Will Secretary Blinken still be meeting|“[A-Z].+\?”/);
    expect(out).toContain('Ask me what officials were asked');
  });

  it('ends where the person leaves', async () => {
    expect(await typed('exit\nIs the Biden-Putin summit still on?\n', true)).not.toContain('on background');
  });
});
