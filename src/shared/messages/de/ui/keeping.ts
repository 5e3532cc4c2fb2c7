import { worded } from '../../live.ts';
import { ERASED, ERASURE, RETENTION, RULES } from '../../ui/keeping.ts';
import { number } from '../../ui/number.ts';
import { DATA, LOST, REASONS, UNLOCK, VAULT_DIALOGS } from '../../ui/vault.ts';

export const keeping = [
  worded(ERASURE, {
    more: 'Mehr',
    erase: 'Endgültig löschen …',
    title: (name) => `${name} endgültig löschen?`,
    hint: 'Das lässt sich nicht rückgängig machen. Was gelöscht wird, wird in der Datei überschrieben, nicht nur verborgen.',
    goes: 'Was gelöscht wird',
    stays: 'Was bleibt',
    confirm: 'Endgültig löschen',
    deleting: 'Wird gelöscht …',
    done: (name) => `${name} wurde endgültig gelöscht`,
    unpurgeable:
      'Kopien, die die Datenbank in ihrer Datei hinterlassen hat: Sie ist größer als 512 MB und verschlüsselt, und auf diesem Computer ist zu wenig Speicher frei, um sie neu zu schreiben. Schließen Sie erst andere Programme, oder sichern Sie danach und stellen Sie wieder her.',
    unpurged:
      'In der Datei kann etwas übrig sein: Ein anderes Programm hat den Arbeitsbereich offen, oder es ist kein Platz, sie neu zu schreiben. Schließen Sie andere Programme, und löschen Sie noch einmal jemanden, oder sichern Sie und stellen Sie wieder her.',
    backups: (count) =>
      `${number(count)} ${count === 1 ? 'Sicherung enthält' : 'Sicherungen enthalten'} noch, was gelöscht wurde. Löschen Sie sie in den Einstellungen, wenn sie nicht mehr gebraucht werden.`,
    proof: 'Dass jemand gelöscht wurde und wann, ohne den Namen.',
    hold: 'Vor dem Löschen schützen',
    held: (name) => `${name} ist vor dem Löschen geschützt`,
    release: 'Nicht mehr vor dem Löschen schützen',
    released: (name) => `${name} ist nicht mehr vor dem Löschen geschützt`,
    isHeld: 'Vor dem Löschen geschützt. Heben Sie das zuerst auf.',
  }),
  worded(ERASED, {
    name: 'Der Name und woran die Person erkannt wird',
    identities: (count) => `E-Mail-Adressen und Kennungen: ${number(count)}`,
    credentials: (count, waiting) =>
      `Nachweise mit allem, was gefunden wurde: ${number(count)}${waiting === 0 ? '' : `, davon ${number(waiting)} unter „Nicht zugeordnet“`}`,
    resumes: (count) => `Lebensläufe: ${number(count)}`,
    files: (count) => `Originaldateien: ${number(count)}`,
    documents: 'Über die Person geholte Dokumente und Befunde',
    shared: (count) =>
      `Originaldateien, in denen auch Nachweise anderer stehen, ohne den Ordnernamen dieser Person: ${number(count)}`,
  }),
  worded(RETENTION, {
    title: 'Aufbewahrung',
    hint: 'Personen können nach einer bestimmten Zeit von selbst endgültig gelöscht werden. Sie sehen, wen eine Regel löschen würde, bevor sie gilt; angewandt wird sie jedes Mal, wenn der Arbeitsbereich geöffnet wird.',
    rule: 'Wann Personen gelöscht werden',
    choices: {
      never: { label: 'Nur von Hand', hint: 'Niemand wird von selbst gelöscht.' },
      import: {
        label: 'Nach der Einreichung',
        hint: 'Gezählt wird ab der letzten Datei oder dem letzten Lebenslauf der Person.',
      },
      closing: {
        label: 'Nach dem Schließen der Stellen',
        hint: 'Gezählt wird ab der zuletzt geschlossenen Stelle. Solange eine offen ist, wird niemand gelöscht.',
      },
    },
    days: 'Tage',
    daysProblem: (most) => `Schreiben Sie eine ganze Zahl von Tagen, von 1 bis ${number(most)}.`,
    preview: 'Zeigen, wen das betrifft',
    confirm: 'Diese Regel anwenden',
    stop: 'Nicht mehr nach Regel löschen',
    stopped: 'Niemand wird mehr von selbst gelöscht',
    nobody: 'Jetzt würde niemand gelöscht.',
    paused:
      'Die Uhr ging zurück oder sprang um mehr als zwei Wochen, seit der Arbeitsbereich zuletzt offen war. Es wurde niemand gelöscht: Sehen Sie die Regel an, und bestätigen Sie sie noch einmal.',
    total: (count) =>
      count === 1
        ? 'Jetzt würde 1 Person gelöscht:'
        : `Jetzt würden ${number(count)} Personen gelöscht:`,
    more: (count) => `und ${number(count)} weitere`,
    due: (day) => `fällig seit ${day}`,
    followed: (count) =>
      count === 0 ? 'Die Regel gilt ab jetzt' : `Die Regel gilt: ${number(count)} gelöscht`,
    soFar: (count) => `Bisher endgültig gelöscht: ${number(count)}`,
  }),
  worded(RULES, {
    import: (days) => `Personen werden ${number(days)} Tage nach der Einreichung gelöscht.`,
    closing: (days) =>
      `Personen werden ${number(days)} Tage nach dem Schließen der letzten Stelle gelöscht.`,
  }),
  worded(VAULT_DIALOGS, {
    copyName: 'Touchstone-Sicherung.touchstone',
    saveCopy: { title: 'Arbeitsbereich sichern', buttonLabel: 'Sichern' },
    openBackup: { title: 'Sicherung wiederherstellen', buttonLabel: 'Wiederherstellen' },
  }),
  worded(UNLOCK, {
    opening: 'Der Arbeitsbereich wird geöffnet …',
    openingHint:
      'Nach einer Aktualisierung von Touchstone kann das bei vielen Kandidaten eine Weile dauern.',
    title: 'Dieser Arbeitsbereich ist gesperrt',
    hint: 'Sein Schlüssel liegt auf diesem Computer nicht offen. Nichts darin ist lesbar, bis er entsperrt ist.',
    keylessTitle: 'Der Schlüssel dieses Arbeitsbereichs fehlt',
    keylessHint: (file) =>
      `Neben dem Arbeitsbereich liegt keine Schlüsseldatei ${file}-key. Legen Sie sie dorthin, und starten Sie Touchstone neu, oder geben Sie den Wiederherstellungscode ein. Ist die Datei kein Touchstone-Arbeitsbereich, so öffnet sie nichts.`,
    passphrase: 'Passphrase',
    code: 'Wiederherstellungscode',
    unlock: 'Entsperren',
    unlocking: 'Wird entsperrt …',
    byCode: 'Stattdessen den Wiederherstellungscode verwenden',
    byPassphrase: 'Stattdessen die Passphrase verwenden',
    brokenTitle: 'Dieser Arbeitsbereich lässt sich nicht öffnen',
    brokenHint:
      'Sie können eine Sicherung an seine Stelle setzen oder alles, was noch lesbar ist, in eine neue Datei übernehmen lassen. In beiden Fällen bleibt die Datei, wie sie jetzt ist, erhalten.',
    recover: 'Lesbares wiederherstellen',
    recovering: 'Wird wiederhergestellt …',
    recoveringHint:
      'Was sich lesen lässt, wird in eine neue Datei übernommen. Bei einem großen Arbeitsbereich dauert das eine Weile. Lassen Sie das Fenster offen; die Datei, wie sie jetzt ist, bleibt erhalten.',
    restore: 'Sicherung wiederherstellen …',
    damagedHint:
      'Wurde der Arbeitsbereich nie verschlüsselt, so ist sein Anfang beschädigt: Setzen Sie eine Sicherung an seine Stelle. Die Datei, wie sie jetzt ist, bleibt erhalten.',
    restoreNewest: (moment) => `Neueste Sicherung wiederherstellen, vom ${moment}`,
    recoveredTitle: 'Der Arbeitsbereich wurde wiederhergestellt',
    open: 'Arbeitsbereich öffnen',
    close: 'Schließen',
  }),
  worded(DATA, {
    title: 'Verschlüsselung',
    hint: 'Wer die Datei in die Hände bekommt, auf einem verlorenen Computer oder in einer Sicherung, kann ohne ihren Schlüssel nichts darin lesen.',
    sealed: 'Verschlüsselt',
    plain: 'Nicht verschlüsselt',
    plainHint: 'Wer die Datei lesen kann, kann die Personen darin lesen.',
    byKeychain:
      'Öffnet sich für Sie auf diesem Computer von selbst; der Schlüssel liegt im Schlüsselbund des Systems.',
    byPassphrase: 'Öffnet sich mit der Passphrase.',
    byBoth:
      'Öffnet sich für Sie auf diesem Computer von selbst, dessen Schlüsselbund den Schlüssel hat, und anderswo mit der Passphrase.',
    encrypt: 'Verschlüsseln …',
    encryptTitle: 'Arbeitsbereich verschlüsseln',
    encryptHint:
      'Eine Kopie des Arbeitsbereichs, wie er jetzt ist, bleibt bei den Sicherungen. Sie ist nicht verschlüsselt: Löschen Sie sie, sobald Sie gesehen haben, dass alles da ist.',
    encrypted: 'Der Arbeitsbereich ist jetzt verschlüsselt',
    setPassphrase: 'Passphrase setzen …',
    changePassphrase: 'Passphrase ändern …',
    passphraseTitle: 'Passphrase',
    passphraseHint:
      'Für andere Computer, für die Befehlszeile und für den Fall, dass der Schlüsselbund dieses Computers verloren geht. Touchstone kann Ihnen nicht sagen, wie sie lautet.',
    passphrase: 'Neue Passphrase',
    again: 'Noch einmal',
    optional: 'Passphrase (hier freiwillig: der Schlüsselbund hat den Schlüssel)',
    short: 'Nehmen Sie mindestens 10 Zeichen.',
    different: 'Die beiden sind nicht gleich.',
    passphraseSet: 'Die Passphrase ist gesetzt',
    removePassphrase: 'Passphrase entfernen',
    passphraseRemoved: 'Nur noch der Schlüsselbund dieses Computers öffnet den Arbeitsbereich',
    showCode: 'Wiederherstellungscode anzeigen …',
    codeTitle: 'Wiederherstellungscode',
    codeHint:
      'Er öffnet den Arbeitsbereich, wenn die Passphrase vergessen, der Schlüsselbund verloren oder die Schlüsseldatei weg ist. Schreiben Sie ihn auf, oder drucken Sie ihn, und bewahren Sie ihn nicht beim Computer auf. Wer ihn und die Datei hat, kann alles lesen.',
    copyCode: 'Kopieren',
    codeCopied: 'Der Wiederherstellungscode ist kopiert',
    codeKept: 'Ich habe ihn aufbewahrt',
    backups: 'Sicherungen',
    backupsHint:
      'Eine Sicherung lässt sich während der Arbeit machen und wird durchgesehen, bevor sie zählt. Bevor ein Update den Arbeitsbereich ändert, entsteht eine von selbst; die letzten drei bleiben.',
    backUp: 'Jetzt sichern',
    backUpElsewhere: 'Anderswo sichern …',
    backingUp: 'Wird gesichert …',
    backedUp: 'Der Arbeitsbereich ist gesichert',
    restore: 'Wiederherstellen …',
    restoreOther: 'Von anderswo wiederherstellen …',
    restoreTitle: 'Diese Sicherung wiederherstellen?',
    restoreHint:
      'Alles ist wie damals. Was Sie jetzt haben, bleibt als eigene Sicherung, damit Sie zurückkönnen.',
    restoreNow: 'Wiederherstellen',
    restoring: 'Wird wiederhergestellt …',
    restored: 'Die Sicherung ist wiederhergestellt',
    remove: 'Löschen',
    removed: 'Die Sicherung ist gelöscht',
    repair: 'Reparieren …',
    repairTitle: 'Arbeitsbereich reparieren?',
    repairHint:
      'Alles Lesbare wird in eine neue Datei übernommen, die an die Stelle dieser tritt; diese bleibt als Sicherung. Danach steht da, was verloren ist. Für den Fall, dass Touchstone die Datei beschädigt nennt.',
    repairNow: 'Reparieren',
    none: 'Neben dem Arbeitsbereich liegt noch keine Sicherung.',
    list: 'Sicherungen neben dem Arbeitsbereich',
    unsealed: 'Nicht verschlüsselt',
  }),
  worded(REASONS, {
    'by-hand': 'Von Ihnen gemacht',
    'before-update': 'Vor einem Update',
    'before-restore': 'Vor einer Wiederherstellung',
    'before-encryption': 'Vor der Verschlüsselung',
    'before-recovery': 'Die beschädigte Datei, vor der Rettung',
  }),
  worded(LOST, {
    people: (count) => `Verlorene Kandidaten: ${number(count)}.`,
    credentials: (count) => `Verlorene Nachweise: ${number(count)}.`,
    originals: (count) => `Verlorene Originaldateien: ${number(count)}.`,
    other: (count) => `Andere verlorene Einzelheiten oder Zuordnungen: ${number(count)}.`,
    nothing: 'Es ist nichts verloren.',
    bereaved: (names) => `Etwas fehlt bei: ${names}. Fügen Sie die Dateien noch einmal hinzu.`,
  }),
];
