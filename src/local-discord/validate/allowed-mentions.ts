import { type Faults, type Fields, isFields, readList } from './form.ts';

export interface AllowedMentions {
  readonly everyone: boolean;
  /** Every user or role, or only those listed. */
  readonly users: 'all' | readonly string[];
  readonly roles: 'all' | readonly string[];
  readonly repliedUser: boolean;
}

/** Source: "Allowed Mentions Object" in Discord's documentation. */
const mostIds = 100;
const kinds = ['everyone', 'users', 'roles'];

/** Reads `allowed_mentions`; null where the request leaves it out, which allows everything. */
export function readAllowedMentions(faults: Faults, body: Fields): AllowedMentions | null {
  const from = body.allowed_mentions;
  if (from === undefined || from === null) return null;
  if (!isFields(from)) {
    faults.add(['allowed_mentions'], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return null;
  }
  const parse = readList(faults, from, 'parse', ['allowed_mentions'], { max: kinds.length });
  parse.forEach((kind, index) => {
    if (kinds.includes(String(kind))) return;
    const choices = `Value must be one of {'everyone', 'users', 'roles'}.`;
    faults.add(['allowed_mentions', 'parse', index], 'BASE_TYPE_CHOICES', choices);
  });
  const idsOf = (key: 'users' | 'roles'): 'all' | readonly string[] => {
    const ids = readList(faults, from, key, ['allowed_mentions'], { max: mostIds }).map(String);
    if (!parse.includes(key)) return ids;
    if (ids.length > 0) {
      faults.add(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
    }
    return 'all';
  };
  return {
    everyone: parse.includes('everyone'),
    users: idsOf('users'),
    roles: idsOf('roles'),
    repliedUser: from.replied_user === true,
  };
}
