import { worded } from '../../live.ts';
import { IMPACT } from '../../ui/impact.ts';
import { counted, number } from '../../ui/number.ts';

export const impact = [
  worded(IMPACT, {
    title: 'Nachteilige Auswirkung',
    hint: 'Ob Menschen mancher Gruppen in einer Auswahl weiter kommen als andere. Aus, bis Sie es einschalten. Was Menschen über ihre Gruppen sagen, liegt getrennt: Nichts, was Personen findet, ordnet oder über sie berichtet, liest es, und niemandes eigene Angabe wird irgendwo gezeigt.',
    turnOn: 'Messen',
    turnOff: 'Beenden und die Angaben vergessen',
    turnedOn: 'Nachteilige Auswirkung wird ab jetzt gemessen',
    turnedOff: 'Nachteilige Auswirkung wird nicht mehr gemessen, und die Angaben sind vergessen',
    answers: (people) =>
      `In diesem Arbeitsbereich liegen Angaben von ${counted(people, 'Person', 'Personen')}.`,
    import: 'Tabelle aufnehmen…',
    importHint:
      'Eine CSV-Tabelle: eine Spalte „email“ (oder „id“) und eine für jede Kategorie, etwa Geschlecht oder Herkunft. Leere Zellen heißen „nicht angegeben“.',
    takenIn: (known, rows) =>
      `Aufgenommen für ${number(known)} von ${counted(rows, 'Zeile', 'Zeilen')}`,
    problems: {
      'no-table':
        'Das ist keine solche Tabelle: Die erste Zeile muss eine Spalte „email“ oder „id“ und eine bis sechs Kategorien nennen.',
      unreadable: 'Diese Datei kann nicht gelesen werden.',
    },
    step: 'Bis zu welchem Schritt',
    none: 'Auf dieser Auswahlliste hat noch niemand eine Gruppe angegeben.',
    unstated: (count) =>
      count === 0
        ? 'Alle auf der Auswahlliste haben eine angegeben.'
        : `${counted(count, 'Person', 'Personen')} auf der Auswahlliste ${count === 1 ? 'hat' : 'haben'} keine angegeben und ${count === 1 ? 'zählt' : 'zählen'} in keiner Quote.`,
    group: 'Gruppe',
    people: 'Personen',
    selected: 'So weit gekommen',
    rate: 'Quote',
    ratio: 'Verhältnis',
    chance: 'Durch Zufall',
    tooSmall: 'unter 2 %',
    below: 'Unter vier Fünfteln',
    few: 'Wenige Personen: Eine einzelne Entscheidung ändert viel',
    method:
      'Quote: wer bis zu diesem Schritt oder weiter kam, von allen der Gruppe auf der Auswahlliste. Verhältnis: diese Quote durch die der am häufigsten ausgewählten Gruppe (New York City Local Law 144; Gruppen unter 2 % haben keines). Unter 0,8 ist nach der Vier-Fünftel-Regel ein Zeichen, dem nachzugehen ist, und kein Befund. Durch Zufall: wie oft ein so großer Unterschied zufällig entsteht (exakter Test nach Fisher).',
  }),
];
