import type { CREDENTIAL_MESSAGES } from '../../checks/credential.ts';
import type { KEY_MESSAGES } from '../../checks/keys.ts';
import type { MERKLE_MESSAGES } from '../../checks/merkle.ts';
import { day, named, shortId } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { PROOF_MESSAGES } from '../../checks/proof.ts';
import type { SD_JWT_MESSAGES } from '../../checks/sd-jwt.ts';

type Codes = typeof CREDENTIAL_MESSAGES &
  typeof PROOF_MESSAGES &
  typeof KEY_MESSAGES &
  typeof MERKLE_MESSAGES &
  typeof SD_JWT_MESSAGES;

/** What the document, its signature and its key come to. */
export const SIGNING = {
  'structure.valid': () => 'Es una credencial completa.',
  'structure.unreadable': () =>
    'No se puede leer como la credencial que dice ser. Pida al candidato el archivo original.',
  'structure.missing': (p) =>
    `A esta credencial le falta algo que toda credencial debe tener: ${named(p, 'field')}.`,
  'structure.malformed': (p) =>
    `Una parte de esta credencial no está escrita como debe: ${named(p, 'field')}.`,
  'structure.contradiction': (p) =>
    `Esta credencial se contradice sobre ${named(p, 'field')}. El archivo propio de un emisor no lo hace.`,
  'structure.unsupported-version': (p) =>
    `Touchstone todavía no puede comprobar ${named(p, 'format')}. Eso no dice nada en contra del candidato.`,
  'context.covered': () => 'La firma cubre todo lo que se muestra aquí.',
  'context.not-applicable': () =>
    'La firma cubre el texto entero, así que nada puede quedar fuera.',
  'context.undefined-term': (p) =>
    `En esta credencial se escribió algo que su firma no cubre: ${named(p, 'term')}.`,
  'context.redefined-term': (p) =>
    `Esta credencial da otro significado a una palabra normalizada: ${named(p, 'term')}. Los emisores no hacen eso.`,
  'context.disguised': (p) =>
    `Hay partes de esta credencial dispuestas de modo que se podrían ocultar: ${named(p, 'term')}. Los emisores no hacen eso.`,
  'context.disguised-name': (p) =>
    `Un nombre que contiene, «${named(p, 'name')}», está escrito de modo que se puede leer como otro: al revés, con caracteres que no se ven o con letras de varios alfabetos.`,
  'context.not-available': (p) =>
    `No conocemos el diccionario que usa esta credencial: ${named(p, 'url')}. Por eso no podemos decir qué cubre su firma.`,
  'context.not-first': (p) =>
    `No empieza con el diccionario con el que empieza toda credencial, sino con ${named(p, 'term')}.`,
  'context.invalid': (p) =>
    `El diccionario que trae esta credencial se contradice: ${named(p, 'term')}.`,
  'validity.current': () => 'Está dentro de su período de validez.',
  'validity.left-out': () =>
    'Su titular eligió qué mostrar. Puede haberse omitido cuándo caduca: pida al candidato la credencial entera.',
  'validity.expired': (p) => `Caducó el ${day(p, 'until')}.`,
  'validity.not-yet': (p) => `No es válida antes del ${day(p, 'from')}.`,
  'validity.malformed': (p) => `Su fecha no es una fecha real: ${named(p, 'value')}.`,
  'check.crashed': () =>
    'Esto no se pudo comprobar, porque Touchstone falló al hacerlo. Eso no dice nada en contra del candidato.',
  'proof.valid': () => 'La firma encaja: nada se ha modificado desde que se emitió.',
  'proof.none': () => 'Nada firma esto. Cualquiera pudo escribirlo.',
  'proof.mismatch': () =>
    'La firma no encaja: la credencial se modificó después de emitirse, o no se firmó con esta clave.',
  'proof.malformed': (p) => `La firma no está escrita como debe: ${named(p, 'field')}.`,
  'proof.chain-broken': () => 'Una firma dice haberse añadido a otra anterior, y esa no está.',
  'proof.wrong-purpose': (p) =>
    `La firma se hizo con otro fin (${named(p, 'purpose')}), no para emitir una credencial.`,
  'proof.expired': (p) => `La propia firma solo era válida hasta el ${day(p, 'until')}.`,
  'proof.created-in-future': (p) =>
    `La firma dice haberse hecho el ${day(p, 'created')}, que todavía está por llegar.`,
  'proof.unsupported': (p) =>
    `Touchstone todavía no puede comprobar este tipo de firma: ${named(p, 'type')}. Eso no dice nada en contra del candidato.`,
  'proof.not-checked': () => 'La firma no se pudo comprobar, porque falta la clave para hacerlo.',
  'proof.not-disclosed': () =>
    'Es el ejemplar propio del titular, que aún no lo ha revelado, así que su firma no se puede comprobar. Pida al candidato la credencial tal como la comparte su cartera.',
  'proof.took-too-long': () =>
    'Comprobar esto tardó demasiado y se detuvo. Eso no dice nada en contra del candidato; el archivo puede estar dañado o hecho para entretener.',
  'proof.checker-ended': () =>
    'Comprobar esto acabó con el propio comprobador, dos veces. Eso no dice nada en contra del candidato; el archivo puede estar dañado o hecho para ello.',
  'proof.uncovered': () => 'La firma no se pudo comprobar, porque no está claro qué cubre.',
  'proof.unreadable-document': () =>
    'La firma no se pudo comprobar, porque la credencial no se puede leer.',
  'algorithm.strong': (p) => `Está firmada con un método sólido (${named(p, 'algorithm')}).`,
  'algorithm.unsigned': () => 'Dice ella misma que no está firmada.',
  'algorithm.shared-secret': (p) =>
    `Está firmada con un método (${named(p, 'algorithm')}) con el que quien puede comprobarla puede también falsificarla.`,
  'algorithm.key-misfit': (p) =>
    `Su método de firma (${named(p, 'algorithm')}) no corresponde a la clave del emisor.`,
  'algorithm.weak-key': (p) =>
    `La clave del emisor es demasiado débil para demostrar nada: ${named(p, 'key')}.`,
  'algorithm.unknown': (p) =>
    `Touchstone no conoce este método de firma: ${named(p, 'algorithm')}.`,
  'algorithm.not-checked': () => 'No se pudo comprobar la solidez de la firma.',
  'key.found': () => 'Se encontró la clave del emisor.',
  'key.kept-copy': (p) =>
    `Se encontró la clave del emisor, en una copia guardada desde el ${day(p, 'since')}. Desde entonces no se ha preguntado si el emisor la sigue usando.`,
  'key.later-copy': (p) =>
    `Se encontró la clave del emisor, tal como se publicó el ${day(p, 'had')}. Eso es después del día consultado, del que no se guarda copia.`,
  'key.not-named': () => 'La firma no dice con qué clave se hizo.',
  'key.malformed': (p) => `La clave que nombra la firma no se puede leer: ${named(p, 'key')}.`,
  'key.absent': (p) => `${named(p, 'issuer')} no incluye la clave que firmó esto.`,
  'key.unavailable': (p) =>
    `No se pudo obtener la clave del emisor (${named(p, 'where')}). Permita que Touchstone la consulte, o inténtelo más tarde.`,
  'key.unsupported': (p) =>
    `Touchstone todavía no puede consultar este tipo de clave: ${named(p, 'method')}.`,
  'key.revoked': () => 'El emisor ha retirado la clave que firmó esto.',
  'key.expired': (p) => `La clave que firmó esto solo debía usarse hasta el ${day(p, 'until')}.`,
  'key.replaced': (p) =>
    `Esto está firmado con una clave que el emisor sustituyó el ${day(p, 'until')}. Ya no se puede saber si se firmó antes: pida una credencial emitida de nuevo.`,
  'key.deactivated': (p) =>
    p['until'] === undefined
      ? 'El emisor ha abandonado la identidad que aquí se nombra: ya no cuenta ninguna de sus claves.'
      : `El emisor abandonó la identidad que aquí se nombra el ${day(p, 'until')}: desde entonces no cuenta ninguna de sus claves.`,
  'key.history-broken': () =>
    'El registro de las claves del emisor no cuadra: se modificó después, o falta una parte.',
  'key.history-unauthorised': () =>
    'El registro de las claves del emisor lo modificó alguien que no podía.',
  'key.history-shortened': () =>
    'Al registro de las claves del emisor le faltan ahora entradas que antes tenía. No se puede saber qué claves valen: pregunte al emisor.',
  'key.history-unwitnessed': () =>
    'Al registro de las claves del emisor le faltan los testigos que, según él, deben confirmar cada cambio.',
  'key.not-authorised': () => 'El emisor no usa la clave que firmó esto para emitir credenciales.',
  'key.not-checked': () =>
    'No se buscó ninguna clave, porque la firma no nombra ninguna que se pueda buscar.',
  'binding.own-key': (p) => `La clave que firmó esto pertenece a ${named(p, 'issuer')}.`,
  'binding.foreign-key': (p) =>
    `Esto nombra a ${named(p, 'issuer')} como emisor, pero lo firmó otro (${named(p, 'signer')}).`,
  'binding.co-signed': (p) =>
    `Además del emisor, también firmó otro: ${shortId(p, 'signer')}. Nada aquí demuestra quién es.`,
  'binding.issuer-differs': (p) =>
    `Esto nombra a dos emisores: ${named(p, 'issuer')} y ${named(p, 'other')}.`,
  'binding.unconfirmed': (p) =>
    `No se pudo confirmar que la clave pertenezca a ${named(p, 'issuer')}.`,
  'binding.no-issuer': () => 'No dice quién la emitió.',
  'binding.not-checked': () => 'No se pudo comprobar de quién es la clave que firmó esto.',
  'merkle.recorded': (p) =>
    `Está registrada en una cadena de bloques (${named(p, 'chain')}), y nada se ha modificado desde entonces.`,
  'merkle.changed': () =>
    'La credencial se modificó después de emitirse: lo que se registró de ella no es lo que dice ahora.',
  'merkle.broken-path': () =>
    'Su prueba no lleva a lo registrado en la cadena de bloques, así que nada muestra que lo esté.',
  'merkle.record-differs': (p) =>
    `La cadena de bloques (${named(p, 'chain')}) tiene otro registro que el que dice esta credencial.`,
  'merkle.record-unavailable': (p) =>
    `No se pudo obtener el registro de la cadena (${named(p, 'chain')}), así que no se sabe si esto está en ella. Eso no dice nada en contra del candidato.`,
  'merkle.test-only': () =>
    'Se hizo para probar el programa que emite este tipo de credenciales, y no está registrada en ninguna cadena de bloques.',
  'merkle.address-listed': (p) =>
    `El emisor incluye la dirección que la registró (${named(p, 'address')}).`,
  'merkle.address-absent': (p) =>
    `${named(p, 'issuer')} no incluye la dirección que la registró (${named(p, 'address')}).`,
  'merkle.address-early': (p) =>
    `El emisor empezó a usar la dirección que la registró (${named(p, 'address')}) solo después.`,
  'merkle.address-ended': (p) =>
    `El emisor ya no usaba entonces la dirección que la registró (${named(p, 'address')}).`,
  'merkle.address-unknown': () =>
    'No se sabe qué dirección la registró, porque el registro de la cadena no se pudo obtener o no lo dice.',
  'merkle.time-unknown': () =>
    'El emisor ha dejado de usar la dirección que la registró, y no se sabe cuándo se registró.',
  'merkle.address-underived': (p) =>
    `Touchstone todavía no puede decir si la clave de ${named(p, 'issuer')} pertenece a la dirección que la registró.`,
  'sd-jwt.malformed': (p) =>
    `Una parte que el titular eligió mostrar no está escrita como debe: ${named(p, 'about')}.`,
  'sd-jwt.not-signed': (p) =>
    `A esta credencial se le añadió algo que su emisor no firmó: ${named(p, 'about')}.`,
  'sd-jwt.repeated': (p) =>
    `Una parte de esta credencial está dos veces, y su emisor la firmó una: ${named(p, 'about')}.`,
  'sd-jwt.clash': (p) =>
    `Esta credencial dice dos cosas de una: ${named(p, 'about')}. El archivo propio de un emisor no lo hace.`,
  'sd-jwt.hash-refused': (p) =>
    `Las partes que muestra el titular están aseguradas con un método que no demuestra nada: ${named(p, 'about')}.`,
  'sd-jwt.holder-signed': () => 'La persona para la que se emitió la firmó tal como se entregó.',
  'sd-jwt.holder-mismatch': () =>
    'Está firmada como por la persona para la que se emitió, pero esa firma no encaja.',
  'sd-jwt.holder-malformed': (p) =>
    `La firma de quien la entregó no está escrita como debe: ${named(p, 'about')}.`,
  'sd-jwt.holder-unbound': () =>
    'Alguien la firmó como titular, pero su emisor no nombra ninguna clave de titular.',
  'sd-jwt.holder-unchecked': (p) =>
    `La firma de quien la entregó no se pudo comprobar: ${named(p, 'about')}.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
