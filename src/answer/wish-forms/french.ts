import { allOf, leading, trailing, type WishForms } from './wish-forms.ts';

const THAT =
  '(?:ca|cela|ceci|(?:cette|la|ces|les|sa) (?:citations?|reponses?|phrases?|declarations?|paroles|conference(?: de presse)?)|(?:ces|ses|les) (?:mots|propos)|(?:ce|le) (?:point de presse|briefing|passage|texte))';
const SPEAKER = "(?:il|elle|ils|elles|on|le responsable|la responsable|le porte-parole|la porte-parole|l'officiel)";
const ASKER = "(?:le journaliste|la journaliste|les journalistes|la presse|on|il|elle|ils|elles|quelqu'un)";
const SAID = '(?:dit|declare|repondu|affirme)';
/** "a-t-il", "l'ont-elles". */
const HAS_HE = "(?:l')?(?:a|ont)[- ](?:t[- ])?(?:il|elle|on|ils|elles)";
/** "est-ce qu'il a", "il l'a". */
const HE_HAS = `(?:est[- ]ce (?:que |qu'))?${SPEAKER} (?:l')?(?:a|ont)`;
const IT_WAS = "(?:c'(?:est|etait)|(?:etait|est)[- ]ce|est[- ]ce que c'(?:est|etait)|ca date|cela date|ca|cela)";
const WHICH_IS = "(?:(?:quel(?:le)?s? (?:est|etait|sont|etaient|a ete)|c'(?:est|etait) quoi) )";
const SHOW =
  '(?:(?:tu )?(?:peux|pourrais|pouvez|pourriez)[- ]?(?:tu |vous )?(?:me |nous )?(?:montrer|donner|afficher|citer) |(?:puis[- ]je|peut[- ]on|je peux|on peut) (?:voir|lire|avoir) |(?:montre|donne|affiche|montrez|donnez)(?:[- ](?:moi|nous))? |(?:je veux|je voudrais) (?:voir|lire|avoir) )?';
const MAY =
  "(?:(?:est[- ]ce qu(?:e |'))?(?:puis[- ]je|peut[- ]on|pouvons[- ]nous|je peux|on peut|nous pouvons|dois[- ]je|doit[- ]on|j'ai le droit de|a[- ]t[- ]on le droit de|comment(?: (?:puis[- ]je|peut[- ]on|dois[- ]je|doit[- ]on|faut[- ]il|je peux|on peut))?) )";
const FROM_WHICH =
  "(?:d'ou|(?:de|dans) (?:quel (?:point de presse|briefing|appel)|quelle (?:conference(?: de presse)?|transcription|declaration)))";

const ORDINAL =
  '(premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|derniere?|autre|[1-5](?:e|eme|ere?|re|er|de|nde?))';
const CARDINAL = '(un|deux|trois|quatre|cinq|[1-5]|ii|iii)';
const ABOUT_PART = `(?:${SHOW}|qu'en est[- ]il (?:de |du )|quid (?:de |du )|${HAS_HE} (?:aussi )?repondu (?:a |au )|qu'${HAS_HE} ${SAID} (?:a |au |sur |de )|${HE_HAS} (?:aussi )?repondu (?:a |au )|${WHICH_IS}(?:la reponse a )?|pour |sur |a )`;
const PART = '(?:partie|question|moitie|reponse|chose|point|volet)';

export const french: WishForms = {
  lead: leading(
    "et|mais|alors|donc|ok(?:ay)?|bon|bien|super|d'accord|merci|pardon|desolee?|s'il (?:te|vous) plait|salut|bonjour|ah|oh|euh|hm+|oui|non|dis|dites",
  ),
  tail: trailing("s'il (?:te|vous) plait|svp|stp|exactement|merci|deja|au juste|au fait|precisement|encore une fois"),
  wishes: [
    [
      { kind: 'about', about: 'when' },
      allOf(
        '(?:de |depuis )?quand|(?:la |a quelle |quelle )?date|(?:a )?quelle heure|quel jour|quelle annee|en quelle annee',
        `${IT_WAS} (?:de )?(?:quand|quel jour|quelle date|a quelle date|en quelle annee)|(?:de )?(?:quand|quel jour|a quelle date|quelle date) ${IT_WAS}(?: ${SAID})?`,
        `(?:quand|quel jour|a quelle date) (?:${HAS_HE}|${HE_HAS}) ${SAID}(?: ${THAT})?|${SPEAKER} (?:l')?(?:a|ont) ${SAID}(?: ${THAT})? quand`,
        `(?:de )?quand (?:date(?:nt)?|viennent|vient) ${THAT}|${THAT} (?:date|datent|vient) de quand|${WHICH_IS}la date(?: de ${THAT})?`,
        `quand (?:${THAT} )?(?:a(?:-t-(?:il|elle))?|ont(?:-ils)?) ete ${SAID}e?s?`,
      ),
    ],
    [
      { kind: 'about', about: 'who' },
      allOf(
        `(?:de |par |selon |d'apres )?qui|qui (?:l')?(?:a|ont) ${SAID}(?: ${THAT})?|qui dit(?: ${THAT})?|qui (?:est[- ]ce qui )?(?:a|l'a) (?:repondu|parle)|qui parle|qui parlait|qui repond`,
        `c'(?:est|etait) (?:de )?qui|(?:de )?qui (?:c'(?:est|etait)|est[- ]ce|etait[- ]ce)|qui est[- ](?:il|elle)|qui est (?:le responsable|la responsable|la personne|cette personne|ce responsable|cet officiel|le porte-parole)`,
        `de qui (?:est|sont|viennent|vient) ${THAT}|${THAT} (?:est|sont|vient|viennent) de qui|quel(?:le)? (?:responsable|officiel)(?: (?:l')?a ${SAID}(?: ${THAT})?)?`,
        `${WHICH_IS}?(?:son|le) (?:nom|titre|poste)(?: du responsable)?|comment s'appelle[- ]t[- ](?:il|elle)`,
      ),
    ],
    [
      { kind: 'about', about: 'where' },
      allOf(
        `ou|c'(?:est|etait) ou|ou (?:c'(?:est|etait)|est[- ]ce|etait[- ]ce|est[- ]ce que c'(?:est|etait))(?: ${SAID})?`,
        `ou (?:${HAS_HE}|${HE_HAS}) ${SAID}(?: ${THAT})?|${SPEAKER} (?:l')?(?:a|ont) ${SAID}(?: ${THAT})? ou`,
      ),
    ],
    [
      { kind: 'about', about: 'rules' },
      allOf(
        `${MAY}(?:le |la |les |l')?(?:citer|publier|utiliser|reprendre|attribuer|nommer|imprimer)(?: ${THAT})?`,
        "(?:c'(?:est|etait) |est[- ]ce |etait[- ]ce )?(?:on the record|off the record|on background|sous embargo|citable|publiable)",
        `${WHICH_IS}?les regles|regles|(?:l')?attribution|(?:l'|sous )?embargo|(?:y a[- ]t[- ]il|il y a|y avait[- ]il|il y avait) (?:un )?embargo|a qui (?:l'|le )?(?:attribuer|dois[- ]je attribuer)(?: ${THAT})?`,
      ),
    ],
    [
      { kind: 'about', about: 'source' },
      allOf(
        `${SHOW}(?:la |le |ta |votre |tes |vos |une |un )?(?:sources?|lien|transcription|url)|${WHICH_IS}(?:la|ta|votre) source|(?:as[- ]tu|avez[- ]vous|tu as|vous avez|y a[- ]t[- ]il|il y a) (?:la |le |une |un )?(?:source|lien)`,
        `${FROM_WHICH}|(?:c'(?:est|etait)|${THAT} (?:vient|sort)|ca vient|ca sort) ${FROM_WHICH}|${FROM_WHICH} (?:c'(?:est|etait)|vient|sort|viennent)(?: ${THAT})?|${FROM_WHICH} ${THAT} (?:vient|sort)`,
        `ou (?:puis[- ]je|peut[- ]on|je peux|on peut) (?:le |la |les )?(?:lire|voir|trouver|verifier)(?: ${THAT}| la transcription| la suite)?`,
        `(?:c'est|est[- ]ce|${THAT} est)(?: bien)? (?:vrai|exact|sur|authentique|verifie|textuel|mot pour mot|reel)|(?:tu es|t'es|vous etes|es[- ]tu|etes[- ]vous) surs?(?: de ${THAT})?`,
        `(?:${HAS_HE}|${HE_HAS}) (?:vraiment|bien|reellement) ${SAID}(?: ${THAT})?`,
      ),
    ],
    [
      { kind: 'asked' },
      allOf(
        `qu'(?:${HAS_HE}|avai(?:t|ent)[- ](?:il|elle|on|ils|elles)) demande|qu'est[- ]ce (?:que |qu')${ASKER} (?:a|ont|avait|avaient) demande|qu'est[- ]ce qui (?:a|avait) ete demande|qu'a demande ${ASKER}|que demandai(?:t|ent) ${ASKER}`,
        `${SHOW}${WHICH_IS}?la question(?: (?:exacte|complete|entiere|integrale|d'origine|originale|posee|du journaliste|de la journaliste))?|qui (?:a demande|demandait|a pose la question)(?: ${THAT})?`,
      ),
    ],
    [
      { kind: 'whole' },
      allOf(
        `${SHOW}(?:la |sa |le |toute la |tout le )?(?:reponse|citation|declaration|phrase|passage|texte)(?: (?:complete?|entiere?|integrale?|en entier))`,
        `${SHOW}(?:toute la (?:reponse|citation|declaration)|tout le (?:texte|passage|contexte))|${SHOW}(?:le reste|tout|le contexte|plus de contexte)|contexte|en entier|integralement`,
        `qu'${HAS_HE} ${SAID} d'autre(?: (?:la-dessus|a ce sujet))?|qu'est[- ]ce (?:que |qu')${SPEAKER} (?:a|ont) ${SAID} d'autre`,
      ),
    ],
    [
      { kind: 'more' },
      allOf(
        "plus|encore|(?:la )?suite|continue[rz]?|vas[- ]y|allez[- ]y|autre chose|quoi d'autre|rien d'autre|plus de details|(?:dis|dites)[- ](?:m'en|nous-en|moi|nous)(?: en)? plus|(?:il y en a|y en a[- ]t[- ]il) (?:plus|d'autres|encore)",
      ),
    ],
    [
      { kind: 'next' },
      allOf(
        `(?:puis|ensuite|apres)(?: (?:ca|cela))?|qu'est[- ]ce qui (?:vient|venait|suit|a ete demande) ?(?:ensuite|apres)?|que (?:vient|se passe)[- ]t[- ]il (?:ensuite|apres)|qu'${HAS_HE} (?:${SAID}|demande) (?:ensuite|apres(?: (?:ca|cela))?)`,
        `(?:la |le )?suivante?|(?:la )?(?:question|reponse) (?:suivante|d'apres)|(?:y a[- ]t[- ]il eu |il y a eu )?(?:une |des )?relances?`,
      ),
    ],
    [
      { kind: 'before' },
      allOf(
        "(?:juste )?avant(?: (?:ca|cela))?|(?:la |le )?precedente?|(?:la )?(?:question|reponse) (?:precedente|d'avant)|qu'est[- ]ce qui (?:a ete demande|venait|vient) avant(?: (?:ca|cela))?",
      ),
    ],
  ],
  parts: [
    new RegExp(
      `^${ABOUT_PART}?(?:la |le |l'|sa )?${ORDINAL}(?: ${PART})?(?: de (?:la|cette|sa) (?:question|reponse))?$`,
    ),
    new RegExp(`^${ABOUT_PART}?(?:la )?(?:partie|question|numero|n[.o°]+) ?${CARDINAL}$`),
  ],
  partNames: {
    premier: 1, premiere: 1, second: 2, seconde: 2, deuxieme: 2, troisieme: 3, quatrieme: 4, cinquieme: 5,
    dernier: 'last', derniere: 'last', autre: 'other', un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, ii: 2, iii: 3,
  }, // biome-ignore format: a table
  asking:
    /^(?:qu'est[- ]ce|est[- ]ce|qu'|quand|ou\b(?= )|qui|pourquoi|comment(?! (?:dire|donc)\b)|combien|quel(?:le)?s?(?! (?:honte|dommage|horreur|chance|surprise|blague|rigolade|bonne)\b)|que\b|quoi|a[- ]t[- ]|ont[- ](?:ils|elles)|y a[- ]t[- ]il|dis[- ]moi|explique|plus sur)(?=.*\s\S)/,
  phrases: [
    "(?:un grand |grand |mille )?merci(?: (?:beaucoup|bien|infiniment|a toi|a vous|a tous|encore))?(?: pour (?:tout|ca|la reponse|l'aide|l'info|le lien|la citation))?",
    'parfait|genial|excellent|formidable|chouette|bravo|voila|oui|ouais|non|nan|bien|bon|exact|exactement|tiens|hop|mdr|ptdr|hihi|waouh|ouah|oups|zut|pff+|compris|note|entendu|vraiment|serieux|serieusement|dommage',
    "(?:c'est|c'etait|tres|trop|super|vraiment|bien|ah) (?:bien|bon|bonne|super|parfait|genial|note|vrai|clair|logique|drole|utile|interessant|cool|sympa|triste|tout|fou|dingue|vu|dit)|interessant|utile",
    "d'accord|je vois|je comprends|ca marche|tout a fait|pas mal|de rien|avec plaisir|pas de probleme|s'il (?:te|vous) plait|svp|stp|tant pis|peu importe|tu as raison|vous avez raison|bien sur|dis donc|sans blague",
    'bonjour|bonsoir|salut|coucou|au revoir|bonne (?:journee|soiree|nuit|reponse)|a (?:bientot|demain|plus)|bon (?:bot|travail|point)|bien joue|tout le monde|les amis',
  ],
  greetings: [
    "bonjour|bonsoir|salut|coucou|aide|aide[- ]moi|aidez[- ]moi|a l'aide|comment (?:ca|cela) (?:marche|fonctionne)|qu'est[- ]ce que (?:tu sais|vous savez|tu peux|vous pouvez) faire|que (?:sais|peux)[- ]tu faire|que (?:savez|pouvez)[- ]vous faire",
  ],
};
