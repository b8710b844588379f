import type { CommandWords } from './command-words.ts';

const WHICH = 'Escribe una palabra del título o una fecha. Sin nada, la más reciente.';
const ONLY = 'Solo esta sesión. Escribe una palabra de su título o una fecha.';

export const SPANISH_COMMANDS: CommandWords = {
  ask: {
    name: 'preguntar',
    description: '¿Qué respondieron a esa pregunta? Con sus palabras, y las reglas con las que hablaron.',
  },
  'ask question': { name: 'pregunta', description: 'Tu pregunta, en inglés y con tus palabras.' },
  'ask briefing': { name: 'sesión', description: ONLY },
  'ask private': { name: 'privado', description: 'Solo tú ves la respuesta.' },
  'Ask the briefings': { name: 'Preguntar al archivo' },
  quote: {
    name: 'cita',
    description: '¿Quién dijo estas palabras? Las encuentra aunque algunas no sean exactas.',
  },
  'quote words': {
    name: 'palabras',
    description: 'Las palabras, en inglés. Entre comillas tienen que estar exactamente así.',
  },
  'quote speaker': {
    name: 'orador',
    description: 'Solo quien se llama así: nombre, cargo o forma de atribución.',
  },
  'quote briefing': { name: 'sesión', description: ONLY },
  'quote since': { name: 'desde', description: 'Solo desde este día: 2022-02-21, o un mes o un año.' },
  'quote until': { name: 'hasta', description: 'Solo hasta este día: 2022-02-21, o un mes o un año.' },
  'quote private': { name: 'privado', description: 'Solo tú ves el resultado.' },
  'Who said this?': { name: '¿Quién dijo esto?' },
  briefing: { name: 'sesión', description: 'Una sesión informativa: quién habló, con qué reglas, y sus preguntas.' },
  'briefing which': { name: 'cuál', description: WHICH },
  latest: { name: 'última', description: 'La sesión más reciente: quién habló, con qué reglas, y sus preguntas.' },
  speakers: {
    name: 'oradores',
    description: 'Quién habló, cuántas veces, la primera y la última; on background, solo la atribución.',
  },
  'speakers briefing': { name: 'sesión', description: ONLY },
  rules: { name: 'reglas', description: 'Las reglas de una sesión: qué se puede publicar y cómo, con sus palabras.' },
  'rules briefing': { name: 'sesión', description: WHICH },
  settings: {
    name: 'ajustes',
    description: 'Lengua, canales, roles y respuestas privadas en este servidor. Solo tú lo ves.',
  },
  transcripts: {
    name: 'transcripciones',
    description: 'Qué transcripciones se leyeron, cuáles no, y dónde se anuncian las nuevas.',
  },
  'transcripts list': {
    name: 'lista',
    description: 'Qué se leyó y cuándo, qué no se pudo leer y por qué, y dónde se anuncian las nuevas.',
  },
  'transcripts announce': {
    name: 'anunciar',
    description: 'Anuncia las transcripciones nuevas en un canal, una vez, nunca antes del fin del embargo.',
  },
  'transcripts announce channel': { name: 'canal', description: 'Dónde anunciarlas. Sin nada, en este canal.' },
  'transcripts silence': { name: 'silenciar', description: 'Deja de anunciar las transcripciones nuevas en un canal.' },
  'transcripts silence channel': { name: 'canal', description: 'Dónde dejar de hacerlo. Sin nada, en este canal.' },
  help: { name: 'ayuda', description: 'Qué puedes preguntar, con ejemplos que funcionan. Solo tú lo ves.' },
  privacy: { name: 'privacidad', description: 'Qué guarda el bot de ti y de tus mensajes: nada. Solo tú lo ves.' },
};
