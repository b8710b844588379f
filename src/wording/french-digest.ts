import type { DigestWording } from './digest-wording.ts';
import { fr } from './french-typography.ts';

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
        'on-this-day': 'Les archives n’ont aucun point de presse de ce jour les années précédentes.',
        archive: 'Toutes les archives ont été montrées.',
      })[kind],
    last: fr`C’était la dernière : toutes les archives ont été montrées.`,
  };
}
