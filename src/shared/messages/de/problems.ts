import { worded } from '../live.ts';
import { QUERY_ERRORS, QUERY_STATES_CALLED, QUERY_VALUES } from '../query.ts';
import { SUBJECT_COPY } from '../subject-copy.ts';
import { REPORT_CHECK, REPORT_PROBLEM_WORDS } from '../report-check.ts';
import {
  APP_ERRORS,
  EVIDENCE_TELLS,
  LOGO_FAULTS,
  THINGS,
  WRITE_REFUSALS,
} from '../ui/app-error.ts';
import { number } from '../ui/number.ts';
import { KEEPING_LINES } from '../keeping-lines.ts';
import { VAULT_LINES, VAULT_PROBLEMS } from '../vault.ts';

export const problems = [
  worded(THINGS, {
    candidate: 'Diese Person ist nicht mehr da.',
    credential: 'Dieser Nachweis ist nicht mehr da.',
    resume: 'Dieser Lebenslauf ist nicht mehr da.',
    import: 'Dieser Import ist nicht mehr da.',
    recheck: 'Diese Prüfung läuft nicht mehr.',
    certificate: 'Dieses Zertifikat ist nicht mehr da.',
    opening: 'Diese Stelle ist nicht mehr da.',
    note: 'Diese Notiz ist nicht mehr da.',
    registry: 'Dieses Verzeichnis ist nicht mehr da.',
    framework: 'Dieser Rahmen ist nicht mehr da.',
    mapping: 'Das wurde schon rückgängig gemacht.',
    skill: 'Kein Nachweis nennt diese Kompetenz noch.',
    stack: 'Diese Reihe ist nicht mehr da.',
    view: 'Diese Ansicht ist nicht mehr da.',
    file: 'Diese Datei ist nicht mehr dort, wo sie war, oder lässt sich nicht lesen. Fügen Sie sie von ihrem jetzigen Ort noch einmal hinzu.',
    merge: 'Diese Zusammenführung wurde schon rückgängig gemacht, oder die Person wurde gelöscht.',
    workspace:
      'Dieser Arbeitsbereich ist nicht mehr dort, wo er war. Suchen Sie seine Datei, oder nehmen Sie ihn von der Liste.',
    incident: 'Dieses Problem ist nicht mehr da.',
  }),
  worded(APP_ERRORS, {
    'invalid-request': (issues) =>
      `Touchstone konnte damit nichts anfangen (${issues}). Prüfen Sie die Eingabe.`,
    'file-not-written': (file, reason) =>
      `${file} konnte nicht geschrieben werden: ${reason}. Wählen Sie einen anderen Ort.`,
    'opening-not-read': (reason) =>
      `Das ist keine Stelle, die Touchstone lesen kann: ${reason}. Nehmen Sie eine Datei, die Touchstone geschrieben hat, oder schreiben Sie eine, wie docs/openings.md es beschreibt.`,
    'import-running':
      'Es werden schon Dateien gelesen. Warten Sie, bis das fertig ist, oder brechen Sie es zuerst ab.',
    'recheck-running':
      'Es werden schon Nachweise erneut geprüft. Warten Sie, bis das fertig ist, oder brechen Sie es zuerst ab.',
    'workspace-unavailable': (file, reason) =>
      `Der Arbeitsbereich ${file} konnte nicht geöffnet werden. ${reason}`,
    'workspace-damaged':
      'Ein Teil der Datei des Arbeitsbereichs ist beschädigt und nicht lesbar. Unter Einstellungen, „Sicherungen“, lässt sie sich reparieren oder eine Sicherung wiederherstellen.',
    'same-person': 'Beide sind schon dieselbe Person. Wählen Sie zwei verschiedene.',
    'blind-view':
      'Die Blindansicht ist an, und dies würde verraten, wer die Personen sind. Heben Sie sie zuerst auf, oder lassen Sie einen blinden Bericht schreiben.',
    'too-many-views': (most) =>
      `${number(most)} Ansichten sind gespeichert, mehr geht nicht. Entfernen Sie eine, die nicht mehr gebraucht wird, oder speichern Sie diese unter dem Namen einer anderen.`,
    locked: 'Dieser Arbeitsbereich ist gesperrt. Entsperren Sie ihn zuerst.',
    internal: (incidentId) =>
      `In Touchstone ist etwas schiefgegangen. Es ging nichts verloren. Einstellungen, „Probleme“, führt es unter ${incidentId}.`,
  }),
  worded(LOGO_FAULTS, {
    damaged: 'Das Logo lässt sich nicht lesen: Die Datei ist beschädigt.',
    'too-large': 'Das Logo ist zu groß. Wählen Sie ein PNG mit weniger Bildpunkten.',
    unsupported: 'Das Logo ist kein PNG. Wählen Sie ein PNG.',
  }),
  worded(EVIDENCE_TELLS, {
    apart:
      'Zu Berichten je Person können keine Belege gehen: Ein Original kann enthalten, was anderen gehört.',
    blind:
      'Zu einem blinden Bericht können keine Belege gehen: Die Originale nennen die Personen, die der Bericht verschweigt.',
    'without-contact':
      'Zu einem Bericht ohne Kontaktdaten können keine Belege gehen: Die Originale enthalten Adressen.',
  }),
  worded(WRITE_REFUSALS, {
    full: 'Der Datenträger ist voll. Was gerade in Arbeit war, wurde nicht behalten; alles davor schon. Schaffen Sie Platz, und versuchen Sie es noch einmal.',
    'read-only':
      'In den Arbeitsbereich kann nicht geschrieben werden: Seine Datei, sein Ordner oder sein Datenträger ist schreibgeschützt. Es wurde nichts geändert.',
    busy: 'Ein anderes Programm schreibt in diesen Arbeitsbereich. Es wurde nichts geändert. Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.',
    failing:
      'Der Datenträger nahm nicht an, was geschrieben wurde. Was gerade in Arbeit war, wurde nicht behalten; alles davor schon. Sehen Sie nach dem Datenträger, und versuchen Sie es noch einmal.',
  }),
  worded(QUERY_VALUES, {
    text: 'ein beliebiger Text',
    date: 'ein Jahr, einen Monat oder einen Tag, etwa 2024, 2024-05 oder 2024-05-31',
    fresh: (words) => `${words} oder Monate oder Jahre, etwa 18m oder 2y`,
    level: (words) =>
      `${words} oder was Nachweise selbst sagen: ein Sprachniveau, etwa B2, oder eines des Europäischen Qualifikationsrahmens, etwa „EQF 6“`,
  }),
  worded(QUERY_ERRORS, {
    'unknown-field': (p) =>
      `Es gibt kein Feld „${p['field']}:“. Es gibt ${p['fields']}; setzen Sie ein Wort mit Doppelpunkt in Anführungszeichen.`,
    'unknown-verdict': (p) => `„${p['value']}“ ist kein Urteil. Es gibt ${p['values']}.`,
    'unknown-value': (p) =>
      `„${p['field']}:“ kann nicht „${p['value']}“ sein. Schreiben Sie ${p['values']}.`,
    'no-value': (p) =>
      `Nach „${p['field']}:“ steht nichts. Schreiben Sie ohne Leerzeichen, was es sein soll.`,
    'unclosed-quote': () =>
      'Ein Anführungszeichen ist nicht geschlossen. Setzen Sie eines dorthin, wo die Wörter enden.',
    'unclosed-bracket': () =>
      'Eine Klammer ist nicht geschlossen. Setzen Sie „)“ dorthin, wo die Gruppe endet.',
    'unopened-bracket': () =>
      'Diese Klammer schließt nichts. Nehmen Sie sie weg, oder setzen Sie „(“ vor die Gruppe.',
    'empty-brackets': () =>
      'Zwischen diesen Klammern steht nichts. Schreiben Sie etwas hinein, oder nehmen Sie sie weg.',
    'nothing-beside': (p) =>
      `Neben „${p['word']}“ fehlt etwas. Schreiben Sie es, oder setzen Sie „${p['word']}“ in Anführungszeichen, um das Wort zu suchen.`,
    'too-deep': () => 'Zu viele Klammern und „not“ stehen ineinander. Schreiben Sie es einfacher.',
    'too-long': () => 'Die Suche ist zu lang: bis zu 500 Zeichen.',
    'state-word': (p) =>
      `„${p['word']}“ wird als Wort in Namen und Kompetenzen gesucht. Für den Stand eines Nachweises schreiben Sie „${p['write']}“; setzen Sie „${p['word']}“ in Anführungszeichen, wenn Sie das Wort meinen.`,
  }),
  worded(QUERY_STATES_CALLED, {
    rejected:
      'gefälscht gefälschte fälschung falsch unecht ungültig abgelehnt zurückgewiesen verworfen forged fake',
    lapsed: 'abgelaufen abgelaufene veraltet',
    revoked: 'widerrufen zurückgezogen',
    unconfirmed: 'unbestätigt ungeprüft unverifiziert',
    verified: 'verifiziert echt gültig geprüft bewiesen',
    'trust:blocked': 'gesperrt blockiert',
  }),
  worded(SUBJECT_COPY, {
    title: (name) => `Was über ${name} gespeichert ist`,
    made: (moment, workspace) => `Erstellt ${moment} aus dem Arbeitsbereich „${workspace}“.`,
    person: 'Name und Adressen',
    known: 'Womit Nachweise verglichen werden',
    notes: 'Notizen',
    tags: 'Schlagwörter',
    groups: 'Gruppen, wie für die Messung nachteiliger Auswirkung angegeben',
    stages: 'Stufen in Stellen',
    resumes: 'Lebensläufe und die darin gelesenen Kompetenzen',
    credentials: 'Nachweise',
    credentialsHint:
      'report.html sagt, was jeder Nachweis belegt und wie er geprüft wurde; auch die daraus abgeleiteten Kompetenzen stehen dort.',
    files: 'Dateien',
    shared: 'Sie enthält auch Nachweise anderer Personen und fehlt darum in dieser Kopie.',
    audit: 'Was getan wurde, und wann',
    held: 'Vor dem Löschen geschützt',
    merged: (name) => `${name} (zusammengeführt)`,
    none: 'Nichts.',
    written: (file, name) => `${file}: alles, was über ${name} gespeichert ist.`,
  }),
  worded(REPORT_PROBLEM_WORDS, {
    unreadable: 'lässt sich nicht lesen.',
    'too-much':
      'brauchte zum Lesen mehr Zeit oder Speicher als jeder Bericht: Es wurde nicht gelesen.',
    'not-a-report': 'ist kein Bericht von Touchstone.',
    'unsigned-table':
      'ist ein Bericht als Tabelle (CSV), und die wird nicht signiert: Ob etwas geändert wurde, lässt sich nicht sagen. Bitten Sie um den Bericht als PDF, HTML oder JSON.',
    'no-model':
      'enthält nicht die Daten eines Berichts: Sie wurden entfernt, oder es war nie ein Bericht von Touchstone.',
    'malformed-model':
      'enthält Daten, die nicht wie die eines Berichts sind: Sie wurden verändert, oder eine spätere Version hat sie geschrieben.',
    'damaged-pdf': 'lässt sich nicht als PDF lesen.',
  }),
  worded(REPORT_CHECK, {
    signed: 'Was der Bericht sagt, ist das, was signiert wurde.',
    unsigned: 'Niemand hat diesen Bericht signiert: Ob er verändert wurde, lässt sich nicht sagen.',
    signature: {
      malformed: 'Was an der Stelle der Signatur steht, ist keine.',
      'unknown-key': 'Er ist unter einer Kennung signiert, der diese Prüfung nicht folgen kann.',
      mismatch: 'Die Signatur passt nicht: Sie oder ihr Schlüssel wurde verändert.',
      'other-report':
        'Die Signatur gehört zu einem anderen Bericht: Was dieser sagt, wurde nach dem Signieren verändert.',
    },
    own: 'Er wurde mit dem Schlüssel dieses Arbeitsbereichs signiert.',
    foreign: (did) =>
      `Er wurde nicht mit dem Schlüssel dieses Arbeitsbereichs signiert, sondern mit ${did}. Wem der gehört, kann nur sein Besitzer sagen.`,
    signer: (did) =>
      `Er wurde mit ${did} signiert. Nennen Sie Ihren Arbeitsbereich, um zu erfahren, ob das sein Schlüssel ist.`,
    stamped: (at, authority) =>
      `${authority} bezeugt, dass die Datei am ${at} so, wie sie ist, da war.`,
    stampUnknown: (at, authority) =>
      `Ein Zeitstempel vom ${at} passt zur Datei. Ob ${authority}, von wem er ist, zu glauben ist, ist nicht bekannt: Das Zertifikat führt zu keinem, das Sie akzeptiert haben.`,
    stampRefused: {
      malformed: 'Was neben der Datei als ihr Zeitstempel liegt, ist keiner.',
      'other-file':
        'Der Zeitstempel neben der Datei ist nicht von dieser Datei: Er gehört zu einer anderen, oder sie wurde danach geändert.',
      'other-question': 'Der Zeitstempel neben der Datei beantwortet eine andere Frage.',
      'not-signed':
        'Der Zeitstempel neben der Datei ist nicht von der Stelle signiert, die er nennt.',
      'not-for-time':
        'Der Zeitstempel neben der Datei ist mit einem Schlüssel signiert, der nicht für Zeitstempel ist oder damals nicht galt.',
    },
    ofDomain: (place) =>
      `Er wurde von ${place} signiert: Diese Domain führt den Schlüssel als ihren eigenen.`,
    ofDomainUnchecked: (place, why) =>
      `Er nennt ${place} als Unterzeichner; ob das stimmt, konnte nicht geprüft werden. ${why}`,
    notOfDomain: (place, why) =>
      `Er nennt ${place} als Unterzeichner, und diese Domain bestätigt das nicht: Jemand anderes hat signiert, oder der Schlüssel wurde seither zurückgezogen. ${why}`,
    same: 'Die Datei ist Byte für Byte die, die aus den signierten Daten geschrieben wird.',
    rewritten:
      'Ein anderes Programm hat die Datei neu geschrieben: Der Text ist der signierte, aber Bilder oder Verborgenes vielleicht nicht.',
    changedFile:
      'Die Datei ist nicht die, die aus ihren Daten geschrieben wird: Was sie zeigt, wurde verändert.',
    otherVersion: (version) =>
      `Touchstone ${version} hat sie geschrieben; wie jene Version Seiten setzt, weiß diese nicht, darum ließ sich das Gezeigte nicht vergleichen.`,
    changedPage: (page) => `Seite ${page} sagt nicht, was die signierten Daten sagen.`,
    missingPages: (count, expected) => `Sie hat ${count} Seiten, geschrieben wurden ${expected}.`,
    surplusPages: (count, expected) =>
      `Sie hat ${count} Seiten, geschrieben wurden nur ${expected}.`,
    evidence: (count) =>
      `Alle ${count} Dateien der Belege haben die Prüfsummen, die der Bericht nennt.`,
    noEvidence:
      'Die Belege liegen in einer eigenen Datei, benannt wie der Bericht mit „.evidence.zip“ dahinter; sie liegt nicht neben dem Bericht, darum ließ sich nichts erneut verifizieren.',
    damagedEvidence:
      'Die Datei mit den Belegen lässt sich nicht so öffnen, wie sie geschrieben wurde: Sie ist beschädigt, oder es wurde etwas angefügt.',
    missingFile: (name) => `Die Datei „${name}“ der Belege ist nicht mehr da.`,
    changedAttachment: (name) =>
      `Die Datei „${name}“ der Belege ist nicht die, die der Bericht nennt.`,
    surplusFile: (name) => `Die Datei „${name}“ ist angehängt, und der Bericht nennt keine solche.`,
    today: (title, then, now, why = '') =>
      then === now
        ? `„${title}“ ist weiterhin: ${now}.`
        : `„${title}“ war ${then}, als der Bericht entstand, und ist jetzt: ${now}.${why === '' ? '' : ` ${why}`}`,
    allThen: (count) =>
      `Allein nach den Belegen, zum Zeitpunkt der Beurteilung, ${count === 1 ? 'kommt der Nachweis' : `kommen alle ${count} Nachweise`} zu dem Urteil, das der Bericht nennt.`,
    otherThen: (title, stated, found) =>
      `„${title}“ kommt allein nach den Belegen, zum Zeitpunkt der Beurteilung, zu: ${found}; der Bericht nennt: ${stated}.`,
    notFound: (title) => `„${title}“ war im Original nicht wiederzufinden.`,
  }),
  worded(VAULT_PROBLEMS, {
    'wrong-passphrase': () =>
      'Das ist nicht die Passphrase dieses Arbeitsbereichs. Es wurde nichts geändert.',
    'passphrase-needed': (file) =>
      `${file} ist verschlüsselt. Geben Sie die Passphrase mit --passphrase-file FILE oder in TOUCHSTONE_PASSPHRASE an.`,
    'short-passphrase': () => 'Diese Passphrase ist zu kurz: Nehmen Sie mindestens 10 Zeichen.',
    'misread-recovery-code': () =>
      'Das ist kein Wiederherstellungscode: Er hat 56 Buchstaben und Ziffern, und etwas darin ist vertippt. Es wurde nichts geändert.',
    'wrong-recovery-code': () =>
      'Das ist der Wiederherstellungscode eines anderen Arbeitsbereichs. Es wurde nichts geändert.',
    keyless: (file) =>
      `${file} ist kein Touchstone-Arbeitsbereich, oder er ist verschlüsselt und seine Schlüsseldatei ${file}-key liegt nicht daneben. Legen Sie sie dorthin, oder öffnen Sie ihn mit dem Wiederherstellungscode.`,
    'no-keychain': () =>
      'Dieser Computer bewahrt keine Schlüssel für Apps auf. Setzen Sie eine Passphrase, um den Arbeitsbereich zu verschlüsseln.',
    'already-encrypted': () => 'Dieser Arbeitsbereich ist schon verschlüsselt.',
    'not-encrypted': () =>
      'Dieser Arbeitsbereich ist nicht verschlüsselt, also gibt es keinen Schlüssel.',
    'in-use': () =>
      'Ein anderes Programm benutzt diesen Arbeitsbereich. Schließen Sie ihn dort, oder warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.',
    'not-a-workspace': (file) =>
      `${file} ist kein Touchstone-Arbeitsbereich, oder er ist mit einem anderen Schlüssel verschlüsselt. Es wurde nichts geändert.`,
    'newer-version': (file) =>
      `${file} wurde von einer neueren Version von Touchstone geschrieben. Aktualisieren Sie Touchstone, um ihn zu öffnen. Es wurde nichts geändert.`,
    damaged: (file) => `${file} ist beschädigt. Es wurde nichts geändert.`,
    'file-exists': (file) => `${file} gibt es schon. Wählen Sie einen anderen Namen.`,
    'among-backups': (file) =>
      `${file} liegt bei den Sicherungen eines anderen Arbeitsbereichs; diese werden wiederhergestellt, nicht geöffnet. Wählen Sie einen anderen Ordner.`,
    'cannot-read': (file) =>
      `${file} ist nicht lesbar: Es ist keine Datei, oder Sie dürfen sie nicht öffnen. Es wurde nichts geändert.`,
    'cannot-write': (file) =>
      `${file} konnte nicht geschrieben werden: Es ist kein Platz, oder in den Ordner darf nicht geschrieben werden. Es wurde nichts geändert.`,
  }),
  worded(KEEPING_LINES, {
    unknown: (name) => `In diesem Arbeitsbereich heißt niemand „${name}“.`,
    several: (name, ids) =>
      `Mehrere Personen heißen „${name}“. Nennen Sie eine mit ihrer Kennung: ${ids.join(', ')}.`,
    unconfirmed: 'Es wurde niemand gelöscht. Mit --yes werden sie endgültig gelöscht.',
    held: (name) => `${name} ist vor dem Löschen geschützt und bleibt.`,
    erased: (name) => `${name} wurde endgültig gelöscht.`,
    unpurged:
      'In der Datei kann etwas übrig sein: Ein anderes Programm hat den Arbeitsbereich offen, oder es ist kein Platz, sie neu zu schreiben. Schließen Sie andere Programme, sichern Sie dann, und stellen Sie wieder her.',
    backups: (count) =>
      `Sicherungen neben dem Arbeitsbereich, die noch enthalten, was gelöscht wurde: ${number(count)}.`,
    busy: 'Ein anderes Programm nimmt Dateien in diesen Arbeitsbereich auf oder löscht Personen. Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.',
    waiting:
      'Ein anderes Programm nimmt Dateien in diesen Arbeitsbereich auf. Dieser Import beginnt, wenn es fertig ist.',
    noRule:
      'In diesem Arbeitsbereich wurde keine Regel der Aufbewahrung bestätigt. Es wurde niemand gelöscht.',
    paused:
      'Die Uhr ging zurück oder sprang um mehr als zwei Wochen, seit der Arbeitsbereich zuletzt offen war. Es wurde niemand gelöscht: Sehen Sie die Regel in den Einstellungen an, und bestätigen Sie sie noch einmal.',
    followed: (count) => `Nach Regel endgültig gelöscht: ${number(count)}.`,
  }),
  worded(VAULT_LINES, {
    askPassphrase: (file) => `Passphrase von ${file}: `,
    plain: (file) =>
      `${file} ist nicht verschlüsselt: Wer die Datei lesen kann, kann die Personen darin lesen. "touchstone key encrypt" verschlüsselt sie.`,
    sealed: (file) =>
      `${file} ist mit Ihrer Passphrase verschlüsselt. Die Schlüsseldatei ist ${file}-key: Bewahren Sie beide zusammen auf. "touchstone key recovery-code" zeigt den Code, der sie ohne beides öffnet.`,
    plainCopy: (file) =>
      `Eine Kopie des vorherigen Stands liegt in ${file}. Sie ist nicht verschlüsselt: Löschen Sie sie, sobald Sie gesehen haben, dass alles da ist.`,
    replaced: (file) => `Was ersetzt wurde, liegt in ${file}.`,
    askNewPassphrase: 'Neue Passphrase, mindestens 10 Zeichen: ',
    needsNewPassphrase: 'Geben Sie die neue Passphrase mit --new-passphrase-file FILE an.',
    unreadable: (file) => `${file} ist nicht lesbar.`,
    changed: 'Die Passphrase wurde geändert. Sonst nichts.',
  }),
];
