import { STACK_PIECE_LIMIT } from '../../../model/stack.ts';
import { HALF_LIFE_LIMIT_MONTHS } from '../../../model/freshness.ts';
import { worded } from '../../live.ts';
import { ACCEPTED, CERTIFICATES } from '../../ui/certificates.ts';
import { FRAMEWORKS, FRAMEWORK_FACTS } from '../../ui/frameworks.ts';
import { ISSUERS, REGISTRIES, REGISTRY_FACTS } from '../../ui/issuers.ts';
import {
  NETWORK_KIND_HINTS,
  NETWORK_KIND_WORDS,
  REQUEST_LOG,
  REQUEST_OUTCOME_WORDS,
} from '../../ui/network.ts';
import { counted, number } from '../../ui/number.ts';
import { AGEING_KIND_WORDS, FRESHNESS_SETTINGS } from '../../ui/settings-freshness.ts';
import { LEVEL_SETTINGS, WORDINGS } from '../../ui/settings-levels.ts';
import { STACK_SETTINGS } from '../../ui/settings-stacks.ts';
import { SETTINGS } from '../../ui/settings.ts';
import { LEVEL_WORDS } from '../../words.ts';

export const settings = [
  worded(SETTINGS, {
    title: 'Paramètres',
    index: 'Sur cette page',
    network: 'Réseau',
    networkHint:
      'Rien ne quitte cet ordinateur sans votre autorisation. Vous choisissez ce qui peut être recherché. Touchstone interroge les adresses nommées par les attestations et les registres, n’envoie ni cookie ni fichier, et indique chaque requête ci-dessous.',
    networkOffline:
      'Vous êtes hors ligne : Touchstone n’utilise que ce qu’il a apporté ou déjà obtenu. Ce qu’il ne peut pas vérifier, il l’appelle non confirmé.',
    networkAllowed:
      'Ce qui n’est pas coché n’est pas demandé. Ce qui ne peut être vérifié sans cela est appelé non confirmé.',
    networkAll: 'Tout autoriser',
    networkNone: 'Ne rien autoriser',
    networkSaved: {
      offline: 'Touchstone est maintenant hors ligne',
      allowed:
        'Ce qui peut être recherché a changé. Utilisez « Revérifier » sur ce qui n’était pas confirmé.',
    },
    disclosure: 'Attestations montrées en partie',
    disclosureHint:
      'Pour certaines attestations, le titulaire choisit ce qu’il montre, et peut omettre qu’elle a été retirée, ou quand elle expire, là où l’émetteur le permet.',
    disclosureOptions: {
      part: {
        label: 'Accepter, avec un avertissement',
        hint: 'Comme le veulent les standards : ce qui est montré a été délivré, et vous lisez que quelque chose peut manquer.',
      },
      whole: {
        label: 'Les dire non confirmées',
        hint: 'Là où un retrait ou une expiration peut avoir été omis, rien n’est prouvé. Demandez au candidat l’attestation entière.',
      },
    },
    disclosureSaved: {
      part: 'Les attestations montrées en partie sont maintenant acceptées, avec un avertissement',
      whole: 'Les attestations montrées en partie sont maintenant non confirmées',
    },
    appearance: 'Apparence',
    theme: 'Thème',
    themes: {
      system: 'Comme le système',
      light: 'Clair',
      dark: 'Sombre',
      contrast: 'Contraste élevé',
    },
    language: 'Langue',
    systemLanguage: 'La langue du système',
    workspace: 'Espace de travail',
    workspaceHint:
      'Tout est conservé dans ce seul fichier sur cet ordinateur. Les clés et listes des émetteurs sont conservées telles qu’elles étaient à chaque obtention, afin qu’un jour passé puisse être jugé ; au-delà de 256 Mo, les plus anciennes partent d’abord.',
    path: 'Fichier',
    candidates: 'Candidats',
    credentials: 'Attestations',
    unassigned: 'Non attribuées',
  }),
  worded(NETWORK_KIND_WORDS, {
    'issuer-keys': 'Clés des émetteurs',
    'status-lists': 'Listes de statut',
    'hosted-badges': 'Badges hébergés',
    registries: 'Registres',
    'time-stamps': 'Horodatages',
  }),
  worded(NETWORK_KIND_HINTS, {
    'issuer-keys':
      'Dit qui a signé une attestation ; sans cela, beaucoup restent non confirmées. Sont demandés les clés, profils, preuves de domaine et schémas des émetteurs nommés. Un émetteur peut voir que quelqu’un vérifie l’une de ses attestations.',
    'status-lists':
      'Si une attestation a été retirée. Une liste de plusieurs est obtenue en entier : son émetteur n’apprend pas de qui est l’attestation.',
    'hosted-badges':
      'Les badges prouvés par la page de leur émetteur. Il peut voir quel badge est consulté, et donc de qui. Les clés de leurs émetteurs sont aussi nécessaires.',
    registries: 'Qui les registres que vous utilisez connaissent, dans une fédération.',
    'time-stamps':
      'Qu’un rapport existait à un moment donné, comme l’atteste une autorité de votre choix. Elle reçoit une empreinte, et rien du rapport.',
  }),
  worded(REQUEST_OUTCOME_WORDS, {
    found: 'trouvé',
    'not-found': 'introuvable',
    gone: 'retiré par son hôte',
    failed: 'aucune réponse utilisable',
    refused: 'refusé par Touchstone : pas en HTTPS, adresse non publique ou renvoi ailleurs',
    'too-large': 'refusé par Touchstone : trop volumineux',
    busy: 'non demandé par Touchstone : trop de demandes attendaient déjà ce serveur',
  }),
  worded(REQUEST_LOG, {
    title: 'Ce qui a été demandé',
    none: 'Rien n’a été demandé sur le réseau ces 90 derniers jours.',
    total: (total) =>
      `${counted(total, 'requête', 'requêtes')}, des 90 derniers jours et 5 000 au plus. Les adresses qui peuvent nommer une personne sont gardées sous forme d’empreinte.`,
    latest: 'Les dernières requêtes',
    request: (kind, outcome, bytes, ms) => `${kind} : ${outcome}, ${bytes} octets en ${ms} ms`,
  }),
  worded(CERTIFICATES, {
    title: 'Certificats',
    hint: 'Les justificatifs numériques européens portent un cachet. Un cachet compte dès que vous acceptez le certificat de celui qui l’a apposé, ou de l’autorité qui l’a certifié. Assurez-vous d’abord de son empreinte, auprès de son propriétaire ou sur les pages de l’autorité.',
    none: 'Vous n’en acceptez aucun, les attestations sous cachet sont donc non confirmées.',
    accept: 'Accepter depuis un fichier…',
    judging: 'Les attestations sous cachet sont en cours de revérification. Attendez la fin.',
    unnamed: 'Un propriétaire non nommé',
    number: (registered) => `Enregistré sous ${registered}`,
    authority: 'Une autorité : les cachets qu’elle a certifiés comptent aussi.',
    ownSeal: 'Propre à un seul propriétaire : seuls les cachets faits avec lui comptent.',
    validUntil: (day) => `Valable jusqu’au ${day}.`,
    selfIssued: 'Émis par lui-même',
    issuedBy: (issuer) => `Émis par ${issuer}`,
    fingerprint: 'Empreinte (SHA-256) :',
    acceptOfSeal: 'Accepter ce certificat…',
    acceptTitle: 'Accepter ce certificat ?',
    acceptHint:
      'Il est venu avec l’attestation, et n’importe qui peut en faire un à n’importe quel nom. Comparez l’empreinte avec celle que publie son propriétaire ou son autorité, ou interrogez-les, avant de l’accepter.',
    acceptNow: 'Accepter',
    notShown: 'Il n’y a pas de certificat à accepter ici.',
    notBrought:
      'L’attestation n’apporte pas son certificat. Demandez-le à son émetteur, et acceptez-le dans les Paramètres.',
    acceptedNamed: (owner) =>
      `${owner} est maintenant accepté. Les attestations sous cachet ont été revérifiées.`,
    remove: 'Retirer',
    removeNamed: (owner) => `Retirer ${owner}`,
    removed: (owner) =>
      `${owner} n’est plus accepté. Les attestations sous cachet ont été revérifiées.`,
  }),
  worded(ACCEPTED, {
    without: (files) => `Il n’y a pas de certificat PEM ou DER dans ${files}.`,
    accepted: (count) =>
      `${count === 1 ? 'Un certificat est maintenant accepté' : `${count} certificats sont maintenant acceptés`}. Les attestations sous cachet ont été revérifiées.`,
    already: 'Vous l’acceptez déjà.',
    nothing: 'Rien n’a été accepté.',
  }),
  worded(FRAMEWORKS, {
    title: 'Référentiels de compétences',
    hint: 'Les attestations nomment les compétences par les codes de référentiels publics. Importez le fichier de l’un d’eux (ESCO, O*NET, Lightcast, CASE, Rich Skill Descriptors) et Touchstone sait ce que ses codes signifient, dans chaque langue où vous l’importez.',
    none: 'Vous n’en avez importé aucun. Le vocabulaire propre à Touchstone, d’environ 1 900 compétences, est toujours là.',
    import: 'Importer d’un fichier…',
    importing: 'Les compétences de tous sont recalculées. Attendez la fin.',
    imported: (name, skills) =>
      `${name} est importé : ${counted(skills, 'compétence', 'compétences')}. Les compétences de tous ont été recalculées.`,
    remove: 'Retirer',
    removeNamed: (name) => `Retirer ${name}`,
    removed: (name) => `${name} est retiré. Les compétences de tous ont été recalculées.`,
  }),
  worded(FRAMEWORK_FACTS, {
    skills: (skills) => counted(skills, 'compétence', 'compétences'),
    matches: (matches) => `${number(matches)} dites identiques à celles d’un autre`,
    from: (parts, file) => `${parts} ; de ${file}`,
  }),
  worded(ISSUERS, {
    title: 'Émetteurs',
    seen: 'Émetteurs de ce qui vous a été envoyé',
    count: (count) => counted(count, 'émetteur', 'émetteurs'),
    shown: (shown, total) => `Les ${number(shown)} premiers sur ${number(total)}`,
    search: 'Trouver un émetteur',
    none: 'Aucun émetteur pour l’instant',
    noneHint: 'Ajoutez des attestations, et ceux qui les ont délivrées figurent ici.',
    noMatch: 'Aucun émetteur de ce nom',
    noMatchHint: 'Essayez un autre mot, ou une partie de l’identifiant.',
    columns: {
      issuer: 'Émetteur',
      domain: 'Domaine prouvé',
      trust: 'Confiance et pourquoi',
      credentials: 'Attestations',
      actions: 'Votre décision',
    },
    nameless: 'Aucun nom indiqué',
    calledInCredential: (name) => `Les attestations l’appellent ${name}`,
    noDomain: 'Aucun',
    unproven: (count) => counted(count, 'non prouvé', 'non prouvés'),
    sharedKeys: 'Une clé, plusieurs émetteurs',
    sharedKeysHint:
      'C’est à sa clé qu’on distingue un émetteur d’un autre. Qui détient l’une de celles-ci peut délivrer sous chacun des noms à côté.',
    sharedKey: (names) => `Clé de ${names}`,
    keyInOrder: (names) => `C’est en ordre : une seule clé pour ${names}`,
    keyUndo: (names) => `Revenir sur le fait qu’une clé puisse signer pour ${names}`,
  }),
  worded(REGISTRIES, {
    title: 'Registres',
    hint: 'Un registre énumère des émetteurs par leurs identifiants et leur donne des noms. Ceux que mentionne un registre accepté sont de confiance ; ceux d’un registre seulement connu sont connus. Votre propre décision sur un émetteur passe avant, et ce qu’une liste bloque reste bloqué.',
    add: 'Ajouter un registre',
    formats:
      'Une liste à vous (CSV ou JSON, un émetteur par ligne), un registre du Digital Credentials Consortium, ou une déclaration d’une OpenID Federation.',
    none: 'Aucun registre pour l’instant.',
    list: 'Registres que vous avez ajoutés',
    level: (name) => `Ce que ${name} signifie pour vous`,
    levels: { accepted: 'Accepté', known: 'Connu' },
    anchorKeys: (count) =>
      count === 1 ? 'Sa clé, par son empreinte' : 'Ses clés, par leurs empreintes',
    anchorHint: 'Comparez avec ce que publie la fédération, avant de l’accepter.',
    removeNamed: (name) => `Retirer ${name}`,
    removed: (name) => `${name} retiré`,
    levelSet: (name, level) => `${name} : ${level}`,
    remarks: (count) => counted(count, 'entrée à examiner', 'entrées à examiner'),
    added: (names) =>
      names.length === 1 ? `${names[0] ?? ''} ajouté` : `${number(names.length)} registres ajoutés`,
    nothingAdded: 'Aucun registre n’a été ajouté',
    kinds: {
      dcc: 'Registre du Digital Credentials Consortium',
      list: 'Votre propre liste',
      chain: 'Un membre d’une fédération',
      federation: 'Fédération, interrogée pour chaque émetteur',
    },
  }),
  worded(REGISTRY_FACTS, {
    blocked: (count) => counted(count, 'bloqué', 'bloqués'),
    accepted: 'Ceux qu’il mentionne sont maintenant de confiance',
    known: 'Ceux qu’il mentionne sont maintenant seulement connus',
  }),
  worded(FRESHNESS_SETTINGS, {
    title: 'Comment les compétences vieillissent',
    hint: 'Après tant de mois, on peut s’attendre à ce que la moitié de ce que montrait une attestation soit encore vraie : c’est sa demi-vie. Jusque-là une compétence est dite récente, ensuite vieillissante, et après le double ancienne. C’est une remarque à côté d’une compétence, non un verdict : elle reste prouvée.',
    kind: 'Type de compétence',
    months: 'Mois',
    monthsOf: (kind) => `Mois : ${kind}`,
    ageless: 'Ne vieillit pas',
    agelessOf: (kind) => `Ne vieillit pas : ${kind}`,
    save: 'Enregistrer',
    saved: 'Les compétences vieillissent maintenant comme vous l’avez réglé',
    unchanged: 'Rien n’est modifié.',
    saving: 'Enregistrement en cours. Attendez la fin.',
    invalid: `Donnez à chaque type un nombre entier de mois de 1 à ${HALF_LIFE_LIMIT_MONTHS}, ou dites qu’il ne vieillit pas.`,
    reset: 'Revenir aux réglages de Touchstone',
    resetDone: 'Les compétences vieillissent maintenant selon les réglages de Touchstone',
    isDefault: 'Ce sont les réglages de Touchstone.',
  }),
  worded(AGEING_KIND_WORDS, {
    general: 'Ce que Touchstone ne connaît pas',
    'programming-language': 'Langages de programmation',
    framework: 'Frameworks et bibliothèques',
    tool: 'Outils et logiciels',
    method: 'Méthodes',
    knowledge: 'Domaines de connaissance',
    practical: 'Compétences pratiques',
    soft: 'Travail avec les autres',
    licence: 'Licences et permis',
    'natural-language': 'Langues parlées',
  }),
  worded(LEVEL_SETTINGS, {
    title: 'Niveaux',
    hint: 'Les attestations expriment les niveaux de bien des façons. Touchstone ne place une formulation sur une échelle commune que là où une règle dit comment ; celles qu’aucune règle ne lit viennent d’abord. Ce que vous décidez vaut pour tous, et pour ce qui arrivera plus tard.',
    none: 'Aucune attestation ici n’indique encore de niveau.',
    choose: (wording, title) => `Niveau de « ${wording} » (${title})`,
    noLevel: 'Hors de l’échelle',
    placed: (wording, level) =>
      `« ${wording} » est maintenant : ${level === undefined ? 'hors de l’échelle' : LEVEL_WORDS[level].label}.`,
    undo: 'Annuler',
    undoNamed: (wording, title) => `Annuler ce qu’est « ${wording} » (${title})`,
    undone: (wording) => `« ${wording} » est de nouveau lu selon les règles de Touchstone.`,
    saving: 'Enregistrement en cours. Attendez la fin.',
    showAll: (count) => `Tout afficher (${number(count)})`,
    cut: (count) => `Ce sont les ${number(count)} premiers ; il peut y en avoir d’autres.`,
  }),
  worded(WORDINGS, {
    met: (credentials, title, issuer) =>
      credentials === 1
        ? `Sur « ${title} » de ${issuer}.`
        : `Sur ${number(credentials)} attestations, dont « ${title} » de ${issuer}.`,
    described: 'Ce que vous décidez ne vaut que pour les résultats décrits comme là.',
    byRule: (level, rule) => `${level}, selon la règle « ${rule} »`,
    noRule: 'Aucune de nos règles ne le lit.',
    readAs: (reading) => `Lu comme ${reading}.`,
    decided: (level) => `Vous avez décidé : ${level}.`,
    ours: (reading) => `Notre propre lecture est ${reading}.`,
  }),
  worded(STACK_SETTINGS, {
    title: 'Attestations qui se complètent',
    hint: 'Dites quelles attestations forment un tout, et pour chaque candidat qui en a un élément s’affiche ce qu’il a et ce qui manque. Ce que les émetteurs disent de leurs propres attestations s’affiche sans votre intervention.',
    none: 'Vous n’en avez défini aucun.',
    add: 'Ajouter un ensemble…',
    addTitle: 'Ajouter un ensemble',
    editTitle: 'Modifier l’ensemble',
    dialogHint:
      'Un élément est trouvé par son identifiant si vous en donnez un, sinon par son nom, et aussi par son émetteur si vous en nommez un.',
    edit: 'Modifier…',
    editNamed: (name) => `Modifier… ${name}`,
    remove: 'Supprimer',
    removeNamed: (name) => `Supprimer ${name}`,
    removing: 'Suppression en cours. Attendez la fin.',
    removed: (name) => `L’ensemble « ${name} » est supprimé`,
    saved: (name) => `L’ensemble « ${name} » est enregistré`,
    name: 'Nom de l’ensemble',
    piece: (place) => `Élément ${number(place)}`,
    pieceName: 'Comment s’appelle l’attestation',
    issuer: 'Nom ou identifiant de l’émetteur (si cela importe)',
    achievementId: 'Identifiant de la réussite (si vous le connaissez)',
    addPiece: 'Ajouter un élément',
    removePiece: (place) => `Retirer l’élément ${number(place)}`,
    onlyPiece: 'Un ensemble a au moins un élément.',
    full: `Un ensemble a au plus ${STACK_PIECE_LIMIT} éléments.`,
    pieceFrom: (name, issuer) => `${name}, de ${issuer}`,
    incomplete: 'Nommez d’abord l’ensemble et chacun de ses éléments.',
  }),
];
