/** In English: "this", "can you answer that?", "what do you say?": words that ask for another message, and nothing by themselves. */
const ENGLISH = new RegExp(
  `^(?:${[
    '',
    '(?:hey |hi |ok(?:ay)? |so |and |please |pls |can you |could you |will you |would you |do you )*(?:(?:know|help|answer|ask|check|look up|look into|find|try|do|take|handle|see|read|explain|respond|reply)(?: to| up| on| with)? )?(?:this|that|it|him|her|them|me|above|up|the above|this one|that one|the question|this question|that question|his question|her question|their question|the message|this message|here|(?:the )?answer|(?:an )?answer)(?: one)?(?: question)?(?: please| pls| for (?:me|us|him|her|them))?',
    '(?:any |got any )(?:idea|ideas|thoughts|answer|answers|clue)s?(?: (?:on|about) (?:this|that|it))?|thoughts|help|please|pls|well|over to you|your turn|anything(?: on (?:this|that))?',
    '(?:what|how) about (?:this|that|it|this one|that one)|what (?:do|would|did|can) (?:you|they|the briefings?|the transcripts?|officials?) (?:say|think|know|have)(?: (?:on|about) (?:this|that|it))?',
    '(?:is|was) (?:this|that|it) (?:true|right|correct|so|real|accurate)|(?:did|has|have) (?:anyone|anybody|they|any reporter|reporters|somebody|someone) (?:ask(?:ed)?|answer(?:ed)?|say|said) (?:this|that|it)|was (?:this|that|it) (?:ever )?(?:asked|answered)',
  ].join('|')})$`,
);

const THIS_ES =
  '(?:eso|esto|esta|ese|este|aquello|lo (?:de arriba|anterior|mismo)|(?:la|esa|esta|su) pregunta|(?:el|ese|este|su) mensaje)';

/** "¿puedes responder a esto?", "¿alguna idea?", "¿es verdad?" */
const SPANISH = new RegExp(
  `^(?:${[
    `(?:oye |hola |vale |y |por favor |me |nos )*(?:(?:puedes|podrias|podeis|puede|quieres|sabes) )?(?:(?:me |nos )?(?:responder|responde|respondes|contestar|contesta|contestas|ayudar|ayuda|preguntar|pregunta|buscar|busca|mirar|mira|comprobar|comprueba|explicar|explica|ver|decir)(?:le|les|me|nos|lo)? ?(?:a|con|sobre|en|por)? ?)?(?:${THIS_ES}|aqui|arriba)(?: por favor)?`,
    '(?:(?:puedes|podrias) )?(?:responde|responder|responderlo|responderle|contesta|contestar|contestale|respondele|ayuda|ayudame|ayudanos|ayudar)(?: por favor)?',
    '(?:alguna|tienes alguna|hay alguna) (?:idea|respuesta|pista)(?: sobre esto)?|que opinas|que (?:dices|dicen|sabes|saben|piensas)(?: (?:de|sobre) (?:eso|esto|ello))?|(?:y )?que (?:hay|pasa) (?:de|con) (?:eso|esto)|por favor|tu turno',
    '(?:es|era|sera) (?:eso |esto )?(?:verdad|cierto|correcto|asi)(?: eso| esto)?|(?:alguien|la prensa|algun periodista) (?:ha preguntado|pregunto|respondio) (?:eso|esto)|(?:se )?(?:ha preguntado|pregunto) (?:eso|esto)',
  ].join('|')})$`,
);

const THIS_FR =
  '(?:ca|cela|ceci|celui ci|celle ci|ce message|cette question|sa question|son message|la question|le message)';

/** "tu peux répondre à ça ?", "une idée ?", "c'est vrai ?" */
const FRENCH = new RegExp(
  `^(?:${[
    `(?:salut |ok |et |s il (?:te|vous) plait |svp |stp )*(?:(?:tu peux|peux tu|pouvez vous|vous pouvez|pourrais tu|pourriez vous) )?(?:(?:me |nous |lui |leur )?(?:repondre|reponds|repondez|aider|aide|aidez|demander|demande|chercher|cherche|verifier|verifie|regarder|regarde|expliquer|explique|voir|lire)(?: moi| nous| lui| leur)? ?(?:a|avec|sur|pour)? ?)?(?:${THIS_FR}|y|ici|au dessus)(?: (?:s il (?:te|vous) plait|svp|stp))?`,
    '(?:(?:tu peux|peux tu|pouvez vous|vous pouvez) )?(?:(?:y |lui |me |nous )?(?:repondre|aider)|reponds(?: lui)?|repondez(?: lui)?|aide|aide moi|aidez moi)(?: (?:s il (?:te|vous) plait|svp|stp))?',
    '(?:une|des|tu as une|vous avez une|t as une) (?:idee|reponse|piste)s?|qu en (?:dis tu|dites vous|penses tu|pensez vous|dit on|disent ils)|(?:et )?qu en est il(?: de (?:ca|cela))?|quid de (?:ca|cela)|s il (?:te|vous) plait|a toi|a vous',
    '(?:c est|est ce|c etait) (?:bien )?(?:vrai|exact|correct|juste|le cas)|(?:quelqu un|la presse|un journaliste|on) (?:a|a t (?:il|elle|on)) (?:demande|repondu|pose) (?:ca|cela|la question)',
  ].join('|')})$`,
);

const LONGEST = 80;

/**
 * Whether the words beside a mention have no question of their own and mean the message that they reply to. Read in
 * every language of the bot, whatever the server's: people write as they like.
 *
 * @param text without the mention
 */
export function pointsElsewhere(text: string): boolean {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= LONGEST && [ENGLISH, SPANISH, FRENCH].some((forms) => forms.test(plain));
}
