import type { DigestKind } from '../store/subscription.ts';
import type { DescribedDigest, DigestFailure, DigestWording } from './digest-wording.ts';

const DAYS = ['domingos', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados'];

const list = new Intl.ListFormat('es', { type: 'conjunction' });

const WHAT: Record<DigestKind, string> = {
  new: 'las novedades de las sesiones informativas',
  'on-this-day': 'lo que se dijo ese día en años anteriores',
  archive: 'las siguientes preguntas y respuestas del archivo',
};

const WHY: Record<DigestFailure, string> = {
  'no-channel': 'el canal ya no existe.',
  'no-permission':
    'me falta un permiso allí. Dale a mi rol Ver canal, Enviar mensajes y Leer el historial de mensajes.',
  locked: 'el hilo está bloqueado. Desbloquéalo o configura el resumen en otro canal.',
  discord: 'Discord lo rechaza desde hace una hora.',
};

function dayWords(days: readonly number[]): string {
  const key = [...days].sort().join('');
  if (key === '0123456') return 'cada día';
  if (key === '12345') return 'de lunes a viernes';
  return `los ${list.format([...days].sort().map((day) => DAYS[day] ?? ''))}`;
}

function sentence({ channel, kind, time, timezone, days, topics, speakers }: DescribedDigest): string {
  const followed = [...topics, ...speakers].map((each) => `“${each}”`);
  const follows = followed.length === 0 ? '' : `, siguiendo ${list.format(followed)}`;
  const article = /^0?1:/.test(time) ? 'a la' : 'a las';
  return `${channel} recibe ${WHAT[kind]} ${dayWords(days)} ${article} ${time.replace(/^0(?=\d)/, '')} (${timezone})${follows}.`;
}

function state({ paused, next }: DescribedDigest): string {
  if (paused === 'asked') return ' Está en pausa.';
  if (paused === 'failing') return ' Está en pausa: durante una semana no se pudo publicar.';
  if (paused === 'finished') return ' Ya lo ha mostrado todo.';
  return next === null ? '' : ` El próximo: ${next}.`;
}

/** @param day "21 de febrero de 2022" */
export function spanishDigest(day: (date: string) => string): DigestWording {
  return {
    title: (kind, date) =>
      ({
        new: `Novedades de las sesiones informativas, ${day(date)}`,
        'on-this-day': `Tal día como hoy en años anteriores, ${day(date)}`,
        archive: `Del archivo, ${day(date)}`,
      })[kind],
    reason: (reason) => {
      switch (reason.kind) {
        case 'topic':
          return `Porque siguen “${reason.topic}”.`;
        case 'speaker':
          return `Porque siguen a “${reason.speaker}”.`;
        case 'new-words':
          return `Nuevo en las sesiones informativas: ${reason.words.map((word) => `“${word}”`).join(', ')}.`;
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
          ? 'Ahí se respondió a una pregunta más.'
          : `Ahí se respondió a ${more} preguntas más.`,
    moreBriefings: (count) =>
      count === 0
        ? null
        : count === 1
          ? 'Hay una sesión informativa más que aquí no se muestra.'
          : `Hay ${count} sesiones informativas más que aquí no se muestran.`,
    quiet: (kind) =>
      ({
        new: 'No hay novedades de las sesiones informativas desde el último resumen.',
        'on-this-day': 'El archivo no tiene ninguna sesión informativa de este día en años anteriores.',
        archive: 'Ya se ha mostrado todo el archivo.',
      })[kind],
    last: 'Esta ha sido la última: ya se ha mostrado todo el archivo.',
    about: 'Sobre este resumen',
    told: (what) =>
      `${sentence(what)} Puede cambiarlo con /resumen quien tenga el permiso Gestionar servidor.${what.next === null ? '' : ` El próximo: ${what.next}.`}`,
    gone: 'Este resumen ya no está configurado.',
    line: (number, what) => `${number}. ${sentence(what)}${state(what)}`,
    noneYet:
      'En este servidor no hay ningún resumen. Se configura con /resumen configurar: sin opciones llega cada día a las 8:00 de la costa este de EE. UU., a este canal.',
    set: (what) => `Configurado. ${sentence(what)}${state(what)} Con /resumen probar se ve cómo sería ahora.`,
    changed: (what) => `Cambiado. ${sentence(what)}${state(what)}`,
    paused: (what) => `En pausa: a ${what.channel} no llega ningún resumen hasta /resumen reanudar.`,
    resumed: (what) => `Reanudado. ${sentence(what)}${state(what)} Lo que no se publicó entretanto no se recupera.`,
    removed: (what) => `Eliminado: a ${what.channel} ya no llega ningún resumen.`,
    tried: (what) => `Esto es lo que recibiría ${what.channel} ahora. Solo tú lo ves, y no cuenta como mostrado.`,
    whichDigest: 'Hay varios resúmenes. Elige uno en la opción “resumen”.',
    tooMany: (limit) => `En este servidor ya hay ${limit} resúmenes y no caben más. /resumen quitar quita uno.`,
    noZone: (words) =>
      `No conozco ninguna zona horaria “${words}”. Prueba con una ciudad (“London”), un nombre (“Eastern”) o una zona IANA (“America/New_York”).`,
    noHour: (words) => `No puedo leer “${words}” como hora. Escríbela así: 8:00, 17:30 o 5:30 pm.`,
    mayNotPost: (channel, missing) =>
      `No puedo publicar en ${channel}, así que no se cambió nada. Dale allí a mi rol ${missing.join(', ')} e inténtalo de nuevo.`,
    notSaved:
      'No se pudo guardar, así que no se cambió nada: mi base de datos no está disponible. Inténtalo de nuevo en un minuto; si sigue igual, avisa a quien me administra.',
    notKnown: 'Ahora no puedo decir qué resúmenes hay: mi base de datos no está disponible.',
    fails: (what, why) =>
      `El resumen que configuraste para ${what.channel} no se puede publicar: ${WHY[why]} Lo seguiré intentando una semana sin volver a avisar; después quedará en pausa y /resumen reanudar lo reanuda.`,
  };
}
