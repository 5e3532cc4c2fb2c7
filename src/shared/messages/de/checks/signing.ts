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
  'structure.valid': () => 'Das ist ein vollständiger Nachweis.',
  'structure.unreadable': () =>
    'Das lässt sich nicht als der Nachweis lesen, als der es sich ausgibt. Bitten Sie die Person um die Originaldatei.',
  'structure.missing': (p) =>
    `Diesem Nachweis fehlt etwas, das jeder haben muss: ${named(p, 'field')}.`,
  'structure.malformed': (p) =>
    `Ein Teil dieses Nachweises ist nicht so geschrieben, wie er sein muss: ${named(p, 'field')}.`,
  'structure.contradiction': (p) =>
    `Dieser Nachweis widerspricht sich bei ${named(p, 'field')}. Die eigene Datei eines Ausstellers tut das nicht.`,
  'structure.unsupported-version': (p) =>
    `Touchstone kann ${named(p, 'format')} noch nicht prüfen. Das sagt nichts gegen die Person.`,
  'context.covered': () => 'Alles hier Gezeigte ist von der Signatur gedeckt.',
  'context.not-applicable': () =>
    'Die Signatur deckt den ganzen Text, nichts kann außerhalb stehen.',
  'context.undefined-term': (p) =>
    `In diesen Nachweis wurde etwas geschrieben, das seine Signatur nicht deckt: ${named(p, 'term')}.`,
  'context.redefined-term': (p) =>
    `Dieser Nachweis gibt einem festgelegten Wort eine andere Bedeutung: ${named(p, 'term')}. Aussteller tun das nicht.`,
  'context.disguised': (p) =>
    `Teile dieses Nachweises sind so angeordnet, dass sie sich verbergen lassen: ${named(p, 'term')}. Aussteller tun das nicht.`,
  'context.disguised-name': (p) =>
    `Ein Name darin, „${named(p, 'name')}“, ist so geschrieben, dass man ihn als einen anderen lesen kann: umgedreht, mit Zeichen, die man nicht sieht, oder mit Buchstaben mehrerer Alphabete.`,
  'context.not-available': (p) =>
    `Das Wörterbuch dieses Nachweises kennen wir nicht: ${named(p, 'url')}. Darum können wir nicht sagen, was die Signatur deckt.`,
  'context.not-first': (p) =>
    `Er beginnt nicht mit dem Wörterbuch, mit dem jeder Nachweis beginnt, sondern mit ${named(p, 'term')}.`,
  'context.invalid': (p) =>
    `Das Wörterbuch, das dieser Nachweis mitbringt, widerspricht sich: ${named(p, 'term')}.`,
  'validity.current': () => 'Er ist in seinem Gültigkeitszeitraum.',
  'validity.left-out': () =>
    'Der Inhaber hat gewählt, was er zeigt. Wann der Nachweis abläuft, kann weggelassen sein: Bitten Sie die Person um den ganzen Nachweis.',
  'validity.expired': (p) => `Er ist am ${day(p, 'until')} abgelaufen.`,
  'validity.not-yet': (p) => `Er gilt nicht vor dem ${day(p, 'from')}.`,
  'validity.malformed': (p) => `Sein Datum ist kein wirkliches Datum: ${named(p, 'value')}.`,
  'check.crashed': () =>
    'Das konnte nicht geprüft werden, weil Touchstone daran scheiterte. Das sagt nichts gegen die Person.',
  'proof.valid': () => 'Die Signatur passt: Seit der Ausstellung wurde nichts verändert.',
  'proof.none': () => 'Nichts signiert das. Jeder könnte es geschrieben haben.',
  'proof.mismatch': () =>
    'Die Signatur passt nicht: Der Nachweis wurde nach der Ausstellung verändert, oder er wurde nicht mit diesem Schlüssel signiert.',
  'proof.malformed': (p) =>
    `Die Signatur ist nicht so geschrieben, wie sie sein muss: ${named(p, 'field')}.`,
  'proof.chain-broken': () =>
    'Eine Signatur sagt, sie sei zu einer früheren hinzugefügt worden, und diese ist nicht da.',
  'proof.wrong-purpose': (p) =>
    `Die Signatur wurde zu einem anderen Zweck gemacht (${named(p, 'purpose')}), nicht um einen Nachweis auszustellen.`,
  'proof.expired': (p) => `Die Signatur selbst galt nur bis ${day(p, 'until')}.`,
  'proof.created-in-future': (p) =>
    `Die Signatur sagt, sie sei am ${day(p, 'created')} gemacht worden; das liegt noch in der Zukunft.`,
  'proof.unsupported': (p) =>
    `Touchstone kann diese Art von Signatur noch nicht prüfen: ${named(p, 'type')}. Das sagt nichts gegen die Person.`,
  'proof.not-checked': () =>
    'Die Signatur konnte nicht geprüft werden, weil der Schlüssel dazu fehlt.',
  'proof.not-disclosed': () =>
    'Das ist das eigene Exemplar des Inhabers, noch nicht freigegeben, darum lässt sich die Signatur nicht prüfen. Bitten Sie die Person um den Nachweis, wie ihre Wallet ihn teilt.',
  'proof.took-too-long': () =>
    'Die Prüfung dauerte zu lange und wurde abgebrochen. Das sagt nichts gegen die Person; die Datei kann beschädigt sein oder so gemacht, dass sie aufhält.',
  'proof.checker-ended': () =>
    'Die Prüfung hat das Prüfprogramm selbst zweimal beendet. Das sagt nichts gegen die Person; die Datei kann beschädigt oder so gemacht sein.',
  'proof.uncovered': () =>
    'Die Signatur konnte nicht geprüft werden, weil nicht klar ist, was sie deckt.',
  'proof.unreadable-document': () =>
    'Die Signatur konnte nicht geprüft werden, weil der Nachweis nicht lesbar ist.',
  'algorithm.strong': (p) =>
    `Er ist mit einem starken Verfahren signiert (${named(p, 'algorithm')}).`,
  'algorithm.unsigned': () => 'Er sagt selbst, dass er nicht signiert ist.',
  'algorithm.shared-secret': (p) =>
    `Er ist mit einem Verfahren signiert (${named(p, 'algorithm')}), bei dem jeder, der ihn prüfen kann, ihn auch fälschen kann.`,
  'algorithm.key-misfit': (p) =>
    `Das Signaturverfahren (${named(p, 'algorithm')}) gehört nicht zum Schlüssel des Ausstellers.`,
  'algorithm.weak-key': (p) =>
    `Der Schlüssel des Ausstellers ist zu schwach, um etwas zu belegen: ${named(p, 'key')}.`,
  'algorithm.unknown': (p) =>
    `Touchstone kennt dieses Signaturverfahren nicht: ${named(p, 'algorithm')}.`,
  'algorithm.not-checked': () => 'Wie stark die Signatur ist, konnte nicht geprüft werden.',
  'key.found': () => 'Der Schlüssel des Ausstellers wurde gefunden.',
  'key.kept-copy': (p) =>
    `Der Schlüssel des Ausstellers wurde gefunden, in einer seit ${day(p, 'since')} aufbewahrten Kopie. Ob der Aussteller ihn noch benutzt, wurde seither nicht gefragt.`,
  'key.later-copy': (p) =>
    `Der Schlüssel des Ausstellers wurde gefunden, wie am ${day(p, 'had')} veröffentlicht. Das ist nach dem gefragten Tag, von dem keine Kopie da ist.`,
  'key.not-named': () => 'Die Signatur sagt nicht, mit welchem Schlüssel sie gemacht wurde.',
  'key.malformed': (p) =>
    `Der Schlüssel, den die Signatur nennt, ist nicht lesbar: ${named(p, 'key')}.`,
  'key.absent': (p) => `${named(p, 'issuer')} führt den Schlüssel nicht, mit dem das signiert ist.`,
  'key.unavailable': (p) =>
    `Der Schlüssel des Ausstellers war nicht zu bekommen (${named(p, 'where')}). Erlauben Sie Touchstone, ihn nachzuschlagen, oder versuchen Sie es später.`,
  'key.unsupported': (p) =>
    `Touchstone kann diese Art von Schlüssel noch nicht nachschlagen: ${named(p, 'method')}.`,
  'key.revoked': () => 'Der Aussteller hat den Schlüssel zurückgezogen, mit dem das signiert ist.',
  'key.expired': (p) =>
    `Der Schlüssel, mit dem das signiert ist, sollte nur bis ${day(p, 'until')} benutzt werden.`,
  'key.replaced': (p) =>
    `Das ist mit einem Schlüssel signiert, den der Aussteller am ${day(p, 'until')} ersetzt hat. Ob das vorher geschah, lässt sich nicht mehr feststellen: Bitten Sie um einen neu ausgestellten Nachweis.`,
  'key.deactivated': (p) =>
    p['until'] === undefined
      ? 'Der Aussteller hat die hier genannte Identität aufgegeben: Keiner ihrer Schlüssel zählt mehr.'
      : `Der Aussteller hat die hier genannte Identität am ${day(p, 'until')} aufgegeben: Keiner ihrer Schlüssel zählt seither.`,
  'key.history-broken': () =>
    'Das Verzeichnis der Schlüssel des Ausstellers stimmt nicht: Es wurde nachträglich geändert, oder ein Teil fehlt.',
  'key.history-unauthorised': () =>
    'Das Verzeichnis der Schlüssel des Ausstellers wurde von jemandem geändert, der das nicht durfte.',
  'key.history-shortened': () =>
    'Dem Verzeichnis der Schlüssel des Ausstellers fehlen jetzt Einträge, die es vorher hatte. Welche seiner Schlüssel gelten, lässt sich nicht sagen: Fragen Sie den Aussteller.',
  'key.history-unwitnessed': () =>
    'Dem Verzeichnis der Schlüssel des Ausstellers fehlen die Zeugen, die laut ihm jede Änderung bestätigen müssen.',
  'key.not-authorised': () =>
    'Der Aussteller benutzt den Schlüssel, mit dem das signiert ist, nicht zum Ausstellen von Nachweisen.',
  'key.not-checked': () =>
    'Es wurde kein Schlüssel gesucht, weil die Signatur keinen nennt, der sich suchen ließe.',
  'binding.own-key': (p) =>
    `Der Schlüssel, mit dem das signiert ist, gehört ${named(p, 'issuer')}.`,
  'binding.foreign-key': (p) =>
    `Hier ist ${named(p, 'issuer')} als Aussteller genannt, aber jemand anderes hat signiert (${named(p, 'signer')}).`,
  'binding.co-signed': (p) =>
    `Neben dem Aussteller hat noch jemand signiert: ${shortId(p, 'signer')}. Nichts hier belegt, wer das ist.`,
  'binding.issuer-differs': (p) =>
    `Hier sind zwei Aussteller genannt: ${named(p, 'issuer')} und ${named(p, 'other')}.`,
  'binding.unconfirmed': (p) =>
    `Es ließ sich nicht bestätigen, dass der Schlüssel ${named(p, 'issuer')} gehört.`,
  'binding.no-issuer': () => 'Es steht nicht da, wer ihn ausgestellt hat.',
  'binding.not-checked': () => 'Wessen Schlüssel das signiert hat, konnte nicht geprüft werden.',
  'merkle.recorded': (p) =>
    `Er ist auf einer Blockchain verzeichnet (${named(p, 'chain')}), und seither wurde nichts verändert.`,
  'merkle.changed': () =>
    'Der Nachweis wurde nach der Ausstellung verändert: Was von ihm verzeichnet wurde, ist nicht das, was er jetzt sagt.',
  'merkle.broken-path': () =>
    'Sein Beweis führt nicht zu dem, was auf der Blockchain verzeichnet ist, nichts zeigt also, dass er es ist.',
  'merkle.record-differs': (p) =>
    `Die Blockchain (${named(p, 'chain')}) hat einen anderen Eintrag, als dieser Nachweis sagt.`,
  'merkle.record-unavailable': (p) =>
    `Der Eintrag der Blockchain war nicht zu bekommen (${named(p, 'chain')}), darum ist nicht bekannt, ob das darauf verzeichnet ist. Das sagt nichts gegen die Person.`,
  'merkle.test-only': () =>
    'Er wurde zum Ausprobieren der Software gemacht, die solche Nachweise ausstellt, und ist auf keiner Blockchain verzeichnet.',
  'merkle.address-listed': (p) =>
    `Der Aussteller führt die Adresse, die das verzeichnet hat (${named(p, 'address')}).`,
  'merkle.address-absent': (p) =>
    `${named(p, 'issuer')} führt die Adresse nicht, die das verzeichnet hat (${named(p, 'address')}).`,
  'merkle.address-early': (p) =>
    `Der Aussteller hat die Adresse, die das verzeichnet hat (${named(p, 'address')}), erst danach in Gebrauch genommen.`,
  'merkle.address-ended': (p) =>
    `Der Aussteller hat die Adresse, die das verzeichnet hat (${named(p, 'address')}), da schon nicht mehr benutzt.`,
  'merkle.address-unknown': () =>
    'Welche Adresse das verzeichnet hat, ist nicht bekannt, weil der Eintrag der Blockchain nicht zu bekommen war oder es nicht sagt.',
  'merkle.time-unknown': () =>
    'Der Aussteller benutzt die Adresse, die das verzeichnet hat, nicht mehr, und wann es verzeichnet wurde, ist nicht bekannt.',
  'merkle.address-underived': (p) =>
    `Touchstone kann noch nicht sagen, ob der Schlüssel von ${named(p, 'issuer')} zu der Adresse gehört, die das verzeichnet hat.`,
  'sd-jwt.malformed': (p) =>
    `Ein Teil, den der Inhaber zeigt, ist nicht so geschrieben, wie er sein muss: ${named(p, 'about')}.`,
  'sd-jwt.not-signed': (p) =>
    `Diesem Nachweis wurde etwas hinzugefügt, das sein Aussteller nicht signiert hat: ${named(p, 'about')}.`,
  'sd-jwt.repeated': (p) =>
    `Ein Teil dieses Nachweises steht zweimal da, signiert hat ihn der Aussteller einmal: ${named(p, 'about')}.`,
  'sd-jwt.clash': (p) =>
    `Dieser Nachweis sagt zweierlei über eines: ${named(p, 'about')}. Die eigene Datei eines Ausstellers tut das nicht.`,
  'sd-jwt.hash-refused': (p) =>
    `Die gezeigten Teile sind mit einem Verfahren gesichert, das nichts belegt: ${named(p, 'about')}.`,
  'sd-jwt.holder-signed': () =>
    'Die Person, für die er ausgestellt wurde, hat ihn so signiert, wie er eingereicht wurde.',
  'sd-jwt.holder-mismatch': () =>
    'Er ist signiert wie von der Person, für die er ausgestellt wurde, aber diese Signatur passt nicht.',
  'sd-jwt.holder-malformed': (p) =>
    `Die Signatur der Person, die ihn eingereicht hat, ist nicht so geschrieben, wie sie sein muss: ${named(p, 'about')}.`,
  'sd-jwt.holder-unbound': () =>
    'Jemand hat als Inhaber signiert, aber der Aussteller nennt keinen Schlüssel eines Inhabers.',
  'sd-jwt.holder-unchecked': (p) =>
    `Die Signatur der Person, die ihn eingereicht hat, konnte nicht geprüft werden: ${named(p, 'about')}.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
