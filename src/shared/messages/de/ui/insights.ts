import { worded } from '../../live.ts';
import { INSIGHTS, PROOF_AGE_WORDS } from '../../ui/insights.ts';
import { counted } from '../../ui/number.ts';

export const insights = [
  worded(INSIGHTS, {
    title: 'Auswertung',
    opening: 'Wie eine Stelle beantwortet wird',
    choose: 'Stelle',
    noOpening:
      'Noch keine Stelle. Legen Sie eine an, und sehen Sie hier, wer belegt, was sie verlangt.',
    toOpenings: 'Zu den Stellen',
    coverage: 'Wer belegt, was verlangt ist',
    coverageHint:
      '„Beinahe“ sind Personen, für die etwas Glaubhaftes spricht, aber nicht so, wie es verlangt ist: nach Stufe, Alter, Aussteller oder Urteil, oder weil der Aussteller die Kompetenz nicht selbst nennt. Kein Beleg heißt nicht, dass die Kompetenz fehlt.',
    noRequirements: 'Diese Stelle verlangt noch keine Kompetenz.',
    requirement: 'Anforderung',
    proven: 'Belegen es',
    nearly: 'Beinahe',
    nobody: (asked) => `Niemand belegt ${asked}.`,
    nobodyButNearly: (asked, nearly) =>
      `Niemand belegt ${asked} so, wie es verlangt ist; ${counted(nearly, 'Person kommt', 'Personen kommen')} dem nahe.`,
    asked: (name, need) => `${name} (${need})`,
    everyMust: 'Zu jedem Muss gibt es jemanden, der es belegt, wie es verlangt ist.',
    stages: 'Auswahlliste nach Schritten',
    stage: 'Schritt',
    people: 'Personen',
    noStages: 'Noch steht niemand auf der Auswahlliste dieser Stelle.',
    everybody: 'Alle zusammen',
    of: (people, credentials) =>
      `${counted(people, 'Person', 'Personen')}, ${counted(credentials, 'Nachweis', 'Nachweise')}`,
    trust: 'Aussteller nach Vertrauen',
    issuer: 'Vertrauen',
    issuers: 'Anzahl',
    ages: 'Alter der Belege',
    agesHint:
      'Jede Kompetenz, die ein verifizierter Nachweis nennt, nach der Halbwertszeit in den Einstellungen.',
    age: 'Alter',
    proofs: 'Belege',
    noProofs: 'Noch nennt kein verifizierter Nachweis eine Kompetenz.',
    verdicts: 'Nachweise nach Urteil',
    verdict: 'Urteil',
    credentials: 'Nachweise',
    nothing: 'Noch nichts zu zählen',
    nothingHint:
      'Fügen Sie Nachweise hinzu, und sehen Sie hier, was sie belegen, wer sie ausgestellt hat und wie alt sie sind.',
  }),
  worded(PROOF_AGE_WORDS, {
    fresh: 'Frisch',
    ageing: 'Alternd',
    old: 'Alt',
    undated: 'Ohne Datum',
  }),
];
