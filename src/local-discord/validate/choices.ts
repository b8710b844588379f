import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { checkLength, type Faults, type Fields, lengthOf, type Path, readFields, readList, readText } from './form.ts';

/** Source: "Application Command Option Choice" in Discord's documentation. */
const limits = { choices: 25, name: 100, value: 100 } as const;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Reads the choices of an option or of an autocomplete response; faults go to `faults`. */
export function readChoices(faults: Faults, from: Fields, key: string, path: Path): Choice[] {
  return readList(faults, from, key, path, { max: limits.choices }).map((item, index) => {
    const at = [...path, key, index];
    const choice = readFields(faults, item, at);
    const name = readText(faults, choice, 'name', at, { min: 1, max: limits.name, required: true }) ?? '';
    const { value } = choice;
    if (typeof value === 'number') return { name, value };
    if (typeof value === 'string') {
      // Choices of number options are numbers; everything else is text of limited length.
      if (from.type === ApplicationCommandOptionType.Integer) {
        faults.add([...at, 'value'], 'NUMBER_TYPE_COERCE', `Value "${value}" is not int.`);
      }
      checkLength(faults, [...at, 'value'], lengthOf(value), 1, limits.value);
      return { name, value };
    }
    faults.add([...at, 'value'], 'BASE_TYPE_REQUIRED', 'This field is required');
    return { name, value: '' };
  });
}
