import { worded } from '../../live.ts';
import { BLIND } from '../../ui/blind.ts';

export const blind = [
  worded(BLIND, {
    pseudonym: (code) => `Candidat ${code}`,
    somebody: 'quelqu’un',
    resume: (place) => `CV ${place}`,
    file: (extension) => `Fichier${extension}`,
    turnOn: 'Vue anonyme…',
    isOn: 'La vue anonyme est active',
    isOnMeaning:
      'Les noms, les adresses e-mail et les noms de fichiers sont remplacés partout dans cette fenêtre. Choisissez ceci pour lever la vue anonyme.',
    startTitle: 'Activer la vue anonyme',
    startHint:
      'Chaque personne est désignée par un code qui reste le même. Les noms, les adresses e-mail, les noms de fichiers et ce que dit un CV quittent l’écran ; personne n’est trouvé par son nom.',
    start: 'Activer',
    emailsHidden: 'Les adresses e-mail sont masquées',
    started: 'La vue anonyme est active',
    hidesPictures: 'Masquer les images des badges : un nom peut y figurer',
    hidesDates: 'Masquer aussi les dates : elles laissent deviner un âge',
    liftTitle: 'Lever la vue anonyme',
    liftHint:
      'Vous verrez qui est chacun. Le fait qu’elle a été levée, et quand, reste dans le journal de cet espace de travail.',
    liftSure: 'Je veux voir qui sont ces personnes',
    liftFirst: 'Dites d’abord que vous voulez voir qui sont ces personnes.',
    lift: 'Lever la vue anonyme',
    lifted: 'La vue anonyme est levée',
  }),
];
