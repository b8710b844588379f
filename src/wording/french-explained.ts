import type { ExplainedConfidence } from '../answer/explain.ts';
import type { ExplainedWording } from './explained-wording.ts';
import { FRENCH_SIGNAL_GROUPS, FRENCH_SIGNALS } from './french-signals.ts';
import { fr, quoted } from './french-typography.ts';

const OUTCOME: Record<ExplainedConfidence['outcome'], string> = {
  answer: 'une réponse',
  closest: 'les passages les plus proches',
  no: 'aucune réponse',
};

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

export const FRENCH_EXPLAINED: ExplainedWording = {
  signal: (name) => {
    const words = FRENCH_SIGNALS[name.replace(/(?:Lead|Beyond)$/, '')];
    if (words !== undefined && name.endsWith('Lead')) return fr`avance sur les autres passages : ${words}`;
    if (words !== undefined && name.endsWith('Beyond')) return fr`plus que dans tout autre point de presse : ${words}`;
    return words ?? name;
  },
  signalGroup: (group) => FRENCH_SIGNAL_GROUPS[group],
  understood: (terms, asksNumber) => {
    const listed = terms.map(
      ({ printed, share, isName }) => `${printed} ${percent(share)}${isName ? ' (un nom)' : ''}`,
    );
    return [
      terms.length === 0
        ? 'La question n’a pas de mots à chercher.'
        : fr`Cherché, avec ce que compte chaque mot : ${listed.join(', ')}.`,
      ...(asksNumber ? ['Elle demande un nombre.'] : []),
    ];
  },
  sureness: ({ value, answerFrom, closestFrom, outcome }) =>
    fr`Le premier résultat répond avec une certitude de ${percent(value)}. À partir de ${percent(answerFrom)}, il est donné comme réponse ; à partir de ${percent(closestFrom)}, comme l’un des plus proches. Donc : ${OUTCOME[outcome]}.`,
  surenessReasons: 'Ce qui l’a le plus augmenté et le plus diminué',
  oddsOf: (odds) => (odds >= 1 ? 'le meilleur' : `${percent(odds)} de la probabilité du meilleur`),
  metBy: (terms) =>
    terms
      .map(({ printed, by, likeness }) => {
        if (by === null) return fr`${quoted(printed)} : rien`;
        return likeness >= 1
          ? fr`${quoted(printed)} : ${quoted(by)}`
          : fr`${quoted(printed)} : ${quoted(by)} (semblable à ${percent(likeness)})`;
      })
      .join(', '),
};
