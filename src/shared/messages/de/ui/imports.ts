import { worded } from '../../live.ts';
import { IMPORTS, IMPORT_STATES, STOPPED_IMPORTS } from '../../ui/imports.ts';
import { counted, number } from '../../ui/number.ts';

export const imports = [
  worded(IMPORT_STATES, {
    running: 'läuft noch',
    finished: 'abgeschlossen',
    cancelled: 'abgebrochen',
    failed: 'vorzeitig beendet',
  }),
  worded(STOPPED_IMPORTS, {
    none: 'Davon wurde nichts behalten.',
    kept: (credentials, files) =>
      `${counted(credentials, 'Nachweis', 'Nachweise')} aus ${files} ${credentials === 1 ? 'ist' : 'sind'} gespeichert.`,
    files: (done, total) =>
      done < total
        ? `${number(done)} von ${counted(total, 'Datei', 'Dateien')}`
        : counted(done, 'Datei', 'Dateien'),
    why: {
      full: (kept) =>
        `Der Datenträger ist voll. ${kept} Schaffen Sie Platz und importieren Sie dieselben Dateien noch einmal: Es kommt nur der Rest hinzu.`,
      'read-only': (kept) =>
        `In den Arbeitsbereich kann nicht geschrieben werden: Seine Datei, sein Ordner oder sein Datenträger ist schreibgeschützt. ${kept} Ändern Sie das und importieren Sie dieselben Dateien noch einmal: Es kommt nur der Rest hinzu.`,
      busy: (kept) =>
        `Ein anderes Programm schreibt gerade in diesen Arbeitsbereich. ${kept} Warten Sie, bis es fertig ist, und importieren Sie dieselben Dateien noch einmal: Es kommt nur der Rest hinzu.`,
      failing: (kept) =>
        `Der Datenträger nahm nicht an, was geschrieben wurde. ${kept} Sehen Sie nach dem Datenträger und importieren Sie dieselben Dateien noch einmal: Es kommt nur der Rest hinzu.`,
      unknown: (kept) =>
        `${kept} Importieren Sie dieselben Dateien noch einmal: Es kommt nur der Rest hinzu.`,
    },
  }),
  worded(IMPORTS, {
    region: 'Import',
    reading: 'Dateien werden gelesen',
    progress: (done, total) => `${number(done)} von ${counted(total, 'Datei', 'Dateien')}`,
    looking: 'Dateien werden gesucht …',
    cancel: 'Abbrechen',
    titles: {
      running: 'Dateien werden gelesen',
      finished: 'Import abgeschlossen',
      cancelled: 'Import abgebrochen',
      failed: 'Import vorzeitig beendet',
    },
    credentials: (count) => counted(count, 'Nachweis gelesen', 'Nachweise gelesen'),
    alreadyHeld: (count) =>
      `${counted(count, 'Datei war', 'Dateien waren')} schon in diesem Arbeitsbereich`,
    unassigned: (count) =>
      `${counted(count, 'Nachweis konnte', 'Nachweise konnten')} keiner Person zugeordnet werden`,
    resumes: (count) =>
      `${counted(count, 'Lebenslauf wurde seiner Person', 'Lebensläufe wurden ihren Personen')} zugeordnet: Was darin steht, gilt als behauptet, nie als belegt`,
    showUnassigned: 'Anzeigen',
    offline:
      'Im Netz darf nichts nachgeschlagen werden; was den Schlüssel oder die Statusliste eines Ausstellers braucht, bleibt daher unbestätigt.',
    allowNetwork: 'Festlegen, was nachgeschlagen werden darf',
    toInbox: 'Zum Posteingang',
    inFolder: (folder) => `Im Ordner ${folder}`,
    problemList: 'Dateien, die nicht gelesen werden konnten',
    nothingNew: 'Nichts Neues gefunden.',
    dismiss: 'Ausblenden',
    waiting: (count) => counted(count, 'weiterer Import wartet', 'weitere Importe warten'),
    earlier: 'Frühere Importe',
    earlierOne: (moment, state) => `${moment}: ${IMPORT_STATES[state]}`,
    earlierProblems: (moment) => `Dateien von ${moment}, die nicht gelesen werden konnten`,
  }),
];
