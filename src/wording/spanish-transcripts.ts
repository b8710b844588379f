import type { TranscriptsWording } from './transcripts-wording.ts';

export const SPANISH_TRANSCRIPTS: TranscriptsWording = {
  announced: (count) =>
    count === 1 ? 'Se ha leído una transcripción nueva.' : `Se han leído ${count} transcripciones nuevas.`,
  more: (count) => (count === 0 ? null : `Y ${count} más.`),
  served: (count) => {
    if (count === 0) return 'No hay ninguna transcripción en uso.';
    return count === 1 ? 'Hay una transcripción en uso.' : `Hay ${count} transcripciones en uso.`;
  },
  readLast: 'Las últimas leídas:',
  unread: (count) =>
    count === 1
      ? 'Un archivo no está en uso tal como es ahora:'
      : `${count} archivos no están en uso tal como son ahora:`,
  earlierServed: (readAt) => `Se sigue usando su versión anterior, leída ${readAt}.`,
  nothingServedOf: 'No se usa nada de él.',
  odd: (count) => {
    if (count === 0) return null;
    const where = count === 1 ? 'una transcripción' : `${count} transcripciones`;
    return `En ${where} hay algo que no se entendió; “npm run -s cli -- check” dice qué, línea por línea.`;
  },
  announcedIn: 'Las transcripciones nuevas se anuncian en:',
  announcedNowhere:
    'Las transcripciones nuevas no se anuncian en ningún canal de este servidor. /transcripciones anunciar lo cambia.',
  cannotPostThere: 'No puedo publicar ahí: da a mi rol los permisos Ver canal y Enviar mensajes.',
  willAnnounce: (channel) =>
    `Las transcripciones nuevas se anunciarán en ${channel}, cada una una sola vez y ninguna antes de que se levante su embargo. /transcripciones silenciar lo detiene.`,
  willNotAnnounce: (channel) => `Las transcripciones nuevas ya no se anuncian en ${channel}.`,
  announcedNothing: (channel) => `En ${channel} no se anunciaban transcripciones.`,
  mayNotPost: (channel) =>
    `No puedo publicar en ${channel}, así que no se ha cambiado nada. Da ahí a mi rol los permisos Ver canal y Enviar mensajes (en un hilo: Enviar mensajes en hilos) e inténtalo de nuevo.`,
  notSaved:
    'No se ha podido guardar, así que no se ha cambiado nada: mi base de datos no está disponible ahora. Inténtalo de nuevo en un minuto; si sigue igual, avisa a quien me administra.',
  notKnown: 'Ahora no puedo decir dónde se anuncian las transcripciones nuevas: mi base de datos no está disponible.',
};
