/** The bot's own words about a server's settings. What is Markdown of ours (mentions of channels and roles) is put in by the caller. */
export interface SettingsWording {
  readonly title: string;
  /** The name of each setting, before a colon or in a menu. */
  readonly language: string;
  readonly listening: string;
  readonly channels: string;
  readonly roles: string;
  readonly privateByDefault: string;
  /** The language where none is set. */
  readonly ownLanguage: (name: string) => string;
  readonly noChannel: string;
  readonly everyChannel: string;
  readonly everybody: string;
  readonly yes: string;
  readonly no: string;
  /** A setting and its value; the value is Markdown already. */
  readonly setting: (name: string, value: string) => string;
  /** What a change did; both values are Markdown already. */
  readonly changed: (name: string, before: string, after: string) => string;
  readonly takenBack: string;
  readonly notChanged: string;
  /** On the button; `on` is what it is now. */
  readonly togglePrivate: (on: boolean) => string;
  readonly undo: string;
  readonly chooseLanguage: string;
  readonly chooseListening: string;
  readonly chooseChannels: string;
  readonly chooseRoles: string;
  /** Somebody else changed something since the panel was shown. */
  readonly changedMeanwhile: string;
  readonly nothingToTakeBack: string;
  readonly notSaved: string;
  readonly notRead: string;
  /** *Message Content* is off. */
  readonly cannotListen: string;
  /** Above the channels where a permission is missing. */
  readonly lacksPermission: (permissions: readonly string[]) => string;
  readonly mayNotChange: string;
  readonly onlyInServers: string;
  /** Above the channels where the bot may be asked. */
  readonly notInThisChannel: string;
  /** Above the roles whose members may ask. */
  readonly notWithTheseRoles: string;
  readonly whoCanChangeThat: string;
  /** Above what else stands in a direct message: which server it is about. */
  readonly aboutServer: (name: string) => string;
}
