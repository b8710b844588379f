import type { CommandWords } from './command-words.ts';

const WHICH = 'Un mot du titre, ou une date. Sans rien, le plus récent.';
const ONLY = 'Seulement ce point de presse. Un mot de son titre, ou une date.';

export const FRENCH_COMMANDS: CommandWords = {
  ask: {
    name: 'demander',
    description: 'Qu’a-t-on répondu à cette question ? Les mots mêmes, et les règles qui valaient.',
  },
  'ask question': { name: 'question', description: 'Votre question, en anglais et dans vos mots.' },
  'ask briefing': { name: 'point', description: ONLY },
  'ask private': { name: 'privé', description: 'Vous seul(e) voyez la réponse.' },
  'Ask the briefings': { name: 'Interroger l’archive' },
  quote: {
    name: 'citation',
    description: 'Qui a dit ces mots ? Les retrouve, même si quelques-uns sont inexacts.',
  },
  'quote words': {
    name: 'mots',
    description: 'Les mots, en anglais. Entre guillemets, ils doivent figurer exactement ainsi.',
  },
  'quote speaker': {
    name: 'intervenant',
    description: 'Seulement cette personne : un nom, un titre, ou la façon de la désigner.',
  },
  'quote briefing': { name: 'point', description: ONLY },
  'quote since': {
    name: 'depuis',
    description: 'Seulement à partir de ce jour : 2022-02-21, ou un mois, ou une année.',
  },
  'quote until': { name: 'jusque', description: 'Seulement jusqu’à ce jour : 2022-02-21, ou un mois, ou une année.' },
  'quote private': { name: 'privé', description: 'Vous seul(e) voyez le résultat.' },
  'Who said this?': { name: 'Qui a dit cela ?' },
  briefing: { name: 'point', description: 'Un point de presse : qui a parlé, sous quelles règles, et ses questions.' },
  'briefing which': { name: 'lequel', description: WHICH },
  latest: {
    name: 'dernier',
    description: 'Le dernier point de presse : qui a parlé, sous quelles règles, et ses questions.',
  },
  speakers: {
    name: 'intervenants',
    description: 'Qui a parlé, combien de fois, d’abord et en dernier ; on background, l’attribution seule.',
  },
  'speakers briefing': { name: 'point', description: ONLY },
  rules: {
    name: 'règles',
    description: 'Les règles d’un point de presse : ce qui peut être publié et comment, dans ses mots.',
  },
  'rules briefing': { name: 'point', description: WHICH },
  settings: {
    name: 'paramètres',
    description: 'Langue, salons, rôles et réponses privées sur ce serveur. Vous seul(e) le voyez.',
  },
  transcripts: {
    name: 'transcriptions',
    description: 'Quelles transcriptions ont été lues, lesquelles non, et où les nouvelles sont annoncées.',
  },
  'transcripts list': {
    name: 'liste',
    description: 'Ce qui a été lu et quand, ce qui n’a pas pu l’être, et où les nouvelles sont annoncées.',
  },
  'transcripts announce': {
    name: 'annoncer',
    description: 'Annonce les nouvelles transcriptions dans un salon, une fois, jamais avant la fin de l’embargo.',
  },
  'transcripts announce channel': { name: 'salon', description: 'Où les annoncer. Sans rien, dans ce salon.' },
  'transcripts silence': { name: 'taire', description: 'N’annonce plus les nouvelles transcriptions dans un salon.' },
  'transcripts silence channel': { name: 'salon', description: 'Où ne plus le faire. Sans rien, dans ce salon.' },
  help: {
    name: 'aide',
    description: 'Ce que l’on peut demander, par des exemples qui marchent. Vous seul(e) le voyez.',
  },
  privacy: {
    name: 'confidentialité',
    description: 'Ce que le bot garde de vous et de vos messages : rien. Vous seul(e) le voyez.',
  },
};
