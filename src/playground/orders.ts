import { z } from 'zod';
import { type OptionValue, type Person, PersonError, type Seen } from '../local-discord/index.ts';
import { playgroundWords as words } from '../wording/playground.ts';
import { readClockField } from './clock-face.ts';
import type { Stage, View } from './stage.ts';

const text = z.string().max(6000);
const id = z.string().regex(/^\d{1,20}$/);
const optionValues = z.record(z.string().max(32), z.union([text, z.number(), z.boolean()]));

/** What a person does on the page. */
export const orderSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('write'), text, replyTo: id.nullable() }),
  z.strictObject({ do: z.literal('edit'), message: id, text }),
  z.strictObject({ do: z.literal('delete'), message: id }),
  z.strictObject({ do: z.literal('dismiss'), message: id }),
  z.strictObject({ do: z.literal('run'), command: z.string().max(120), values: optionValues }),
  z.strictObject({
    do: z.literal('complete'),
    command: z.string().max(120),
    values: optionValues,
    focused: z.string().max(32),
  }),
  z.strictObject({ do: z.literal('press'), message: id, button: z.string().max(100) }),
  z.strictObject({
    do: z.literal('choose'),
    message: id,
    menu: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.strictObject({ do: z.literal('use'), message: id, name: z.string().max(32) }),
  z.strictObject({
    do: z.literal('submit'),
    form: id,
    answers: z.record(z.string().max(100), z.union([text, z.array(text).max(25)])),
  }),
  z.strictObject({ do: z.literal('speak'), locale: z.string().max(10) }),
  z.strictObject({
    do: z.literal('clock'),
    to: z.union([z.literal('now'), z.literal('hour'), z.literal('day'), z.string().max(30)]),
  }),
  z.strictObject({ do: z.literal('start-over') }),
]);

export type Order = z.infer<typeof orderSchema>;

/** What comes of it, apart from the messages, which show themselves. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Something on the page is different for good: it has to be drawn anew. */
  | { readonly kind: 'reload' }
  | {
      readonly kind: 'choices';
      readonly choices: readonly { readonly name: string; readonly value: string | number }[];
    }
  | { readonly kind: 'form'; readonly form: Seen }
  /** In words, for the person. */
  | { readonly kind: 'refused'; readonly why: string };

const HOUR = 3_600_000;
const DONE: Outcome = { kind: 'done' };

/** Carries orders out, as the person who gives them; keeps the forms that are open and what was dismissed. */
export interface Desk {
  readonly carryOut: (view: View, order: Order) => Promise<Outcome>;
  readonly isDismissed: (messageId: string) => boolean;
}

export function createDesk(stage: Stage): Desk {
  const forms = new Map<string, Seen>();
  const dismissed = new Set<string>();

  const show = (seen: Seen): Outcome => {
    if (seen.modal === null) return DONE;
    forms.set(seen.modal.interactionId, seen);
    return { kind: 'form', form: seen };
  };

  async function obey(person: Person, view: View, order: Order): Promise<Outcome> {
    const place = stage.place(view);
    const at = (messageId: string) => ({ id: messageId, channelId: place.id });
    switch (order.do) {
      case 'write': {
        const written = order.text.replaceAll(`@${stage.registered.name}`, stage.registered.mention);
        if (order.replyTo === null) await person.writes(place, written);
        else await person.repliesTo(at(order.replyTo), written);
        return DONE;
      }
      case 'edit':
        await person.edits(
          at(order.message),
          order.text.replaceAll(`@${stage.registered.name}`, stage.registered.mention),
        );
        return DONE;
      case 'delete':
        await person.deletes(at(order.message));
        return DONE;
      case 'dismiss':
        dismissed.add(order.message);
        return DONE;
      case 'run':
        return show(await person.runs(order.command, order.values as Record<string, OptionValue>, { in: place }));
      case 'complete': {
        const { command, values, focused } = order;
        return { kind: 'choices', choices: await person.types(command, values, { in: place, focused }) };
      }
      case 'press':
        return show(await person.presses(at(order.message), order.button));
      case 'choose':
        return show(await person.chooses(at(order.message), order.menu, order.values));
      case 'use':
        return show(await person.usesOn(at(order.message), order.name));
      case 'submit': {
        const form = forms.get(order.form);
        if (form === undefined) throw new PersonError(words.formIsGone);
        const shown = show(await person.submits(form, order.answers));
        forms.delete(order.form);
        return shown;
      }
      case 'speak':
        person.speaks(order.locale);
        return { kind: 'reload' };
      case 'clock':
        return setClock(order.to);
      case 'start-over':
        stage.clock.set(null);
        stage.discord.forgetAfter(0);
        return { kind: 'reload' };
    }
  }

  function setClock(to: string): Outcome {
    const { clock, discord } = stage;
    const before = clock.now();
    const instant =
      to === 'now'
        ? null
        : to === 'hour'
          ? before + HOUR
          : to === 'day'
            ? before + 24 * HOUR
            : Number(to) || readClockField(to);
    if (instant === null && to !== 'now') return { kind: 'refused', why: words.notATime };
    const set = clock.set(instant);
    // What was written later has not been written yet.
    if (set < before) discord.forgetAfter(set);
    return { kind: 'reload' };
  }

  return {
    isDismissed: (messageId) => dismissed.has(messageId),
    carryOut: async (view, order) => {
      await stage.enter();
      try {
        return await obey(stage.person(view.who), view, order);
      } catch (error) {
        // A wait that was in vain carries a picture of everything; its first line is for people.
        if (error instanceof PersonError)
          return { kind: 'refused', why: error.message.split('\n')[0] ?? error.message };
        throw error;
      }
    },
  };
}
