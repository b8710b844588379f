import type { SettingsWording } from './settings-wording.ts';

export const SPANISH_SETTINGS: SettingsWording = {
  title: 'Ajustes de este servidor',
  language: 'Idioma de mis propias palabras',
  listening: 'Responde sin que se le mencione en',
  channels: 'Se le puede preguntar en',
  roles: 'Quién puede preguntar',
  privateByDefault: 'Las respuestas a los comandos son privadas',
  ownLanguage: (name) => `el del servidor, ${name}`,
  noChannel: 'ningún canal',
  everyChannel: 'todos los canales',
  everybody: 'todo el mundo',
  yes: 'sí, salvo que la opción privado diga otra cosa',
  no: 'no, salvo que la opción privado diga otra cosa',
  setting: (name, value) => `**${name}:** ${value}`,
  changed: (name, before, after) => `**${name}**, antes: ${before}. Ahora: ${after}.`,
  takenBack: 'El último cambio se ha deshecho.',
  notChanged: 'Ya estaba así; no se ha cambiado nada.',
  togglePrivate: (on) => (on ? 'Hacer públicas las respuestas' : 'Hacer privadas las respuestas'),
  undo: 'Deshacer el último cambio',
  chooseLanguage: 'Elige un idioma',
  chooseListening: 'Canales donde respondo sin que se me mencione',
  chooseChannels: 'Canales donde se me puede preguntar; ninguno: en todos',
  chooseRoles: 'Roles que pueden preguntar; ninguno: todo el mundo',
  changedMeanwhile:
    'Otra persona cambió los ajustes desde que abriste este panel, así que no se ha guardado nada tuyo. Así están ahora; repite tu cambio si aún hace falta.',
  nothingToTakeBack: 'No queda ningún cambio que deshacer.',
  notSaved:
    'El cambio no se pudo guardar: la base de datos no responde. Siguen valiendo los ajustes anteriores. Inténtalo de nuevo en un minuto; si sigue igual, avisa a quien me administra.',
  notRead:
    'No se pueden leer los ajustes: la base de datos no responde. Hasta que responda, vale lo último que supe o, a falta de ello, los valores predeterminados: todos los canales, todo el mundo, sin escuchar. Inténtalo de nuevo en un minuto; si sigue igual, avisa a quien me administra.',
  cannotListen:
    'Todavía no puedo escuchar: el intent Message Content está desactivado. Quien me administra lo activa en el portal de desarrolladores (Bot, Privileged Gateway Intents, Message Content Intent), pone DISCORD_MESSAGE_CONTENT=on y me reinicia.',
  lacksPermission: (permissions) => `Ahí no puedo responder. Dame ${permissions.join(' y ')} en estos canales:`,
  mayNotChange: 'Solo quienes tienen el permiso Gestionar servidor pueden cambiar mis ajustes.',
  onlyInServers: 'Los ajustes son de un servidor. Usa este comando en él.',
  notInThisChannel: 'En este servidor solo se me puede preguntar en estos canales:',
  notWithTheseRoles: 'En este servidor solo pueden preguntarme quienes tienen uno de estos roles:',
  whoCanChangeThat: 'Quienes tienen el permiso Gestionar servidor pueden cambiarlo con /ajustes.',
  aboutServer: (name) => `Sobre el servidor ${name}:`,
};
