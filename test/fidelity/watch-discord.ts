import type { LocalDiscord } from '../../src/local-discord/index.ts';
import { Fidelity } from './fidelity.ts';
import { tellNoted } from './known.ts';
import { lookAtPayload } from './payloads.ts';
import { settle } from './tally.ts';

export interface DiscordWatch {
  /** Looks at what is shown elsewhere, too. */
  readonly looks: (look: (fidelity: Fidelity) => void) => void;
  /** Counts what was checked. @throws where something was not as it was said */
  readonly settle: () => void;
}

/**
 * Holds everything that a bot sends in a local Discord against the transcripts that the test noted: messages to everybody and
 * to one person, edits, what autocomplete offers, forms.
 *
 * @param now milliseconds since 1970
 */
export function watchDiscord(discord: LocalDiscord, botName: string, now: () => number): DiscordWatch {
  const fidelity = new Fidelity([]);
  let told = 0;
  let called = 0;
  const looks = (look: (fidelity: Fidelity) => void): void => {
    told = tellNoted(fidelity, told);
    look(fidelity);
  };
  discord.onMessage(({ author, thinking, gone, content, embeds, components, attachments }) => {
    if (author !== botName || thinking || gone) return;
    // Not what the message replies to: Discord adds that.
    looks(() => lookAtPayload(fidelity, { content, embeds, components, attachments }, now()));
  });
  discord.onInteraction(() => {
    // Messages were seen as they were kept; the rest of what answers an interaction is looked at as it was sent.
    const sent = discord.calls.slice(called).filter(({ route }) => route?.startsWith('POST /interactions') === true);
    looks(() =>
      fidelity.value(
        sent.map(({ body }) => body),
        now(),
      ),
    );
    called = discord.calls.length;
  });
  return { looks, settle: () => settle(fidelity) };
}
