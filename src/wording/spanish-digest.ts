import type { DigestWording } from './digest-wording.ts';

/** @param day "21 de febrero de 2022" */
export function spanishDigest(day: (date: string) => string): DigestWording {
  return {
    title: (kind, date) =>
      ({
        new: `Novedades de las ruedas de prensa, ${day(date)}`,
        'on-this-day': `Tal día como hoy en años anteriores, ${day(date)}`,
        archive: `Del archivo, ${day(date)}`,
      })[kind],
    reason: (reason) => {
      switch (reason.kind) {
        case 'topic':
          return `Porque siguen «${reason.topic}».`;
        case 'speaker':
          return `Porque siguen a «${reason.speaker}».`;
        case 'new-words':
          return `Nuevo en las ruedas de prensa: ${reason.words.map((word) => `«${word}»`).join(', ')}.`;
        case 'long-answer':
          return `Respuesta de ${reason.words} palabras.`;
        case 'next':
          return null;
      }
    },
    moreExchanges: ({ more }) =>
      more === 0
        ? null
        : more === 1
          ? 'Allí se respondió una pregunta más.'
          : `Allí se respondieron ${more} preguntas más.`,
    moreBriefings: (count) =>
      count === 0
        ? null
        : count === 1
          ? 'Hay una rueda de prensa más que aquí no se muestra.'
          : `Hay ${count} ruedas de prensa más que aquí no se muestran.`,
    quiet: (kind) =>
      ({
        new: 'No hay novedades de las ruedas de prensa desde el último resumen.',
        'on-this-day': 'El archivo no tiene ninguna rueda de prensa de este día en años anteriores.',
        archive: 'Ya se ha mostrado todo el archivo.',
      })[kind],
    last: 'Esta ha sido la última: ya se ha mostrado todo el archivo.',
  };
}
