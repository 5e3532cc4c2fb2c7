import { judged } from '../../checks/findings.ts';
import type { FINDING_MESSAGES } from '../../checks/findings.ts';
import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { NESTED_MESSAGES } from '../../checks/nested.ts';
import type { PEOPLE_MESSAGES } from '../../checks/people.ts';
import type { STATUS_MESSAGES } from '../../checks/status.ts';
import type { SUPPLEMENT_MESSAGES } from '../../checks/supplements.ts';
import type { CheckParams } from '../../../model/check.ts';

type Codes = typeof STATUS_MESSAGES &
  typeof PEOPLE_MESSAGES &
  typeof NESTED_MESSAGES &
  typeof SUPPLEMENT_MESSAGES &
  typeof FINDING_MESSAGES;

function listed(p: CheckParams): string {
  const { registry = '', issuer = '', listedAs = issuer } = p;
  const claim = listedAs === issuer ? '' : ` La credencial lo llama ${issuer}.`;
  return `El registro «${registry}» incluye a su emisor como ${listedAs}.${claim}`;
}

const UNCHECKED = 'No se pudo comprobar si el emisor la ha retirado';
const NO_RULES = 'No se comprobó si está escrita como dispone su estándar';

/** Whether it still holds, whose it is, and what stands beside it. */
export const STANDING = {
  'status.none': () => 'El emisor no lleva para ella ninguna lista de credenciales retiradas.',
  'status.current': () => 'El emisor no la ha retirado.',
  'status.left-out': () =>
    'Su titular eligió qué mostrar. Puede haberse omitido si su emisor la ha retirado: pida al candidato la credencial entera.',
  'status.kept-copy': (p) =>
    `El emisor no la había retirado el ${day(p, 'since')}. Eso es de una copia guardada desde entonces: compruébela de nuevo con la red permitida para saber cómo está hoy.`,
  'status.copy-too-old': (p) =>
    `${UNCHECKED}: la copia guardada de su lista es del ${day(p, 'since')}, hace demasiado tiempo. Compruébela de nuevo con la red permitida.`,
  'status.later-copy': (p) =>
    `El emisor no la había retirado el ${day(p, 'had')}, que es después del día consultado. De aquel día no se guarda ninguna lista.`,
  'status.withdrawn-later': (p) =>
    `El emisor la había retirado para el ${day(p, 'had')}. No se puede decir si ya lo había hecho el día consultado: de aquel día no se guarda ninguna lista.`,
  'status.revoked': () => 'El emisor la ha revocado.',
  'status.suspended': () => 'El emisor la ha suspendido.',
  'status.message': (p) => `La lista del emisor dice de ella: ${named(p, 'message')}.`,
  'status.unavailable': (p) => `${UNCHECKED}: no se pudo obtener la lista de ${named(p, 'where')}.`,
  'status.list-invalid': (p) =>
    `${UNCHECKED}: no se puede confiar en la lista (${named(p, 'reason')}).`,
  'status.list-expired': (p) =>
    `${UNCHECKED}: la lista solo era válida hasta el ${day(p, 'until')}.`,
  'status.unsupported': (p) =>
    `${UNCHECKED}: Touchstone no conoce este tipo de lista (${named(p, 'type')}).`,
  'status.malformed': (p) =>
    `${UNCHECKED}: su lugar en la lista no está bien indicado (${named(p, 'field')}).`,
  'recipient.email': (p) =>
    `Indica como destinataria la dirección de correo de este candidato (${named(p, 'email')}).`,
  'recipient.identifier': (p) =>
    `Indica como destinatario un identificador de este candidato (${named(p, 'identifier')}).`,
  'recipient.holder': () => 'La persona para la que se emitió la firmó tal como se entregó.',
  'recipient.holder-elsewhere': (p) =>
    `La persona para la que se emitió la firmó tal como se entregó, pero para ${named(p, 'audience')}: quien la viera allí podría entregarla aquí también. Pregunte al candidato si se trata de usted.`,
  'recipient.mismatch': () =>
    'Su destinatario no es ninguna de las direcciones conocidas de este candidato, así que cuenta como de otra persona. Pregúntele si se emitió para otra dirección suya y, en ese caso, añádala.',
  'recipient.part-mismatch': () =>
    'Una credencial que contiene se emitió para otra persona: su destinatario no es ninguna de las direcciones conocidas de este candidato.',
  'recipient.part-unstated': () =>
    'Se emitió para este candidato. Hay en ella credenciales, emitidas por otros, que no mencionan ninguna de sus direcciones: que son de la misma persona solo lo dice el emisor del conjunto.',
  'recipient.unstated': () => 'No dice para quién se emitió.',
  'recipient.no-candidate': () => 'Todavía no hay un candidato con quien comparar su destinatario.',
  'recipient.not-comparable': () =>
    'Dice para quién se emitió, pero no de un modo que se pueda comparar con lo que se sabe de este candidato. Añada su dirección de correo para compararla.',
  'issuer.trusted': (p) => `Usted confía en ${named(p, 'issuer')}.`,
  'issuer.known': (p) => `${named(p, 'issuer')} ha demostrado que ${named(p, 'domain')} es suyo.`,
  'issuer.hosted': (p) =>
    `La aloja ${named(p, 'domain')} en nombre de ${named(p, 'issuer')}. ${named(p, 'domain')} ha demostrado su dominio; que ${named(p, 'issuer')} (${named(p, 'owner')}) esté detrás, solo lo dice ${named(p, 'domain')}.`,
  'issuer.listed-accepted': (p) => `${listed(p)} Usted acepta ese registro.`,
  'issuer.listed-known': (p) =>
    `${listed(p)} Usted no ha decidido aceptar a quienes incluye ese registro.`,
  'issuer.registry-unavailable': (p) =>
    `No se pudo consultar si «${named(p, 'registry')}» incluye a ${named(p, 'issuer')}, así que solo se conoce su clave. Permita que Touchstone lo consulte, o inténtelo más tarde.`,
  'issuer.blocked-by-list': (p) =>
    `Su lista «${named(p, 'registry')}» bloquea a ${named(p, 'issuer')}${p['note'] === undefined ? '' : `: ${p['note']}`}.`,
  'issuer.unknown': (p) =>
    `De ${named(p, 'issuer')} solo se conoce su clave. Decida usted si confía en él.`,
  'issuer.unproven': (p) =>
    `No está demostrado que venga de ${named(p, 'issuer')}, así que nada de lo que se sabe de ese emisor habla a su favor.`,
  'issuer.imitates': (p) =>
    `Llama a su emisor ${named(p, 'issuer')}, que se parece a ${named(p, 'name')}, un emisor acreditado para usted, pero es otro. Guíese por su identificador, ${named(p, 'id')}, no por su nombre.`,
  'issuer.disguised': (p) =>
    `El nombre de su emisor, ${named(p, 'issuer')}, está escrito con letras que parecen otras o no se ven, de modo que se puede tomar por otro. Guíese por su identificador, ${named(p, 'id')}, no por su nombre.`,
  'issuer.blocked': (p) => `Usted ha bloqueado a ${named(p, 'issuer')}.`,
  'issuer.inner-blocked': (p) =>
    `Contiene algo de ${named(p, 'issuer')}, a quien usted ha bloqueado. Las competencias que hay en ello no cuentan aquí.`,
  'nested.none': () => 'No contiene otras credenciales.',
  'nested.verified': (p) =>
    p['count'] === '1'
      ? 'La credencial que contiene también está verificada.'
      : `Las ${named(p, 'count')} credenciales que contiene también están verificadas.`,
  'nested.rejected': (p) =>
    `Contiene credenciales falsificadas o modificadas: ${named(p, 'which')}.`,
  'nested.lapsed': (p) => `Contiene credenciales que ya no están vigentes: ${named(p, 'which')}.`,
  'nested.unconfirmed': (p) =>
    `Contiene credenciales que no se pudieron confirmar: ${named(p, 'which')}.`,
  'nested.other-subject': (p) => `Contiene credenciales sobre otra persona: ${named(p, 'which')}.`,
  'nested.too-many': (p) =>
    `Contiene más credenciales de las que Touchstone comprueba en un archivo (${named(p, 'limit')}).`,
  'nested.too-deep': (p) =>
    `Contiene credenciales dentro de credenciales, más hondo de lo que mira Touchstone (${named(p, 'limit')} niveles).`,
  'endorsements.verified': (p) =>
    `Está avalada, y los avales están verificados (${named(p, 'count')}).`,
  'endorsements.own': () =>
    'No la avala nadie más que su propio emisor, lo que solo dice que se emitió.',
  'endorsements.some-fail': (p) =>
    `De sus ${named(p, 'count')} avales, ${named(p, 'failing')} no valen.`,
  'endorsements.unconfirmed': (p) =>
    `De sus ${named(p, 'count')} avales, ${named(p, 'open')} no se pudieron confirmar.`,
  'schema.fits': () => 'Está escrita como dispone el estándar que nombra.',
  'schema.departs': () =>
    'No está escrita del todo como dispone el estándar que nombra. Es cosa de su emisor, y no señal de falsificación.',
  'schema.unavailable': (p) =>
    `${NO_RULES}: no se pudieron obtener las reglas de ${named(p, 'where')}.`,
  'schema.unusable': () => `${NO_RULES}: las reglas no se pueden usar.`,
  'schema.changed': (p) =>
    `${NO_RULES}: las reglas de ${named(p, 'host')} no son las que quería su emisor.`,
  'schema.own': (p) =>
    `Nombra reglas propias, guardadas en ${named(p, 'host')}. Touchstone aplica solo las de los organismos que fijan los estándares.`,
  'schema.unsupported': (p) =>
    `Nombra reglas de un tipo que Touchstone no conoce (${named(p, 'type')}).`,
  'evidence.named': (p) =>
    p['count'] === '1'
      ? `Nombra una evidencia, guardada en ${named(p, 'hosts')}. Touchstone no la abre: véala usted.`
      : `Nombra ${named(p, 'count')} evidencias, guardadas en ${named(p, 'hosts')}. Touchstone no las abre: véalas usted.`,
  'evidence.described': (p) =>
    p['count'] === '1'
      ? 'Describe la evidencia por la que se emitió.'
      : `Describe ${named(p, 'count')} evidencias por las que se emitió.`,
  'evidence.refresh-offered': (p) =>
    `Su emisor ofrece versiones más recientes en ${named(p, 'host')}. Touchstone no pregunta ahí: pida al candidato la más reciente.`,
  'evidence.terms': (p) => `Su emisor pone condiciones a su uso: ${named(p, 'terms')}.`,
  'issue-date.signed-before-key': judged(
    (p) =>
      `Dice que se firmó el ${day(p, 'signed')}, pero la clave de su emisor consta solo desde el ${day(p, 'key')}. Pregunte al emisor cuándo la emitió.`,
  ),
  'issue-date.before-key': judged(
    (p) =>
      `Lleva la fecha ${day(p, 'from')}, pero la clave de su emisor consta solo desde el ${day(p, 'key')}, y no dice cuándo se firmó. Puede que un reconocimiento anterior se pasara después a esta forma: pregunte al emisor.`,
  ),
  'shared-key.several-issuers': judged(
    (p) =>
      `La clave que la firmó firma por varios emisores: ${named(p, 'others')}. Quien la tenga puede emitir en todos esos nombres: pregunte al emisor que nombra si es cosa suya.`,
  ),
  'shared-key.platform': (p) =>
    `${named(p, 'host')} firma por ${named(p, 'count')} emisores con una sola clave, como hacen las plataformas. La clave demuestra ${named(p, 'host')}; para quién se emitió, solo lo dice ${named(p, 'host')}.`,
  'other-person.picture': judged(
    () =>
      'Puede que la imagen muestre el nombre de este candidato, pero la insignia que lleva dentro se emitió para otra persona. Guíese por lo que hay dentro.',
  ),
  'other-person.address': judged(
    (p) =>
      `Se emitió para una dirección de correo de otro de sus candidatos: ${named(p, 'people')}. Pregunte a los dos, o diga que son la misma persona.`,
  ),
  'other-person.file-name': judged(
    (p) =>
      `Su archivo se llama «${named(p, 'file')}», que nombra a otro de sus candidatos: ${named(p, 'people')}. Mire si llegó a la persona correcta.`,
  ),
  'reuse.same': judged(
    (p) =>
      `Exactamente la misma credencial la entregó también ${named(p, 'people')}. La de alguien no es suya, salvo que sean la misma persona: pregunte a los dos.`,
  ),
  'reuse.same-number': judged(
    (p) =>
      `Otra credencial del mismo emisor y número, pero de otro contenido, la entregó ${named(p, 'people')}. Un emisor da un número una vez: mire cuál de las dos es la correcta, o pregunte al emisor.`,
  ),
} as const satisfies Record<keyof Codes, CheckMessage>;
