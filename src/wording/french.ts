import type { Attribution, PlaceCitation } from '../answer/answer.ts';
import type { Role } from '../transcript/briefing.ts';
import { phraseIn } from './attribution-phrase.ts';
import { frenchDigest } from './french-digest.ts';
import { FRENCH_EXPLAINED } from './french-explained.ts';
import { FRENCH_PICTURES } from './french-pictures.ts';
import { FRENCH_SETTINGS } from './french-settings.ts';
import { FRENCH_TRANSCRIPTS } from './french-transcripts.ts';
import { fr, quoted } from './french-typography.ts';
import type { Wording } from './wording.ts';

/** The trade's own terms are English in French newsrooms too; what they mean for the name stands beside them. */
const BASIS: Record<Attribution['basis'], string> = {
  on_background: 'on background (sans le nom)',
  on_record: 'on the record (avec le nom)',
  deep_background: 'deep background (sans attribution)',
  off_record: 'off the record (non publiable)',
};

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

const number = new Intl.NumberFormat('fr');

/** "21 février 2022", "1er mars 2022"; the input unchanged where it is no date. */
const day = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined || !year || !dayOfMonth) return date;
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${name} ${year}`;
};

/** "17 h 24 EST", "5 h EST", "midi EST" */
const clock = ({ time, zone }: { readonly time: string; readonly zone: string | null }): string => {
  const [hour, minute] = time.split(':').map(Number);
  const hours = hour === undefined || minute === undefined || Number.isNaN(hour + minute) ? time : spoken(hour, minute);
  return [hours, zone].filter(Boolean).join(' ');
};

const spoken = (hour: number, minute: number): string => {
  if (minute === 0 && hour === 12) return 'midi';
  if (minute === 0 && hour === 0) return 'minuit';
  return minute === 0 ? fr`${hour} h` : fr`${hour} h ${String(minute).padStart(2, '0')}`;
};

const when = ({ date, time, zone }: Pick<PlaceCitation, 'date' | 'time' | 'zone'>): string =>
  [date === null ? null : day(date), time === null ? null : clock({ time, zone })]
    .filter((part) => part !== null)
    .join(', ');

const GLOSSES: ReadonlyMap<string, string> = new Map([
  ['senior administration official', 'haut responsable de l’administration'],
  ['administration official', 'responsable de l’administration'],
  ['senior white house official', 'haut responsable de la Maison-Blanche'],
  ['white house official', 'responsable de la Maison-Blanche'],
  ['senior defense official', 'haut responsable de la Défense'],
  ['defense official', 'responsable de la Défense'],
  ['senior state department official', 'haut responsable du département d’État'],
  ['senior military official', 'haut responsable militaire'],
  ['senior intelligence official', 'haut responsable du renseignement'],
  ['senior u.s. official', 'haut responsable américain'],
  ['u.s. official', 'responsable américain'],
  ['senior official', 'haut responsable'],
  ['official', 'responsable'],
]);

const named = (attribution: Pick<Attribution, 'phrase' | 'basis'>): string => phraseIn(attribution, GLOSSES, quoted);

/** The plural begins at two. */
const s = (count: number): string => (count < 2 ? '' : 's');

const briefings = (count: number): string =>
  count === 1 ? 'un point de presse' : `${number.format(count)} points de presse`;

/** French as a newsroom writes it, with its spaces before high punctuation. */
const SPEAKER: Record<Role, string> = {
  reporter: 'Presse',
  official: 'Responsable',
  moderator: 'Modération',
  other: 'Autre personne',
};

export const french: Wording = {
  named,
  attribution: (attribution) => `${named(attribution)}, ${BASIS[attribution.basis]}`,
  rule: ({ rule, basis, setByEditor }) => {
    if (setByEditor) {
      return rule === null
        ? 'Attribution fixée par la rédaction des archives.'
        : fr`Attribution fixée par la rédaction des archives : ${rule}`;
    }
    if (rule !== null) return fr`La règle, telle qu’elle a été énoncée : ${rule}`;
    return basis === 'on_record'
      ? fr`On the record : la transcription n’indique pas d’autre règle.`
      : fr`${BASIS[basis].replace(/^[od]/, (letter) => letter.toUpperCase())} : d’après le titre du point de presse ; personne n’y énonce la règle.`;
  },
  embargo: ({ wasEmbargoed, lifted }) => {
    if (!wasEmbargoed) return null;
    if (lifted === null) return fr`Sous embargo à l’origine ; l’embargo est levé.`;
    return `Embargo levé${lifted.date === null ? '' : ` le ${day(lifted.date)}`} à ${clock(lifted)}.`;
  },
  when,
  day,
  quoted,
  asked: fr`La question de la presse :`,
  askedBefore: fr`Elle fait suite à une question précédente :`,
  wholeAnswer: 'Réponse complète',
  whatWasAsked: 'La question posée',
  source: 'Source',
  openNearest: (which) => `Réponse à la ${which}`,
  nextPage: 'Page suivante',
  previousPage: 'Page précédente',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  speakerOf: ({ who, role }) => fr`${who === null ? SPEAKER[role] : quoted(who.replace(/^an? /, ''))} :`,
  remarks: 'Extrait d’une déclaration, et non d’une réponse à une question.',
  remarksBy: (attribution) => `Déclaration de ${named(attribution)}, ${BASIS[attribution.basis]}`,

  otherPlaces: 'Autres passages qui peuvent répondre',
  removeAnswer: 'Retirer',
  mayNotRemove:
    'Seule la personne qui a posé la question, ou quelqu’un qui a la permission Gérer les messages, peut retirer cette réponse.',
  saidWhen: ({ date, time, zone }) => {
    if (date === null && time === null) return 'La transcription n’indique pas la date.';
    const began = time === null ? '' : `il a commencé à ${clock({ time, zone })}`;
    if (date === null) return fr`La transcription n’indique pas la date ; ${began}.`;
    return began === ''
      ? `Le point de presse a eu lieu le ${day(date)}.`
      : fr`Le point de presse a eu lieu le ${day(date)} ; ${began}.`;
  },
  saidWhere: ({ location }) =>
    location === null
      ? 'La transcription n’indique pas le lieu.'
      : fr`La transcription donne pour lieu : ${location.replaceAll('\n', ', ')}.`,
  saidBy: (attribution) =>
    attribution.basis === 'on_record'
      ? fr`Paroles de ${named(attribution)}, ${BASIS.on_record}.`
      : fr`Les règles du point de presse ne permettent de désigner la personne qui parle que par ces mots : ${named(attribution)}, ${BASIS[attribution.basis]}.`,
  saidUnder: fr`Ces paroles peuvent être utilisées selon les règles de leur point de presse :`,
  saidIn: fr`Ces paroles figurent, telles que citées, dans cette transcription :`,
  noSuchPart: fr`Cette partie n’existe pas : la presse n’y a rien demandé de plus et n’a pas relancé.`,
  nothingAfter: 'C’était la fin de ce point de presse.',
  nothingBefore: 'C’était le début de ce point de presse.',
  nothingMore: fr`C’est tout ce qui a été dit à cet endroit. Répondez « et ensuite ? » pour lire la suite du point de presse.`,
  whichOne: fr`Laquelle voulez-vous ? Répondez par son numéro ou appuyez sur son bouton.`,
  messageGone: 'Le message auquel vous répondez n’existe plus. Écrivez la question à côté de la mention.',
  messageUnreadable: fr`Je ne peux pas lire le message auquel vous répondez : Discord ne me montre que les messages qui me mentionnent.\nÉcrivez sa question à côté de la mention, ou ouvrez le menu du message et choisissez Applications, puis Interroger les archives.`,
  messageWithoutText: 'Ce message n’a pas de texte que je puisse soumettre aux archives.',

  notAsked:
    'Dans les points de presse que j’ai lus, la presse n’a pas posé cette question. (Je cherche en anglais, la langue des transcriptions.)',
  notAskedInBriefing:
    'Dans ce point de presse, la presse n’a pas posé cette question. (Je cherche en anglais, la langue des transcriptions.)',
  nearestQuestions: fr`Les questions les plus proches qui ont été posées :`,
  noNearest: 'Rien d’approchant n’a été demandé non plus.',
  readWith: (question) => fr`Compris comme la suite de « ${question} »`,
  notCertain: fr`Il n’est pas certain que cette question ait été posée. Voici les passages les plus proches ; jugez d’après ce que la presse a demandé :`,

  quoteFound: (shown, total) =>
    total > shown
      ? fr`Les ${number.format(shown)} meilleurs passages sur ${number.format(total)} :`
      : fr`Trouvé dans ${number.format(total)} passage${s(total)} :`,
  quoteNotFound: fr`Dans les points de presse que j’ai lus, aucun responsable n’a dit ces mots. Essayez avec moins de mots ; entre guillemets, ils doivent figurer exactement ainsi. (Les transcriptions sont en anglais.)`,
  placeOf: (place, places, total) =>
    total > places
      ? fr`Passage ${place} sur ${places} ; ce sont les meilleurs sur ${number.format(total)}`
      : `Passage ${place} sur ${places}`,
  allPlaces: 'Tous les passages',
  openPlace: 'Ouvrir',
  copyQuote: 'Copier en style de presse',
  readyToCopy:
    'Tel que l’écrit une rédaction, en anglais. À vérifier d’après la règle et la source avant toute publication.',
  quoteNotInRecord:
    'Dans les points de presse que j’ai lus, aucun responsable n’a dit cela. Cela ne prouve pas que personne ne l’a dit ailleurs.',
  noWordsToFind: 'Donnez-moi les mots à chercher, par exemple une partie d’une phrase.',
  wordForWord: 'Mot pour mot comme dans la transcription.',
  wordsDiffer: (differences) => {
    const listed = differences.map(({ sought, said }) => {
      if (said === '') return `${quoted(sought)} n’est pas dans la transcription`;
      return sought === ''
        ? `la transcription porte en plus ${quoted(said)}`
        : `au lieu de ${quoted(sought)}, la transcription porte ${quoted(said)}`;
    });
    return fr`Pas mot pour mot : ${listed.join(fr` ; `)}.`;
  },
  notADay: (text) =>
    fr`Je ne peux pas lire ${quoted(text)} comme une date. Écrivez-la ainsi : 2022-02-21 ; un mois (2022-02) ou une année conviennent aussi.`,

  noBriefingYet: 'Aucun point de presse ne peut encore être montré.',
  whoSpoke: 'Qui a parlé',
  spokeTimes: (speaker) =>
    fr`${named(speaker)}, ${BASIS[speaker.basis]} : ${number.format(speaker.turns.length)} prise${s(speaker.turns.length)} de parole`,
  spokeAt: (speaker) => {
    const { first, last } = speaker;
    const days =
      first === null || last === null
        ? ''
        : first === last
          ? `, le ${day(first)}`
          : `, du ${day(first)} au ${day(last)}`;
    return fr`${named(speaker)}, ${BASIS[speaker.basis]} : ${briefings(speaker.briefings)}${days}`;
  },
  questionCount: (count) => {
    if (count === 0) return 'Aucune question avec réponse.';
    return count === 1 ? 'Une question avec réponse.' : `${number.format(count)} questions avec réponse.`;
  },
  askedAbout: (topics) => fr`Sujets des questions : ${topics.join(', ')}.`,
  openQuestion: 'Ouvrir une question et sa réponse',
  mayPublish: (speaker) => {
    const who = named(speaker);
    switch (speaker.basis) {
      case 'on_record':
        return fr`${who} : on the record. Les propos peuvent être cités et la personne nommée.`;
      case 'on_background':
        return fr`${who} : on background. Les propos peuvent être cités avec cette attribution ; la personne n’est pas nommée.`;
      default:
        return fr`${who} : ${BASIS[speaker.basis]}. Les propos ne peuvent pas être cités.`;
    }
  },
  noEmbargo: 'Aucun embargo n’est indiqué.',
  closedPart: 'Une partie ne peut pas être montrée, en raison des règles qui s’y appliquaient.',
  rulesInItsWords: fr`Telles qu’elles y ont été énoncées :`,
  noRulesStated: fr`Personne n’y énonce de règle ; ce qui précède découle de son titre et de la façon dont les personnes y sont désignées.`,
  editorsReason: (reason) => fr`Fixé par la rédaction des archives : ${reason}`,
  statedRuleBinds: fr`Les manuels ne s’accordent pas sur ce que permet « background ». La règle qu’énonce le point de presse est celle qui vaut.`,

  help: (question, words) => [
    'J’ai lu des transcriptions de points de presse. Je réponds par les propos mêmes des responsables, en anglais, et je dis comment les attribuer et où ils se trouvent.',
    '',
    fr`Interroger : mentionnez-moi avec une question en anglais, n’importe où dans le message, ou utilisez /demander.`,
    ...(question === null ? [] : [fr`Par exemple : /demander question: ${question}`]),
    fr`Relancer : répondez à ma réponse par « c’était quand ? », « quelle était la question ? », « et la deuxième partie ? » ou par une autre question.`,
    '',
    fr`Qui l’a dit ? /citation retrouve des mots, même si quelques-uns sont inexacts.`,
    ...(words === null ? [] : [fr`Par exemple : /citation mots: ${words}`]),
    '',
    fr`Un point de presse : /point montre ses questions, /dernier le plus récent, /règles ce qui peut être publié et comment, /intervenants qui a parlé.`,
    fr`Au fil du temps : /tendance montre combien de fois on a posé des questions sur un sujet, /comparer ce qui a été dit alors et maintenant.`,
    fr`Pour les personnes qui gèrent le serveur : /résumé, /paramètres, /transcriptions.`,
    fr`Ce que je garde de vous : /confidentialité.`,
    'Là où Discord n’est pas en français, les commandes portent leur nom anglais.',
  ],
  tryExample: 'Essayer un exemple',
  noQuestionLogged: 'Je ne conserve rien de vos messages, et je n’enregistre aucune question.',
  questionsLogged:
    'Je ne conserve rien de vos messages, mais la personne qui m’exploite a choisi de garder dans un journal les mots de chaque question, sans qui l’a posée.',
  privacy: [
    'Je ne lis que les messages qui me mentionnent, me répondent ou me sont écrits directement, et ceux que vous me désignez, ainsi que, dans les salons où les personnes qui gèrent un serveur me laissent écouter, ce qui s’y écrit, pour voir si une transcription répond à la question posée. Leur texte sert à répondre, et à rien d’autre.',
    'Tant que je fonctionne, j’ai en mémoire les derniers messages que Discord m’a envoyés et qui les a écrits, les dernières questions avec leurs réponses mais sans qui les a posées, laquelle de mes réponses va avec quel message, et combien de questions chacun a posées dans la dernière minute. Tout cela disparaît quand je m’arrête.',
    'Le bouton Retirer sous une réponse porte l’identifiant de la personne qui a posé la question, pour qu’elle puisse la retirer.',
    fr`Quand quelqu’un configure quelque chose pour un serveur, je garde des identifiants et des choix : le serveur, ses salons et ses rôles, et qui l’a configuré ; jusqu’à ce que ce soit annulé ou que je quitte le serveur.`,
    fr`En cas d’erreur, mon journal la consigne : des identifiants et ce que Discord en a dit, mais rien de ce que quelqu’un a écrit.`,
    'Rien n’est transmis, vendu ni utilisé pour entraîner un modèle.',
  ],

  howToAsk: (example) =>
    [
      'Demandez-moi, en anglais, ce que la presse a demandé aux responsables. Je réponds par leurs propres mots et je dis comment les attribuer.',
      example === null
        ? 'Mentionnez-moi avec une question, ou utilisez /demander.'
        : fr`Par exemple : ${quoted(example)}`,
    ].join('\n'),
  unknownBriefing:
    'Je n’ai pas de point de presse de ce nom. Choisissez-en un dans la liste qui s’ouvre pendant la saisie, ou laissez le champ vide.',
  questionTooLong: (limit) =>
    `Cette question est trop longue pour moi. Posez-la en ${number.format(limit)} caractères au plus.`,
  tooManyQuestions: ({ of, wait }) => {
    const who = of === 'person' ? 'Vous avez posé' : 'Sur ce serveur, on a posé';
    return `${who} beaucoup de questions en peu de temps. Reposez la vôtre dans ${wait} seconde${s(wait)}.`;
  },
  goneOrChanged: fr`Ces paroles ne sont plus dans mon archive telles qu’elles étaient : la transcription a changé ou a été retirée. Reposez la question pour lire ce qu’elle dit maintenant.`,
  unknownButton: 'Je ne connais plus ce bouton. Reposez la question.',
  unknownCommand: (name) =>
    `Je ne connais plus la commande ${name}. Discord peut montrer une ancienne liste pendant une heure.`,
  busy: fr`Trop de personnes m’interrogent en ce moment. Rien n’a été publié ; réessayez dans quelques secondes.`,
  failed: fr`Une erreur s’est produite de mon côté, et rien n’a été publié. Réessayez dans une minute ; si elle persiste, prévenez la personne qui m’administre.`,

  ...FRENCH_EXPLAINED,
  noToken: fr`DISCORD_TOKEN n’est pas défini, il n’y a donc pas de Discord : posez vos questions ici, dans le terminal. Le README dit comment obtenir un jeton.`,
  playgroundAt: (address) =>
    fr`DISCORD_TOKEN n’est pas défini, il n’y a donc pas de Discord. Le bot vous attend dans votre navigateur :` +
    ` ${address}\n` +
    fr`Ctrl+C pour arrêter. « npm run chat » pose les questions ici, dans le terminal.`,
  readingTranscripts: 'Lecture des transcriptions',
  indexTrouble: (trouble) =>
    trouble.kind === 'damaged'
      ? fr`L’index de recherche ${trouble.file} est endommagé ; il est refait à partir des transcriptions.`
      : fr`L’index de recherche n’a pas pu être enregistré dans ${trouble.file} (${trouble.reason}). Tout fonctionne, mais chaque démarrage est plus long ; indiquez dans INDEX_DIR un dossier accessible en écriture.`,
  chatWelcome: (count) =>
    fr`J’ai lu ${briefings(count)}. Demandez, en anglais, ce que la presse a demandé aux responsables ; une ligne vide l’explique, « exit » quitte. Par exemple :`,
  digest: frenchDigest(day),
  pictures: FRENCH_PICTURES,
  settings: FRENCH_SETTINGS,
  transcripts: FRENCH_TRANSCRIPTS,
};
