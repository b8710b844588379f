import type { Bot, LocalDiscord, Person, Seen, SeenButton } from '../../src/local-discord/index.ts';
import type { Material } from './material.ts';

/** What somebody does, and how often of a hundred times. */
const MIX = [
  ['/ask', 32],
  ['autocomplete', 20],
  ['mention', 20],
  ['button', 14],
  ['/quote', 8],
  ['/briefing', 4],
  ['/speakers', 2],
] as const;
export type What = (typeof MIX)[number][0];

/** One thing that was done: the id of the interaction or of the message, by which its answer is known. */
export interface Act {
  readonly id: string;
  readonly what: What;
  /** Where a message was written. */
  readonly channelId?: string;
}

/** People in many servers, who do one thing after the other. */
export interface Crowd {
  /** Lets somebody somewhere do something. */
  readonly act: () => Act;
  /** Remembers an answer, whose buttons somebody may press. */
  readonly remember: (answer: Seen) => void;
}

/** How many answers are remembered to press buttons of. */
const REMEMBERED = 200;
/** Of so many who look at an answer's buttons, one asks for its picture. */
const PICTURE_OF = 20;

/**
 * @param people in each server
 * @param random 0 to 1, below 1
 */
export function gatherCrowd(
  discord: LocalDiscord,
  bot: Bot,
  { servers, people }: { readonly servers: number; readonly people: number },
  material: Material,
  random: () => number,
): Crowd {
  const all: Person[][] = [];
  const serverOf = new Map<string, number>();
  const channels: string[] = [];
  for (let number = 0; number < servers; number++) {
    const server = discord.createServer({ name: `Newsroom ${number}` });
    server.invite(bot);
    const { id } = server.channel('general');
    serverOf.set(id, number);
    channels.push(id);
    all.push(Array.from({ length: people }, (_, each) => server.join({ name: `Reader ${number}-${each}` })));
  }
  const among = <T>(of: readonly T[]): T => {
    const one = of[Math.floor(random() * of.length)];
    if (one === undefined) throw new Error('Nothing to choose from.');
    return one;
  };
  const answers: { readonly seen: Seen; readonly server: number }[] = [];
  const press = (): Act | null => {
    const answer = answers.length === 0 ? null : among(answers);
    const button = answer === null ? null : pressable(answer.seen, random);
    if (answer === null || button === null) return null;
    try {
      const id = among(all[answer.server] ?? []).unwaited.presses(answer.seen, button.label);
      return { id, what: 'button' };
    } catch {
      // It is gone by now.
      return null;
    }
  };
  return {
    act: () => {
      const what = drawn(random);
      const server = Math.floor(random() * all.length);
      const person = among(all[server] ?? []);
      const question = among(material.questions);
      switch (what) {
        case 'mention':
          return {
            id: person.unwaited.writes('#general', `${bot.mention} ${question}`),
            what,
            channelId: channels[server] ?? '',
          };
        case 'autocomplete':
          return { id: person.unwaited.types('/ask', { question: question.slice(0, 2 + random() * 25) }), what };
        case '/quote':
          return { id: person.unwaited.runs('/quote', { words: among(material.phrases) }), what };
        case '/briefing':
          return { id: person.unwaited.runs('/briefing', { which: among(material.briefings) }), what };
        case '/speakers':
          return { id: person.unwaited.runs('/speakers'), what };
        case 'button': {
          const pressed = press();
          if (pressed !== null) return pressed;
        }
      }
      return { id: person.unwaited.runs('/ask', { question }), what: '/ask' };
    },
    remember: (seen) => {
      const server = serverOf.get(seen.channelId);
      if (server === undefined || seen.ephemeral || seen.buttons.length === 0) return;
      answers.push({ seen, server });
      if (answers.length > REMEMBERED) answers.shift();
    },
  };
}

function drawn(random: () => number): What {
  let left = random() * MIX.reduce((sum, [, share]) => sum + share, 0);
  for (const [what, share] of MIX) {
    left -= share;
    if (left < 0) return what;
  }
  return '/ask';
}

/** A button of an answer; never the one that removes it. */
function pressable({ buttons }: Seen, random: () => number): SeenButton | null {
  const wantsPicture = random() < 1 / PICTURE_OF;
  const open = buttons.filter(
    ({ customId, disabled, label }) =>
      customId !== null &&
      !disabled &&
      label !== '' &&
      !/remove/i.test(label) &&
      (wantsPicture || !/picture|image|chart|time/i.test(label)),
  );
  return open[Math.floor(random() * open.length)] ?? null;
}
