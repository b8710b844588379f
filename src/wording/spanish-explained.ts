import type { ExplainedConfidence } from '../answer/explain.ts';
import type { ExplainedWording } from './explained-wording.ts';
import { SPANISH_SIGNAL_GROUPS, SPANISH_SIGNALS } from './spanish-signals.ts';

const OUTCOME: Record<ExplainedConfidence['outcome'], string> = {
  answer: 'una respuesta',
  closest: 'los pasajes más cercanos',
  no: 'ninguna respuesta',
};

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

export const SPANISH_EXPLAINED: ExplainedWording = {
  signal: (name) => {
    const words = SPANISH_SIGNALS[name.replace(/(?:Lead|Beyond)$/, '')];
    if (words !== undefined && name.endsWith('Lead')) return `ventaja sobre los otros pasajes: ${words}`;
    if (words !== undefined && name.endsWith('Beyond')) return `más que en cualquier otra sesión: ${words}`;
    return words ?? name;
  },
  signalGroup: (group) => SPANISH_SIGNAL_GROUPS[group],
  understood: (terms, asksNumber) => [
    terms.length === 0
      ? 'La pregunta no tiene palabras que buscar.'
      : `Se busca, con lo que cuenta cada palabra: ${terms
          .map(({ printed, share, isName }) => `${printed} ${percent(share)}${isName ? ' (un nombre)' : ''}`)
          .join(', ')}.`,
    ...(asksNumber ? ['Pide un número.'] : []),
  ],
  sureness: ({ value, answerFrom, closestFrom, outcome }) =>
    `El primer resultado responde con una seguridad del ${percent(value)}. A partir del ${percent(answerFrom)} se da como respuesta; a partir del ${percent(closestFrom)}, como uno de los más cercanos. Por tanto: ${OUTCOME[outcome]}.`,
  surenessReasons: 'Lo que más la subió y la bajó',
  oddsOf: (odds) => (odds >= 1 ? 'el mejor' : `${percent(odds)} de la probabilidad del mejor`),
  metBy: (terms) =>
    terms
      .map(({ printed, by, likeness }) => {
        if (by === null) return `“${printed}”: nada`;
        return likeness >= 1 ? `“${printed}”: “${by}”` : `“${printed}”: “${by}” (parecido del ${percent(likeness)})`;
      })
      .join(', '),
};
