import { worded } from '../../live.ts';
import { DATES, DOUBLES, DOUBLE_REASONS_WORDED, INBOX, NO_MERGE } from '../../ui/inbox.ts';
import { shownDay } from '../../ui/date.ts';
import { counted, number } from '../../ui/number.ts';
import { FETCH_PROBLEMS, PASTE, PASTE_PROBLEMS } from '../../ui/paste.ts';

export const inbox = [
  worded(INBOX, {
    empty: 'Nichts wartet auf Sie',
    emptyHint:
      'Dateien, die nicht gelesen werden konnten, Nachweise ohne Person und Personen, die dieselbe sein können, stehen hier, sobald es sie gibt.',
    keys: 'j und k bewegen, Eingabe öffnet, c vergleicht, x blendet aus oder hält getrennt.',
    unread: 'Konnte nicht gelesen werden',
    unreadHint: 'Davon wurde nichts aufgenommen. Bei jedem steht, was sich tun lässt.',
    more: (count) => `${counted(count, 'weiteres', 'weitere')}, sobald diese erledigt sind`,
    ofImport: (moment) => `Import vom ${moment}`,
    tryAgain: 'Noch einmal versuchen',
    tryAgainOf: (file) => `Noch einmal versuchen: ${file}`,
    outOfReach: 'Wo diese Datei liegt, ist nicht mehr bekannt. Fügen Sie sie noch einmal hinzu.',
    tryAllAgain: 'Alle noch einmal versuchen',
    dismiss: 'Ausblenden',
    dismissOf: (file) => `Ausblenden: ${file}`,
    dismissAll: 'Alle ausblenden',
    dismissed: (file) => `${file} ausgeblendet`,
    dismissedAll: (count) => counted(count, 'Datei ausgeblendet', 'Dateien ausgeblendet'),
    files: (count) => counted(count, 'Datei', 'Dateien'),
    alike: (count) => `Und ${counted(count, 'weitere Datei', 'weitere Dateien')} dieser Art`,
    showEach: 'Einzeln zeigen',
    waiting: 'Wartet auf Sie',
    unassigned: (count) =>
      `Bei ${counted(count, 'Nachweis', 'Nachweisen')} muss jemand sagen, zu wem ${count === 1 ? 'er gehört' : 'sie gehören'}`,
    showUnassigned: 'Person wählen',
    toLookAt: (count) =>
      `Bei ${counted(count, 'Person', 'Personen')} wurde etwas gefunden, das Sie beurteilen sollten`,
    showToLookAt: 'Zeigen',
    placeResume: 'Von wem ist er?',
    placeResumeOf: (file) => `Von wem ist er? ${file}`,
    resumePlaced: (file, name) => `${file} zu ${name} gelegt`,
    cameIn: 'Was hereinkam',
    cameInHint: 'Die letzten Importe, der neueste zuerst.',
    nothingCameIn: 'Noch wurde nichts importiert.',
  }),
  worded(DATES, {
    title: 'Den Aussteller einmal fragen',
    hint: 'Was ein Aussteller zu seinen Daten antwortet, gilt für alles, was er so datiert hat. Wessen ein Nachweis ist und ob er gilt, wird damit nicht entschieden.',
    signed: (issuer, count, since) =>
      `${counted(count, 'Nachweis', 'Nachweise')} von ${issuer} wurden nach eigener Angabe vor dem ${shownDay(since)} signiert, seit dem der Schlüssel verzeichnet ist`,
    dated: (issuer, count, since) =>
      `${counted(count, 'Nachweis', 'Nachweise')} von ${issuer} sind auf die Zeit vor dem ${shownDay(since)} datiert, seit dem der Schlüssel verzeichnet ist, und sagen nicht, wann sie signiert wurden`,
    each: 'Nachweise',
    findAllInOrder: (count) => `Die Daten aller ${number(count)} sind in Ordnung`,
    judged: (count) => `${counted(count, 'Datum', 'Daten')} in Ordnung befunden`,
  }),
  worded(DOUBLES, {
    title: 'Können dieselbe Person sein',
    hint: 'Touchstone führt nie von sich aus jemanden zusammen. Ein Name allein ist kein Grund.',
    pair: (one, other) => `${one} und ${other}`,
    reasons: 'Warum',
    merge: 'Zusammenführen …',
    mergeOf: (one, other) => `Zusammenführen: ${one} und ${other}`,
    keepApart: 'Getrennt halten',
    keepApartOf: (one, other) => `Getrennt halten: ${one} und ${other}`,
    keptApart: (one, other) => `${one} und ${other} werden getrennt gehalten`,
    anyTwo: (count) => `Je zwei dieser ${number(count)} Personen`,
    aroundOne: (name, count) => `${name} mit jeder der ${number(count)} anderen Personen`,
    people: 'Personen',
    mergeGroup: (count) => `${number(count)} Personen zusammenführen …`,
    compareGroup: (count) => `${number(count)} Personen vergleichen`,
    pairs: (count) => counted(count, 'Paar', 'Paare'),
    mergeAll: (count) => `${counted(count, 'Paar', 'Paare')} zusammenführen …`,
    keepAllApart: (count) => `${counted(count, 'Paar', 'Paare')} getrennt halten`,
    keptAllApart: (count) => `${counted(count, 'Paar wird', 'Paare werden')} getrennt gehalten`,
    mergedAll: (count) => counted(count, 'Paar zusammengeführt', 'Paare zusammengeführt'),
    dialogAll: 'Aus je zwei Personen eine machen?',
    dialogAllHint:
      'Nachweise, Lebensläufe, E-Mail-Adressen, Notizen, Schlagwörter und Schritte beider bleiben bei der, von der mehr verifiziert ist. Das lässt sich rückgängig machen.',
    becomes: (gone, kept) => `${gone} wird ein Teil von ${kept}`,
    merging: 'Sie werden gerade zusammengeführt.',
    dialog: 'Aus zwei Personen eine machen?',
    dialogHint:
      'Nachweise, Lebensläufe, E-Mail-Adressen, Notizen, Schlagwörter und Schritte beider bleiben bei einer von ihnen. Das lässt sich rückgängig machen.',
    keep: 'Welcher Name bleibt?',
    submit: 'Zusammenführen',
    merged: (gone, kept) => `${gone} mit ${kept} zusammengeführt`,
    mergedTitle: 'Zusammengeführt',
    mergedOne: (gone, kept) => `${gone}, jetzt ein Teil von ${kept}`,
    takeApart: 'Wieder trennen',
    takeApartOf: (gone, kept) => `Wieder trennen: ${gone} und ${kept}`,
    takenApart: (gone, kept) => `${gone} und ${kept} sind wieder zwei`,
    mergeWith: 'Mit jemandem zusammenführen …',
    compareOf: (one, other) => `Vergleichen: ${one} und ${other}`,
    dialogOf: (count) => `Aus ${number(count)} Personen eine machen?`,
    dialogHintOf:
      'Nachweise, Lebensläufe, E-Mail-Adressen, Notizen, Schlagwörter und Schritte aller bleiben bei einer von ihnen. Das lässt sich rückgängig machen.',
    stays: (kept) => `${kept} bleibt, und damit dieser Name.`,
    becomesOf: (gone) => `${gone} wird ein Teil dieser Person.`,
    heldOf: (name) => `${name} ist vor dem Löschen geschützt: Wer bleibt, ist es dann auch.`,
    mergedMany: (count, kept) =>
      `${counted(count, 'Person', 'Personen')} mit ${kept} zusammengeführt`,
    same: 'Das ist dieselbe Person. Wählen Sie jemand anderen.',
    notMerged: 'Niemand zum Zusammenführen',
    withBlind:
      'In der Blindansicht werden Personen über den Code gefunden, mit dem sie angezeigt werden, nicht über ihren Namen.',
  }),
  worded(NO_MERGE, {
    tooFew: 'Wählen Sie zwei bis acht Personen, um eine daraus zu machen.',
    tooMany: 'Höchstens acht Personen lassen sich auf einmal zusammenführen. Wählen Sie weniger.',
  }),
  worded(DOUBLE_REASONS_WORDED, {
    identifier: 'Aussteller kennen beide unter derselben Kennung',
    email: 'Beide sind unter derselben E-Mail-Adresse bekannt',
    'scrambled-email':
      'Nachweise beider wurden an dieselbe E-Mail-Adresse ausgestellt, die sie verschlüsselt halten',
    addressed: 'Ein Nachweis der einen wurde an eine E-Mail-Adresse der anderen ausgestellt',
    'resume-email':
      'Ein Lebenslauf der einen nennt eine E-Mail-Adresse der anderen, oder beide nennen dieselbe',
    resume: 'Beide haben denselben Lebenslauf abgegeben',
    credential:
      'Beide haben denselben Nachweis abgegeben: Es ist eine Person, oder eine hat den der anderen',
    'name-and-issuer': 'Beide haben denselben Namen, und Nachweise desselben Ausstellers',
    name: 'Beide haben denselben Namen',
  }),
  worded(PASTE, {
    title: 'Nachweis einfügen',
    hint: 'Der Text eines Nachweises (JSON, oder ein signiertes Token: JWT oder SD-JWT) oder ein Link darauf, der mit https:// beginnt.',
    field: 'Text oder Link',
    add: 'Hinzufügen',
    nothingYet: 'Fügen Sie zuerst den Text oder den Link ein.',
    name: (moment) => `Eingefügt, ${moment}`,
    fetchTitle: (host) => `Das von ${host} holen?`,
    fetchMeaning: (host) =>
      `Touchstone fragt ${host} nach dieser Adresse und nach nichts anderem. Gesendet wird die Adresse selbst, keine Cookies, kein Konto und nichts über Ihre Kandidaten. ${host} sieht auch, aus welchem Netz gefragt wird, und kann so erfahren, dass jemand diesen Nachweis angesehen hat.`,
    fetch: 'Holen',
  }),
  worded(PASTE_PROBLEMS, {
    empty:
      'Es gibt keinen Text zum Einfügen. Kopieren Sie zuerst den Text des Nachweises oder seinen Link.',
    'cut-off':
      'Das sieht nach einem Nachweis als JSON aus, ist aber abgeschnitten oder beschädigt. Kopieren Sie alles, von der ersten bis zur letzten Klammer.',
    'not-https':
      'Touchstone holt nur Links, die mit https:// beginnen. Speichern Sie die Datei selbst, und ziehen Sie sie hierher.',
    neither:
      'Das ist weder der Text eines Nachweises (JSON, JWT oder SD-JWT) noch ein Link darauf. Kopieren Sie den Text oder den Link, oder ziehen Sie die Datei hierher.',
  }),
  worded(FETCH_PROBLEMS, {
    'not-allowed': (host) =>
      `${host} wurde nicht gefragt: Gehostete Badges sind im Netz nicht erlaubt. Erlauben Sie sie unter Einstellungen, Netz, oder speichern Sie die Datei selbst und ziehen Sie sie hierher.`,
    'not-found': (host) =>
      `${host} hat nichts unter dieser Adresse. Bitten Sie die Person um die Datei selbst.`,
    gone: (host) =>
      `${host} sagt, dass es das unter dieser Adresse nicht mehr gibt. Bitten Sie die Person um die Datei selbst.`,
    failed: (host) =>
      `${host} hat nicht geantwortet, wie es sollte. Versuchen Sie es später noch einmal, oder speichern Sie die Datei selbst und ziehen Sie sie hierher.`,
    refused: (host) =>
      `Es wurde nichts geholt: ${host} steht nicht im öffentlichen Internet oder führt an einen anderen Ort. Speichern Sie die Datei selbst, und ziehen Sie sie hierher.`,
    'too-large': (host) => `Was ${host} unter dieser Adresse hat, ist zu groß für einen Nachweis.`,
    'not-text': (host) =>
      `Was ${host} unter dieser Adresse hat, ist ein Bild oder eine andere Datei. Speichern Sie sie selbst, und ziehen Sie sie hierher: Es kann ein Badge darin sein.`,
  }),
];
