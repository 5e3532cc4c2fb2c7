import { named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { DifferenceCode } from '../../differences/index.ts';

const STILL_FITS = 'su firma sigue encajando.';
const AS_OFFERED = 'Pida al candidato el archivo tal como lo ofrece el emisor.';

/** Why other verifiers may say otherwise. */
export const DIFFERENCES = {
  'asked.issuer': () =>
    'Los verificadores que solo miran la firma la llamarán válida: no preguntan si la clave es la del emisor nombrado.',
  'asked.issuer-unconfirmed': () =>
    'Los verificadores que solo miran la firma la llamarán válida; uno que pueda consultar la lista de claves del emisor puede decidir una cosa u otra.',
  'asked.key': () =>
    'Aquí no se pudo obtener la clave del emisor. Un verificador que pueda consultarla dirá si la firma encaja.',
  'asked.period': () =>
    `Los verificadores que no miran sus fechas la llamarán válida: ${STILL_FITS}`,
  'asked.status': () =>
    `Los verificadores que no preguntan si se retiró la llamarán válida: ${STILL_FITS}`,
  'asked.status-unanswered': () =>
    'No se pudo averiguar si se retiró. Algunos verificadores lo toman por «no retirada» y la llaman válida.',
  'asked.nested': () =>
    'Los verificadores que solo comprueban la firma exterior la llamarán válida: no miran las credenciales que contiene.',
  'asked.endorsements': () =>
    'Los verificadores que no comprueban los avales muestran los que contiene como si fueran buenos.',
  'field.unsigned': (p) =>
    `Los verificadores que no buscan palabras fuera de la firma la llamarán válida, y mostrarán «${named(p, 'term')}» como si lo hubiera dicho el emisor.`,
  'key.brought-along': () =>
    'Trae su propia clave. Los verificadores que usan esa clave dan la firma por buena, la hiciera quien la hiciera.',
  'key.in-name': () =>
    'La clave está en la dirección de la propia clave. Los verificadores que la toman de ahí, sin preguntar a su dueño, dan la firma por buena, la hiciera quien la hiciera.',
  'status.rare-type': (p) =>
    `Si se retiró consta en una lista de un tipo (${named(p, 'type')}) que algunos verificadores nunca consultan: para ellos vale para siempre.`,
  'status.several': (p) =>
    `Nombra ${named(p, 'count')} lugares que dicen si sigue vigente. Los verificadores que solo miran el primero pueden pasar por alto lo que dice otro.`,
  'status.purpose': (p) =>
    `Una de sus listas es para otra cosa que la retirada (${named(p, 'purpose')}), y algunos verificadores no la leen.`,
  'status.in-token': () =>
    'Algunos verificadores preguntan por una retirada solo en credenciales escritas en JSON, y esta es un token: para ellos vale para siempre.',
  'proof.several': (p) =>
    `Lleva ${named(p, 'count')} firmas. Algunos verificadores comprueban solo una, y pueden no notar que otra falla.`,
  'proof.in-part': () =>
    'Su titular puede haber omitido partes de ella. Pocos verificadores lo dicen.',
  'text.mangled-on-way': (p) =>
    `Su texto se estropeó en el camino: «${named(p, 'shown')}» era probablemente «${named(p, 'probable')}», y leída así, la firma encaja. Los verificadores que reciban el archivo original dirán otra cosa. ${AS_OFFERED}`,
  'text.mangled': (p) =>
    `Su texto está estropeado: «${named(p, 'shown')}» era probablemente «${named(p, 'probable')}». Los verificadores que reciban el archivo original pueden decir otra cosa. ${AS_OFFERED}`,
  'text.mangled-by-issuer': (p) =>
    `Su texto se estropeó antes de firmarse: «${named(p, 'shown')}» debía ser probablemente «${named(p, 'probable')}». El emisor lo firmó así, y un verificador que lo corrija verá que la firma no encaja.`,
  'text.lost': (p) =>
    `Algunas de sus letras se perdieron antes de llegar aquí: «${named(p, 'shown')}». Los verificadores que reciban el archivo original pueden decir otra cosa. Pídalo al candidato.`,
  'issuer.disguised-name': (p) =>
    `El nombre del emisor, ${named(p, 'issuer')}, está escrito de modo que se puede tomar por el de otro. Los verificadores que solo muestran el nombre lo dejarán pasar.`,
  'issuer.imitated-name': (p) =>
    `El nombre del emisor, ${named(p, 'issuer')}, se parece a ${named(p, 'name')}, y es otro emisor. Los verificadores que solo muestran el nombre no los distinguen.`,
  'issuer.other-creator': (p) =>
    `${named(p, 'issuer')} la emitió en nombre de ${named(p, 'creator')}, o eso dice: solo la firmó ${named(p, 'issuer')}. Los verificadores que muestran quién creó el logro pueden nombrar a ${named(p, 'creator')} como si hubiera firmado.`,
  'issuer.hosted': (p) =>
    `Su firma es la de ${named(p, 'host')}, que la aloja en nombre de ${named(p, 'issuer')} (${named(p, 'home')}). Los verificadores que solo muestran el nombre hacen que parezca que firmó ${named(p, 'home')}.`,
  'name.near-miss': (p) =>
    `Dice «${named(p, 'name')}» donde el estándar dice «${named(p, 'term')}». Touchstone y la mayoría de los verificadores pasan por alto lo que hay ahí; los indulgentes lo leen.`,
  'date.day-only': (p) =>
    `Una fecha en ella (${named(p, 'field')}: ${named(p, 'value')}) no tiene hora. Los verificadores estrictos la rechazan; otros cuentan desde horas distintas.`,
  'date.no-zone': (p) =>
    `Una hora en ella (${named(p, 'field')}: ${named(p, 'value')}) no dice en qué zona horaria. Los verificadores estrictos la rechazan; otros toman la suya.`,
  'date.other-form': (p) =>
    `Una fecha en ella (${named(p, 'field')}: ${named(p, 'value')}) está escrita en una forma que solo algunos verificadores pueden leer.`,
  'id.missing': () =>
    'No tiene identificador. Los verificadores que lo exigen la rechazan, y nadie puede decir si otro archivo es la misma credencial.',
  'id.not-url': (p) =>
    `Su identificador (${named(p, 'id')}) no es una dirección. Los verificadores estrictos la rechazan por eso.`,
  'id.achievement-missing': () =>
    'El logro no tiene identificador. Los verificadores que siguen al pie de la letra el esquema del estándar la rechazan.',
  'recipient.named-hash': () =>
    'Nombra a su destinatario con una dirección cifrada. Algunos verificadores la cifran de otro modo y dicen que no es la suya; la mayoría no la compara.',
  'recipient.bare-hash': () =>
    'Nombra a su destinatario con una dirección cifrada, y no dice cómo se cifró. La mayoría de los verificadores no puede compararla.',
  'recipient.weak-hash': () =>
    'Cifra la dirección de su destinatario de un modo que está roto (MD5). Los verificadores recientes no la comparan.',
  'recipient.upper-case-hash': () =>
    'La dirección cifrada de su destinatario está en mayúsculas. Los verificadores que comparan letra por letra dicen que no es la suya.',
  'recipient.unsalted-hash': () =>
    'La dirección de su destinatario se cifró sin sal. Algunos verificadores no pueden compararla entonces.',
  'context.moved': (p) =>
    `Nombra un diccionario por una dirección de la que se ha mudado (${named(p, 'url')}). Los verificadores que lo consulten pueden obtener otro, y decir que la firma no encaja.`,
  'context.several-newest': (p) =>
    `Uno de sus diccionarios (${named(p, 'url')}) se publicó con ${named(p, 'count')} contenidos distintos, y la firma encaja con el más reciente. Los verificadores que guardan una copia anterior dicen que no encaja.`,
  'context.several-older': (p) =>
    `Uno de sus diccionarios (${named(p, 'url')}) se publicó con ${named(p, 'count')} contenidos distintos, y la firma encaja con uno anterior. Los verificadores que tienen el más reciente dicen que no encaja.`,
  'context.several': (p) =>
    `Uno de sus diccionarios (${named(p, 'url')}) se publicó con ${named(p, 'count')} contenidos distintos. Los verificadores la leen según el que tienen.`,
  'context.not-common': (p) =>
    `Usa un diccionario que pocos verificadores conocen (${named(p, 'url')}). Los que no lo consultan no pueden decir qué cubre su firma; los que sí, creen a quien lo guarda.`,
  'picture.beyond-ascii': () =>
    'Vino en una imagen, y tiene letras fuera del inglés básico. Los verificadores que toman el texto de la imagen por Latin-1 las estropean, y dicen que la firma no encaja.',
  'picture.compressed': () =>
    'Está comprimida en su imagen. Los verificadores que buscan texto sin comprimir en la imagen no encuentran nada.',
  'picture.old-text': () =>
    'Está en su imagen como la escribían los programas antiguos. Los verificadores recientes quizá no miren ahí.',
  'picture.token': () =>
    'Está en su imagen como token. Los verificadores que buscan JSON en las imágenes no encuentran nada.',
  'picture.braces': () =>
    'Vino en una imagen, y un texto en ella tiene una llave suelta. Los verificadores que hallan su final contando llaves leen solo una parte.',
  'proof.token': () =>
    'Es un token firmado (JWT). Los verificadores que solo leen pruebas JSON-LD no pueden leerla.',
  'proof.disclosing-token': () =>
    'Es un token que revela partes elegidas (SD-JWT). Los verificadores que solo leen pruebas JSON-LD, o tokens simples, no pueden leerla.',
  'proof.rare-algorithm': (p) =>
    `Está firmada con un método (${named(p, 'algorithm')}) que los verificadores no están obligados a conocer.`,
  'proof.embedded': () =>
    'Su firma está en ella. Los verificadores que solo leen tokens (JWT) no pueden leerla.',
  'proof.rare-suite': (p) =>
    `Está firmada con un método (${named(p, 'suite')}) que conocen menos verificadores. Los demás no pueden decir si es auténtica.`,
  'model.open-badges-3': () =>
    'Es una Open Badge 3.0. Los verificadores escritos para Open Badges 2.0 no pueden leerla.',
  'model.open-badges-2-hosted': () =>
    'Es una Open Badge 2.0 que vale donde está alojada. Los verificadores de credenciales más recientes no pueden leerla, y los que no la consultan no pueden juzgarla.',
  'model.open-badges-2': () =>
    'Es una Open Badge 2.0. Los verificadores de Open Badges 3.0 y de otras credenciales más recientes no pueden leerla.',
  'model.open-badges-1': () => 'Es una Open Badge 1. Casi ningún verificador la lee ya.',
  'model.learner-record': () =>
    'Es un registro de aprendizaje con credenciales dentro. Los verificadores de insignias sueltas no las leen, o no todas.',
  'model.no-badge': () =>
    'Es una Verifiable Credential y no una Open Badge. Los verificadores solo de insignias no la leen.',
  'model.blockcerts': () =>
    'Está anclada en una cadena de bloques. Solo los verificadores de Blockcerts leen eso.',
  'model.european': () =>
    'Es una credencial digital europea. Solo los verificadores que tienen su lista de sellos pueden juzgarla.',
  'model.vc-1': () =>
    'Sigue la versión 1 del modelo de datos del W3C. Los verificadores solo de la versión 2 la rechazan.',
  'model.vc-2': () =>
    'Sigue la versión 2 del modelo de datos del W3C. Los verificadores más antiguos, solo de la versión 1, la rechazan.',
} as const satisfies Record<DifferenceCode, CheckMessage>;
