import { ComponentType } from 'discord-api-types/v10';
import type { ChannelRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { lengthOf } from '../validate/form.ts';
import { mergeResolved, pick, pickableByMenu, type Resolved, resolvePicked } from './resolve.ts';
import type { SeenField, SeenModal } from './seen.ts';
import { PersonError } from './waiting.ts';

/** Answers by label or custom id: text, or the labels of chosen options. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The data of a form as it is sent. @throws PersonError where the client would not send it */
export function fillForm(
  world: World,
  channel: ChannelRecord,
  modal: SeenModal,
  answers: Answers,
): Record<string, unknown> {
  for (const key of Object.keys(answers)) {
    if (modal.fields.some((field) => field.label === key || field.customId === key)) continue;
    throw new PersonError(`The form has no field ${key}: ${modal.fields.map((field) => field.label).join(', ')}.`);
  }
  const picked: Partial<Resolved>[] = [];
  const components = modal.fields.map((field) => {
    const answer = answers[field.label] ?? answers[field.customId] ?? field.value;
    const kinds = pickableByMenu.get(field.type);
    const choose = (label: string): string => (kinds ? pick(world, channel, kinds, label) : valueOfLabel(field, label));
    const given =
      field.type === ComponentType.TextInput ? writeText(field, answer) : chooseOptions(field, answer, choose);
    if (kinds && 'values' in given) picked.push(resolvePicked(world, channel, kinds, given.values));
    return { type: ComponentType.Label, component: { type: field.type, custom_id: field.customId, ...given } };
  });
  return { custom_id: modal.customId, components, resolved: mergeResolved(picked) };
}

function writeText(field: SeenField, answer: string | readonly string[]): { value: string } {
  const value = typeof answer === 'string' ? answer : answer.join('\n');
  const length = lengthOf(value);
  if (field.required && length === 0) throw new PersonError(`The field ${field.label} must be filled in.`);
  if (length > 0 && (length < field.minLength || length > field.maxLength)) {
    throw new PersonError(`The field ${field.label} takes ${field.minLength} to ${field.maxLength} characters.`);
  }
  return { value };
}

function chooseOptions(
  field: SeenField,
  answer: string | readonly string[],
  choose: (label: string) => string,
): { values: string[] } {
  const labels = typeof answer === 'string' ? [answer].filter((label) => label !== '') : answer;
  if (field.required && labels.length === 0) throw new PersonError(`The field ${field.label} must be filled in.`);
  return { values: labels.map(choose) };
}

function valueOfLabel(field: SeenField, label: string): string {
  const option =
    field.options.find((candidate) => candidate.value === label) ??
    field.options.find((candidate) => candidate.label === label);
  if (option) return option.value;
  throw new PersonError(`The field ${field.label} has no option "${label}".`);
}
