import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { localiseCommand } from '../../src/discord/localise-command.ts';
import type { CommandWords } from '../../src/wording/command-words.ts';
import { FRENCH_COMMANDS } from '../../src/wording/french-commands.ts';
import { SPANISH_COMMANDS } from '../../src/wording/spanish-commands.ts';
import { archiveOf } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const archive = archiveOf();
const SUMMIT = 'Is the Biden-Putin summit still on?';
const SPOKEN = 'further engagements between the two leaders';

let stage: Stage | null = null;
const begin = async (locale: string): Promise<Stage> => {
  stage = await raise({ archive, locale });
  return stage;
};
afterEach(async () => {
  await stage?.end();
  stage = null;
});

describe('the bot in a server whose language is Spanish', () => {
  it('answers a mention in Spanish, with the words as they were spoken', async () => {
    const { discord, newsroom, registered } = await begin('es-ES');
    const question = await newsroom.join({ name: 'Ana' }).writes('#general', `${registered.mention} ${SUMMIT}`);
    const { words, buttons } = await discord.replyTo(question);
    expect(words).toContain(SPOKEN);
    expect(words).toContain('La pregunta de la prensa:');
    expect(words).toContain('“senior administration official” (alto cargo de la Administración), on background');
    expect(words).toContain('El embargo se levantó a las 17:43 EST del 21 de febrero de 2022.');
    expect(buttons.map(({ label }) => label)).toEqual([
      'Respuesta completa',
      'Qué se preguntó',
      'Tarjeta',
      'Fuente',
      'Quitar',
    ]);
  });

  it('shows what only one person sees in the language of that person', async () => {
    const { newsroom } = await begin('es-ES');
    const luc = newsroom.join({ name: 'Luc' }, { locale: 'fr' });
    const answer = await luc.runs('/ask', { question: SUMMIT });
    expect(answer.words).toContain('La pregunta de la prensa:');
    const whole = await luc.presses(answer, 'Respuesta completa');
    expect(whole.ephemeral).toBe(true);
    expect(whole.words).toContain('haut responsable de l’administration');
    expect((await luc.runs('/privacy')).words).toContain('Je ne conserve rien de vos messages');
    expect((await luc.runs('/ask', { question: '???' })).words).toContain('Demandez-moi, en anglais');
  });
});

describe('the bot that somebody writes to directly', () => {
  it('answers in English, since Discord does not tell the writer’s language, and a command in hers', async () => {
    const { discord, newsroom, registered } = await begin('es-ES');
    const luc = newsroom.join({ name: 'Luc' }, { locale: 'fr' });
    const direct = luc.directMessages(registered);
    expect((await discord.replyTo(await luc.writes(direct, SUMMIT))).words).toContain('A reporter asked:');
    expect((await luc.runs('/privacy', {}, { in: direct })).words).toContain('Je ne conserve rien de vos messages');
  });
});

describe('the bot in a server whose language is English', () => {
  it('speaks French to somebody whose Discord is in French, where nobody else sees it', async () => {
    const { newsroom } = await begin('en-US');
    const luc = newsroom.join({ name: 'Luc' }, { locale: 'fr' });
    expect((await luc.runs('/ask', { question: SUMMIT })).words).toContain('A reporter asked:');
    const own = await luc.runs('/demander', { question: SUMMIT, privé: true });
    expect(own.ephemeral).toBe(true);
    expect(own.words).toContain('La question de la presse\u00a0:');
    expect(own.words).toContain(SPOKEN);
  });

  it('gives the line to copy in English whatever the language: it is news copy in the style of the AP', async () => {
    const { newsroom } = await begin('fr');
    const luc = newsroom.join({ name: 'Luc' }, { locale: 'fr' });
    const found = await luc.runs('/citation', { mots: 'further engagements between the two leaders' });
    const copy = await luc.presses(found, 'Copier en style de presse');
    expect(copy.words).toMatch(
      /a senior administration official told reporters on a background call on Feb\. 21, 2022\./,
    );
  });
});

describe('the commands', () => {
  it('have names in each language, and are found by them', async () => {
    const { newsroom, registered } = await begin('en-US');
    const ana = newsroom.join({ name: 'Ana' }, { locale: 'es-419' });
    expect(ana.offered()).toEqual(expect.arrayContaining(['preguntar', 'cita', 'sesión', 'última', 'reglas', 'ayuda']));
    expect((await ana.runs('/ayuda')).words).toContain('/preguntar pregunta:');
    const question = await ana.writes('#general', SUMMIT);
    expect((await ana.usesOn(question, 'Preguntar al archivo')).words).toContain(SPOKEN);
    expect(registered.commands().map(({ name }) => name)).toContain('ask');
  });

  it('offer briefings by the date as the person writes it', async () => {
    const { newsroom } = await begin('en-US');
    const luc = newsroom.join({ name: 'Luc' }, { locale: 'fr' });
    const [choice] = await luc.types('/demander', { question: 'x', point: 'février 2022' });
    expect(choice?.name).toMatch(/^21 février 2022: /);
    const answer = await luc.runs('/demander', { question: SUMMIT, point: choice?.name ?? '' });
    expect(answer.words).toContain(SPOKEN);
  });

  it.each([
    ['Spanish', SPANISH_COMMANDS],
    ['French', FRENCH_COMMANDS],
  ] as const)('have all their words in %s, and none that is of no use', (_, words) => {
    const wanted = commands.flatMap(({ definition }) => keysOf(definition.name, definition));
    expect(Object.keys(words).sort()).toEqual([...new Set(wanted.map(({ key }) => key))].sort());
    for (const { key, isDescribed } of wanted)
      expect(isDescribed === (describedIn(words, key) !== undefined)).toBe(true);
  });

  it('keep the values of their choices in every language', () => {
    for (const { definition } of commands) {
      const strip = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (key, each) => (key.endsWith('_localizations') ? undefined : each)));
      expect(strip(localiseCommand(definition))).toEqual(strip(definition));
    }
  });
});

const describedIn = (words: CommandWords, key: string): string | undefined => words[key]?.description;

function keysOf(path: string, part: unknown): { readonly key: string; readonly isDescribed: boolean }[] {
  const { description, options, choices } = part as {
    readonly description?: string;
    readonly options?: readonly { readonly name: string }[];
    readonly choices?: readonly { readonly value: string | number }[];
  };
  return [
    { key: path, isDescribed: description !== undefined && description !== '' },
    ...(options ?? []).flatMap((option) => keysOf(`${path} ${option.name}`, option)),
    ...(choices ?? []).map(({ value }) => ({ key: `${path}=${value}`, isDescribed: false })),
  ];
}
