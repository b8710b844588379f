import type { Attribution, PlaceCitation } from '../answer/answer.ts';
import type { Role } from '../transcript/briefing.ts';
import { phraseIn } from './attribution-phrase.ts';
import { spanishDigest } from './spanish-digest.ts';
import { SPANISH_EXPLAINED } from './spanish-explained.ts';
import { SPANISH_PICTURES } from './spanish-pictures.ts';
import { SPANISH_SETTINGS } from './spanish-settings.ts';
import { SPANISH_TRANSCRIPTS } from './spanish-transcripts.ts';
import type { Wording } from './wording.ts';

/** The trade's own terms are English in Spanish newsrooms too; what they mean for the name stands beside them. */
const BASIS: Record<Attribution['basis'], string> = {
  on_background: 'on background (sin nombre)',
  on_record: 'on the record (con nombre)',
  deep_background: 'deep background (sin atribución)',
  off_record: 'off the record (no publicable)',
};

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const number = new Intl.NumberFormat('es');

const quoted = (words: string): string => `“${words}”`;

/** "21 de febrero de 2022"; the input unchanged where it is no date. */
const day = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  return name === undefined || !year || !dayOfMonth ? date : `${dayOfMonth} de ${name} de ${year}`;
};

/** "17:24 EST" */
const clock = ({ time, zone }: { readonly time: string; readonly zone: string | null }): string =>
  [time.replace(/^0(?=\d)/, ''), zone].filter(Boolean).join(' ');

/** "a las 17:24 EST", "a la 1:05 EST" */
const at = (moment: { readonly time: string; readonly zone: string | null }): string =>
  `${/^0?1:/.test(moment.time) ? 'a la' : 'a las'} ${clock(moment)}`;

const when = ({ date, time, zone }: Pick<PlaceCitation, 'date' | 'time' | 'zone'>): string =>
  [date === null ? null : day(date), time === null ? null : clock({ time, zone })]
    .filter((part) => part !== null)
    .join(', ');

const GLOSSES: ReadonlyMap<string, string> = new Map([
  ['senior administration official', 'alto cargo de la Administración'],
  ['administration official', 'cargo de la Administración'],
  ['senior white house official', 'alto cargo de la Casa Blanca'],
  ['white house official', 'cargo de la Casa Blanca'],
  ['senior defense official', 'alto cargo de Defensa'],
  ['defense official', 'cargo de Defensa'],
  ['senior state department official', 'alto cargo del Departamento de Estado'],
  ['senior military official', 'alto mando militar'],
  ['senior intelligence official', 'alto cargo de los servicios de inteligencia'],
  ['senior u.s. official', 'alto cargo de Estados Unidos'],
  ['u.s. official', 'cargo de Estados Unidos'],
  ['senior official', 'alto cargo'],
  ['official', 'cargo público'],
]);

const named = (attribution: Pick<Attribution, 'phrase' | 'basis'>): string => phraseIn(attribution, GLOSSES, quoted);

const times = (count: number): string => (count === 1 ? 'una vez' : `${number.format(count)} veces`);
const sessions = (count: number): string =>
  count === 1 ? 'una sesión informativa' : `${number.format(count)} sesiones informativas`;

/** Spanish as newsrooms of Spain and of Latin America both write it. */
const SPEAKER: Record<Role, string> = {
  reporter: 'Prensa',
  official: 'Funcionario',
  moderator: 'Moderación',
  other: 'Otra persona',
};

export const spanish: Wording = {
  named,
  attribution: (attribution) => `${named(attribution)}, ${BASIS[attribution.basis]}`,
  rule: ({ rule, basis, setByEditor }) => {
    if (setByEditor) return `Atribución fijada por quien edita el archivo${rule === null ? '.' : `: ${rule}`}`;
    if (rule !== null) return `La regla, tal como se enunció: ${rule}`;
    return basis === 'on_record'
      ? 'On the record: la transcripción no indica otra regla.'
      : `${BASIS[basis].replace(/^[od]/, (letter) => letter.toUpperCase())}: por el título de la sesión; en ella nadie enuncia la regla.`;
  },
  embargo: ({ wasEmbargoed, lifted }) => {
    if (!wasEmbargoed) return null;
    if (lifted === null) return 'Estuvo bajo embargo; el embargo ya se levantó.';
    return `El embargo se levantó ${at(lifted)}${lifted.date === null ? '' : ` del ${day(lifted.date)}`}.`;
  },
  when,
  day,
  quoted,
  asked: 'La pregunta de la prensa:',
  askedBefore: 'Continúa una pregunta anterior:',
  wholeAnswer: 'Respuesta completa',
  whatWasAsked: 'Qué se preguntó',
  source: 'Fuente',
  openNearest: (which) => `Respuesta a la ${which}`,
  nextPage: 'Página siguiente',
  previousPage: 'Página anterior',
  page: (page, pages) => `Página ${page} de ${pages}`,
  speakerOf: ({ who, role }) => `${who === null ? SPEAKER[role] : quoted(who.replace(/^an? /, ''))}:`,
  remarks: 'De una declaración, no en respuesta a una pregunta.',
  remarksBy: (attribution) => `Declaración de ${named(attribution)}, ${BASIS[attribution.basis]}`,

  otherPlaces: 'Otros pasajes que pueden responder',
  removeAnswer: 'Quitar',
  mayNotRemove: 'Solo puede quitar esta respuesta quien preguntó, o alguien con el permiso Gestionar mensajes.',
  saidWhen: ({ date, time, zone }) => {
    if (date === null && time === null) return 'La transcripción no indica la fecha.';
    const began = time === null ? '' : `empezó ${at({ time, zone })}`;
    if (date === null) return `La transcripción no indica la fecha; ${began}.`;
    return `La sesión fue el ${day(date)}${began === '' ? '' : `; ${began}`}.`;
  },
  saidWhere: ({ location }) =>
    location === null
      ? 'La transcripción no indica el lugar.'
      : `La transcripción da como lugar: ${location.replaceAll('\n', ', ')}.`,
  saidBy: (attribution) =>
    attribution.basis === 'on_record'
      ? `Lo dijo ${named(attribution)}, ${BASIS.on_record}.`
      : `Las reglas de la sesión solo permiten nombrar así a quien habló: ${named(attribution)}, ${BASIS[attribution.basis]}.`,
  saidUnder: 'Estas palabras pueden usarse según las reglas de la sesión:',
  saidIn: 'Estas palabras figuran en esta transcripción tal como se citan:',
  noSuchPart: 'No existe esa parte: la prensa no preguntó nada más ahí ni insistió después.',
  nothingAfter: 'Eso fue lo último de esta sesión.',
  nothingBefore: 'Eso fue lo primero de esta sesión.',
  nothingMore: 'Eso es todo lo que se dijo ahí. Responde “¿y después?” para ver cómo siguió la sesión.',
  whichOne: '¿A cuál te refieres? Responde con su número o pulsa su botón.',
  messageGone: 'El mensaje al que respondes ya no está. Escribe la pregunta junto a la mención.',
  messageUnreadable:
    'No puedo leer el mensaje al que respondes: Discord solo me muestra los mensajes que me mencionan.\nEscribe su pregunta junto a la mención, o abre el menú del mensaje y elige Aplicaciones y Preguntar al archivo.',
  messageWithoutText: 'Ese mensaje no tiene texto sobre el que preguntar.',

  notAsked:
    'En las sesiones que he leído, ningún periodista preguntó eso. (Busco en inglés, el idioma de las transcripciones.)',
  notAskedInBriefing:
    'En esta sesión ningún periodista preguntó eso. (Busco en inglés, el idioma de las transcripciones.)',
  nearestQuestions: 'Las preguntas más cercanas que sí se hicieron:',
  noNearest: 'Tampoco se preguntó nada parecido.',
  readWith: (question) => `Entendido como continuación de ${quoted(question)}`,
  notCertain:
    'No es seguro que se preguntara esto. Estos son los pasajes más cercanos; juzga por lo que preguntó la prensa:',

  quoteFound: (shown, total) => {
    if (total > shown) return `Los ${number.format(shown)} mejores de ${number.format(total)} pasajes:`;
    return total === 1 ? 'Está en un pasaje:' : `Está en ${number.format(total)} pasajes:`;
  },
  quoteNotFound:
    'En las sesiones que he leído, ningún funcionario dijo estas palabras. Prueba con menos; entre comillas tienen que estar exactamente así. (Las transcripciones están en inglés.)',
  placeOf: (place, places, total) =>
    `Pasaje ${place} de ${places}${total > places ? `; son los mejores de ${number.format(total)}` : ''}`,
  allPlaces: 'Todos los pasajes',
  openPlace: 'Abrir',
  copyQuote: 'Copiar como texto de prensa',
  readyToCopy:
    'Como lo escribe una redacción, en inglés. Compruébalo con la regla y con la fuente antes de publicarlo.',
  quoteNotInRecord:
    'En las sesiones que he leído, ningún funcionario dijo esto. Eso no prueba que nadie lo dijera en otro lugar.',
  noWordsToFind: 'Dame las palabras que hay que buscar, por ejemplo una parte de una frase.',
  wordForWord: 'Coincide palabra por palabra con la transcripción.',
  wordsDiffer: (differences) =>
    `No es literal: ${differences
      .map(({ sought, said }) => {
        if (said === '') return `${quoted(sought)} no está en la transcripción`;
        return sought === ''
          ? `la transcripción dice además ${quoted(said)}`
          : `en lugar de ${quoted(sought)}, la transcripción dice ${quoted(said)}`;
      })
      .join('; ')}.`,
  notADay: (text) =>
    `No entiendo ${quoted(text)} como fecha. Escríbela así: 2022-02-21; también vale un mes (2022-02) o un año.`,

  noBriefingYet: 'Todavía no hay ninguna sesión que pueda mostrarse.',
  whoSpoke: 'Quién habló',
  spokeTimes: (speaker) => `${named(speaker)}, ${BASIS[speaker.basis]}: habló ${times(speaker.turns.length)}`,
  spokeAt: (speaker) => {
    const { first, last, briefings } = speaker;
    const days =
      first === null || last === null
        ? ''
        : first === last
          ? `, el ${day(first)}`
          : `, del ${day(first)} al ${day(last)}`;
    return `${named(speaker)}, ${BASIS[speaker.basis]}: ${sessions(briefings)}${days}`;
  },
  questionCount: (count) => {
    if (count === 0) return 'Ninguna pregunta con respuesta.';
    return count === 1 ? 'Una pregunta con respuesta.' : `${number.format(count)} preguntas con respuesta.`;
  },
  askedAbout: (topics) => `La prensa preguntó por: ${topics.join(', ')}.`,
  openQuestion: 'Abre una pregunta y su respuesta',
  mayPublish: (speaker) => {
    const who = named(speaker);
    switch (speaker.basis) {
      case 'on_record':
        return `${who}: on the record. Se puede citar literalmente y dar el nombre.`;
      case 'on_background':
        return `${who}: on background. Se puede citar literalmente, con esta atribución; no se da el nombre.`;
      default:
        return `${who}: ${BASIS[speaker.basis]}. No se puede citar literalmente.`;
    }
  },
  noEmbargo: 'No se indica ningún embargo.',
  closedPart: 'Una parte no puede mostrarse, por las reglas bajo las que se dijo.',
  rulesInItsWords: 'Tal como se enunciaron en la sesión:',
  noRulesStated:
    'En ella nadie enuncia una regla; lo anterior se deduce de su título y de cómo se identifica en ella a quien habla.',
  editorsReason: (reason) => `Fijado por quien edita el archivo: ${reason}`,
  statedRuleBinds:
    'Los manuales de estilo no coinciden en qué permite “background”. Vale la regla que enuncia la propia sesión.',

  help: (question, words) => [
    'He leído transcripciones de sesiones informativas. Respondo con las palabras de los funcionarios, en inglés, y digo cómo pueden atribuirse y dónde están.',
    '',
    'Preguntar: mencióname con una pregunta en inglés, en cualquier lugar del mensaje, o usa /preguntar.',
    ...(question === null ? [] : [`Por ejemplo: /preguntar pregunta: ${question}`]),
    'Seguir preguntando: responde a mi respuesta con “¿cuándo fue?”, “¿qué se preguntó?”, “¿y la segunda parte?” o con otra pregunta.',
    '',
    '¿Quién lo dijo? /cita encuentra palabras, aunque algunas no sean exactas.',
    ...(words === null ? [] : [`Por ejemplo: /cita palabras: ${words}`]),
    '',
    'Una sesión: /sesión muestra sus preguntas, /última la más reciente, /reglas qué se puede publicar y cómo, /oradores quién habló.',
    'A lo largo del tiempo: /tendencia muestra cuántas veces se preguntó por algo, /comparar lo que se dijo entonces y ahora.',
    'Para quien administra el servidor: /resumen, /ajustes, /transcripciones.',
    'Qué guardo de ti: /privacidad.',
    'Donde Discord no está en español, los comandos llevan su nombre en inglés.',
  ],
  tryExample: 'Prueba un ejemplo',
  noQuestionLogged: 'No guardo nada de tus mensajes ni anoto ninguna pregunta.',
  questionsLogged:
    'No guardo nada de tus mensajes, pero quien me gestiona ha decidido conservar en un registro las palabras de cada pregunta, sin quién la hizo.',
  privacy: [
    'Solo leo los mensajes que me mencionan, que me responden o que se me escriben directamente, y los que me señalas; en los canales donde quienes gestionan un servidor me dejan escuchar, también lo que se escribe allí, para ver si pregunta algo que una transcripción responde. Su texto sirve para responder y para nada más.',
    'Mientras funciono, tengo en memoria los últimos mensajes que Discord me envió y quiénes los escribieron, las últimas preguntas con sus respuestas pero sin quién las hizo, cuál de mis respuestas corresponde a qué mensaje y cuántas veces preguntó alguien en el último minuto. Todo eso desaparece cuando me detengo.',
    'El botón Quitar de una respuesta lleva el identificador de quien preguntó, para que esa persona pueda quitarla.',
    'Cuando alguien configura algo en un servidor, guardo identificadores y opciones: el servidor, sus canales y roles, y quién lo configuró; hasta que se deshaga o yo deje el servidor.',
    'Si algo falla, mi registro anota el error: identificadores y lo que dijo Discord, pero nada de lo que alguien escribió.',
    'Nada se cede ni se vende ni se usa para entrenar modelos.',
  ],

  howToAsk: (example) =>
    [
      'Pregúntame, en inglés, qué se preguntó a los funcionarios en las sesiones informativas. Respondo con sus palabras y con la forma de atribuirlas.',
      example === null ? 'Mencióname con una pregunta o usa /preguntar.' : `Por ejemplo: ${quoted(example)}`,
    ].join('\n'),
  unknownBriefing:
    'No tengo ninguna sesión con ese nombre. Elige una de la lista que se abre al escribir, o déjalo vacío.',
  questionTooLong: (limit) =>
    `Esa pregunta es demasiado larga para mí. Hazla en ${number.format(limit)} caracteres como máximo.`,
  tooManyQuestions: ({ of, wait }) => {
    const who = of === 'person' ? 'Has preguntado mucho' : 'En este servidor se ha preguntado mucho';
    return `${who} en poco tiempo. Vuelve a preguntar dentro de ${wait} segundo${wait === 1 ? '' : 's'}.`;
  },
  goneOrChanged:
    'Esas palabras ya no están en mi archivo tal como estaban: la transcripción cambió o fue retirada. Vuelve a preguntar para ver lo que dice ahora.',
  unknownButton: 'Ya no conozco ese botón. Vuelve a hacer la pregunta.',
  unknownCommand: (name) => `Ya no conozco el comando ${name}. Discord puede mostrar una lista antigua hasta una hora.`,
  busy: 'Demasiadas personas me preguntan en este momento. No se publicó nada; inténtalo de nuevo en unos segundos.',
  failed:
    'Algo ha fallado por mi parte y no se ha publicado nada. Inténtalo de nuevo en un minuto; si sigue igual, avisa a quien me administra.',

  ...SPANISH_EXPLAINED,
  noToken:
    'No hay DISCORD_TOKEN, así que no hay Discord: pregunta aquí, en la terminal. El README explica cómo obtener un token.',
  playgroundAt: (address) =>
    `No hay DISCORD_TOKEN, así que no hay Discord: el bot te espera en tu navegador, en ${address}\nCtrl+C lo termina. “npm run chat” pregunta aquí, en la terminal.`,
  readingTranscripts: 'Leyendo transcripciones',
  indexTrouble: (trouble) =>
    trouble.kind === 'damaged'
      ? `El índice de búsqueda ${trouble.file} está dañado; se está rehaciendo a partir de las transcripciones.`
      : `El índice de búsqueda no se pudo guardar en ${trouble.file} (${trouble.reason}). Todo funciona, pero cada arranque tarda más; indica en INDEX_DIR una carpeta en la que se pueda escribir.`,
  chatWelcome: (briefings) =>
    `He leído ${sessions(briefings)}. Pregunta, en inglés, qué se preguntó a los funcionarios; una línea vacía lo explica, “exit” sale. Por ejemplo:`,
  digest: spanishDigest(day),
  pictures: SPANISH_PICTURES,
  settings: SPANISH_SETTINGS,
  transcripts: SPANISH_TRANSCRIPTS,
};
