import { expect } from 'vitest';
import { FORGED_IDS, FORGED_VALUES, SETTINGS_IDS } from './forged-ids.ts';
import { HOSTILE_FILES, HOSTILE_HEADS, HOSTILE_OVERRIDES } from './hostile-pages.ts';
import { HOSTILE_TEXTS, LONG_TEXTS } from './hostile-texts.ts';
import { PROBES } from './probes.ts';

const texts = Object.keys(HOSTILE_TEXTS).length;
const long = Object.keys(LONG_TEXTS).length;

/** How many hostile inputs each test tries; a text at two options of one entry counts once. */
export const INPUTS: Readonly<Record<string, number>> = {
  'Hostile text beside a mention does nothing': texts,
  'Texts as long as Discord takes, made to take long, beside a mention': long,
  'Hostile text in /ask does nothing': texts,
  'Hostile text as the briefing and the speaker of /ask does nothing': texts,
  'Hostile text in /quote does nothing': texts + long,
  'Hostile text as a day does nothing': texts,
  'Hostile text as the topic of /trend and /compare does nothing': texts,
  'Hostile text in somebody’s message, asked or looked up by its menu, does nothing': texts + long,
  'Hostile text in a reply to an answer does nothing': texts,
  'Hostile text in a direct message does nothing': texts,
  'Hostile text as it is typed is offered nothing of its own': texts,
  'Nothing under embargo is in an answer, a nearest question or a refusal': PROBES.length,
  'Nothing under embargo is found by its words, counted or compared': PROBES.length,
  'Nothing under embargo is offered while somebody types': PROBES.length + 4,
  'Nothing under embargo is in a briefing’s card, rules, speakers, the latest, help or the list of files': 9,
  'Nothing under embargo is in a digest of any kind': 3,
  'Nothing under embargo is in what a search is explained by, in scores, or in who was heard': PROBES.length,
  'Nothing under embargo is in the log or the metrics': 1,
  'Nothing under embargo is in a picture, a page or a copy that a button opens once the clock is set back': 26,
  'Nothing under embargo is in the live feed of the playground, with the clock set back too': 2 * PROBES.length + 7,
  'Nothing under embargo is in any page of the playground': 20,
  'A forged button says in private that it does nothing, and opens no word': FORGED_IDS.length,
  'A forged choice of a menu opens no word': 5 * FORGED_VALUES.length,
  'The reference of a true button with one thing changed in it opens nothing but the same words': 20,
  'Words that were off the record are behind no reference, however it is counted': 12,
  'Settings cannot be changed by those without the right, whatever they press': SETTINGS_IDS.length,
  'Whoever manages another server changes nothing of this one': 5,
  'A digest of another server is told to nobody here, changed by nobody here, and named by no id': 6,
  'A permission that is gone when the command arrives changes nothing': SETTINGS_IDS.length + 5,
  'Nobody but the asker and moderators removes an answer, whatever id the button names': 11,
  'The id of one’s own Remove button, made up or taken from another message, removes nothing of others': 13,
  'A moderator whose right was taken away removes no answer any more': 2,
  'A true button pressed again and again, by others too, opens the same for each alone': 10,
  'Hostile text in a transcript’s title, place, rules, labels, questions and answers does nothing': texts,
  'Hostile text in a transcript is offered to nobody who types as more than can be seen': texts,
  'Hostile text in an override does nothing': texts,
  'A hostile head of a transcript costs nothing and sets nothing': Object.keys(HOSTILE_HEADS).length,
  'A hostile override holds the briefing back, and lifts nothing': Object.keys(HOSTILE_OVERRIDES).length,
  'A hostile name of a file names no other file, and is shown as text': HOSTILE_FILES.length,
  'Hostile text is kept as the text that it is, and commands no database': texts,
  'Hostile text as the topics, zone and hour of a digest does nothing': texts,
  'Hostile names of people, servers, channels and roles forge no line of the log and no reply': texts,
  'A secret is in no line of the log, wherever it stands in an error': 11,
  'A person’s hostile name does nothing in a reply': texts,
  'A path leads to no file of this machine': 30,
  'Hostile text in an address is shown as text': texts,
  'Another name that leads to this machine is not answered': 12,
  'A page of another origin gives no order': 9,
  'An order that is none is refused, and pollutes nothing': 20,
  'Hostile text that is printed commands no terminal': texts,
  'Texts of 4,000 characters, and quotation marks ten thousand deep, give few and short results': long + 4,
};

/** Holds how many inputs a test tried against how many it is said to try. */
export function expectCount(title: string, tried: number): void {
  expect({ title, tried }).toEqual({ title, tried: INPUTS[title] });
}
