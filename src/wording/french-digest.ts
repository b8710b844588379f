import type { DigestKind } from '../store/subscription.ts';
import type { DescribedDigest, DigestFailure, DigestWording } from './digest-wording.ts';
import { fr } from './french-typography.ts';

const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

const WHAT: Record<DigestKind, string> = {
  new: 'ce qui est nouveau dans les points de presse',
  'on-this-day': 'ce qui a été dit ce jour-là les années précédentes',
  archive: 'les questions et réponses suivantes des archives',
};

const WHY: Record<DigestFailure, string> = {
  'no-channel': 'le salon n’existe plus.',
  'no-permission':
    'il m’y manque une permission. Donnez à mon rôle Voir le salon, Envoyer des messages et Voir les anciens messages.',
  locked: 'le fil est verrouillé. Déverrouillez-le, ou configurez le résumé dans un autre salon.',
  discord: 'Discord le refuse depuis une heure.',
};

function dayWords(days: readonly number[]): string {
  const key = [...days].sort().join('');
  if (key === '0123456') return 'chaque jour';
  if (key === '12345') return 'du lundi au vendredi';
  return `le ${list.format([...days].sort().map((day) => DAYS[day] ?? ''))}`;
}

function sentence({ channel, kind, time, timezone, days, topics, speakers }: DescribedDigest): string {
  const followed = [...topics, ...speakers].map((each) => fr`« ${each} »`);
  const follows = followed.length === 0 ? '' : `, en suivant ${list.format(followed)}`;
  const [hours = '', minutes = ''] = time.split(':');
  const clock = `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
  return `${channel} reçoit ${WHAT[kind]} ${dayWords(days)} à ${clock} (${timezone})${follows}.`;
}

function state({ paused, next }: DescribedDigest): string {
  if (paused === 'asked') return ' Il est en pause.';
  if (paused === 'failing') return fr` Il est en pause : pendant une semaine il n’a pas pu être publié.`;
  if (paused === 'finished') return ' Il a tout montré.';
  return next === null ? '' : fr` Le prochain : ${next}.`;
}

/** @param day "21 février 2022" */
export function frenchDigest(day: (date: string) => string): DigestWording {
  return {
    title: (kind, date) =>
      ({
        new: `Du nouveau dans les points de presse, ${day(date)}`,
        'on-this-day': `Ce jour-là, les années précédentes, ${day(date)}`,
        archive: `Dans les archives, ${day(date)}`,
      })[kind],
    reason: (reason) => {
      switch (reason.kind) {
        case 'topic':
          return fr`Parce que vous suivez « ${reason.topic} ».`;
        case 'speaker':
          return fr`Parce que vous suivez « ${reason.speaker} ».`;
        case 'new-words':
          return fr`Nouveau dans les points de presse : ${reason.words.map((word) => fr`« ${word} »`).join(', ')}.`;
        case 'long-answer':
          return `Une réponse de ${reason.words} mots.`;
        case 'next':
          return null;
      }
    },
    moreExchanges: ({ more }) =>
      more === 0
        ? null
        : more === 1
          ? 'Une autre question y a reçu une réponse.'
          : `${more} autres questions y ont reçu une réponse.`,
    moreBriefings: (count) =>
      count === 0
        ? null
        : count === 1
          ? 'Un autre point de presse n’est pas montré ici.'
          : `${count} autres points de presse ne sont pas montrés ici.`,
    quiet: (kind) =>
      ({
        new: 'Rien de nouveau dans les points de presse depuis le dernier résumé.',
        'on-this-day': 'Les archives n’ont aucun point de presse tenu ce jour-là les années précédentes.',
        archive: 'Toutes les archives ont été montrées.',
      })[kind],
    last: fr`C’était le dernier : toutes les archives ont été montrées.`,
    about: 'À propos de ce résumé',
    told: (what) =>
      `${sentence(what)} Les personnes qui ont la permission Gérer le serveur le modifient avec /résumé.${what.next === null ? '' : fr` Le prochain : ${what.next}.`}`,
    gone: 'Ce résumé n’est plus configuré.',
    line: (number, what) => `${number}. ${sentence(what)}${state(what)}`,
    noneYet: fr`Aucun résumé n’est configuré sur ce serveur. /résumé configurer le fait : sans option, il arrive chaque jour à 8 h, heure de la côte est des États-Unis, dans ce salon.`,
    set: (what) =>
      `Configuré. ${sentence(what)}${state(what)} /résumé essayer montre à quoi il ressemblerait maintenant.`,
    changed: (what) => `Modifié. ${sentence(what)}${state(what)}`,
    paused: (what) => fr`En pause : aucun résumé n’arrive dans ${what.channel} jusqu’à /résumé reprendre.`,
    resumed: (what) =>
      `Repris. ${sentence(what)}${state(what)} Ce qui n’a pas été publié entre-temps n’est pas rattrapé.`,
    removed: (what) => fr`Supprimé : plus aucun résumé n’arrive dans ${what.channel}.`,
    tried: (what) =>
      `Voici ce que recevrait ${what.channel} maintenant. C’est visible par vous uniquement, et rien n’est compté comme montré.`,
    whichDigest: fr`Il y a plusieurs résumés. Choisissez-en un dans l’option « résumé ».`,
    tooMany: (limit) =>
      `Il y a déjà ${limit} résumés sur ce serveur, et il n’y a plus de place. /résumé supprimer en supprime un.`,
    noZone: (words) =>
      fr`Je ne connais aucun fuseau horaire « ${words} ». Essayez une ville (« London »), un nom (« Eastern ») ou un fuseau IANA (« America/New_York »).`,
    noHour: (words) =>
      fr`Je ne peux pas lire « ${words} » comme une heure. Écrivez par exemple 8:00, 17:30 ou 5:30 pm.`,
    mayNotPost: (channel, missing) =>
      `Je ne peux pas publier dans ${channel}, rien n’a donc été modifié. Donnez-y à mon rôle ${missing.join(', ')}, puis réessayez.`,
    notSaved: fr`Cela n’a pas pu être enregistré, rien n’a donc été modifié : ma base de données est indisponible. Réessayez dans une minute ; si cela persiste, prévenez la personne qui m’administre.`,
    notKnown: fr`Je ne peux pas dire quels résumés existent : ma base de données est indisponible.`,
    fails: (what, why) =>
      fr`Le résumé que vous avez configuré pour ${what.channel} ne peut pas être publié : ${WHY[why]} Je continue d’essayer pendant une semaine sans rien dire de plus ; ensuite il est mis en pause, et /résumé reprendre le reprend.`,
  };
}
