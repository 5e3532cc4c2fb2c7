import { worded } from '../../live.ts';
import { IMPORTS, IMPORT_STATES, STOPPED_IMPORTS } from '../../ui/imports.ts';
import { counted, number } from '../../ui/number.ts';
import {
  ANSWERS,
  ISSUER_ASKED_WORDS,
  NEED_WORDS,
  OPENINGS,
  SHORTFALL_WORDS,
} from '../../ui/openings.ts';
import { ENDINGS, KIND_WORDS, RECHECKED, RECHECKS } from '../../ui/rechecks.ts';
import { CHECKED_REPORT, REPORT } from '../../ui/report.ts';
import { ADDED_RESUMES, RESUMES, RESUME_FORMAT_NAMES, RESUME_PROBLEMS } from '../../ui/resumes.ts';
import { PERSON, UNASSIGNED } from '../../ui/unassigned.ts';

export const openings = [
  worded(OPENINGS, {
    title: 'Postes',
    none: 'Aucun poste pour l’instant',
    noneHint: 'Dites ce qu’un emploi demande, compétence par compétence, et voyez qui le prouve.',
    create: 'Nouveau poste',
    importFile: 'Importer d’un fichier',
    copy: 'Dupliquer',
    copyOf: (title) => `${title.slice(0, 290)} (copie)`,
    remove: 'Supprimer',
    close: 'Clore le poste',
    closedSince: (day) => `Clos le ${day}`,
    moreActions: 'Plus',
    discard: 'Abandonner les modifications',
    unsaved: 'Pas encore enregistré',
    reopen: 'Rouvrir',
    closedNow: 'Le poste est clos. La conservation compte à partir d’aujourd’hui.',
    reopened: 'Le poste est de nouveau ouvert.',
    exportText: 'Copier en JSON',
    exported: 'Copié en JSON.',
    report: 'Exporter un rapport',
    reportOnAll: (count) =>
      `Tous ceux qui répondent à ${counted(count, 'poste ouvert', 'postes ouverts')}, chacun dans son ordre`,
    reportScope:
      'Tous ceux qui répondent au poste tel qu’enregistré, dans cet ordre, avec les raisons',
    saved: 'Enregistré.',
    removed: (title) => `Poste supprimé : ${title}`,
    copied: 'Copié.',
    imported: 'Importé.',
    requirementsChanged: 'Exigences modifiées',
    titleMissing: 'Donnez d’abord un titre au poste.',
    untitled: 'Poste sans titre',
    titleField: 'Titre',
    note: 'Note',
    requirements: 'Exigences',
    noRequirements: 'Ajoutez une compétence, ou collez l’annonce ci-dessous.',
    requirement: (name) => `Exigence ${name}`,
    skill: 'Ajouter une compétence',
    add: 'Ajouter',
    need: 'Besoin',
    level: 'Niveau',
    anyLevel: 'Tout niveau',
    age: 'Pas plus ancienne que',
    atLeast: (level) => `${level} ou plus`,
    within: (span) => `Moins de ${span}`,
    anyAge: 'Toute ancienneté',
    issuer: 'Émetteur',
    removeRequirement: (name) => `Retirer ${name}`,
    fromText: 'Compétences d’un texte',
    paste: 'Coller un texte',
    pasteHint: 'L’annonce, ou une description de l’emploi',
    recognise: 'Y trouver des compétences',
    recognised: 'Compétences trouvées. Choisissez celles qui sont exigées.',
    noneRecognised:
      'Aucune compétence que nomme une attestation d’ici n’y a été trouvée. Ajoutez les compétences à la main.',
    addChosen: (count) => `Ajouter ${counted(count, 'compétence', 'compétences')}`,
    people: 'Qui répond',
    peopleCount: (total) => number(total),
    nobody: 'Personne ici n’a d’attestation pour l’une de ces compétences',
    nobodyHint:
      'Cela ne veut pas dire que personne ne les a. L’essentiel de ce que savent faire les gens ne figure dans aucune attestation.',
    askFirst: 'Ajoutez une exigence pour voir qui y répond.',
    more: 'Afficher plus de personnes',
    why: (name) => `Pourquoi ${name} est ici`,
    order:
      'Ordre : exigences indispensables prouvées, puis souhaitées, puis force de la preuve (verdict, émetteur, destinataire, niveau, date), puis nom. Rien d’autre ne compte.',
  }),
  worded(NEED_WORDS, { must: 'Indispensable', nice: 'Souhaitée' }),
  worded(ISSUER_ASKED_WORDS, { any: 'Tout émetteur', trusted: 'Émetteurs de confiance seulement' }),
  worded(SHORTFALL_WORDS, {
    verdict: 'l’attestation n’est pas vérifiée',
    inferred: 'l’émetteur n’indique pas lui-même la compétence',
    level: 'son niveau est inférieur',
    'level-unknown': 'elle ne nomme aucun niveau comparable',
    age: 'elle est plus ancienne, ou ne porte pas de date',
    issuer: 'son émetteur n’est pas de confiance',
  }),
  worded(ANSWERS, {
    noProof: 'Aucune preuve. Cela ne veut pas dire que la compétence manque.',
    needs: { must: 'indispensable', nice: 'souhaitée' },
    orHigher: (level) => `${level} ou plus`,
    issuedWithin: (span) => `délivrée il y a moins de ${span}`,
    trustedOnly: 'émetteurs de confiance seulement',
    years: (years) => counted(years, 'an', 'ans'),
    months: (months) => counted(months, 'mois', 'mois'),
    provenBy: (evidence) => `Prouvée par ${evidence}`,
    and: ', et ',
    notProven: (shortfalls, evidence) => `Non prouvée : ${shortfalls}. Au plus près : ${evidence}`,
    titleBy: (title, issuer) => `« ${title} » de ${issuer}`,
    nameless: 'un émetteur non nommé',
    noLevel: 'aucun niveau nommé',
    level: (level) => `niveau ${level}`,
    noDate: 'aucune date de délivrance',
    issued: (day) => `délivrée le ${day}`,
    until: (day) => `jusqu’au ${day}`,
    musts: (proven, all) =>
      `${number(proven)} sur ${counted(all, 'indispensable', 'indispensables')}`,
    nices: (proven, all) => `${number(proven)} sur ${counted(all, 'souhaitée', 'souhaitées')}`,
  }),
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
  worded(RECHECKS, {
    region: 'Revérification',
    checking: 'Revérification en cours',
    progress: (done, total) =>
      `${number(done)} sur ${counted(total, 'attestation', 'attestations')}`,
    cancel: 'Annuler',
    dismiss: 'Fermer le résultat de la revérification',
    changeList: 'Ce qui a changé',
    more: (count) =>
      `Et ${counted(count, 'autre', 'autres')} : chaque attestation dit sur la page de son candidat ce qui a changé.`,
    everything: 'Tout revérifier',
    selected: (count) => `Revérifier (${number(count)})`,
    last: 'Dernière revérification',
    never: 'Rien n’a encore été revérifié.',
    show: 'Afficher les changements',
    section: 'Rester à jour',
    offline:
      'Rien n’est recherché sur le réseau pour l’instant : ce qui a été vérifié au moyen de documents joints à une importation peut ensuite ne plus être confirmé.',
    sectionHint:
      'Une attestation peut être retirée, ou expirer, après votre vérification. La revérification interroge de nouveau chaque émetteur, là où le réseau est autorisé, et montre ce qui a changé depuis.',
  }),
  worded(KIND_WORDS, {
    revoked: 'révoquée depuis',
    suspended: 'suspendue depuis',
    expired: 'expirée depuis',
    rejected: 'rejetée maintenant',
    lapsed: 'non valable depuis',
    unconfirmed: 'impossible à confirmer maintenant',
    verified: 'vérifiée maintenant',
    noted: 'avec un autre constat',
  }),
  worded(RECHECKED, {
    failed: (shown) => `${shown} impossible à revérifier`,
    same: (shown) => `${shown} comme avant`,
    done: (shown, count, found) =>
      `${shown} ${count < 2 ? 'revérifiée' : 'revérifiées'}${found === '' ? '' : ` : ${found}`}.`,
    kind: (shown, _count, kind) => `${shown} ${kind}`,
    noted: (verdict) => `${verdict} comme avant, avec un autre constat`,
    changed: (was, now, kind) =>
      `était ${was}, maintenant ${now}${kind === '' ? '' : ` (${kind})`}`,
    changedOn: (day, change) => `Changée le ${day} : ${change}.`,
    nothing: 'plus rien à dire.',
  }),
  worded(ENDINGS, {
    running: () => '',
    finished: () => '',
    cancelled: (left) => ` Annulée ; il en restait ${number(left)}.`,
    failed: () => ' Interrompue, car quelque chose a mal tourné dans Touchstone.',
  }),
  worded(REPORT, {
    export: 'Exporter un rapport',
    hint: 'Il dit qui a quelles compétences, ce qui les prouve, et comment chaque attestation a été vérifiée.',
    scope: 'Qui y figure',
    selected: (count) => counted(count, 'candidat sélectionné', 'candidats sélectionnés'),
    all: (count) => `Tous ceux affichés (${counted(count, 'candidat', 'candidats')})`,
    format: 'Format',
    formats: {
      pdf: { label: 'PDF', hint: 'À lire, imprimer et transmettre' },
      html: { label: 'HTML', hint: 'Une page pour tout navigateur' },
      csv: { label: 'CSV', hint: 'Un tableau pour un tableur' },
      json: { label: 'JSON', hint: 'Pour un autre système' },
    },
    people: 'Qui peut être reconnu',
    hides: 'Ce qui est masqué en plus',
    hiddenByWindow: 'Masqué dans la fenêtre, donc ici aussi',
    hidings: {
      dates: { label: 'Dates', hint: 'Elles laissent deviner un âge' },
      gender: {
        label: 'Mots genrés',
        hint: 'Le même mot pour tous, pour autant qu’une liste le connaisse',
      },
      schools: {
        label: 'Écoles',
        hint: 'Émetteurs par des codes, et aucune école dans les textes dont le nom le dit',
      },
    },
    peopleChoices: {
      named: { label: 'Par son nom', hint: 'Avec noms et adresses' },
      'without-contact': { label: 'Sans coordonnées', hint: 'Les noms, mais aucune adresse' },
      blind: { label: 'Anonyme', hint: 'Un code par personne ; l’espace de travail dit qui c’est' },
    },
    content: 'Combien',
    contents: {
      full: { label: 'Tout', hint: 'Une page par personne et chaque vérification' },
      brief: { label: 'Bref', hint: 'Une page par personne, sans vérifications' },
      comparison: {
        label: 'Comparaison seule',
        hint: 'Résumé et exigences, aucune page individuelle',
      },
    },
    evidence: 'Justificatifs',
    evidenceChoices: {
      without: { label: 'Sans les justificatifs', hint: 'Le rapport seul' },
      with: { label: 'Avec les justificatifs', hint: 'Originaux et documents, pour revérifier' },
    },
    noEvidence:
      'Les justificatifs ne peuvent pas l’accompagner : les originaux nomment des personnes et contiennent leurs adresses.',
    noEvidenceInTable: 'Un tableau ne contient pas de justificatifs.',
    colour: 'Couleur du bandeau et du titre, par exemple #17643a',
    badColour: 'Une couleur est # suivi de six signes de 0 à 9 et de a à f.',
    logo: 'Choisir un logo…',
    noLogo: 'Sans le logo',
    logoTooLarge: 'Ce fichier est trop grand. Choisissez un PNG de 2 Mo au plus.',
    files: 'Combien de fichiers',
    filesChoices: {
      one: { label: 'Un rapport', hint: 'Avec tout le monde' },
      apart: { label: 'Un par personne', hint: 'Sans personne d’autre ; réunis dans un zip' },
    },
    noEvidenceApart:
      'Les justificatifs ne peuvent pas l’accompagner : un original peut contenir ce qui est à d’autres.',
    language: 'Langue',
    employer: 'Établi pour',
    save: 'Enregistrer le rapport…',
    saving: 'Enregistrement…',
    saved: 'Rapport enregistré',
    savedTo: (file, people) => `${counted(people, 'candidat', 'candidats')}, dans ${file}`,
    show: 'Afficher dans le dossier',
    nobody: 'Il n’y a encore personne sur qui faire un rapport.',
  }),
  worded(CHECKED_REPORT, {
    title: 'Rapport',
    none: 'Ce n’est pas un rapport vérifiable',
    what: 'Ce qu’est le rapport',
    asked: (question) => `Demande : ${question}`,
    facts: (people, moment) => `${counted(people, 'candidat', 'candidats')}, fait ${moment}`,
    fine: 'Il est tel qu’il a été signé, et tout ce qu’il contient est encore valable.',
    notFine: 'Tout n’est pas comme c’était. Le détail est ci-dessous.',
    changed: 'A-t-il été modifié ?',
    signed: 'Qui l’a signé ?',
    evidence: 'Ses originaux mènent-ils à ce qu’il dit ?',
    today: 'Qu’est-ce qui est valable aujourd’hui ?',
    nothing: 'Il ne contient rien qui permette de le dire.',
    offline:
      'Vous travaillez hors ligne : personne n’a été interrogé sur ce qui est valable aujourd’hui. Le jugement repose sur les documents du rapport.',
  }),
  worded(RESUMES, {
    title: 'CV',
    hint: 'Ce que dit un CV est la parole du candidat. C’est affiché à côté de la preuve, et ne compte jamais comme preuve, dans aucune liste ni aucun ordre.',
    none: 'Aucun CV n’a été ajouté.',
    add: 'Ajouter un CV…',
    adding: 'Le CV est en cours de lecture.',
    list: 'CV',
    remove: 'Supprimer',
    removeNamed: (name) => `Supprimer le CV ${name}`,
    removed: (name) => `${name} a été supprimé`,
    claims: (count) => counted(count, 'compétence nommée', 'compétences nommées'),
    addedOn: (day) => `Ajouté le ${day}`,
    noClaims: 'Aucune compétence n’y a été reconnue.',
    groups: {
      proven: {
        title: 'Revendiquée et prouvée',
        note: 'Le CV la nomme, et une attestation la prouve.',
      },
      claimedOnly: {
        title: 'Revendiquée seulement',
        note: 'Rien ici ne la prouve. Cela ne veut pas dire que le candidat ne l’a pas.',
      },
      provenNotMentioned: {
        title: 'Prouvée, non mentionnée',
        note: 'Une attestation la prouve, et le CV l’omet.',
      },
    },
    listed: 'citée parmi les compétences',
  }),
  worded(RESUME_FORMAT_NAMES, {
    'json-resume': 'JSON Resume',
    'ler-rs': 'Relevé d’apprentissage et d’emploi (LER-RS)',
    pdf: 'PDF',
    docx: 'Document Word',
    text: 'Texte',
  }),
  worded(ADDED_RESUMES, {
    none: 'Ce CV était déjà là',
    some: (added) => counted(added, 'CV ajouté', 'CV ajoutés'),
  }),
  worded(RESUME_PROBLEMS, {
    'no-text':
      'ne contient aucun texte, seulement des images. Demandez au candidat le document dont il provient.',
    'no-resume':
      'est du JSON, mais pas un CV : ni JSON Resume ni LER-RS. Demandez au candidat le CV sous forme de document.',
    encrypted: 'est protégé par un mot de passe. Demandez-en au candidat un qui ne l’est pas.',
    damaged: 'est endommagé et illisible. Demandez au candidat de l’envoyer de nouveau.',
    'too-large':
      'est plus gros qu’aucun CV, et n’a pas été lu. Demandez-en au candidat un plus petit, sans images.',
    'took-too-long':
      'a pris trop de temps à lire, et a été laissé de côté. Demandez au candidat un document plus simple.',
    'unknown-file-type':
      'n’est pas un type de fichier que Touchstone lit comme CV. Il lit PDF, Word (.docx), texte, JSON Resume et LER-RS.',
    'unreadable-file':
      'n’a pas pu être lu. Vérifiez qu’il s’ouvre sur cet ordinateur, puis ajoutez-le de nouveau.',
  }),
  worded(UNASSIGNED, {
    title: 'Non attribuées',
    hint: 'Touchstone n’a pas pu dire à qui elles sont. Choisissez la personne, ou faites-les glisser sur quelqu’un.',
    list: 'Attestations en attente d’une personne',
    select: (title) => `Sélectionner ${title}`,
    selectAll: 'Tout sélectionner',
    selectFirst: 'Sélectionnez d’abord les attestations.',
    assign: 'Attribuer à une personne…',
    says: 'Se dit délivrée à',
    saysNothing: 'Elle ne dit pas à qui',
    people: 'Personnes',
    findPerson: 'Trouver une personne',
    assignTo: 'Attribuer les attestations sélectionnées à',
    nobody: 'Aucun candidat pour l’instant.',
    nobodyFits: 'Personne de ce nom.',
    empty: 'Rien n’attend',
    emptyHint:
      'Les attestations dont Touchstone ne reconnaît pas le titulaire attendent ici que vous les attribuiez.',
    scrambled: 'une adresse e-mail brouillée',
    scrambledOf: (name) => `${name}, à une adresse e-mail brouillée`,
    assigned: (count, name) =>
      `${counted(count, 'attestation attribuée', 'attestations attribuées')} à ${name}`,
  }),
  worded(PERSON, {
    title: 'Choisir une personne',
    moveTitle: 'Attribuer à une autre personne',
    person: 'Personne',
    placeholder: 'Saisir un nom ou un e-mail',
    placeholderBlind: 'Saisir un code, par exemple K7F2QX',
    newPerson: 'Nouvelle personne…',
    nameField: 'Nom de la nouvelle personne',
    create: 'Créer et attribuer',
    assign: 'Attribuer',
    nobodyYet: 'Choisissez d’abord la personne.',
    backToList: 'Choisir quelqu’un déjà présent',
  }),
];
