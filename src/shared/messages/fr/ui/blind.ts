import { worded } from '../../live.ts';
import { BLIND } from '../../ui/blind.ts';

export const blind = [
  worded(BLIND, {
    pseudonym: (code) => `Candidat ${code}`,
    somebody: 'quelqu’un',
    resume: (place) => `CV ${place}`,
    file: (extension) => `Fichier${extension}`,
    issuer: (code) => `Émetteur ${code}`,
    school: '[école]',
    turnOn: 'Vue anonyme…',
    isOn: 'La vue anonyme est active',
    isOnMeaning:
      'Les noms, les adresses e-mail et les noms de fichiers sont remplacés partout dans cette fenêtre. Choisissez ceci pour lever la vue anonyme.',
    startTitle: 'Activer la vue anonyme',
    startHint:
      'Chaque personne est désignée par un code qui reste le même. Les noms, les adresses e-mail, les noms de fichiers et ce que dit un CV quittent l’écran ; personne n’est trouvé par son nom.',
    start: 'Activer',
    emailsHidden: 'Adresses e-mail masquées',
    started: 'La vue anonyme est active',
    hidesPictures: 'Masquer les images des badges : un nom peut y figurer',
    hidesGender: 'Masquer les mots genrés',
    hidesGenderHint:
      'elle, M., directrice, alumna, etc. deviennent le même mot pour tous, pour autant qu’une liste les connaisse',
    picturesWithSchools: 'Va avec les écoles : une école se reconnaît à ses badges',
    hidesSchools: 'Masquer les écoles',
    hidesSchoolsHint:
      'Chaque émetteur apparaît par un code, car chacun peut être une école ; la confiance qu’il mérite reste visible. Les écoles citées dans les textes sont omises là où leur nom dit ce qu’elles sont. Les images des badges disparaissent aussi',
    hidesDates: 'Masquer aussi les dates : elles laissent deviner un âge',
    section: 'Vue anonyme',
    sectionHint:
      'Juger des personnes sans savoir qui elles sont. Sa levée est inscrite au journal d’audit.',
    nothingHidden: 'Tout est affiché.',
    alwaysHidden:
      'Sont masqués les noms, les adresses e-mail, les noms de fichiers et ce que dit un CV.',
    liftTitle: 'Lever la vue anonyme',
    liftHint:
      'Vous verrez qui est chacun. Le fait qu’elle a été levée, et quand, reste dans le journal de cet espace de travail.',
    liftSure: 'Je veux voir qui sont ces personnes',
    liftFirst: 'Dites d’abord que vous voulez voir qui sont ces personnes.',
    lift: 'Lever la vue anonyme',
    lifted: 'La vue anonyme est levée',
  }),
];
