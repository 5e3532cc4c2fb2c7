import type { FINDING_MESSAGES } from '../../checks/findings.ts';
import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { NESTED_MESSAGES } from '../../checks/nested.ts';
import type { PEOPLE_MESSAGES } from '../../checks/people.ts';
import { judged } from '../../checks/findings.ts';
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
  const claim = listedAs === issuer ? '' : ` Der Nachweis nennt ihn ${issuer}.`;
  return `Das Verzeichnis „${registry}“ führt den Aussteller als ${listedAs}.${claim}`;
}

const UNCHECKED = 'Ob der Aussteller ihn zurückgezogen hat, konnte nicht geprüft werden';
const NO_RULES = 'Ob er so geschrieben ist, wie sein Standard es festlegt, wurde nicht geprüft';

/** Whether it still holds, whose it is, and what stands beside it. */
export const STANDING = {
  'status.none': () => 'Der Aussteller führt dafür keine Liste zurückgezogener Nachweise.',
  'status.current': () => 'Der Aussteller hat ihn nicht zurückgezogen.',
  'status.left-out': () =>
    'Der Inhaber hat gewählt, was er zeigt. Ob der Aussteller den Nachweis zurückgezogen hat, kann weggelassen sein: Bitten Sie die Person um den ganzen Nachweis.',
  'status.kept-copy': (p) =>
    `Der Aussteller hatte ihn am ${day(p, 'since')} nicht zurückgezogen. Das stammt aus einer seither aufbewahrten Kopie: Prüfen Sie ihn mit erlaubtem Netz erneut, um den heutigen Stand zu wissen.`,
  'status.copy-too-old': (p) =>
    `${UNCHECKED}: Die aufbewahrte Kopie der Liste ist von ${day(p, 'since')}, das ist zu lange her. Prüfen Sie ihn mit erlaubtem Netz erneut.`,
  'status.later-copy': (p) =>
    `Der Aussteller hatte ihn am ${day(p, 'had')} nicht zurückgezogen, das ist nach dem gefragten Tag. Von jenem Tag ist keine Liste da.`,
  'status.withdrawn-later': (p) =>
    `Der Aussteller hatte ihn bis ${day(p, 'had')} zurückgezogen. Ob schon am gefragten Tag, lässt sich nicht sagen: Von jenem Tag ist keine Liste da.`,
  'status.revoked': () => 'Der Aussteller hat ihn widerrufen.',
  'status.suspended': () => 'Der Aussteller hat ihn ausgesetzt.',
  'status.message': (p) => `Die Liste des Ausstellers sagt dazu: ${named(p, 'message')}.`,
  'status.unavailable': (p) =>
    `${UNCHECKED}: Die Liste unter ${named(p, 'where')} war nicht zu bekommen.`,
  'status.list-invalid': (p) =>
    `${UNCHECKED}: Auf die Liste ist kein Verlass (${named(p, 'reason')}).`,
  'status.list-expired': (p) => `${UNCHECKED}: Die Liste galt nur bis ${day(p, 'until')}.`,
  'status.unsupported': (p) =>
    `${UNCHECKED}: Touchstone kennt diese Art von Liste nicht (${named(p, 'type')}).`,
  'status.malformed': (p) =>
    `${UNCHECKED}: Seine Stelle in der Liste ist nicht richtig angegeben (${named(p, 'field')}).`,
  'recipient.email': (p) =>
    `Er nennt die E-Mail-Adresse dieser Person als die des Empfängers (${named(p, 'email')}).`,
  'recipient.identifier': (p) =>
    `Er nennt eine Kennung dieser Person als die des Empfängers (${named(p, 'identifier')}).`,
  'recipient.holder': () =>
    'Die Person, für die er ausgestellt wurde, hat ihn so signiert, wie er eingereicht wurde.',
  'recipient.holder-elsewhere': (p) =>
    `Die Person, für die er ausgestellt wurde, hat ihn so signiert, wie er eingereicht wurde, aber für ${named(p, 'audience')}: Wer ihn dort gezeigt bekam, könnte ihn auch hier einreichen. Fragen Sie die Person, ob damit Sie gemeint sind.`,
  'recipient.mismatch': () =>
    'Der Empfänger ist keine der bekannten Adressen dieser Person, daher gilt er als der von jemand anderem. Fragen Sie die Person, ob er auf eine andere ihrer Adressen ausgestellt wurde, und tragen Sie diese dann ein.',
  'recipient.part-mismatch': () =>
    'Ein Nachweis darin wurde für jemand anderen ausgestellt: Sein Empfänger ist keine der bekannten Adressen dieser Person.',
  'recipient.part-unstated': () =>
    'Er wurde für diese Person ausgestellt. Nachweise darin, die andere ausgestellt haben, nennen keine ihrer Adressen: Dass sie derselben Person gehören, sagt nur der Aussteller des Ganzen.',
  'recipient.unstated': () => 'Er sagt nicht, für wen er ausgestellt wurde.',
  'recipient.no-candidate': () =>
    'Noch gibt es keine Person, mit der sich der Empfänger vergleichen ließe.',
  'recipient.not-comparable': () =>
    'Er sagt, für wen er ausgestellt wurde, aber nicht so, dass es sich mit dem Bekannten über diese Person vergleichen lässt. Fügen Sie ihre E-Mail-Adresse hinzu, um zu vergleichen.',
  'issuer.trusted': (p) => `Sie vertrauen ${named(p, 'issuer')}.`,
  'issuer.known': (p) =>
    `${named(p, 'issuer')} hat nachgewiesen, dass ${named(p, 'domain')} ihm gehört.`,
  'issuer.hosted': (p) =>
    `Er wird von ${named(p, 'domain')} im Namen von ${named(p, 'issuer')} gehostet. ${named(p, 'domain')} hat seine Domain nachgewiesen; dass ${named(p, 'issuer')} (${named(p, 'owner')}) dahintersteht, sagt nur ${named(p, 'domain')}.`,
  'issuer.listed-accepted': (p) => `${listed(p)} Sie akzeptieren dieses Verzeichnis.`,
  'issuer.listed-known': (p) =>
    `${listed(p)} Sie haben nicht entschieden, die darin Geführten zu akzeptieren.`,
  'issuer.registry-unavailable': (p) =>
    `Ob „${named(p, 'registry')}“ ${named(p, 'issuer')} führt, ließ sich nicht nachschlagen, darum ist nur der Schlüssel bekannt. Erlauben Sie Touchstone nachzuschlagen, oder versuchen Sie es später.`,
  'issuer.blocked-by-list': (p) =>
    `Ihre Liste „${named(p, 'registry')}“ sperrt ${named(p, 'issuer')}${p['note'] === undefined ? '' : `: ${p['note']}`}.`,
  'issuer.unknown': (p) =>
    `Von ${named(p, 'issuer')} ist nur der Schlüssel bekannt. Entscheiden Sie selbst, ob Sie vertrauen.`,
  'issuer.unproven': (p) =>
    `Es ist nicht belegt, dass er von ${named(p, 'issuer')} kommt, darum spricht nichts über diesen Aussteller Bekanntes für ihn.`,
  'issuer.imitates': (p) =>
    `Er nennt seinen Aussteller ${named(p, 'issuer')}; das sieht aus wie ${named(p, 'name')}, ein Aussteller, dem Sie vertrauen, ist aber ein anderer. Richten Sie sich nach der Kennung ${named(p, 'id')}, nicht nach dem Namen.`,
  'issuer.disguised': (p) =>
    `Der Name des Ausstellers, ${named(p, 'issuer')}, ist mit Zeichen geschrieben, die wie andere aussehen oder unsichtbar sind, sodass er für einen anderen gehalten werden kann. Richten Sie sich nach der Kennung ${named(p, 'id')}, nicht nach dem Namen.`,
  'issuer.blocked': (p) => `Sie haben ${named(p, 'issuer')} gesperrt.`,
  'issuer.inner-blocked': (p) =>
    `Er enthält etwas von ${named(p, 'issuer')}, den Sie gesperrt haben. Die Kompetenzen darin zählen hier nicht.`,
  'nested.none': () => 'Er enthält keine anderen Nachweise.',
  'nested.verified': (p) =>
    p['count'] === '1'
      ? 'Der enthaltene Nachweis ist auch verifiziert.'
      : `Alle ${named(p, 'count')} enthaltenen Nachweise sind auch verifiziert.`,
  'nested.rejected': (p) =>
    `Er enthält Nachweise, die gefälscht sind oder verändert wurden: ${named(p, 'which')}.`,
  'nested.lapsed': (p) => `Er enthält Nachweise, die nicht mehr gelten: ${named(p, 'which')}.`,
  'nested.unconfirmed': (p) =>
    `Er enthält Nachweise, die sich nicht bestätigen ließen: ${named(p, 'which')}.`,
  'nested.other-subject': (p) => `Er enthält Nachweise über jemand anderen: ${named(p, 'which')}.`,
  'nested.too-many': (p) =>
    `Er enthält mehr Nachweise, als Touchstone in einer Datei prüft (${named(p, 'limit')}).`,
  'nested.too-deep': (p) =>
    `Er enthält Nachweise in Nachweisen, tiefer als Touchstone schaut (${named(p, 'limit')} Ebenen).`,
  'endorsements.verified': (p) =>
    `Er ist befürwortet, und die Befürwortungen sind verifiziert (${named(p, 'count')}).`,
  'endorsements.own': () =>
    'Nur der eigene Aussteller befürwortet ihn; das sagt nicht mehr, als dass er ausgestellt wurde.',
  'endorsements.some-fail': (p) =>
    `Von ${named(p, 'count')} Befürwortungen gelten ${named(p, 'failing')} nicht.`,
  'endorsements.unconfirmed': (p) =>
    `Von ${named(p, 'count')} Befürwortungen ließen sich ${named(p, 'open')} nicht bestätigen.`,
  'schema.fits': () => 'Er ist so geschrieben, wie der genannte Standard es festlegt.',
  'schema.departs': () =>
    'Er ist nicht ganz so geschrieben, wie der genannte Standard es festlegt. Das liegt am Aussteller und ist kein Zeichen einer Fälschung.',
  'schema.unavailable': (p) =>
    `${NO_RULES}: Die Regeln unter ${named(p, 'where')} waren nicht zu bekommen.`,
  'schema.unusable': () => `${NO_RULES}: Die Regeln sind nicht verwendbar.`,
  'schema.changed': (p) =>
    `${NO_RULES}: Die Regeln unter ${named(p, 'host')} sind nicht die, die der Aussteller meinte.`,
  'schema.own': (p) =>
    `Er nennt eigene Regeln, die bei ${named(p, 'host')} liegen. Touchstone wendet nur die der Stellen an, die die Standards setzen.`,
  'schema.unsupported': (p) =>
    `Er nennt Regeln einer Art, die Touchstone nicht kennt (${named(p, 'type')}).`,
  'evidence.named': (p) =>
    p['count'] === '1'
      ? `Er nennt einen Beleg, der bei ${named(p, 'hosts')} liegt. Touchstone öffnet ihn nicht: Sehen Sie ihn selbst an.`
      : `Er nennt ${named(p, 'count')} Belege, die bei ${named(p, 'hosts')} liegen. Touchstone öffnet sie nicht: Sehen Sie sie selbst an.`,
  'evidence.described': (p) =>
    p['count'] === '1'
      ? 'Er beschreibt den Beleg, für den er ausgestellt wurde.'
      : `Er beschreibt ${named(p, 'count')} Belege, für die er ausgestellt wurde.`,
  'evidence.refresh-offered': (p) =>
    `Der Aussteller bietet neuere Fassungen davon bei ${named(p, 'host')}. Touchstone fragt dort nicht: Bitten Sie die Person um die neueste.`,
  'evidence.terms': (p) =>
    `Der Aussteller stellt Bedingungen für die Verwendung: ${named(p, 'terms')}.`,
  'issue-date.signed-before-key': judged(
    (p) =>
      `Er sagt, er sei am ${day(p, 'signed')} signiert worden, aber der Schlüssel des Ausstellers ist erst seit ${day(p, 'key')} verzeichnet. Fragen Sie den Aussteller, wann er das ausgestellt hat.`,
  ),
  'issue-date.before-key': judged(
    (p) =>
      `Er trägt das Datum ${day(p, 'from')}, aber der Schlüssel des Ausstellers ist erst seit ${day(p, 'key')} verzeichnet, und er sagt nicht, wann er signiert wurde. Eine frühere Auszeichnung kann später in diese Form gebracht worden sein: Fragen Sie den Aussteller.`,
  ),
  'shared-key.several-issuers': judged(
    (p) =>
      `Der Schlüssel, mit dem er signiert ist, signiert für mehrere Aussteller: ${named(p, 'others')}. Wer ihn hat, kann in all diesen Namen ausstellen: Fragen Sie den genannten Aussteller, ob das von ihm kommt.`,
  ),
  'shared-key.platform': (p) =>
    `${named(p, 'host')} signiert für ${named(p, 'count')} Aussteller mit einem Schlüssel, wie es Plattformen tun. Der Schlüssel belegt ${named(p, 'host')}; für wen das ausgestellt wurde, sagt nur ${named(p, 'host')}.`,
  'other-person.picture': judged(
    () =>
      'Das Bild mag den Namen dieser Person zeigen, aber das Badge darin wurde für jemand anderen ausgestellt. Es gilt, was darin steht.',
  ),
  'other-person.address': judged(
    (p) =>
      `Er wurde an eine E-Mail-Adresse ausgestellt, die zu jemand anderem unter Ihren Kandidaten gehört: ${named(p, 'people')}. Fragen Sie beide, oder sagen Sie, dass es dieselbe Person ist.`,
  ),
  'other-person.file-name': judged(
    (p) =>
      `Die Datei heißt „${named(p, 'file')}“, und das nennt jemand anderen unter Ihren Kandidaten: ${named(p, 'people')}. Sehen Sie nach, ob sie bei der richtigen Person ist.`,
  ),
  'reuse.same': judged(
    (p) =>
      `Genau denselben Nachweis hat auch ${named(p, 'people')} eingereicht. Einer davon ist nicht der eigene, es sei denn, es ist dieselbe Person: Fragen Sie beide.`,
  ),
  'reuse.same-number': judged(
    (p) =>
      `Einen anderen Nachweis mit demselben Aussteller und derselben Nummer, aber anderem Inhalt, hat ${named(p, 'people')} eingereicht. Ein Aussteller vergibt eine Nummer einmal: Sehen Sie nach, welcher stimmt, oder fragen Sie den Aussteller.`,
  ),
} as const satisfies Record<keyof Codes, CheckMessage>;
