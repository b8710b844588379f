import { fr } from './french-typography.ts';
import type { TranscriptsWording } from './transcripts-wording.ts';

export const FRENCH_TRANSCRIPTS: TranscriptsWording = {
  announced: (count) =>
    count === 1 ? 'Une nouvelle transcription a été lue.' : `${count} nouvelles transcriptions ont été lues.`,
  more: (count) => (count === 0 ? null : `Et ${count} de plus.`),
  served: (count) => {
    if (count === 0) return 'Aucune transcription n’est servie.';
    return count === 1 ? 'Une transcription est servie.' : `${count} transcriptions sont servies.`;
  },
  readLast: fr`Lues en dernier :`,
  unread: (count) =>
    count === 1
      ? fr`Un fichier n’est pas servi dans son état actuel :`
      : fr`${count} fichiers ne sont pas servis dans leur état actuel :`,
  earlierServed: (readAt) => `Sa version précédente, lue ${readAt}, reste servie.`,
  nothingServedOf: 'Rien n’en est servi.',
  odd: (count) => {
    if (count === 0) return null;
    const where = count === 1 ? 'une transcription' : `${count} transcriptions`;
    return fr`Dans ${where}, quelque chose n’a pas été compris ; « npm run -s cli -- check » dit quoi, ligne par ligne.`;
  },
  announcedIn: fr`Les nouvelles transcriptions sont annoncées dans :`,
  announcedNowhere:
    'Les nouvelles transcriptions ne sont annoncées nulle part sur ce serveur. /transcriptions annoncer y remédie.',
  cannotPostThere: fr`Je ne peux pas y publier : donnez à mon rôle les permissions Voir le salon et Envoyer des messages.`,
  willAnnounce: (channel) =>
    `Les nouvelles transcriptions seront annoncées dans ${channel}, chacune une seule fois, et aucune avant la levée de son embargo. /transcriptions taire y met fin.`,
  willNotAnnounce: (channel) => `Les nouvelles transcriptions ne sont plus annoncées dans ${channel}.`,
  announcedNothing: (channel) => `Aucune transcription n’était annoncée dans ${channel}.`,
  mayNotPost: (channel) =>
    fr`Je ne peux pas publier dans ${channel} : rien n’a été changé. Donnez-y à mon rôle les permissions Voir le salon et Envoyer des messages (dans un fil : Envoyer des messages dans les fils), puis réessayez.`,
  notSaved: fr`Cela n’a pas pu être enregistré, et rien n’a été changé : ma base de données est indisponible pour le moment. Réessayez dans une minute ; si cela persiste, prévenez la personne qui m’administre.`,
  notKnown: fr`Impossible de dire pour le moment où les nouvelles transcriptions sont annoncées : ma base de données est indisponible.`,
};
