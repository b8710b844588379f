import { withoutTrailing } from '../../without-trailing.ts';
import { edits, plain } from './spelling.ts';

/** Forms of address that say nothing of an office. */
export const HONORIFICS: ReadonlySet<string> = new Set(['MR', 'MS', 'MRS', 'MISS', 'DR', 'SIR', 'HON']);

/** Ranks and styles that stand before a name and belong to it: "Vice Admiral Peter Gautier". Longest first. */
export const RANKS: readonly string[] = [
  'VICE ADMIRAL',
  'REAR ADMIRAL',
  'ADMIRAL',
  'LIEUTENANT GENERAL',
  'MAJOR GENERAL',
  'BRIGADIER GENERAL',
  'GENERAL',
  'LIEUTENANT COLONEL',
  'COLONEL',
  'CAPTAIN',
  'MAJOR',
  'AMBASSADOR',
  'LT. GEN.',
  'MAJ. GEN.',
  'BRIG. GEN.',
  'GEN.',
  'ADM.',
  'COL.',
  'CAPT.',
  'DR.',
  'DR',
];

/** The nouns that make a title: every title has one. */
const TITLE_NOUNS: ReadonlySet<string> = new Set(
  `ADMINISTRATOR ADVISER ADVISERS ADVISOR ADVISORS AMBASSADOR APNSA ASSISTANT ATTORNEY CHAIR CHAIRMAN CHAIRWOMAN CHANCELLOR CHIEF CO-CHAIR CO-CHAIRS
  COLONEL COMMANDANT COMMANDER COMMISSIONER CONGRESSMAN CONGRESSWOMAN COORDINATOR COUNSEL COUNSELOR CZAR DELEGATE DEPUTY DIRECTOR EMIR
  ENVOY EXECUTIVE GENERAL GOVERNOR KING LADY LEADER MANAGER MAYOR MEMBER MINISTER NSA OFFICER PREMIER PRESIDENT PRINCE PRINCIPAL QUEEN
  REPRESENTATIVE SECRETARY SENATOR SHERIFF SPEAKER SPECIALIST SPOKESMAN SPOKESPERSON SPOKESWOMAN SUPERINTENDENT SURGEON TREASURER
  ADMIRAL CAPTAIN MAJOR`.split(/\s+/),
);

/** Short names of offices, which stay in capitals. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  'FEMA EPA HHS CDC FDA NIH OSTP CEA CEQ DHS DPC NSC USTR HUD USAID SBA NIAID IRS FBI U.S. US UN U.N. AFL-CIO APNSA NATO NEC OMB COVID-19 USA'.split(
    ' ',
  ),
);

/** Other words of titles, which are never taken for a first name. */
const OTHER_TITLE_WORDS =
  `ACTING ADMINISTRATION ADVANCED AFFAIRS AFRICA AFRICAN AGENCY AGRICULTURE AIR ALLIES AMERICA AMERICAN AMERICAS ARMY ASIA
  ASSOCIATE BIODEFENSE BORDER BUDGET BUILD BUREAU BUSINESS CABINET CAMPAIGN CARE CENTERS CENTRAL CHINA CIA CLEAN CLIMATE CLINTON COAST
  COMMERCE COMMISSION COMMITTEE COMMUNICATION COMMUNICATIONS COMPETITIVENESS CONTROL COUNCIL COUNTERTERRORISM COVID COVID-19 CYBER
  CYBERSECURITY DEFENSE DEMOCRACY DEPARTMENT DEVELOPMENT DISEASE DOMESTIC DRUG EAST ECONOMIC ECONOMICS ECONOMY EDUCATION EMERGENCY
  EMERGING ENERGY ENGAGEMENT ENVIRONMENT ENVIRONMENTAL EQUITY EUROPE EUROPEAN FEDERAL FINANCE FIRST FOOD FOREIGN FORMER GENDER GLOBAL
  GUARD HEALTH HEMISPHERE HOMELAND HOUSE HOUSING HUMAN IMMIGRATION IMPLEMENTATION INDO-PACIFIC INFECTIOUS INFRASTRUCTURE INNOVATION
  INTELLIGENCE INTERGOVERNMENTAL INTERIOR INTERNATIONAL JOINT JUSTICE LABOR LAW LEGISLATIVE MANAGEMENT MEDIA MEDICAL MIDDLE MILITARY
  MONKEYPOX MPOX NATIONAL NATO NEC NEAR NORTH NUCLEAR OFFICE OMB OPERATION OPERATIONS PANDEMIC PARTNERSHIPS PENTAGON PERMANENT PLAN
  POLICY POLITICAL PORT PREPAREDNESS PRESIDENTIAL PRESS PRIME PRINCIPAL PROJECTS PROTECTION PUBLIC QUALITY REGIONAL RELATIONS RESCUE RESEARCH
  RESILIENCE RESPONSE RUSSIA SCIENCE SECURITY SENIOR SERVICE SERVICES SOUTHERN SPECIAL STAFF STATE STATES STRATEGIC STRATEGY SUPPLY
  SUPPLEMENTAL TASK TEAM FORCE TECHNOLOGIES TECHNOLOGY TESTING TRADE TRANSPORTATION TREASURY UKRAINE UNDER UNDERSECRETARY UNION UNITED URBAN VACCINATIONS
  VETERANS VICE WATER WELCOME WESTERN WHITE WOMEN CHIEFS LIAISON PERSONNEL NEGOTIATOR AID AFGHANISTAN`.split(/\s+/);

const TITLE_WORDS: ReadonlySet<string> = new Set([...TITLE_NOUNS, ...OTHER_TITLE_WORDS, ...ACRONYMS]);

/** Small words inside a title. */
export const CONNECTORS: ReadonlySet<string> = new Set(['OF', 'FOR', 'TO', 'THE', 'AND', 'AT', '&', 'ON', 'IN']);

/** Titles that many people hold at once: on their own they do not tell who somebody is. */
export const BARE_TITLES: ReadonlySet<string> = new Set([
  'SECRETARY',
  'DIRECTOR',
  'ADMINISTRATOR',
  'ADVISER',
  'ADVISOR',
  'COORDINATOR',
  'DEPUTY COORDINATOR',
  'ASSISTANT SECRETARY',
  'UNDER SECRETARY',
  'DEPUTY SECRETARY',
  'ACTING SECRETARY',
  'ACTING DIRECTOR',
  'ACTING ADMINISTRATOR',
  'CHAIR',
  'CHAIRMAN',
  'CHAIRWOMAN',
  'MEMBER',
  'COMMISSIONER',
  'CHIEF',
  'DEPUTY',
  'COMMANDER',
  'LEADER',
  'MINISTER',
  'OFFICER',
  'ASSISTANT',
  'COUNSEL',
  'COUNSELOR',
  'ENVOY',
  'SPOKESPERSON',
  'PRINCIPAL',
  'SPECIALIST',
  'GENERAL',
  'ADMIRAL',
  'VICE ADMIRAL',
  'LIEUTENANT GENERAL',
  'COLONEL',
  'CAPTAIN',
  'MAJOR',
  'AMBASSADOR',
  'PRESIDENT',
  'VICE PRESIDENT',
  'PRIME MINISTER',
  'KING',
  'QUEEN',
  'CHANCELLOR',
  'FIRST LADY',
]);

/** A word without the punctuation around it and without a possessive ending, in plain capitals. */
export function bare(word: string): string {
  return withoutTrailing(plain(word).replace(/^[^A-Z0-9&]+/, ''), /[^A-Z0-9.&]/)
    .replace(/'S$/, '')
    .replace(/(?<=[A-Z]{2})\.$/, '');
}

export function isTitleWord(word: string): boolean {
  const form = bare(word);
  return TITLE_WORDS.has(form) || TITLE_WORDS.has(form.replace(/\.$/, '')) || isTitleNoun(word);
}

export function isTitleNoun(word: string): boolean {
  const form = bare(word).replace(/\.$/, '');
  return (
    TITLE_NOUNS.has(form) || /^(?:AMBASSADOR|SECRETARY|ATTORNEY|DIRECTOR|VICE)-|-(?:ADMIRAL|GENERAL|ELECT)$/.test(form)
  );
}

export function isConnector(word: string): boolean {
  return CONNECTORS.has(plain(word));
}

/** Whether a title names an office by itself, such as "Secretary of Energy", "Governor" or "Surgeon General". */
export function isFullTitle(title: string): boolean {
  const words = title.split(' ');
  return words.some(isTitleNoun) && !BARE_TITLES.has(plain(title));
}

/** Short forms that a reader may not know, and what they stand for before a name. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/\bAPNSA\b/g, 'National Security Advisor'],
  [/\bDeputy NSA\b/g, 'Deputy National Security Advisor'],
];

/**
 * A printed title as it is set in a reply: short forms written out, and a word that is no word of titles and stands
 * one or two letters from a word of the title that the person is known to hold is taken for it
 * ("Nation Security Advisor", "Chief Medial Advisor").
 */
export function spellTitle(printed: string, held: string | null): string {
  let title = printed;
  for (const [short, long] of WRITTEN_OUT) title = title.replace(short, long);
  if (held === null) return title;
  const alike = (one: string) => plain(one).replace(/ADVISER/g, 'ADVISOR');
  if (alike(title) !== alike(held) && title.length > 20 && edits(alike(title), alike(held), 2) <= 2) return held;
  const known = held.split(' ');
  return title
    .split(' ')
    .map((word) => {
      const form = bare(word);
      if (isTitleWord(word) || isConnector(word) || form.length < 5) return word;
      const near = known.filter((other) => edits(form, bare(other), 2) <= 2);
      const one = new Set(near).size === 1 ? near[0] : undefined;
      return one ?? word;
    })
    .join(' ');
}
