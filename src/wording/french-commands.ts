import type { CommandWords } from './command-words.ts';
import { fr } from './french-typography.ts';

const WHICH = 'Un mot du titre, ou une date. Sans rien, le plus récent.';
const ONLY = 'Seulement ce point de presse. Un mot de son titre, ou une date.';

export const FRENCH_COMMANDS: CommandWords = {
  ask: {
    name: 'demander',
    description: fr`Qu’a-t-on répondu à cette question ? Les mots mêmes, et les règles qui valaient.`,
  },
  'ask question': { name: 'question', description: 'Votre question, en anglais et dans vos mots.' },
  'ask briefing': { name: 'point', description: ONLY },
  'ask speaker': {
    name: 'intervenant',
    description: fr`Seulement cette personne : un nom, un titre, ou la façon de la désigner.`,
  },
  'ask since': {
    name: 'depuis',
    description: fr`Seulement à partir de ce jour : 2022-02-21, ou un mois, ou une année.`,
  },
  'ask until': { name: 'jusque', description: fr`Seulement jusqu’à ce jour : 2022-02-21, ou un mois, ou une année.` },
  'ask private': { name: 'privé', description: 'Réponse visible par vous uniquement.' },
  'Ask the briefings': { name: 'Interroger les archives' },
  quote: {
    name: 'citation',
    description: fr`Qui a dit ces mots ? Les retrouve, même si quelques-uns sont inexacts.`,
  },
  'quote words': {
    name: 'mots',
    description: 'Les mots, en anglais. Entre guillemets, ils doivent figurer exactement ainsi.',
  },
  'quote speaker': {
    name: 'intervenant',
    description: fr`Seulement cette personne : un nom, un titre, ou la façon de la désigner.`,
  },
  'quote briefing': { name: 'point', description: ONLY },
  'quote since': {
    name: 'depuis',
    description: fr`Seulement à partir de ce jour : 2022-02-21, ou un mois, ou une année.`,
  },
  'quote until': { name: 'jusque', description: fr`Seulement jusqu’à ce jour : 2022-02-21, ou un mois, ou une année.` },
  'quote private': { name: 'privé', description: 'Résultat visible par vous uniquement.' },
  trend: {
    name: 'tendance',
    description: 'Combien de fois la presse a posé des questions sur un sujet, mois par mois, et les réponses.',
  },
  'trend topic': {
    name: 'sujet',
    description: fr`Un mot ou quelques mots, en anglais, par exemple un nom : Nord Stream.`,
  },
  'trend since': { name: 'depuis', description: fr`Seulement depuis ce jour : 2022-02-21, ou un mois, ou une année.` },
  'trend until': { name: 'jusque', description: fr`Seulement jusqu’à ce jour : 2022-02-21, ou un mois, ou une année.` },
  'trend private': { name: 'privé', description: 'Résultat visible par vous uniquement.' },
  compare: {
    name: 'comparer',
    description: 'Ce qui a été dit sur un sujet alors et maintenant, cité et attribué, côte à côte.',
  },
  'compare topic': { name: 'sujet', description: 'Une question ou un sujet, en anglais et avec vos mots.' },
  'compare when1': { name: 'quand1', description: fr`La première époque : 2022, 2022-02 ou 2022-02-21.` },
  'compare when2': { name: 'quand2', description: fr`La seconde époque : 2022, 2022-02 ou 2022-02-21.` },
  'compare private': { name: 'privé', description: 'Résultat visible par vous uniquement.' },
  'Who said this?': { name: 'Qui a dit cela ?' },
  briefing: {
    name: 'point',
    description: fr`Un point de presse : qui a parlé, sous quelles règles, et ses questions.`,
  },
  'briefing which': { name: 'lequel', description: WHICH },
  latest: {
    name: 'dernier',
    description: fr`Le dernier point de presse : qui a parlé, sous quelles règles, et ses questions.`,
  },
  speakers: {
    name: 'intervenants',
    description: fr`Qui a parlé, combien de fois, la première et la dernière ; on background, l’attribution seule.`,
  },
  'speakers briefing': { name: 'point', description: ONLY },
  rules: {
    name: 'règles',
    description: fr`Les règles d’un point de presse : ce qui peut être publié et comment, dans ses mots.`,
  },
  'rules briefing': { name: 'point', description: WHICH },
  settings: {
    name: 'paramètres',
    description: 'Langue, salons, rôles et réponses privées sur ce serveur. Visible par vous uniquement.',
  },
  digest: {
    name: 'résumé',
    description: fr`Un résumé quotidien des points de presse dans un salon : le régler, le voir, le suspendre.`,
  },
  'digest set': {
    name: 'configurer',
    description: 'Configurer un résumé, ou en modifier un. Ce qui n’est pas précisé reste tel quel.',
  },
  'digest set channel': { name: 'salon', description: fr`Où il est publié : un salon ou un fil. Sans rien, ici.` },
  'digest set at': { name: 'heure', description: fr`À quelle heure : 8:00, 17:30, 5:30 pm. Sans rien, à 8 h.` },
  'digest set timezone': {
    name: 'fuseau',
    description: fr`Le fuseau horaire : une ville, « eastern » ou Europe/Paris. Sans rien, celui de Washington.`,
  },
  'digest set days': { name: 'jours', description: 'Quels jours. Sans rien, tous.' },
  'digest set days=daily': { name: 'tous les jours' },
  'digest set days=weekdays': { name: 'du lundi au vendredi' },
  'digest set days=monday': { name: 'le lundi' },
  'digest set days=tuesday': { name: 'le mardi' },
  'digest set days=wednesday': { name: 'le mercredi' },
  'digest set days=thursday': { name: 'le jeudi' },
  'digest set days=friday': { name: 'le vendredi' },
  'digest set days=saturday': { name: 'le samedi' },
  'digest set days=sunday': { name: 'le dimanche' },
  'digest set kind': { name: 'contenu', description: 'Ce qu’il contient. Sans rien, les nouveautés.' },
  'digest set kind=new': { name: 'les nouveautés' },
  'digest set kind=on-this-day': { name: 'ce jour-là, les années précédentes' },
  'digest set kind=archive': { name: 'les archives, un peu chaque jour' },
  'digest set topics': {
    name: 'sujets',
    description: fr`Les sujets que vous suivez, séparés par des virgules : ils viennent en premier.`,
  },
  'digest set speakers': {
    name: 'intervenants',
    description: fr`Les personnes que vous suivez, séparées par des virgules : noms, titres ou formules d’attribution.`,
  },
  'digest set language': { name: 'langue', description: 'La langue de mes propres mots. Sans rien, celle du serveur.' },
  'digest set language=en': { name: 'English' },
  'digest set language=es': { name: 'Español' },
  'digest set language=fr': { name: 'Français' },
  'digest set quiet_days': { name: 'jours_calmes', description: 'Le dire aussi quand il n’y a rien à raconter.' },
  'digest set at_lift': {
    name: 'à_la_levée',
    description: 'Publier ce qui était sous embargo dès que l’embargo est levé.',
  },
  'digest set digest': { name: 'résumé', description: 'Modifier celui-ci. Sans rien, un nouveau est configuré.' },
  'digest show': { name: 'voir', description: fr`Tous les résumés de ce serveur : où, quand et quoi.` },
  'digest test': { name: 'essayer', description: 'Ce que serait un résumé maintenant. Visible par vous uniquement.' },
  'digest test digest': { name: 'résumé', description: 'Lequel, s’il y en a plusieurs.' },
  'digest pause': { name: 'suspendre', description: 'Ne rien publier avant la reprise.' },
  'digest pause digest': { name: 'résumé', description: 'Lequel, s’il y en a plusieurs.' },
  'digest resume': { name: 'reprendre', description: 'Publier de nouveau à partir de la prochaine fois.' },
  'digest resume digest': { name: 'résumé', description: 'Lequel, s’il y en a plusieurs.' },
  'digest remove': { name: 'supprimer', description: 'Supprimer un résumé pour de bon.' },
  'digest remove digest': { name: 'résumé', description: 'Lequel, s’il y en a plusieurs.' },
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
    description: 'Ce que l’on peut demander, avec des exemples qui marchent. Visible par vous uniquement.',
  },
  privacy: {
    name: 'confidentialité',
    description: fr`Ce que le bot garde de vous et de vos messages. Visible par vous uniquement.`,
  },
};
