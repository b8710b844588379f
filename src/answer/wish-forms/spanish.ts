import { allOf, leading, trailing, type WishForms } from './wish-forms.ts';

const THAT =
  '(?:eso|esto|ello|(?:es[ao]s?|est[ea]s?|las?|los?) (?:citas?|respuestas?|palabras?|frases?|declaracion(?:es)?|sesion|rueda de prensa|llamada)|(?:ese|este|el) (?:briefing|texto|pasaje))';
const SPEAKER = '(?:el|ella|ellos|ellas|el funcionario|la funcionaria|el portavoz|la portavoz|el|esa persona)';
const ASKER = '(?:(?:el|la) (?:periodista|reporter[oa])|(?:los|las) (?:periodistas|reporter[oa]s)|la prensa|alguien)';
const SAID = `(?:dij(?:o|eron)|ha(?:n)? dicho|respondi(?:o|eron)|declar(?:o|aron))(?: ${SPEAKER})?`;
const IS = '(?:es|fue|era|son|fueron|eran)';
const SHOW =
  '(?:(?:me |nos )?(?:puedes?|podrias?|puede usted) (?:mostrar|ensenar|dar|poner|pasar)(?:me|nos)? |(?:puedo|podemos|podria) (?:ver|leer|tener) |(?:muestra|ensena|da|dame|pon|pasa|muestre)(?:me|nos)? |(?:quiero|quisiera) (?:ver|leer) )?';
const FROM_WHICH = 'de que (?:briefing|sesion|rueda de prensa|conferencia(?: de prensa)?|llamada|transcripcion|dia)';
const MAY =
  '(?:(?:se )?(?:puedo|podemos|puede(?: uno)?|podria|podriamos|debo|debemos|hay que)|como (?:se )?(?:puedo|podemos|puede|debo|debemos|hay que)?) ?';

const ORDINAL =
  '(primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|ultim[ao]|otr[ao]|[1-5](?:[ao]|era?|er|da|do|ta|to))';
const CARDINAL = '(uno|dos|tres|cuatro|cinco|[1-5]|ii|iii)';
const ABOUT_PART = `(?:${SHOW}|(?:que (?:hay|pasa)|que tal) (?:con|de) |que ${SAID} (?:a|sobre|de) |${SAID} (?:tambien )?a |(?:responde|contesta|respondio|respondieron|contesto) (?:tambien )?a |cual ${IS} (?:la respuesta a )?|con |sobre |a )`;
const PART = '(?:parte|pregunta|mitad|respuesta|cosa|cuestion|una?)';

export const spanish: WishForms = {
  lead: leading(
    'y|e|pero|entonces|bueno|vale|bien|ok(?:ay)?|oye|a ver|gracias|perdon|perdona|disculpa|disculpe|por favor|hola|ah|eh|oh|si|no',
  ),
  tail: trailing('por favor|exactamente|gracias|otra vez|de nuevo|concretamente'),
  wishes: [
    [
      { kind: 'about', about: 'when' },
      allOf(
        '(?:de |desde )?cuando|(?:en |de )?que (?:fecha|dia|hora|ano)|(?:la )?fecha',
        `(?:de )?(?:cuando|(?:en |de |a )?que (?:dia|fecha|hora|ano)) ${IS}(?: ${THAT})?|${THAT} (?:de )?cuando(?: ${IS})?`,
        `(?:cuando|(?:en )?que (?:dia|fecha)) (?:lo |se )?${SAID}(?: ${THAT})?|cuando se dijo(?: ${THAT})?`,
        `cual ${IS} la fecha(?: de ${THAT})?`,
      ),
    ],
    [
      { kind: 'about', about: 'who' },
      allOf(
        `(?:de )?quien(?:es)?|quien(?:es)? (?:lo |la )?${SAID}(?: ${THAT})?|quien(?:es)? ${IS}(?: (?:el|ella|ese|esa|(?:el|la|ese|esa|este|esta) (?:funcionari[oa]|persona|portavoz)))?`,
        `quien (?:habla|hablaba|hablo|contesto|contesta|responde)|de quien(?:es)? ${IS} ${THAT}|de quien ${IS}|segun quien|que funcionari[oa](?: ${SAID}(?: ${THAT})?)?`,
        `(?:cual ${IS} )?(?:su|el) (?:nombre|cargo|puesto)(?: del? (?:funcionari[oa]|portavoz))?|como se llama(?:ba)?`,
      ),
    ],
    [
      { kind: 'about', about: 'where' },
      allOf(`(?:en )?donde|(?:en )?donde (?:lo |se )?${SAID}(?: ${THAT})?|(?:en )?donde ${IS}(?: ${THAT})?`),
    ],
    [
      { kind: 'about', about: 'rules' },
      allOf(
        `${MAY}(?:citar|publicar|usar|utilizar|reproducir|atribuir|nombrar|imprimir)(?:lo|la|los|las|se)?(?: ${THAT})?`,
        `como (?:lo |la |se )?(?:cito|cita|citamos|atribuyo|atribuye|atribuimos)(?: ${THAT})?`,
        `(?:${IS} |esta(?:ba)? )?(?:on the record|off the record|on background|bajo embargo|embargad[oa]|citable|publicable)`,
        `(?:cuales ${IS} )?las reglas|reglas|(?:la )?atribucion|(?:el )?embargo|(?:hay|habia|hubo) (?:un )?embargo|a quien (?:lo |se lo )?(?:atribuyo|puedo atribuir|atribuir)(?: ${THAT})?`,
      ),
    ],
    [
      { kind: 'about', about: 'source' },
      allOf(
        `${SHOW}(?:la |el |tu |su |una? )?(?:fuente|enlace|link|transcripcion|cita exacta)|(?:cual ${IS}) (?:la|tu|su) fuente|(?:tienes|tiene|hay|tienen) (?:la |el |una? |alguna? )?(?:fuente|enlace|link)`,
        `(?:${FROM_WHICH}|de donde) (?:${IS}|sale|viene)(?: ${THAT})?|de donde|${FROM_WHICH}|(?:en )?que (?:briefing|sesion|rueda de prensa|llamada)(?: ${IS})?`,
        `donde (?:lo |la |se )?(?:puedo|podemos|puede) (?:leer|ver|encontrar|comprobar)(?:lo|la)?(?: ${THAT}| mas| la transcripcion)?`,
        `(?:${THAT} )?${IS} (?:verdad|cierto|correcto|exacto|real|textual|literal)(?: ${THAT})?|estas? segur[oa](?: de ${THAT})?|(?:de verdad|realmente|en serio) (?:lo )?${SAID}(?: ${THAT})?|${SAID} (?:realmente|de verdad) ${THAT}`,
      ),
    ],
    [
      { kind: 'asked' },
      allOf(
        `que (?:le |les |se )?(?:pregunt(?:o|aron|aba)|ha(?:n)? preguntado)(?: ${ASKER})?|que se (?:le |les )?pregunto|que (?:habia|habian) preguntado(?: ${ASKER})?`,
        `${SHOW}(?:cual ${IS} )?la pregunta(?: (?:exacta|completa|entera|original|del periodista|de la periodista))?|quien (?:lo |hizo la )?(?:pregunto|pregunta)(?: ${THAT})?`,
      ),
    ],
    [
      { kind: 'whole' },
      allOf(
        `${SHOW}(?:la |el |su |toda la |todo el )?(?:respuesta|cita|declaracion|texto|pasaje|frase)(?: (?:complet[oa]|enter[oa]|integr[oa]|integral))`,
        `${SHOW}(?:toda la|todo el) (?:respuesta|cita|declaracion|texto|pasaje|contexto)|${SHOW}(?:el resto|todo|lo demas|el contexto)|(?:mas )?contexto|entera|completa|(?:la )?completa`,
        `que mas ${SAID}(?: (?:ahi|alli|sobre (?:eso|esto)))?`,
      ),
    ],
    [
      { kind: 'more' },
      allOf(
        '(?:cuentame |dime |algo |hay |quiero )?mas|mas (?:detalles|informacion)|sigue|siga|continua|continue|adelante|que mas|algo mas|(?:hay )?algo mas',
      ),
    ],
    [
      { kind: 'next' },
      allOf(
        `luego|despues(?: de (?:eso|esto))?|que (?:vino|paso|hay|sigue|siguio|se pregunto|preguntaron|viene) (?:luego|despues)(?: de eso)?|que (?:sigue|siguio)`,
        `(?:la |el )?siguiente(?: (?:pregunta|respuesta))?|(?:la )?(?:pregunta|respuesta) siguiente|que ${SAID} (?:luego|despues)|(?:hubo |hay )?(?:una? )?repreguntas?`,
      ),
    ],
    [
      { kind: 'before' },
      allOf(
        'antes(?: de (?:eso|esto))?|(?:la |el )?anterior(?: (?:pregunta|respuesta))?|(?:la )?(?:pregunta|respuesta) anterior|que (?:se pregunto|preguntaron|vino|hubo|paso) antes(?: de (?:eso|esto))?',
      ),
    ],
  ],
  parts: [
    new RegExp(
      `^${ABOUT_PART}?(?:la |el |lo |su )?${ORDINAL}(?: ${PART})?(?: de (?:la|esa|esta|su) (?:pregunta|respuesta))?$`,
    ),
    new RegExp(`^${ABOUT_PART}?(?:la )?(?:parte|pregunta|numero|n[.o°]+) ?${CARDINAL}$`),
  ],
  partNames: {
    primer: 1, primera: 1, primero: 1, segunda: 2, segundo: 2, tercer: 3, tercera: 3, tercero: 3, cuarta: 4, cuarto: 4,
    quinta: 5, quinto: 5, ultima: 'last', ultimo: 'last', otra: 'other', otro: 'other', uno: 1, dos: 2, tres: 3,
    cuatro: 4, cinco: 5, ii: 2, iii: 3,
  }, // biome-ignore format: a table
  asking:
    /^(?:¿|que\b(?! (?:va|pena|risa|gracia|horror|bien|mal|lastima|verguenza)\b)|cuando|donde|quien(?:es)?|por que\b|cual(?:es)?|como(?! (?:siempre|no)\b)|cuant[oa]s?|hay|hubo|es verdad que|es cierto que|dime|explica(?:me)?|mas (?:de|sobre))(?=.*\s\S)/,
  phrases: [
    '(?:muchas |muchisimas |mil )?gracias(?: (?:a ti|a todos|de nuevo|otra vez))?(?: por (?:todo|eso|esto|la (?:respuesta|ayuda|informacion|cita)|el enlace))?',
    'genial|perfecto|estupendo|excelente|increible|guay|chevere|bravo|guau|vaya|vale|dale|claro|cierto|correcto|exacto|bueno|bien|si|sip|nop|listo|venga|uf|ay|(?:ja)+j?|(?:je)+',
    '(?:muy|tan|super|que|esta|todo) (?:bien|bueno|util|interesante|bonito|gracioso|triste|cierto|claro|genial|fuerte)|interesante|util',
    'ya veo|entiendo|entendido|comprendo|de acuerdo|tiene sentido|lo se|de nada|no es nada|sin problema|en serio|de verdad|no me digas|por favor|perdon|lo siento|da igual|es verdad|tienes razon',
    'hola|buenas|buenos dias|buenas (?:tardes|noches)|adios|chao|hasta (?:luego|pronto|manana)|buen (?:bot|trabajo)|buena respuesta|a todos|amigos?|tio|hombre|mujer',
  ],
  greetings: [
    'hola|buenas|buenos dias|buenas (?:tardes|noches)|ayuda|ayudame|(?:como|que) (?:funciona|funcionas)(?: (?:esto|el bot))?|que (?:puedes|sabes) hacer|que haces|empezar',
  ],
};
