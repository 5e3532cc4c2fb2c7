import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { OPEN_BADGES_2_MESSAGES } from '../../checks/open-badges-2.ts';
import type { SEAL_MESSAGES } from '../../checks/seal.ts';

type Codes = typeof OPEN_BADGES_2_MESSAGES & typeof SEAL_MESSAGES;

const LOOK_UP = 'Permita que Touchstone lo consulte, o inténtelo más tarde.';

/** Open Badges 2.0 that are hosted, and credentials under an electronic seal. */
export const SEALING = {
  'hosted.shown': () => 'Se muestra donde dice que se guarda, y allí dice lo mismo.',
  'hosted.changed': (p) =>
    `Este archivo se modificó: donde se guarda la insignia dice otra cosa sobre ${named(p, 'field')}.`,
  'hosted.unavailable': (p) =>
    `No se pudo consultar esta insignia donde se guarda (${named(p, 'where')}). ${LOOK_UP}`,
  'hosted.insecure': (p) =>
    `Esta insignia se guarda en una dirección que no es segura (${named(p, 'where')}), así que lo que allí se encuentre no demuestra nada.`,
  'hosted.gone': (p) => `Esta insignia ya no se muestra donde se guardaba (${named(p, 'where')}).`,
  'hosted.unreadable': (p) => `Lo que hay en ${named(p, 'where')} no se puede leer como insignia.`,
  'hosted.another': (p) =>
    `Donde esta insignia dice que se guarda hay otra (${named(p, 'where')}).`,
  'hosted.signature-missing': () =>
    'Dice que está firmada, pero viene sin su firma. Cualquiera pudo escribirla. Pida al candidato la insignia firmada.',
  'hosted.meant-to-be-signed': (p) =>
    `En ${named(p, 'where')} dice que esta insignia está firmada. Pida al candidato la insignia firmada.`,
  'hosted.no-key': () =>
    'No necesita clave: no está firmada, sino que se muestra en una dirección de su emisor.',
  'hosted.no-algorithm': () =>
    'No está firmada, sino que se muestra en una dirección de su emisor.',
  'hosted.whole': () =>
    'Todo lo que se muestra aquí se leyó donde se guarda la insignia, no del archivo.',
  'hosted.not-whole': () =>
    'Lo que se muestra aquí se leyó del archivo, porque la insignia no se pudo leer donde se guarda.',
  'hosted.in-scope': (p) =>
    `Se guarda donde ${named(p, 'issuer')} guarda sus insignias (${named(p, 'where')}).`,
  'hosted.out-of-scope': (p) =>
    `Nombra a ${named(p, 'issuer')} como emisor, pero se guarda en ${named(p, 'where')}, donde ese emisor no guarda insignias.`,
  'hosted.scope-unreadable': (p) =>
    `No está claro dónde guarda ${named(p, 'issuer')} sus insignias, así que no se pudo confirmar que esta sea una de ellas.`,
  'badge-class.unavailable': (p) =>
    `No se pudo consultar por qué se dio esta insignia (${named(p, 'where')}). ${LOOK_UP}`,
  'badge-class.another': (p) =>
    `En la dirección que nombra esta se describe otra insignia (${named(p, 'where')}).`,
  'profile.unavailable': (p) =>
    `No se pudo preguntar al emisor si esta insignia es suya (${named(p, 'where')}). ${LOOK_UP}`,
  'profile.another': (p) =>
    `En la dirección que nombra esta insignia hay otro emisor (${named(p, 'where')}).`,
  'key.owned-by-another': (p) =>
    `La clave que firmó esto pertenece a ${named(p, 'owner')}, no a ${named(p, 'issuer')}.`,
  'status.hosted-unavailable': (p) =>
    `No se pudo comprobar si el emisor la ha retirado: no se pudo consultar en ${named(p, 'where')}.`,
  'endorsements.unchecked': (p) =>
    `Se dice que otros responden por ella (${named(p, 'count')}), lo que Touchstone no comprueba.`,
  'seal.detached': () =>
    'El texto que se selló no está en este archivo, así que nada muestra de qué es el sello. Pida al candidato la credencial entera, tal como se emitió.',
  'certificate.accepted': (p) =>
    `El sello es de ${named(p, 'owner')}, cuyo certificado lleva a uno que usted acepta (${named(p, 'accepted')}). No se consultó si el certificado se ha retirado desde entonces.`,
  'certificate.not-accepted': (p) =>
    `El sello es de ${named(p, 'owner')}, según un certificado de ${named(p, 'authority')}. Usted no ha aceptado ninguno de los dos. Si se ha asegurado de quiénes son, acepte uno en Ajustes, Certificados.`,
  'certificate.absent': () =>
    'El sello solo nombra el certificado con el que se hizo. Pida ese certificado al emisor y acéptelo en Ajustes, Certificados.',
  'certificate.other-named': () =>
    'El sello nombra un certificado y lleva otro, así que no está claro quién selló esto.',
  'certificate.chain-broken': (p) =>
    `Los certificados del sello no van juntos: el que está por encima del de ${named(p, 'owner')} no lo emitió.`,
  'certificate.not-for-seals': (p) =>
    `El certificado de ${named(p, 'owner')} es para otros fines que sellar documentos.`,
  'certificate.not-an-authority': (p) =>
    `${named(p, 'owner')} emitió un certificado de este sello, y no es una autoridad que pueda hacerlo.`,
  'certificate.path-too-long': (p) =>
    `${named(p, 'owner')} no puede dejar que otros emitan certificados, como alguien hizo para este sello.`,
  'certificate.not-valid-at-sealing': (p) =>
    `El certificado de ${named(p, 'owner')} no era válido el ${day(p, 'sealed')}, cuando esto dice que se selló.`,
  'certificate.not-yet-valid': (p) =>
    `El certificado de ${named(p, 'owner')} solo es válido desde el ${day(p, 'from')}.`,
  'certificate.ended-since': (p) =>
    `El certificado de ${named(p, 'owner')} terminó el ${day(p, 'until')}. No se puede mostrar que esto se sellara antes: pida al emisor que lo confirme. Eso no dice nada en contra del candidato.`,
  'certificate.weak': (p) =>
    `El certificado de ${named(p, 'owner')} está firmado de un modo que se puede falsificar.`,
  'certificate.unknown-rule': (p) =>
    `El certificado de ${named(p, 'owner')} pone una regla que Touchstone todavía no conoce. Eso no dice nada en contra del candidato.`,
  'binding.sealed': (p) => `${named(p, 'issuer')} selló esto directamente.`,
  'binding.seal-by-name': (p) =>
    `El dueño del sello se llama igual que el emisor, ${named(p, 'issuer')}. Eso es todo lo que los une: ninguno indica un número que el otro indique.`,
  'binding.seal-other-name': (p) =>
    `El sello es de ${named(p, 'owner')}, que aquí se llama ${named(p, 'issuer')}. El número de su certificado es el del emisor; si el nombre es suyo, júzguelo usted.`,
  'binding.seal-of-another': (p) =>
    `Esto nombra a ${named(p, 'issuer')} como emisor, pero lo selló ${named(p, 'owner')}, registrado con otro número.`,
  'binding.seal-unrelated': (p) =>
    `Esto nombra a ${named(p, 'issuer')} como emisor, y el sello es de ${named(p, 'owner')}. Nada muestra que sean el mismo. Pregunte al emisor.`,
  'binding.seal-not-accepted': (p) =>
    `No se sabe si ${named(p, 'issuer')} selló esto mientras usted no haya aceptado su certificado.`,
  'binding.awarded-by-another': (p) =>
    `${named(p, 'owner')} selló esto, y dice en ello que lo otorgó ${named(p, 'awarder')}. Eso descansa en la palabra de quien lo selló.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
