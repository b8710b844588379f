import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

/** Why a login failed: `final` will not pass by itself, `passing` may. */
export interface LoginProblem {
  readonly kind: 'final' | 'passing';
  /** One line that says what to do. */
  readonly message: string;
}

/** @param error what `Client.login` threw */
export function loginProblem(error: unknown, apiUrl: string): LoginProblem {
  const host = new URL(apiUrl).host;
  if (isTokenRefused(error)) {
    return {
      kind: 'final',
      message:
        'Discord does not accept the token. Copy it anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.',
    };
  }
  if (isIntentRefused(error)) {
    return {
      kind: 'final',
      message:
        'Discord refuses an intent that the bot asks for. Switch Message Content Intent on in the developer portal (Bot, Privileged Gateway Intents), or take DISCORD_MESSAGE_CONTENT out.',
    };
  }
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
  if (status !== null) return { kind: 'passing', message: `Discord (${host}) answers with HTTP status ${status}.` };
  return { kind: 'passing', message: `Discord (${host}) cannot be reached: ${reasonOf(error)}.` };
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return true;
  if (error instanceof DiscordAPIError && error.status === 401) return true;
  return closeCodeOf(error) === 4004;
}

function isIntentRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.DisallowedIntents) return true;
  const code = closeCodeOf(error);
  return code === 4013 || code === 4014;
}

/** `@discordjs/ws` rejects with a plain error whose text says why the Gateway closed for good. */
function closeCodeOf(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if (/authentication failed|invalid token/i.test(error.message)) return 4004;
  if (/disallowed intents/i.test(error.message)) return 4014;
  if (/invalid intents/i.test(error.message)) return 4013;
  return null;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string' ? `${cause.code}` : cause.message;
}
