import { worded } from '../../live.ts';
import { IMPORTS, IMPORT_STATES, STOPPED_IMPORTS } from '../../ui/imports.ts';
import { counted, number } from '../../ui/number.ts';

export const imports = [
  worded(IMPORT_STATES, {
    running: 'en cours',
    finished: 'terminé',
    cancelled: 'annulé',
    failed: 'interrompu',
  }),
  worded(STOPPED_IMPORTS, {
    none: 'Rien n’en a été conservé.',
    kept: (credentials, files) =>
      `${counted(credentials, 'attestation', 'attestations')} de ${files} ${credentials === 1 ? 'est conservée' : 'sont conservées'}.`,
    files: (done, total) =>
      done < total
        ? `${counted(done, 'fichier', 'fichiers')} sur ${number(total)}`
        : counted(done, 'fichier', 'fichiers'),
    why: {
      full: (kept) =>
        `Le disque est plein. ${kept} Faites de la place, puis importez de nouveau les mêmes fichiers : seul le reste sera ajouté.`,
      'read-only': (kept) =>
        `L’espace de travail ne peut pas être modifié : son fichier, son dossier ou son disque est en lecture seule. ${kept} Changez cela, puis importez de nouveau les mêmes fichiers : seul le reste sera ajouté.`,
      busy: (kept) =>
        `Un autre programme écrit dans cet espace de travail. ${kept} Attendez qu’il ait fini, puis importez de nouveau les mêmes fichiers : seul le reste sera ajouté.`,
      failing: (kept) =>
        `Le disque n’a pas accepté ce qui était écrit. ${kept} Vérifiez le disque, puis importez de nouveau les mêmes fichiers : seul le reste sera ajouté.`,
      unknown: (kept) =>
        `${kept} Importez de nouveau les mêmes fichiers : seul le reste sera ajouté.`,
    },
  }),
  worded(IMPORTS, {
    region: 'Import',
    reading: 'Lecture des fichiers',
    progress: (done, total) => `${number(done)} sur ${counted(total, 'fichier', 'fichiers')}`,
    looking: 'Recherche de fichiers…',
    cancel: 'Annuler',
    titles: {
      running: 'Lecture des fichiers',
      finished: 'Import terminé',
      cancelled: 'Import annulé',
      failed: 'Import interrompu',
    },
    credentials: (count) => counted(count, 'attestation lue', 'attestations lues'),
    alreadyHeld: (count) =>
      `${counted(count, 'fichier était', 'fichiers étaient')} déjà dans cet espace de travail`,
    unassigned: (count) =>
      `${counted(count, 'attestation n’a pas pu être attribuée', 'attestations n’ont pas pu être attribuées')} à une personne`,
    resumes: (count) =>
      `${counted(count, 'CV a été joint à sa personne', 'CV ont été joints à leurs personnes')} : ce qu’ils disent compte comme revendiqué, jamais comme prouvé`,
    showUnassigned: 'Les afficher',
    offline:
      'Rien ne peut être recherché sur le réseau : ce qui demande la clé ou la liste de statut d’un émetteur reste donc non confirmé.',
    allowNetwork: 'Choisir ce qui peut être recherché',
    toInbox: 'Aller à la réception',
    inFolder: (folder) => `Dans le dossier ${folder}`,
    problemList: 'Fichiers qui n’ont pas pu être lus',
    nothingNew: 'Rien de nouveau n’a été trouvé.',
    dismiss: 'Fermer',
    waiting: (count) => counted(count, 'autre import en attente', 'autres imports en attente'),
    earlier: 'Imports précédents',
    earlierOne: (moment, state) => `${moment} : ${IMPORT_STATES[state]}`,
    earlierProblems: (moment) => `Fichiers de ${moment} qui n’ont pas pu être lus`,
  }),
];
