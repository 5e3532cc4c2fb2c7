import { worded } from '../live.ts';
import {
  EVIDENCE_PACK,
  LEFT_OUT,
  REPORT_COLUMNS,
  REPORT_PHRASES,
  REPORT_SENTENCES,
  REPORT_WORDS,
} from '../report.ts';
import { counted } from '../ui/number.ts';

export const report = [
  worded(EVIDENCE_PACK, {
    guide: (command) => `Die Belege eines Berichts über Personen nach verifizierten Kompetenzen.

originals/     die Dateien, wie sie eingereicht wurden, Byte für Byte
documents/     was ihre Aussteller damals sagten: Schlüssel, Profile, Statuslisten, Schemas
contexts/      was die Wörter darin bedeuten (JSON-LD-Kontexte), wie veröffentlicht
certificates/  unter welchen Siegel anerkannt wurden, soweit es welche gibt
index.json     welche Datei für welche Adresse antwortet, und wann sie zu haben war

Der SHA-256 jeder Datei steht im Bericht. Um noch einmal zu prüfen, was eine von ihnen sagt, ohne Netz
und zu einem Zeitpunkt, gehen Sie in diesen Ordner und rufen Sie auf:

  ${command}

Der Bericht sagt von jedem Nachweis, zu welchem Zeitpunkt er beurteilt wurde („judgedAt“ in seinen Daten).
touchstone check-report BERICHT tut das alles auf einmal.
`,
  }),
  worded(LEFT_OUT, {
    name: '[Name ausgelassen]',
    address: '[Adresse ausgelassen]',
    contact: 'Kontaktdaten sind ausgelassen.',
    candidate: (code) => `Person ${code}`,
    blind:
      'Dieser Bericht ist blind. Namen, Adressen, Dateien und was eine Prüfung über eine Person sagt, sind ausgelassen; wer den Arbeitsbereich hat, erkennt am Code, wer gemeint ist. Was Schulen, Arbeitgeber und Daten verraten, verrät er weiterhin.',
    blindBut: {
      names:
        'Dieser Bericht ist blind. Namen, Adressen, Dateien und was eine Prüfung über eine Person sagt, sind ausgelassen; wer den Arbeitsbereich hat, erkennt am Code, wer gemeint ist.',
      dates: 'Wann Nachweise ausgestellt wurden und enden, ist ausgelassen.',
      gender:
        'Wörter, die Frau und Mann unterscheiden, sind ersetzt, soweit eine Wortliste sie kennt.',
      schools:
        'Aussteller stehen als Kennungen da, und Schulen in Texten sind ausgelassen, soweit ihr Name zu erkennen ist.',
      rest: 'Was sonst darin steht, etwa Arbeitgeber und Orte, kann weiterhin verraten, wer jemand ist.',
    },
  }),
  worded(REPORT_WORDS, {
    title: 'Auswahlliste nach verifizierten Kompetenzen',
    askedFor: 'Gefragt war:',
    everybody: 'Alle Personen',
    chosen: 'Einzeln ausgewählte Personen',
    skill: 'Kompetenz',
    verdict: 'Urteil',
    issuer: 'Aussteller',
    recipient: 'Empfänger',
    valid: 'Gültig',
    checked: 'Geprüft',
    file: 'Datei',
    format: 'Format',
    countsOnce: 'Zählt einmal',
    summary: 'Übersicht',
    summaryHint: 'Wie viele Nachweise jeder Person welches Urteil bekamen',
    candidate: 'Person',
    provenSkills: 'Belegte Kompetenzen',
    asks: 'Was die Stelle verlangt',
    why: 'Warum hier',
    requirement: 'Anforderung',
    answer: 'Was sie erfüllt',
    skills: 'Kompetenzen',
    noSkills: 'Kein Nachweis nennt eine Kompetenz.',
    standing: 'Stand',
    behind: 'Nachweis dahinter',
    stacks: 'Nachweise, die aufeinander aufbauen',
    credentials: 'Nachweise',
    none: 'Keine',
    check: 'Prüfung',
    outcome: 'Ergebnis',
    finding: 'Befund',
    method: 'Wie das herausgefunden wurde',
    limits: 'Was das nicht sagt',
    verdicts: 'Die Urteile',
    grid: 'Anforderungen und Personen',
    gridHint:
      'Die Nummern sind die der Anforderungen oben: [+] belegt, [-] kein Beleg, was nicht heißt, dass die Kompetenz fehlt.',
    appendix: 'Anhang: jede Prüfung',
    attached: 'Was dieser Bericht sagt, als Daten, mit seiner Signatur',
    lacking:
      'Zeichen, die den Schriften dieser Datei fehlen, stehen als [U+…], ihre Nummer in Unicode. Die Berichte in HTML, CSV und JSON enthalten sie, wie sie sind.',
  }),
  worded(REPORT_PHRASES, {
    by: (employer) => `Für ${employer}`,
    madeBy: (name) => `Erstellt von ${name}`,
    opening: (title) => `Stelle: ${title}`,
    openings: (titles) => `Stellen: ${titles.join('; ')}`,
    candidates: (count) => counted(count, 'Person', 'Personen'),
    page: (page, count) => `Seite ${page} von ${count}`,
    pair: (label, value) => `${label}: ${value}`,
    from: (moment) => `ab ${moment}`,
    until: (moment) => `bis ${moment}`,
    withoutEnd: 'ohne Ende',
    noIssuer: 'Kein Aussteller genannt',
    noEmail: 'Keine E-Mail-Adresse bekannt',
    judged: (checked, judged) => `${checked}, beurteilt zum Stand ${judged}`,
    inFile: (name, path) => `${name}, darin: ${path}`,
    proven: 'Belegt',
    notProven: 'Nicht belegt',
    checkedAt: (moment) => `Geprüft ${moment}`,
    source: (source) => `Von ${source}`,
    sourceAt: (source, moment) => `Von ${source}, Stand ${moment}`,
  }),
  worded(REPORT_SENTENCES, {
    method: [
      'Jeder Nachweis wurde aus der Datei gelesen, in der er eingereicht wurde. Der dabei angegebene SHA-256 bezeichnet diese Datei genau: Wer sie hat, kann ihn nachrechnen.',
      'Touchstone hat bei jedem Nachweis geprüft, ob seine Signatur passt, ob der Schlüssel dazu der seines Ausstellers ist, ob er in seinem Gültigkeitszeitraum liegt und ob sein Aussteller ihn nicht zurückgezogen hat. Jede Prüfung ist mit ihrem Ergebnis angegeben, auch wo sie nicht möglich war.',
      'Eine Kompetenz gilt als belegt, wenn ihr Aussteller sie in einem verifizierten Nachweis angibt, der nicht für jemand anderen ausgestellt wurde, und Sie diesen Aussteller nicht gesperrt haben; oder wenn ein solcher Nachweis sie mit anderen Worten, in einem Schlagwort oder im Titel nennt und Sie das anerkannt haben. Wie jede erreicht wurde, steht daneben.',
    ],
    limits: [
      'Kein Beleg heißt nicht, dass eine Kompetenz fehlt. Das meiste, was Menschen können, steht in keinem Nachweis.',
      '„Verifiziert“ sagt, wer einen Nachweis ausgestellt hat und dass seither nichts verändert wurde. Es sagt nicht, wie anspruchsvoll die Leistung war.',
      'Eine gültige Signatur eines Ausstellers, von dem nichts bekannt ist, bleibt die Signatur eines Fremden.',
      '„Unbestätigt“ sagt nichts gegen eine Person: Etwas, das zum Prüfen nötig war, war nicht zu bekommen.',
      'Die Antworten gelten für den Zeitpunkt der jeweiligen Prüfung. Ein Nachweis kann am Tag danach zurückgezogen werden.',
      'Dieser Bericht entscheidet nichts. Das tun Menschen.',
    ],
    differing: (titles) =>
      `Die Belege zu diesem Bericht zeigen nicht alles noch einmal: Nach ihnen allein käme es bei ${titles
        .map((title) => `„${title}“`)
        .join(
          ', ',
        )} nicht zu dem hier angegebenen Urteil, weil ein Dokument, nach dem damals geurteilt wurde, nicht aufbewahrt ist.`,
    head: (head) =>
      `Als das entstand, endete das Protokoll des Arbeitsbereichs, das sagt, was darin getan wurde, mit ${head}. Ob es noch dorthin führt, sagt „touchstone audit --head“.`,
  }),
  worded(REPORT_COLUMNS, {
    emails: 'E-Mail-Adressen',
    credential: 'Nachweis',
    listedAs: 'Aussteller, wie ein Verzeichnis ihn nennt',
    issuerId: 'Kennung des Ausstellers',
    trust: 'Vertrauen in den Aussteller',
    provenBy: 'Damit belegte Kompetenzen',
    otherSkills: 'Andere Kompetenzen, die er nennt',
    countsWith: 'Zählt einmal, zusammen mit',
    validFrom: 'Gültig ab',
    validUntil: 'Gültig bis',
    checkedAt: 'Geprüft am',
    judgedAt: 'Beurteilt zum Stand',
    path: 'Ort in der Datei',
    sha256: 'SHA-256 der Datei',
    format: 'Format des Nachweises',
    credentialId: 'Kennung des Nachweises',
    candidateId: 'Kennung der Person',
    question: 'Frage',
    report: 'Bericht',
    madeBy: 'Bericht erstellt von',
    createdAt: 'Bericht erstellt am',
  }),
];
