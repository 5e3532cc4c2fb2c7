import { worded } from '../../live.ts';
import { INCIDENTS } from '../../ui/incidents.ts';
import { counted } from '../../ui/number.ts';

export const incidents = [
  worded(INCIDENTS, {
    title: 'Probleme',
    hint: 'Was in Touchstone selbst schiefging, damit es behoben werden kann. Es wird 90 Tage auf diesem Computer aufbewahrt und an niemanden gesendet. Es sagt, wo im Programm es geschah, und nennt keine Person, keine Datei und nichts aus einem Nachweis.',
    none: 'In den letzten 90 Tagen ging nichts schief.',
    list: 'Was schiefging',
    kinds: {
      'engine-fault': 'Etwas, worum Sie baten, konnte nicht getan werden',
      'engine-stopped': 'Der Teil, der den Arbeitsbereich verwaltet, blieb stehen',
      'verifier-crashed': 'Eine Datei ließ das Programm stehen bleiben, das sie liest',
      'verifier-time': 'Eine Datei brauchte zu lange und wurde aufgegeben',
      screen: 'Eine Ansicht konnte nicht gezeichnet werden',
      'window-fault': 'Das Fenster stieß auf etwas Unerwartetes',
      'window-gone': 'Das Fenster blieb stehen und wurde neu geöffnet',
      'app-fault': 'Touchstone stieß auf etwas Unerwartetes',
    },
    times: (count) => counted(count, 'Mal', 'Mal'),
    show: 'Zeigen',
    hide: 'Verbergen',
    named: (action, what, at) => `${action}: ${what}, ${at}`,
    text: 'Genau dies, Wort für Wort, würden Sie senden',
    copy: 'Kopieren',
    copied: 'Der Text ist kopiert',
    save: 'Speichern…',
    saved: 'Der Text ist gespeichert',
    savedTo: (file) => `Er steht in ${file}.`,
    remove: 'Löschen',
    removed: 'Das Problem ist gelöscht',
    clear: 'Alle löschen',
    cleared: 'Alle Probleme sind gelöscht',
  }),
];
