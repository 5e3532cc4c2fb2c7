import { worded } from '../../live.ts';
import { BLIND } from '../../ui/blind.ts';

export const blind = [
  worded(BLIND, {
    pseudonym: (code) => `Person ${code}`,
    somebody: 'jemand',
    resume: (place) => `Lebenslauf ${place}`,
    file: (extension) => `Datei${extension}`,
    issuer: (code) => `Aussteller ${code}`,
    school: '[Schule]',
    turnOn: 'Blindansicht…',
    isOn: 'Blindansicht ist an',
    isOnMeaning:
      'Namen, E-Mail-Adressen und Dateinamen sind überall in diesem Fenster ersetzt. Hier heben Sie das auf.',
    startTitle: 'Blindansicht einschalten',
    startHint:
      'Jede Person wird durch eine Kennung gezeigt, die gleich bleibt. Namen, E-Mail-Adressen, Dateinamen und was ein Lebenslauf sagt, verschwinden; niemand wird über den Namen gefunden.',
    start: 'Einschalten',
    emailsHidden: 'E-Mail-Adressen verborgen',
    started: 'Die Blindansicht ist an',
    hidesPictures: 'Badge-Bilder verbergen: auf einem kann ein Name stehen',
    hidesGender: 'Geschlechtswörter verbergen',
    hidesGenderHint:
      'sie, Herr, alumna, Ingenieurin und dergleichen werden für alle dasselbe Wort, soweit eine Wortliste sie kennt',
    picturesWithSchools: 'Gehört zu den Schulen: eine Schule ist an ihren Badges zu erkennen',
    hidesSchools: 'Schulen verbergen',
    hidesSchoolsHint:
      'Jeder Aussteller erscheint als Kennung, denn jeder kann eine Schule sein; wie weit ihm vertraut wird, bleibt zu sehen. Schulen in Texten fallen weg, wo ihr Name sagt, was sie sind. Badge-Bilder verschwinden mit',
    hidesDates: 'Auch Datumsangaben verbergen: aus ihnen lässt sich ein Alter ablesen',
    section: 'Blindansicht',
    sectionHint:
      'Personen beurteilen, ohne zu wissen, wer sie sind. Dass sie aufgehoben wird, steht danach im Protokoll.',
    nothingHidden: 'Alles wird gezeigt.',
    alwaysHidden: 'Verborgen sind Namen, E-Mail-Adressen, Dateinamen und was ein Lebenslauf sagt.',
    liftTitle: 'Blindansicht aufheben',
    liftHint:
      'Sie sehen dann, wer alle sind. Dass sie aufgehoben wurde und wann, bleibt im Protokoll dieses Arbeitsbereichs.',
    liftSure: 'Ich will sehen, wer diese Personen sind',
    liftFirst: 'Sagen Sie zuerst, dass Sie sehen wollen, wer diese Personen sind.',
    lift: 'Blindansicht aufheben',
    lifted: 'Die Blindansicht ist aufgehoben',
  }),
];
