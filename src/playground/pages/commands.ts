import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { playgroundWords as words } from '../../wording/playground.ts';
import { attribute, type Html, html } from '../render/html.ts';
import type { Choice } from '../render/menu.ts';

/** A command that can be run, its subcommand included. */
interface Runnable {
  /** `/digest set` */
  readonly line: string;
  /** As her client shows it. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** What the client itself offers for options of people, roles and channels. */
export type Pickable = (type: OptionType) => readonly Choice[];

/** What stands in the window of commands: every slash command that her client offers, each with its options as a form. */
export function commandsSheet(offered: readonly APIApplicationCommand[], locale: string, pickable: Pickable): Html {
  const runnable = offered
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => runnables(command, locale));
  return html`<div class="sheet-head"><h2 id="commands-title">${words.commands}</h2><button type="button" class="quiet" data-close>${words.close}</button></div>
    <div class="command-list"><label class="field"><span>${words.findCommand}</span><input type="search" data-filter-commands autocomplete="off"></label>
      <ul>${runnable.map(({ line, shown, description }) => html`<li><button type="button" data-command="${line}"><span class="choice">${shown}</span><small>${description}</small></button></li>`)}</ul>
      ${runnable.length === 0 && html`<p class="empty">${words.noCommands}</p>`}
    </div>
    ${runnable.map((each) => form(each, locale, pickable))}`;
}

function runnables(command: APIApplicationCommand, locale: string): Runnable[] {
  const visit = (holder: Named, line: string, shown: string): Runnable[] => {
    const options: readonly APIApplicationCommandOption[] = holder.options ?? [];
    const below = options.filter(isNested);
    if (below.length > 0) {
      return below.flatMap((each) => visit(each as Named, `${line} ${each.name}`, `${shown} ${nameIn(each, locale)}`));
    }
    return [
      {
        line,
        shown,
        description: descriptionIn(holder, locale),
        options: options as readonly APIApplicationCommandBasicOption[],
      },
    ];
  };
  return visit(command as Named, `/${command.name}`, `/${nameIn(command, locale)}`);
}

interface Named {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
  readonly description_localizations?: Partial<Record<string, string | null>> | null | undefined;
  readonly options?: readonly APIApplicationCommandOption[];
}

const isNested = ({ type }: APIApplicationCommandOption): boolean =>
  type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

function nameIn({ name, name_localizations }: Pick<Named, 'name' | 'name_localizations'>, locale: string): string {
  return name_localizations?.[locale] ?? name;
}

function descriptionIn(
  { description, description_localizations }: Pick<Named, 'description' | 'description_localizations'>,
  locale: string,
): string {
  return description_localizations?.[locale] ?? description;
}

function form({ line, shown, description, options }: Runnable, locale: string, pickable: Pickable): Html {
  const id = `run-${line.slice(1).replaceAll(' ', '-')}`;
  return html`<form class="command-form" data-run-form="${line}" hidden aria-labelledby="${id}">
    <h3 id="${id}"><code>${shown}</code></h3><p>${description}</p>
    ${options.map((option) => field(option, `${id}-${option.name}`, locale, pickable))}
    <p class="form-error" role="alert"></p>
    <div class="actions"><button type="button" class="quiet" data-back>${words.allCommands}</button><button type="submit" class="button" data-style="primary">${words.run}</button></div>
  </form>`;
}

function field(option: APIApplicationCommandBasicOption, id: string, locale: string, pickable: Pickable): Html {
  const required = attribute('required', option.required === true);
  const hint = descriptionIn(option as Named, locale);
  const named = attribute('name', option.name);
  return html`<div class="field" data-type="${option.type}"><label for="${id}">${nameIn(option, locale)}${option.required !== true && html` <small>${words.optional}</small>`}</label>${control()}<p class="hint" id="${id}-hint">${hint}</p></div>`;

  function control(): Html {
    const described = html`id="${id}" aria-describedby="${id}-hint" ${named} ${required}`;
    if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
      const choices = option.choices.map((choice) => ({ value: String(choice.value), label: nameIn(choice, locale) }));
      return select(described, choices, option.required === true);
    }
    switch (option.type) {
      case OptionType.Boolean:
        return select(
          described,
          [
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ],
          option.required === true,
        );
      case OptionType.Integer:
      case OptionType.Number:
        if ('autocomplete' in option && option.autocomplete === true) return combobox(described, id);
        return html`<input type="number" ${described} ${attribute('min', limit(option.min_value))} ${attribute('max', limit(option.max_value))} step="${option.type === OptionType.Integer ? '1' : 'any'}">`;
      case OptionType.String:
        if ('autocomplete' in option && option.autocomplete === true) return combobox(described, id);
        return html`<input type="text" ${described} autocomplete="off" maxlength="${('max_length' in option ? option.max_length : undefined) ?? 6000}" ${attribute('minlength', limit('min_length' in option ? option.min_length : undefined))}>`;
      default:
        return select(described, pickable(option.type), option.required === true);
    }
  }
}

const limit = (value: number | undefined): string | null => (value === undefined ? null : String(value));

function select(described: Html, choices: readonly Pick<Choice, 'value' | 'label'>[], isRequired: boolean): Html {
  return html`<select ${described}><option value="">${isRequired ? words.choose : words.leaveOut}</option>${choices.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}</select>`;
}

function combobox(described: Html, id: string): Html {
  return html`<div class="combobox"><input type="text" role="combobox" ${described} autocomplete="off" aria-autocomplete="list" aria-expanded="false" aria-controls="${id}-list" data-complete><ul role="listbox" id="${id}-list" aria-label="${words.suggestions}" hidden></ul></div>`;
}
