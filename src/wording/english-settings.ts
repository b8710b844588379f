import type { SettingsWording } from './settings-wording.ts';

export const ENGLISH_SETTINGS: SettingsWording = {
  title: 'Settings of this server',
  language: 'Language of my own words',
  listening: 'Answers without being mentioned in',
  channels: 'Can be asked in',
  roles: 'Who may ask',
  privateByDefault: 'Replies to commands are private',
  ownLanguage: (name) => `the server’s own, ${name}`,
  noChannel: 'no channel',
  everyChannel: 'every channel',
  everybody: 'everybody',
  yes: 'yes, unless the option private says otherwise',
  no: 'no, unless the option private says otherwise',
  setting: (name, value) => `**${name}:** ${value}`,
  changed: (name, before, after) => `**${name}** was: ${before}. It is now: ${after}.`,
  takenBack: 'The last change is taken back.',
  notChanged: 'That is how it was already; nothing was changed.',
  togglePrivate: (on) => (on ? 'Make replies public' : 'Make replies private'),
  undo: 'Undo the last change',
  chooseLanguage: 'Choose a language',
  chooseListening: 'Channels where I answer without being mentioned',
  chooseChannels: 'Channels where I can be asked; none: in every one',
  chooseRoles: 'Roles whose members may ask; none: everybody',
  changedMeanwhile:
    'Somebody else changed the settings since you opened this, so nothing of yours was saved. This is how they are now; make your change again if it is still wanted.',
  nothingToTakeBack: 'There is no change left to take back.',
  notSaved:
    'The change could not be saved: the database does not answer. The old settings hold. Try again in a minute; if it stays, tell whoever runs me.',
  notRead:
    'The settings cannot be read: the database does not answer. Until it does, what I knew last holds, else the defaults: every channel, everybody, no listening. Try again in a minute; if it stays, tell whoever runs me.',
  cannotListen:
    'I cannot listen yet: the intent Message Content is off. Whoever runs me switches it on in the developer portal (Bot, Privileged Gateway Intents, Message Content Intent), sets DISCORD_MESSAGE_CONTENT=on, and starts me again.',
  lacksPermission: (permissions) => `I cannot answer there. Grant me ${permissions.join(' and ')} in these channels:`,
  mayNotChange: 'Only those with the permission Manage Server can change my settings.',
  onlyInServers: 'Settings are those of a server. Use this command there.',
  notInThisChannel: 'In this server I can be asked only in these channels:',
  notWithTheseRoles: 'In this server I can be asked only by those who have one of these roles:',
  whoCanChangeThat: 'Those with the permission Manage Server can change that with /settings.',
  aboutServer: (name) => `About the server ${name}:`,
};
