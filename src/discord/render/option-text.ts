import { shortenText } from '../../answer/shorten.ts';
import { withoutUnseen } from '../escape.ts';
import { LIMITS } from '../limits.ts';

/** A label or a description of an option of a menu, which Discord shows as it stands: at most 100 characters; may be empty. */
export function optionText(words: string): string {
  return shortenText(withoutUnseen(words), LIMITS.optionText, '…').trim();
}
