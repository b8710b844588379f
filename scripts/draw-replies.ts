/**
 * Draws replies of the bot for the documents: the real bot, in the local Discord, asked by a person; the payload that
 * it sends, laid out as a page; Chromium's picture of that page.
 *
 *   node --import tsx scripts/draw-replies.ts [CHROMIUM]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type APIMessage, ButtonStyle, ComponentType } from 'discord.js';
import { raise } from '../test/discord/on-background.ts';

const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const WIDTH = 720;
const QUESTIONS = [
  ['answer', 'Is the Biden-Putin summit still on?', 690],
  ['no', 'what about gas prices?', 700],
] as const;

const STYLE = `
  body { margin: 0; padding: 20px; background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", sans-serif; }
  .message { display: flex; gap: 16px; margin-bottom: 18px; }
  .face { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #5865f2; color: #fff; display: grid; place-items: center; font-weight: 600; }
  .name { font-weight: 600; color: #f2f3f5; } .app { background: #5865f2; color: #fff; font-size: 11px; border-radius: 4px; padding: 1px 5px; margin-left: 4px; }
  .mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
  .container { border: 1px solid #3f4147; border-radius: 8px; background: #2b2d31; padding: 14px 16px; margin-top: 6px; display: grid; gap: 8px; }
  .quote { border-left: 4px solid #4e5058; padding-left: 12px; white-space: pre-wrap; } .small { font-size: 13px; color: #949ba4; } .row { display: flex; gap: 8px; }
  .button { background: #4e5058; color: #fff; border-radius: 8px; padding: 6px 16px; font-size: 14px; font-weight: 500; }
`;

const html = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** The Markdown that the bot writes: escapes, bold, struck words. */
function inline(markdown: string): string {
  const plain = html(markdown.replace(/\\([\p{P}\p{S}])/gu, (_, mark: string) => `\uE000${mark.codePointAt(0)}\uE001`));
  return plain
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/~~(.+?)~~/g, '<s>$1</s>')
    .replace(/\uE000(\d+)\uE001/g, '&#$1;');
}

function textDisplay(content: string): string {
  const blocks: { kind: 'quote' | 'small' | 'plain'; lines: string[] }[] = [];
  for (const line of content.split('\n')) {
    const kind = line.startsWith('> ') ? 'quote' : line.startsWith('-# ') ? 'small' : 'plain';
    const words = inline(line.replace(/^(?:> |-# )/, ''));
    const last = blocks.at(-1);
    if (last !== undefined && last.kind === kind && kind === 'quote') last.lines.push(words);
    else blocks.push({ kind, lines: [words] });
  }
  return blocks.map(({ kind, lines }) => `<div class="${kind}">${lines.join('\n')}</div>`).join('');
}

function component(part: NonNullable<APIMessage['components']>[number]): string {
  switch (part.type) {
    case ComponentType.Container:
      return `<div class="container">${part.components.map(component).join('')}</div>`;
    case ComponentType.TextDisplay:
      return `<div>${textDisplay(part.content)}</div>`;
    case ComponentType.ActionRow:
      return `<div class="row">${part.components
        .map((button) => {
          if (button.type !== ComponentType.Button || !('label' in button)) return '';
          return `<span class="button">${html(button.label ?? '')}${button.style === ButtonStyle.Link ? ' ↗' : ''}</span>`;
        })
        .join('')}</div>`;
    default:
      throw new Error(`no drawing for a component of type ${part.type}`);
  }
}

function page(question: string, reply: APIMessage): string {
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<div class="message"><div class="face" style="background:#3ba55d">K</div><div><span class="name">Kylie</span><div><span class="mention">@On Background</span> ${html(question)}</div></div></div>
<div class="message"><div class="face">OB</div><div><span class="name">On Background</span><span class="app">APP</span>${(reply.components ?? []).map(component).join('')}</div></div>`;
}

const chromium = process.argv[2] ?? '/usr/bin/chromium';
const folder = mkdtempSync(path.join(tmpdir(), 'on-background-'));
const stage = await raise();
const kylie = stage.newsroom.join({ name: 'Kylie' });
for (const [name, question, height] of QUESTIONS) {
  const asked = await kylie.writes('#general', `${stage.registered.mention} ${question}`);
  const { raw } = await stage.discord.replyTo(asked);
  if (raw === null) throw new Error('the bot did not reply with a message');
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, page(question, raw));
  execFileSync(chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--hide-scrollbars',
    '--force-device-scale-factor=2', `--user-data-dir=${folder}/profile`, `--window-size=${WIDTH},${height}`,
    `--screenshot=${path.join(PICTURES, `${name}.png`)}`, file,
  ], { stdio: 'ignore' }); // biome-ignore format: a list of flags
}
await stage.end();
rmSync(folder, { recursive: true });
