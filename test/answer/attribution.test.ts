import { describe, expect, it } from 'vitest';
import { attributionOf } from '../../src/answer/attribution.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { madeUp, readSeed, SEED_FILE, seedText } from '../seed.ts';

/** How the first turn under a label is attributed. */
function attributed(briefing: Briefing, label: string) {
  const speaker = briefing.speakers.findIndex((each) => each.label === label);
  const turn = briefing.turns.find((each) => each.speaker === speaker);
  if (turn === undefined) throw new Error(`nobody speaks as ${label}`);
  return attributionOf(briefing, turn.index);
}

/** A background call with one question, whose moderator sets the rules in these words. */
const call = (rules: string, label = 'SENIOR ADMINISTRATION OFFICIAL', title = 'Background Press Call on Trade') =>
  madeUp(
    `Via Teleconference\n\n2:00 P.M. EST\n\nMODERATOR:  Good afternoon.  ${rules}  Over to you.\n\n${label}:  Thank you for joining us today to talk about trade.\n\nQ    When will the talks begin?\n\n${label}:  The talks will begin on Tuesday.\n\nMODERATOR:  Thank you all.\n\n2:30 P.M. EST\n`,
    { title },
  );

describe('the words that name a speaker', () => {
  it.each([
    [
      'This call is on background, attributable to “senior administration officials.”',
      undefined,
      'a senior administration official',
    ],
    [
      'This call is on background, attributable to a “Senior Administration Official.”',
      undefined,
      'a senior administration official',
    ],
    [
      'This call is on background, attributed to a senior White House official.',
      undefined,
      'a senior White House official',
    ],
    ['This call is on background, attributed to an FBI official.', 'FBI OFFICIAL', 'an FBI official'],
    [
      'This call is on background, attributed to “senior administration officials.”',
      'SENIOR ADMINISTRATION OFFICIAL ONE',
      'a senior administration official',
    ],
  ])('%s', (rules, label, phrase) => {
    const attribution = attributed(call(rules, label), label ?? 'SENIOR ADMINISTRATION OFFICIAL');
    expect(attribution).toMatchObject({ phrase, basis: 'on_background' });
    expect(attribution.rule).toContain('This call is on background');
  });

  it('are the label’s where nobody gives a phrase, and the title says that it is background', () => {
    expect(attributed(call('Welcome to this call.'), 'SENIOR ADMINISTRATION OFFICIAL')).toMatchObject({
      phrase: 'a senior administration official',
      basis: 'on_background',
      rule: null,
    });
  });

  it('never put a speaker whose name is withheld on the record', () => {
    const briefing = call('Welcome to this call.', 'DHS OFFICIAL', 'Press Call on Trade');
    expect(attributed(briefing, 'DHS OFFICIAL')).toMatchObject({ phrase: 'a DHS official', basis: 'on_background' });
  });

  it('are title and name on the record, and the label as printed where no one knows the name', () => {
    const briefing = madeUp(
      '1:00 P.M. EST\n\nMS. PSAKI:  Hi, everyone.\n\nQ    Will you answer?\n\nMS. PSAKI:  I will.\n\nMR. ZYXWVUT:  So will I.\n\n1:30 P.M. EST\n',
    );
    expect(attributed(briefing, 'MS. PSAKI')).toMatchObject({
      phrase: 'Press Secretary Jen Psaki',
      basis: 'on_record',
      rule: null,
    });
    expect(attributed(briefing, 'MR. ZYXWVUT')).toMatchObject({ phrase: 'MR. ZYXWVUT', basis: 'on_record' });
  });

  it('come with the sentence of the call of 21 February 2022 that sets the rule', () => {
    expect(attributed(readSeed(), 'SENIOR ADMINISTRATION OFFICIAL').rule).toBe(
      'Tonight’s call is going to be on background, attributed to a “senior administration official,” and contents will be embargoed until the conclusion of the call.',
    );
  });

  it('are the editor’s where an override sets them, with the reason', () => {
    const text = seedText.replace('on background, attributed', 'attributed');
    const background = 'reason: The desk’s agreement of that day.\nattribution: [national security official]\n';
    const byRule = readTranscript(text, SEED_FILE, background);
    expect(attributed(byRule, 'SENIOR ADMINISTRATION OFFICIAL')).toMatchObject({
      phrase: 'a national security official',
      rule: 'The desk’s agreement of that day.',
      setByEditor: true,
    });
    const named =
      'reason: She said so afterwards.\nbasis: on_record\nspeakers:\n  - { label: MS. DOE, name: Jane Doe, title: Bridge Master }\n';
    const page = '---\ntitle: Briefing\ndate: 2022-03-01\n---\n\nMS. DOE:  Hello.\n\nQ    Why?\n\nMS. DOE:  Because.\n';
    expect(attributed(readTranscript(page, 'x.md', named), 'MS. DOE')).toMatchObject({
      phrase: 'Bridge Master Jane Doe',
      rule: 'She said so afterwards.',
      setByEditor: true,
    });
  });
});
