const UNNAMED = /\b(?:OFFICIALS?|SAO)\b/i;
const NOT_SPEAKING_FOR_ITSELF = /\b(?:MODERATOR|OPERATOR|AIDE|STAFF|PARTICIPANT|INTERPRETER|CREW)\b|^Q$/i;

/** A label that withholds the name: `SENIOR ADMINISTRATION OFFICIAL`, `FBI OFFICIAL #2`. */
export function isUnnamed(label: string): boolean {
  return UNNAMED.test(label);
}

/** A label that names a person: `MS. BRAINARD`. */
export function isNamed(label: string): boolean {
  return !isUnnamed(label) && !NOT_SPEAKING_FOR_ITSELF.test(label);
}

/** The phrase that a label amounts to: "senior defense official" for `[SENIOR DEFENSE OFFICIAL #2]`. */
export function phraseOfLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[[\]()]|#?\d+|\b(?:one|two|three|four|five)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
