import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * Reads a command's arguments.
 * @throws {UsageError} for an unknown option, or one without its value
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    throw new UsageError(reason.charAt(0).toLowerCase() + reason.slice(1));
  }
}

/**
 * A number from an option.
 * @throws {UsageError} where it is no whole number from `least` to `most`
 */
export function readCount(name: string, value: string, least: number, most: number): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= least && count <= most) return count;
  throw new UsageError(`--${name} is "${value}"; it must be a whole number from ${least} to ${most}`);
}
