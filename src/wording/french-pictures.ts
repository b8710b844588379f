import { fr } from './french-typography.ts';
import type { PictureWording } from './picture-wording.ts';

const MONTHS = 'janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.'.split(' ');
const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('fr')} ${number < 2 ? one : many}`;
const month = (text: string): string => `${MONTHS[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}`;

export const FRENCH_PICTURES: PictureWording = {
  answeredHow: (kind) => {
    if (kind === 'declined') return 'Le responsable a refusé de répondre.';
    return kind === 'referred' ? 'Le responsable a renvoyé la question à d’autres.' : null;
  },

  card: 'Carte',
  light: 'Clair',
  dark: 'Sombre',
  cardIsCut: fr`L’image montre une partie de la citation ; son texte de remplacement en a davantage, et « Réponse complète » a tout.`,
  noCard:
    'Cette citation a des caractères pour lesquels je n’ai pas de lettres, et une image ne doit changer aucun mot. Copiez-la comme texte.',

  trendTitle: (topic) => fr`Combien de fois la presse a posé des questions sur « ${topic} »`,
  trendCount: (exchanges, briefings) =>
    `${count(exchanges, 'échange')}, ${count(briefings, 'point de presse', 'points de presse')}`,
  month,
  kinds: {
    answered: 'réponse, au moins en partie',
    declined: 'refus de répondre',
    referred: 'renvoi à d’autres',
    unknown: 'rien à dire pour l’instant, ou réponse inconnue',
  },
  trendAlt: (topic, months, kinds) => {
    const most = months.reduce((best, each) => (each.total > best.total ? each : best));
    const span = `de ${month(months[0]?.month ?? '')} à ${month(months.at(-1)?.month ?? '')}`;
    const total = months.reduce((sum, each) => sum + each.total, 0);
    return fr`Histogramme par mois, ${span} : échanges avec une question sur « ${topic} ». ${total} en tout, le plus en ${month(most.month)} (${most.total}). Réponse, au moins en partie : ${kinds.answered} ; refus : ${kinds.declined} ; renvois à d’autres : ${kinds.referred} ; rien à dire pour l’instant, ou réponse inconnue : ${kinds.unknown}.`;
  },
  trendRule: fr`Sont comptés les échanges où la question emploie tous les mots du sujet, sous n’importe quelle forme, dans un même paragraphe. Le genre de réponse est jugé par un programme, qui a raison environ deux fois sur trois : utile pour des proportions, non pour une réponse isolée.`,
  trendNone: (topic) =>
    fr`Dans les points de presse que j’ai lus, la presse n’a pas posé de question sur « ${topic} » en ces termes.`,
  noTopic: 'Donnez-moi un sujet en un mot ou quelques mots, par exemple un nom.',
  first: 'Le premier',
  latest: 'Le plus récent',

  compareTitle: (topic) => fr`Ce qui a été dit sur « ${topic} »`,
  compareClosest: fr`Rien de certain : voici le passage le plus proche de cette époque. Jugez d’après ce que la presse a demandé.`,
  compareNone: 'Je ne trouve pas de réponse là-dessus à cette époque.',

  timeline: 'Chronologie',
  timelineNote: 'Les longueurs se comptent en mots de la transcription, non en minutes.',
  reporters: 'Presse',
  longestExchanges: 'Les échanges les plus longs',
  wordCount: (words) => count(words, 'mot'),
  timelineAlt: (title, speakers, exchanges) =>
    fr`Chronologie de « ${title} » en nombre de mots. ${speakers.map(({ who, words }) => fr`${who} : ${count(words, 'mot')}`).join(fr` ; `)}. ${count(exchanges, 'échange')}.`,
};
