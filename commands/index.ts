import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { askTheBriefings } from './ask-the-briefings.ts';
import { briefing } from './briefing.ts';
import { compare } from './compare.ts';
import { digest } from './digest.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { speakers } from './speakers.ts';
import { transcripts } from './transcripts.ts';
import { trend } from './trend.ts';
import { whoSaidThis } from './who-said-this.ts';

/** Every slash command and every entry of a message's menu. Add a file beside this one and name it here. */
export const commands: readonly Command[] = [
  ask,
  askTheBriefings,
  quote,
  whoSaidThis,
  trend,
  compare,
  briefing,
  latest,
  speakers,
  rules,
  digest,
  transcripts,
  settings,
  help,
  privacy,
];
