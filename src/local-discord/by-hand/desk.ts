import type { Bot } from '../bot.ts';
import type { LocalDiscord } from '../local-discord.ts';
import type { Person } from '../person/person.ts';
import type { Seen } from '../person/seen.ts';
import { PersonError } from '../person/waiting.ts';
import type { Server } from '../server.ts';
import { readCommandLine } from './command-line.ts';

export const help = `Kylie #general: text    Kylie writes in #general (who and where stay until changed)
Kylie: text             … where she last wrote
text                    the same person writes there; @bot mentions the bot
/ask question: text     she runs a slash command
?/ask question: tex     she types, and sees what autocomplete offers
press LABEL             she presses a button of the last message that she saw
choose LABEL            she chooses an option of its menu
fill LABEL: text        she fills a field of the form that opened, and sends it
use NAME                she uses a context-menu command on the last message
reply text              she replies to the last message
dm                      she turns to her direct messages with the bot
drop | reconnect        the Gateway cuts the connection | asks to reconnect
calls                   the latest REST calls, and what was refused
quit`;

/** A person at a keyboard in a local Discord: takes lines, tells what is seen. */
export class Desk {
  readonly #discord: LocalDiscord;
  readonly #server: Server;
  readonly #bot: Bot;
  readonly #people = new Map<string, Person>();
  #who: Person;
  #where: string | { readonly id: string } = '#general';
  #last: Seen | null = null;
  #form: Seen | null = null;

  constructor(discord: LocalDiscord, server: Server, bot: Bot) {
    this.#discord = discord;
    this.#server = server;
    this.#bot = bot;
    this.#who = this.#person('Kylie');
    discord.onMessage((seen, onlyFor) => {
      if (onlyFor === null || onlyFor === this.#who.id) this.#last = seen;
    });
  }

  /** Who is at the keyboard. */
  get who(): Person {
    return this.#who;
  }

  /** Does what a line says. What it returns is to be shown; messages are seen by way of {@link LocalDiscord.onMessage}. */
  async line(text: string): Promise<string> {
    try {
      return await this.#obey(text.trim());
    } catch (error) {
      if (error instanceof PersonError) return `✗ ${error.message}`;
      throw error;
    }
  }

  async #obey(line: string): Promise<string> {
    if (line === '') return '';
    if (line === 'help') return help;
    if (line === 'drop') return this.#gateway('drop');
    if (line === 'reconnect') return this.#gateway('reconnect');
    if (line === 'calls') return this.#calls();
    if (line === 'dm') {
      this.#where = this.#who.directMessages(this.#bot);
      return `${this.#who.name} turns to her direct messages.`;
    }
    if (line.startsWith('?/')) return this.#types(line.slice(1));
    if (line.startsWith('/')) {
      const { line: command, values } = readCommandLine(line, this.#commands());
      return this.#shown(await this.#who.runs(command, values, { in: this.#where }));
    }
    const order = /^(press|choose|use|reply|fill) (.+)$/s.exec(line);
    if (order) return this.#act(String(order[1]), String(order[2]));
    const said = /^(\p{Lu}[\p{L}'-]*)(?: (#[\p{L}\p{N}_-]+))?: (.+)$/su.exec(line);
    if (!said) return this.#write(line);
    this.#who = this.#person(String(said[1]));
    if (said[2]) {
      this.#server.channel(said[2]);
      this.#where = said[2];
    }
    return this.#write(String(said[3]));
  }

  async #act(verb: string, what: string): Promise<string> {
    if (verb === 'fill') {
      if (!this.#form) throw new PersonError('No form is open.');
      const [label = '', ...rest] = what.split(': ');
      return this.#shown(await this.#who.submits(this.#form, { [label]: rest.join(': ') }));
    }
    if (!this.#last) throw new PersonError('There is no message yet.');
    if (verb === 'reply') {
      await this.#who.repliesTo(this.#last, this.#mentioning(what));
      return '';
    }
    if (verb === 'press') return this.#shown(await this.#who.presses(this.#last, what));
    if (verb === 'choose') return this.#shown(await this.#who.chooses(this.#last, '', what));
    return this.#shown(await this.#who.usesOn(this.#last, what));
  }

  async #write(text: string): Promise<string> {
    await this.#who.writes(this.#where, this.#mentioning(text));
    return '';
  }

  async #types(text: string): Promise<string> {
    const { line, values } = readCommandLine(text, this.#commands());
    const choices = await this.#who.types(line, values, { in: this.#where });
    return choices.length > 0 ? choices.map((choice) => `  ${choice.name}`).join('\n') : '  (nothing is offered)';
  }

  /** Messages show themselves; a form has to be shown. */
  #shown(seen: Seen): string {
    this.#form = seen.modal ? seen : null;
    if (!seen.modal) this.#last = seen;
    return seen.modal ? seen.picture : '';
  }

  #gateway(what: 'drop' | 'reconnect'): string {
    this.#discord.gateway[what](this.#bot);
    return this.#discord.gateway.journal.slice(-3).join(', ');
  }

  #calls(): string {
    const lines = this.#discord.calls
      .slice(-10)
      .map((call) => `  ${call.method} ${call.path} → ${call.status ?? '…'}${call.refusal ? `  ${call.refusal}` : ''}`);
    return lines.length > 0 ? lines.join('\n') : '  none yet';
  }

  #commands(): ReturnType<Bot['commands']> {
    return [...this.#bot.commands(this.#server), ...this.#bot.commands()];
  }

  #mentioning(text: string): string {
    return text.replaceAll('@bot', this.#bot.mention);
  }

  #person(name: string): Person {
    const known = this.#people.get(name);
    if (known) return known;
    const person = this.#server.join({ name });
    this.#people.set(name, person);
    return person;
  }
}
