/** Discord's limits that our messages come near. Source: Discord's documentation, "Message Components" and "Interactions". */
export const LIMITS = {
  /** Characters over all text displays of one message. */
  textDisplays: 4000,
  /** UTF-8 bytes over all text displays, and what each counts beside its text: undocumented, discord-api-docs issue 8554. */
  textDisplayBytes: 10_170,
  bytesBesideText: 12,
  /** Components of one message, nested ones counted. */
  components: 40,
  customId: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  linkUrl: 512,
  menuOptions: 25,
  /** Of an option of a menu: its label, its description, its value. */
  optionText: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Ours: the longest question that is taken. Discord's own limit of a string option is 6,000. */
  question: 1000,
} as const;
