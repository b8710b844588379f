import { ComponentType } from 'discord-api-types/v10';
import { type Faults, type Fields, type Path, readFields, readInteger, readList, readText } from './form.ts';

/** Source: "String Select" in Discord's documentation. */
const limits = { options: 25, label: 100, value: 100, description: 100, placeholder: 150 } as const;

const selectTypes: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export function isSelect(type: unknown): boolean {
  return typeof type === 'number' && selectTypes.includes(type);
}

/** Reads a select menu, its custom id aside; faults go to `faults`. */
export function readSelect(faults: Faults, from: Fields, at: Path): Fields {
  readText(faults, from, 'placeholder', at, { max: limits.placeholder });
  const least = readInteger(faults, from, 'min_values', at, { min: 0, max: limits.options }) ?? 1;
  const most = readInteger(faults, from, 'max_values', at, { min: 1, max: limits.options }) ?? 1;
  if (least > most) {
    faults.add([...at, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES_INVALID', 'min_values must not be above max_values');
  }
  if (from.type !== ComponentType.StringSelect) return from;

  const list = readList(faults, from, 'options', at, { min: 1, max: limits.options });
  const values = new Set<string>();
  let chosen = 0;
  list.forEach((value, index) => {
    const here = [...at, 'options', index];
    const option = readFields(faults, value, here);
    readText(faults, option, 'label', here, { min: 1, max: limits.label, required: true });
    const own = readText(faults, option, 'value', here, { min: 1, max: limits.value, required: true });
    readText(faults, option, 'description', here, { max: limits.description });
    if (own !== undefined && values.has(own)) {
      faults.add(here, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
    }
    if (own !== undefined) values.add(own);
    if (option.default === true) chosen += 1;
  });
  if (chosen > most) {
    faults.add([...at, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', `At most ${most} options may be chosen`);
  }
  if (most > list.length && list.length > 0) {
    faults.add(
      [...at, 'max_values'],
      'SELECT_COMPONENT_MAX_VALUES_INVALID',
      'max_values must not be above the number of options',
    );
  }
  return from;
}
