import { worded } from '../../live.ts';
import { counted, isOne, number } from '../../ui/number.ts';
import { PREVIEW } from '../../ui/preview.ts';

export const preview = [
  worded(PREVIEW, {
    title: 'Vorschau',
    pages: 'Seiten der Vorschau',
    keys: 'Bild auf und Bild ab gehen durch die Seiten; Plus, Minus und 0 ändern ihre Größe.',
    hint: 'Vor dem Speichern wird nichts geschrieben und nichts unterschrieben.',
    drawing: 'Die erste Seite wird gesetzt …',
    facts: (people, pages) =>
      `${counted(people, 'Person', 'Personen')}, ${counted(pages, 'Seite', 'Seiten')}`,
    factsSoFar: (people, pages) =>
      `${counted(people, 'Person', 'Personen')}, bisher ${counted(pages, 'Seite', 'Seiten')} …`,
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
    pageSoFar: (page) => `Seite ${number(page)}`,
    before: 'Vorige Seite',
    after: 'Nächste Seite',
    smaller: 'Kleiner',
    larger: 'Größer',
    width: 'So breit, wie Platz ist',
    whole: 'Die ganze Seite',
    report: (place, count) => `Bericht ${number(place)} von ${number(count)}`,
    reportBefore: 'Voriger Bericht',
    reportAfter: 'Nächster Bericht',
    cutPeople: (count) =>
      isOne(count)
        ? 'Hier steht nur die erste Person; im Bericht stehen alle.'
        : `Hier stehen nur die ersten ${number(count)} Personen; im Bericht stehen alle.`,
    cutPages: (count) =>
      isOne(count)
        ? 'Hier steht nur die erste Seite; der Bericht hat alle.'
        : `Hier stehen nur die ersten ${number(count)} Seiten; der Bericht hat alle.`,
    cutRows: 'Hier stehen nur die ersten Zeilen; die Datei hat alle.',
    html: 'Ein HTML-Bericht sagt dasselbe auf einer langen Seite; hier ist er wie für den Druck gesetzt.',
    json: 'Ein JSON-Bericht sagt dasselbe als Daten; hier ist er wie für den Druck gesetzt.',
    evidence:
      'Die Belege kommen dazu, und der Bericht sagt dann, auf welchen Zeitpunkt jeder Nachweis beurteilt wurde.',
    codes:
      'Der Bericht wird andere Codes haben: Sie entstehen mit dem ersten, der geschrieben wird.',
    table: 'Die ersten Zeilen der Tabelle',
    over: 'Die Vorschau wurde beendet',
    overHint: 'Vielleicht sind Personen inzwischen verborgen, oder sie ließ sich nicht zeichnen.',
    again: 'Noch einmal zeigen',
  }),
];
