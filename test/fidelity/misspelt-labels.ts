/**
 * Labels that a transcript misspells, as printed, and the name that its own pages have elsewhere. Each was looked at; what is
 * not listed is a fault.
 */
export const MISSPELT_LABELS: ReadonlyMap<string, string> = new Map([
  ['MR. SULLIAN', 'Sullivan'],
  ['DR. WALESNKY', 'Walensky'],
]);

/** Labels that end in a full stop where the colon should be, as they begin a paragraph. */
export const LABELS_WITHOUT_COLON: readonly string[] = [
  'MR. KIRBY.  Thank you, Karine.',
  'DR. WALENSKY.  Thank you, Andy.',
];
