import type { PictureWording } from './picture-wording.ts';

const MONTHS = 'ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'.split(' ');
const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('es')} ${number === 1 ? one : many}`;
const month = (text: string): string => `${MONTHS[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}`;

export const SPANISH_PICTURES: PictureWording = {
  answeredHow: (kind) => {
    if (kind === 'declined') return 'El funcionario no quiso responder.';
    return kind === 'referred' ? 'El funcionario remitió la pregunta a otra instancia.' : null;
  },

  card: 'Tarjeta',
  light: 'Claro',
  dark: 'Oscuro',
  cardIsCut: 'La imagen muestra una parte de la cita; su texto alternativo tiene más, y “Respuesta completa”, todo.',
  noCard:
    'Esta cita tiene caracteres para los que no tengo letras, y una imagen no debe cambiar ni una palabra. Cópiala como texto.',

  trendTitle: (topic) => `Cuántas veces preguntó la prensa por “${topic}”`,
  trendCount: (exchanges, briefings) =>
    `${count(exchanges, 'intercambio')} en ${count(briefings, 'sesión', 'sesiones')}`,
  month,
  kinds: {
    answered: 'respondida, al menos en parte',
    declined: 'no quiso responder',
    referred: 'remitida a otros',
    unknown: 'nada que decir aún, o no lo sabía',
  },
  trendAlt: (topic, months, kinds) => {
    const most = months.reduce((best, each) => (each.total > best.total ? each : best));
    const span = `de ${month(months[0]?.month ?? '')} a ${month(months.at(-1)?.month ?? '')}`;
    const total = months.reduce((sum, each) => sum + each.total, 0);
    return `Gráfico de barras por mes, ${span}: intercambios con una pregunta sobre “${topic}”. ${total} en total, el mes con más fue ${month(most.month)} (${most.total}). Respondidas, al menos en parte: ${kinds.answered}; no quiso responder: ${kinds.declined}; remitidas a otros: ${kinds.referred}; nada que decir aún, o no lo sabía: ${kinds.unknown}.`;
  },
  trendRule:
    'Se cuentan los intercambios en los que quien pregunta usa todas las palabras del tema, en cualquier forma, en un mismo párrafo de la pregunta. Cómo se respondió lo juzga un programa, que acierta unas dos veces de cada tres: sirve para proporciones, no para una respuesta en particular.',
  trendNone: (topic) => `En ninguna de las sesiones que he leído preguntó la prensa por “${topic}” con estas palabras.`,
  noTopic: 'Dame un tema en una o pocas palabras, por ejemplo un nombre.',
  first: 'El primero',
  latest: 'El más reciente',

  compareTitle: (topic) => `Qué se dijo sobre “${topic}”`,
  compareClosest: 'No es seguro: este es el pasaje más cercano de esa época. Juzga por lo que preguntó la prensa.',
  compareNone: 'No encuentro respuesta sobre esto en esa época.',

  timeline: 'Cronología',
  timelineNote: 'Las longitudes se miden en palabras de la transcripción, no en minutos.',
  reporters: 'Prensa',
  longestExchanges: 'Los intercambios más largos',
  wordCount: (words) => count(words, 'palabra'),
  timelineAlt: (title, speakers, exchanges) =>
    `Cronología de “${title}” en número de palabras. ${speakers.map(({ who, words }) => `${who}: ${count(words, 'palabra')}`).join('; ')}. ${count(exchanges, 'intercambio')}.`,
};
