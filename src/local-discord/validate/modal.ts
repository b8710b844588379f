import { ComponentType } from 'discord-api-types/v10';
import type { ModalRecord } from '../state/records.ts';
import { Faults, type Fields, type Path, readFields, readInteger, readList, readText } from './form.ts';
import { isSelect, readSelect } from './selects.ts';

/** Source: "Modal" and "Text Input" in Discord's documentation. */
const limits = {
  title: 45,
  customId: 100,
  components: 5,
  label: 45,
  description: 100,
  placeholder: 100,
  input: 4000,
  text: 4000,
} as const;

/** Reads the `data` of a modal response. @throws Refusal 50035 */
export function readModal(data: unknown): ModalRecord {
  const faults = new Faults();
  const from = readFields(faults, data, ['data']);
  const customId =
    readText(faults, from, 'custom_id', ['data'], { min: 1, max: limits.customId, required: true }) ?? '';
  const title = readText(faults, from, 'title', ['data'], { min: 1, max: limits.title, required: true }) ?? '';
  const list = readList(faults, from, 'components', ['data'], { min: 1, max: limits.components });
  const seen = new Set<string>();
  list.forEach((value, index) => {
    readTopLevel(faults, value, ['data', 'components', index], seen);
  });
  faults.refuse();
  return { customId, title, components: list };
}

function readTopLevel(faults: Faults, value: unknown, at: Path, seen: Set<string>): void {
  const from = readFields(faults, value, at);
  if (from.type === ComponentType.TextDisplay) {
    readText(faults, from, 'content', at, { min: 1, max: limits.text, required: true });
    return;
  }
  if (from.type === ComponentType.Label) {
    readText(faults, from, 'label', at, { min: 1, max: limits.label, required: true });
    readText(faults, from, 'description', at, { max: limits.description });
    readInput(faults, readFields(faults, from.component, [...at, 'component']), [...at, 'component'], seen, false);
    return;
  }
  if (from.type === ComponentType.ActionRow) {
    const inner = readList(faults, from, 'components', at, { min: 1, max: 1 });
    inner.forEach((input, index) => {
      const here = [...at, 'components', index];
      readInput(faults, readFields(faults, input, here), here, seen, true);
    });
    return;
  }
  faults.add([...at, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
}

function readInput(faults: Faults, from: Fields, at: Path, seen: Set<string>, inRow: boolean): void {
  const customId = readText(faults, from, 'custom_id', at, { min: 1, max: limits.customId, required: true });
  if (customId !== undefined && seen.has(customId)) {
    faults.add([...at, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  if (customId !== undefined) seen.add(customId);
  if (from.type === ComponentType.TextInput) {
    if (inRow) readText(faults, from, 'label', at, { min: 1, max: limits.label, required: true });
    readInteger(faults, from, 'style', at, { min: 1, max: 2, required: true });
    readInteger(faults, from, 'min_length', at, { min: 0, max: limits.input });
    readInteger(faults, from, 'max_length', at, { min: 1, max: limits.input });
    readText(faults, from, 'value', at, { max: limits.input });
    readText(faults, from, 'placeholder', at, { max: limits.placeholder });
  } else if (!inRow && isSelect(from.type)) {
    readSelect(faults, from, at);
  } else {
    faults.add([...at, 'type'], 'UNION_TYPE_CHOICES', 'This component cannot stand in a modal.');
  }
}
