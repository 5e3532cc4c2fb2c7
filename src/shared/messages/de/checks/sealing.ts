import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { OPEN_BADGES_2_MESSAGES } from '../../checks/open-badges-2.ts';
import type { SEAL_MESSAGES } from '../../checks/seal.ts';

type Codes = typeof OPEN_BADGES_2_MESSAGES & typeof SEAL_MESSAGES;

const LOOK_UP = 'Erlauben Sie Touchstone nachzuschlagen, oder versuchen Sie es später.';

/** Open Badges 2.0 that are hosted, and credentials under an electronic seal. */
export const SEALING = {
  'hosted.shown': () => 'Es wird dort gezeigt, wo es laut Angabe liegt, und sagt dort dasselbe.',
  'hosted.changed': (p) =>
    `Diese Datei wurde verändert: Wo das Badge liegt, steht etwas anderes zu ${named(p, 'field')}.`,
  'hosted.unavailable': (p) =>
    `Dieses Badge konnte nicht dort nachgeschlagen werden, wo es liegt (${named(p, 'where')}). ${LOOK_UP}`,
  'hosted.insecure': (p) =>
    `Dieses Badge liegt unter einer nicht sicheren Adresse (${named(p, 'where')}), was dort steht, belegt also nichts.`,
  'hosted.gone': (p) =>
    `Dieses Badge wird dort, wo es lag, nicht mehr gezeigt (${named(p, 'where')}).`,
  'hosted.unreadable': (p) => `Was unter ${named(p, 'where')} steht, ist nicht als Badge lesbar.`,
  'hosted.another': (p) =>
    `Wo dieses Badge laut Angabe liegt, steht ein anderes (${named(p, 'where')}).`,
  'hosted.signature-missing': () =>
    'Es sagt, es sei signiert, kommt aber ohne seine Signatur. Jeder könnte es geschrieben haben. Bitten Sie die Person um das signierte Badge.',
  'hosted.meant-to-be-signed': (p) =>
    `Unter ${named(p, 'where')} steht, dass dieses Badge signiert ist. Bitten Sie die Person um das signierte Badge.`,
  'hosted.no-key': () =>
    'Es braucht keinen Schlüssel: Es ist nicht signiert, sondern unter einer Adresse des Ausstellers gezeigt.',
  'hosted.no-algorithm': () =>
    'Es ist nicht signiert, sondern unter einer Adresse des Ausstellers gezeigt.',
  'hosted.whole': () =>
    'Alles hier Gezeigte wurde dort gelesen, wo das Badge liegt, nicht aus der Datei.',
  'hosted.not-whole': () =>
    'Das hier Gezeigte wurde aus der Datei gelesen, weil das Badge dort, wo es liegt, nicht lesbar war.',
  'hosted.in-scope': (p) =>
    `Es liegt dort, wo ${named(p, 'issuer')} seine Badges aufbewahrt (${named(p, 'where')}).`,
  'hosted.out-of-scope': (p) =>
    `Es nennt ${named(p, 'issuer')} als Aussteller, liegt aber unter ${named(p, 'where')}, wo dieser Aussteller keine Badges aufbewahrt.`,
  'hosted.scope-unreadable': (p) =>
    `Es ist nicht klar, wo ${named(p, 'issuer')} Badges aufbewahrt, darum ließ sich nicht bestätigen, dass dieses dazugehört.`,
  'badge-class.unavailable': (p) =>
    `Wofür dieses Badge vergeben wurde, ließ sich nicht nachschlagen (${named(p, 'where')}). ${LOOK_UP}`,
  'badge-class.another': (p) =>
    `Unter der genannten Adresse ist ein anderes Badge beschrieben (${named(p, 'where')}).`,
  'profile.unavailable': (p) =>
    `Der Aussteller ließ sich nicht fragen, ob dieses Badge seines ist (${named(p, 'where')}). ${LOOK_UP}`,
  'profile.another': (p) =>
    `Unter der genannten Adresse steht ein anderer Aussteller (${named(p, 'where')}).`,
  'key.owned-by-another': (p) =>
    `Der Schlüssel, mit dem das signiert ist, gehört ${named(p, 'owner')}, nicht ${named(p, 'issuer')}.`,
  'status.hosted-unavailable': (p) =>
    `Ob der Aussteller es zurückgezogen hat, konnte nicht geprüft werden: Es ließ sich unter ${named(p, 'where')} nicht nachschlagen.`,
  'endorsements.unchecked': (p) =>
    `Andere sollen dafür bürgen (${named(p, 'count')}); das prüft Touchstone nicht.`,
  'seal.detached': () =>
    'Der gesiegelte Text ist nicht in dieser Datei, nichts zeigt also, wofür das Siegel steht. Bitten Sie die Person um den ganzen Nachweis, wie er ausgestellt wurde.',
  'certificate.accepted': (p) =>
    `Das Siegel ist das von ${named(p, 'owner')}, dessen Zertifikat zu einem führt, das Sie akzeptieren (${named(p, 'accepted')}). Ob das Zertifikat seither zurückgezogen wurde, wurde nicht nachgeschlagen.`,
  'certificate.not-accepted': (p) =>
    `Das Siegel ist das von ${named(p, 'owner')}, sagt ein Zertifikat von ${named(p, 'authority')}. Sie haben keines von beiden akzeptiert. Wenn Sie sich vergewissert haben, wem sie gehören, akzeptieren Sie eines unter Einstellungen, Zertifikate.`,
  'certificate.absent': () =>
    'Das Siegel nennt das Zertifikat nur, mit dem es gemacht wurde. Bitten Sie den Aussteller um dieses Zertifikat, und akzeptieren Sie es unter Einstellungen, Zertifikate.',
  'certificate.other-named': () =>
    'Das Siegel nennt ein Zertifikat und enthält ein anderes, es ist also nicht klar, wer gesiegelt hat.',
  'certificate.chain-broken': (p) =>
    `Die Zertifikate im Siegel gehören nicht zusammen: Das über dem von ${named(p, 'owner')} hat es nicht ausgestellt.`,
  'certificate.not-for-seals': (p) =>
    `Das Zertifikat von ${named(p, 'owner')} ist zu anderem da als zum Siegeln von Dokumenten.`,
  'certificate.not-an-authority': (p) =>
    `${named(p, 'owner')} hat ein Zertifikat dieses Siegels ausgestellt und ist keine Stelle, die das darf.`,
  'certificate.path-too-long': (p) =>
    `${named(p, 'owner')} darf andere keine Zertifikate ausstellen lassen, wie es für dieses Siegel geschah.`,
  'certificate.not-valid-at-sealing': (p) =>
    `Das Zertifikat von ${named(p, 'owner')} galt am ${day(p, 'sealed')} nicht, an dem das laut Angabe gesiegelt wurde.`,
  'certificate.not-yet-valid': (p) =>
    `Das Zertifikat von ${named(p, 'owner')} gilt erst ab ${day(p, 'from')}.`,
  'certificate.ended-since': (p) =>
    `Das Zertifikat von ${named(p, 'owner')} endete am ${day(p, 'until')}. Dass das vorher gesiegelt wurde, lässt sich nicht zeigen: Bitten Sie den Aussteller um Bestätigung. Das sagt nichts gegen die Person.`,
  'certificate.weak': (p) =>
    `Das Zertifikat von ${named(p, 'owner')} ist auf eine Weise signiert, die sich fälschen lässt.`,
  'certificate.unknown-rule': (p) =>
    `Das Zertifikat von ${named(p, 'owner')} stellt eine Regel auf, die Touchstone noch nicht kennt. Das sagt nichts gegen die Person.`,
  'binding.sealed': (p) => `${named(p, 'issuer')} hat das selbst gesiegelt.`,
  'binding.seal-by-name': (p) =>
    `Der Inhaber des Siegels heißt wie der Aussteller, ${named(p, 'issuer')}. Nur das verbindet sie: Keiner nennt eine Nummer, die der andere nennt.`,
  'binding.seal-other-name': (p) =>
    `Das Siegel ist das von ${named(p, 'owner')}, der sich hier ${named(p, 'issuer')} nennt. Die Nummer in seinem Zertifikat ist die des Ausstellers; ob der Name seiner ist, beurteilen Sie selbst.`,
  'binding.seal-of-another': (p) =>
    `Hier ist ${named(p, 'issuer')} als Aussteller genannt, gesiegelt hat aber ${named(p, 'owner')}, unter einer anderen Nummer registriert.`,
  'binding.seal-unrelated': (p) =>
    `Hier ist ${named(p, 'issuer')} als Aussteller genannt, und das Siegel ist das von ${named(p, 'owner')}. Nichts zeigt, dass sie dieselben sind. Fragen Sie den Aussteller.`,
  'binding.seal-not-accepted': (p) =>
    `Ob ${named(p, 'issuer')} das gesiegelt hat, ist nicht bekannt, solange Sie das Zertifikat nicht akzeptiert haben.`,
  'binding.awarded-by-another': (p) =>
    `${named(p, 'owner')} hat das gesiegelt und sagt darin, dass ${named(p, 'awarder')} es verliehen hat. Dafür steht nur das Wort dessen, der gesiegelt hat.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
