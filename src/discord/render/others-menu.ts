import { type APIComponentInContainer, type APISelectMenuOption, ComponentType } from 'discord.js';
import type { ListedAnswer } from '../../answer/answer.ts';
import { decodeQuoteRef, encodeQuoteRef, type QuoteRef } from '../../answer/quote-ref.ts';
import { questionInShort } from '../../wording/lines.ts';
import type { Wording } from '../../wording/wording.ts';
import { LIMITS } from '../limits.ts';
import { optionText } from './option-text.ts';

const CUSTOM_ID = 'others';

/** A menu of other places that may answer, each with its date, what was asked there, and its briefing. */
export function othersMenu(others: readonly ListedAnswer[], wording: Wording): APIComponentInContainer {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: CUSTOM_ID,
        placeholder: wording.otherPlaces,
        options: others.slice(0, LIMITS.menuOptions).map((answer) => toOption(answer, wording)),
      },
    ],
  };
}

export function isOthersMenu(customId: string): boolean {
  return customId === CUSTOM_ID;
}

/** @returns the place that was chosen; null for a value that this version did not make */
export function decodeOther(value: string): QuoteRef | null {
  return decodeQuoteRef(value);
}

function toOption(answer: ListedAnswer, wording: Wording): APISelectMenuOption {
  const { date, title } = answer.citation;
  const when = date === null ? '' : `${wording.day(date)}: `;
  const description = optionText(title);
  return {
    label: optionText(when + questionInShort(answer, wording)),
    value: encodeQuoteRef(answer.ref),
    ...(description === '' ? {} : { description }),
  };
}
