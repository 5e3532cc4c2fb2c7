import { worded } from '../../live.ts';
import { DATES, DOUBLES, DOUBLE_REASONS_WORDED, INBOX, NO_MERGE } from '../../ui/inbox.ts';
import { shownDay } from '../../ui/date.ts';
import { counted, number } from '../../ui/number.ts';
import { FETCH_PROBLEMS, PASTE, PASTE_PROBLEMS } from '../../ui/paste.ts';

export const inbox = [
  worded(INBOX, {
    empty: 'Rien ne vous attend',
    emptyHint:
      'Les fichiers qui n’ont pas pu être lus, les attestations sans personne et les personnes qui peuvent n’en être qu’une apparaissent ici au fur et à mesure.',
    keys: 'j et k déplacent, Entrée ouvre, c compare, x masque ou laisse distinctes.',
    unread: 'N’a pas pu être lu',
    unreadHint: 'Rien de cela n’a été ajouté. Chacun dit ce qui peut être fait.',
    more: (count) => `encore ${counted(count, 'autre', 'autres')}, une fois ceux-ci traités`,
    ofImport: (moment) => `Import du ${moment}`,
    tryAgain: 'Réessayer',
    tryAgainOf: (file) => `Réessayer : ${file}`,
    outOfReach: 'On ne sait plus où se trouve ce fichier. Ajoutez-le de nouveau.',
    tryAllAgain: 'Tout réessayer',
    dismiss: 'Masquer',
    dismissOf: (file) => `Masquer : ${file}`,
    dismissAll: 'Tout masquer',
    dismissed: (file) => `${file} masqué`,
    dismissedAll: (count) => counted(count, 'fichier masqué', 'fichiers masqués'),
    files: (count) => counted(count, 'fichier', 'fichiers'),
    alike: (count) => `Et ${counted(count, 'autre fichier', 'autres fichiers')} de ce genre`,
    showEach: 'Montrer chacun',
    waiting: 'Vous attend',
    unassigned: (count) =>
      `${counted(count, 'attestation attend', 'attestations attendent')} que quelqu’un dise à qui ${count === 1 ? 'elle est' : 'elles sont'}`,
    showUnassigned: 'Choisir la personne',
    toLookAt: (count) =>
      `Pour ${counted(count, 'personne', 'personnes')}, quelque chose a été trouvé que vous devriez juger`,
    showToLookAt: 'Les montrer',
    placeResume: 'À qui est-il ?',
    placeResumeOf: (file) => `À qui est-il ? ${file}`,
    resumePlaced: (file, name) => `${file} mis avec ${name}`,
    cameIn: 'Ce qui est arrivé',
    cameInHint: 'Les derniers imports, le plus récent d’abord.',
    nothingCameIn: 'Rien n’a encore été importé.',
  }),
  worded(DATES, {
    title: 'Interroger l’émetteur une seule fois',
    hint: 'Ce que répond un émetteur sur ses dates vaut pour tout ce qu’il a daté ainsi. À qui est chaque attestation et si elle est valable n’est pas décidé par là.',
    signed: (issuer, count, since) =>
      `${counted(count, 'attestation', 'attestations')} de ${issuer} se disent signées avant le ${shownDay(since)}, depuis quand sa clé est enregistrée`,
    dated: (issuer, count, since) =>
      `${counted(count, 'attestation', 'attestations')} de ${issuer} sont datées d’avant le ${shownDay(since)}, depuis quand sa clé est enregistrée, et ne disent pas quand elles ont été signées`,
    each: 'Attestations',
    findAllInOrder: (count) => `Les dates des ${number(count)} sont en ordre`,
    judged: (count) => `${counted(count, 'date jugée', 'dates jugées')} en ordre`,
  }),
  worded(DOUBLES, {
    title: 'Peuvent être la même personne',
    hint: 'Touchstone ne fusionne jamais personne de lui-même. Un nom seul n’est pas une raison.',
    pair: (one, other) => `${one} et ${other}`,
    reasons: 'Pourquoi',
    merge: 'Fusionner…',
    mergeOf: (one, other) => `Fusionner : ${one} et ${other}`,
    keepApart: 'Laisser distinctes',
    keepApartOf: (one, other) => `Laisser distinctes : ${one} et ${other}`,
    keptApart: (one, other) => `${one} et ${other} restent distinctes`,
    anyTwo: (count) => `Deux quelconques de ces ${number(count)} personnes`,
    aroundOne: (name, count) => `${name} avec chacune des ${number(count)} autres personnes`,
    people: 'Personnes',
    mergeGroup: (count) => `Fusionner ${number(count)} personnes…`,
    compareGroup: (count) => `Comparer ${number(count)} personnes`,
    pairs: (count) => counted(count, 'paire', 'paires'),
    mergeAll: (count) => `Fusionner ${counted(count, 'paire', 'paires')}…`,
    keepAllApart: (count) => `Laisser ${counted(count, 'paire distincte', 'paires distinctes')}`,
    keptAllApart: (count) => counted(count, 'paire reste distincte', 'paires restent distinctes'),
    mergedAll: (count) => counted(count, 'paire fusionnée', 'paires fusionnées'),
    dialogAll: 'De deux personnes, en faire une chaque fois ?',
    dialogAllHint:
      'Attestations, CV, adresses e-mail, notes, étiquettes et étapes des deux restent avec celle dont le plus est vérifié. Cela peut être annulé.',
    becomes: (gone, kept) => `${gone} devient une partie de ${kept}`,
    merging: 'La fusion est en cours.',
    dialog: 'De deux personnes, en faire une ?',
    dialogHint:
      'Attestations, CV, adresses e-mail, notes, étiquettes et étapes des deux restent avec l’une d’elles. Cela peut être annulé.',
    keep: 'Quel nom reste ?',
    submit: 'Fusionner',
    merged: (gone, kept) => `${gone} fusionné avec ${kept}`,
    mergedTitle: 'Fusionnées',
    mergedOne: (gone, kept) => `${gone}, désormais une partie de ${kept}`,
    takeApart: 'Séparer de nouveau',
    takeApartOf: (gone, kept) => `Séparer de nouveau : ${gone} et ${kept}`,
    takenApart: (gone, kept) => `${gone} et ${kept} sont de nouveau deux`,
    mergeWith: 'Fusionner avec quelqu’un…',
    compareOf: (one, other) => `Comparer : ${one} et ${other}`,
    dialogOf: (count) => `De ${number(count)} personnes, en faire une ?`,
    dialogHintOf:
      'Attestations, CV, adresses e-mail, notes, étiquettes et étapes de toutes restent avec l’une d’elles. Cela peut être annulé.',
    stays: (kept) => `${kept} reste, et avec elle ce nom.`,
    becomesOf: (gone) => `${gone} devient une partie de cette personne.`,
    heldOf: (name) =>
      `La suppression de ${name} est empêchée : elle le sera aussi pour la personne qui reste.`,
    mergedMany: (count, kept) =>
      `${counted(count, 'personne fusionnée', 'personnes fusionnées')} avec ${kept}`,
    same: 'C’est la même personne. Choisissez quelqu’un d’autre.',
    notMerged: 'Personne à fusionner',
    withBlind:
      'Dans la vue à l’aveugle, on trouve les personnes par le code affiché, non par leur nom.',
  }),
  worded(NO_MERGE, {
    tooFew: 'Sélectionnez de deux à huit personnes pour en faire une.',
    tooMany: 'Huit personnes au plus peuvent être fusionnées à la fois. Sélectionnez-en moins.',
  }),
  worded(DOUBLE_REASONS_WORDED, {
    identifier: 'Des émetteurs connaissent les deux par le même identifiant',
    email: 'Les deux sont connues par la même adresse e-mail',
    'scrambled-email':
      'Des attestations des deux ont été délivrées à la même adresse e-mail, qu’elles gardent brouillée',
    addressed: 'Une attestation de l’une a été délivrée à une adresse e-mail de l’autre',
    'resume-email':
      'Un CV de l’une mentionne une adresse e-mail de l’autre, ou les deux mentionnent la même',
    resume: 'Les deux ont remis le même CV',
    credential:
      'Les deux ont remis la même attestation : c’est une seule personne, ou l’une a celle de l’autre',
    'name-and-issuer': 'Les deux ont le même nom, et des attestations du même émetteur',
    name: 'Les deux ont le même nom',
  }),
  worded(PASTE, {
    title: 'Coller une attestation',
    hint: 'Le texte d’une attestation (JSON, ou un jeton signé : JWT ou SD-JWT), ou un lien vers une attestation qui commence par https://.',
    field: 'Texte ou lien',
    add: 'Ajouter',
    nothingYet: 'Collez d’abord le texte ou le lien.',
    name: (moment) => `Collé, ${moment}`,
    fetchTitle: (host) => `Le chercher sur ${host} ?`,
    fetchMeaning: (host) =>
      `Touchstone demande à ${host} cette adresse, et rien d’autre. Il envoie l’adresse elle-même, aucun cookie, aucun compte, et rien sur vos candidats. ${host} voit aussi depuis quel réseau on demande, et peut ainsi savoir que quelqu’un a regardé cette attestation.`,
    fetch: 'Chercher',
  }),
  worded(PASTE_PROBLEMS, {
    empty: 'Il n’y a pas de texte à coller. Copiez d’abord le texte de l’attestation ou son lien.',
    'cut-off':
      'Cela ressemble à une attestation en JSON, mais elle est coupée ou abîmée. Copiez-la en entier, de la première à la dernière accolade.',
    'not-https':
      'Touchstone ne cherche que les liens qui commencent par https://. Enregistrez le fichier vous-même, puis déposez-le ici.',
    neither:
      'Ce n’est ni le texte d’une attestation (JSON, JWT ou SD-JWT) ni un lien vers une attestation. Copiez son texte ou son lien, ou déposez son fichier ici.',
  }),
  worded(FETCH_PROBLEMS, {
    'not-allowed': (host) =>
      `${host} n’a pas été interrogé : les badges hébergés ne sont pas autorisés sur le réseau. Autorisez-les sous Paramètres, Réseau, ou enregistrez le fichier vous-même et déposez-le ici.`,
    'not-found': (host) =>
      `${host} n’a rien à cette adresse. Demandez le fichier lui-même à la personne.`,
    gone: (host) =>
      `${host} dit que ce qui était à cette adresse n’existe plus. Demandez le fichier lui-même à la personne.`,
    failed: (host) =>
      `${host} n’a pas répondu comme il le devrait. Réessayez plus tard, ou enregistrez le fichier vous-même et déposez-le ici.`,
    refused: (host) =>
      `Rien n’a été cherché : ${host} n’est pas sur l’internet public, ou mène ailleurs. Enregistrez le fichier vous-même, puis déposez-le ici.`,
    'too-large': (host) => `Ce que ${host} a à cette adresse est trop grand pour une attestation.`,
    'not-text': (host) =>
      `Ce que ${host} a à cette adresse est une image ou un autre fichier. Enregistrez-le vous-même, puis déposez-le ici : un badge peut s’y trouver.`,
  }),
];
