import { FRAMEWORK_PROBLEMS } from '../framework.ts';
import { worded } from '../live.ts';
import { ADVICE, PLACES, PROBLEMS } from '../problem.ts';
import { REGISTRY_FLAWS, REGISTRY_FLAW_WORDS, REGISTRY_PROBLEMS } from '../registry.ts';

export const files = [
  worded(FRAMEWORK_PROBLEMS, {
    'not-a-framework': (file) =>
      `${file} n’est pas un référentiel de compétences que Touchstone sait lire. Il lit les compétences ESCO en CSV, les fichiers texte d’O*NET et le JSON de Lightcast, de CASE et des Rich Skill Descriptors : choisissez le fichier tel que son propriétaire le publie.`,
    empty: (file) =>
      `${file} est vide. Téléchargez-le de nouveau auprès du propriétaire du référentiel.`,
    'no-skills': (file) =>
      `${file} est un tel fichier, mais ne nomme aucune compétence. Choisissez celui qui énumère les compétences.`,
    'not-utf8': (file) =>
      `${file} n’est pas du texte en UTF-8. Choisissez le fichier tel que son propriétaire le publie, ou décompressez-le d’abord.`,
    'named-twice': (file) =>
      `${file} dit deux fois la même chose au même endroit, et une seule des deux peut compter. Téléchargez-le à nouveau chez le propriétaire du référentiel.`,
    'too-many': (file) =>
      `${file} nomme plus de 200 000 compétences, plus qu’aucun référentiel. Choisissez le fichier qui énumère seulement les compétences.`,
    'cannot-be-read': (file) =>
      `${file} n’a pas pu être lu. Vérifiez qu’il est présent et que vous avez le droit de l’ouvrir.`,
    'too-large': (file) =>
      `${file} dépasse 128 Mo. Choisissez le fichier qui énumère seulement les compétences.`,
  }),
  worded(REGISTRY_PROBLEMS, {
    'not-a-registry': (file) =>
      `${file} ne nomme aucun émetteur par un identifiant, un domaine ou une adresse. Une liste en donne un par ligne, avec un nom à côté.`,
    empty: (file) => `${file} est vide. Choisissez le fichier qui énumère les émetteurs.`,
    'named-twice': (file) =>
      `${file} dit deux fois la même chose au même endroit, et une seule des deux peut compter. Demandez à la personne qui vous l’a remis un fichier qui dit chaque chose une fois.`,
    'invalid-statement': (file) =>
      `${file} est une déclaration signée qui n’est pas valable : elle a expiré, ou sa signature ne correspond pas. Demandez-en une nouvelle à qui vous l’a donnée.`,
    'cannot-be-read': (file) =>
      `${file} n’a pas pu être lu. Vérifiez qu’il est présent et que vous avez le droit de l’ouvrir.`,
    'too-large': (file) =>
      `${file} est trop volumineux pour une liste d’émetteurs. Choisissez le fichier qui les énumère.`,
  }),
  worded(REGISTRY_FLAWS, {
    'no-subject': () => 'ne nomme personne. Écrivez-y un identifiant, un domaine ou une adresse.',
    'not-a-subject': (value) =>
      `${value} n’est ni l’identifiant, ni le domaine, ni l’adresse d’un émetteur.`,
    duplicate: (value) =>
      `${value} y figure deux fois ; la première compte, et un blocage compte toujours.`,
    'host-of-many': (value) =>
      `de nombreux émetteurs partagent ${value}, tous sont donc visés. Écrivez l’identifiant ou l’adresse de celui que vous voulez.`,
    'state-unknown': (value) =>
      `${value} n’est pas un mot que Touchstone connaît pour l’état d’un émetteur, et ne bloque personne. Écrivez « bloqué » pour qui doit l’être.`,
    'not-an-entry': () => 'n’est pas un registre d’un type que Touchstone connaît.',
    'registry-unavailable': (value) =>
      `le registre à l’adresse ${value} n’a pas pu être obtenu. Autorisez le réseau, ou réessayez plus tard.`,
    'registry-unreadable': (value) =>
      `ce qui se trouve à l’adresse ${value} n’est pas un registre.`,
    'keys-unavailable': (value) =>
      `les clés de ${value} n’ont pas pu être obtenues, rien de ce qu’il dit n’a donc pu être vérifié. Autorisez le réseau, ou réessayez plus tard.`,
  }),
  worded(REGISTRY_FLAW_WORDS, {
    line: (line) => `Ligne ${line} : `,
    quoted: (value) => `« ${value} »`,
    unnamed: 'cette entrée',
  }),
  worded(PLACES, {
    within: (file, inner) => `${file} (dedans : ${inner})`,
    image: 'le badge intégré à l’image',
    credential: (place) => `attestation ${place}`,
  }),
  worded(PROBLEMS, {
    'damaged-image':
      'est endommagé, on ne peut donc pas se fier au badge qu’il contient. Demandez à la personne de le télécharger de nouveau.',
    'damaged-archive':
      'est endommagé et ne peut pas être décompressé. Redemandez-le, ou ajoutez un par un les fichiers qu’il contient.',
    'encrypted-archive':
      'est protégé par un mot de passe. Décompressez-le vous-même, puis ajoutez les fichiers.',
    'document-without-badge':
      'est un PDF sans badge. L’impression et l’export le perdent : demandez à la personne le fichier du badge lui-même.',
    'resume-without-person':
      'est un CV, et rien ici ne dit de qui. Ajoutez-le sur la page de la personne, ou ajoutez d’abord ses badges, dans un même dossier à son nom.',
    'resume-without-text':
      'est un CV fait seulement d’images, sans texte lisible. Demandez à la personne le document dont il provient.',
    'encrypted-document':
      'est un PDF protégé par un mot de passe ou contre les modifications, rien ne peut donc y être lu. Demandez à la personne le fichier du badge lui-même.',
    'empty-file': 'est vide. Demandez à la personne de l’envoyer de nouveau.',
    'empty-folder': 'ne contient aucun fichier.',
    'malformed-jwt':
      'est tronqué ou endommagé : ce n’est pas un jeton signé (JWT) correct. Demandez à la personne de le copier ou de le télécharger de nouveau, en entier.',
    'too-much-memory':
      'demande à la lecture plus de mémoire que Touchstone n’en accorde à un fichier. S’il s’agit d’une archive, décompressez-la et ajoutez les fichiers qu’elle contient.',
    'took-too-long': {
      reading:
        'demande à la lecture plus de temps que Touchstone n’en accorde à un fichier. S’il s’agit d’une archive, décompressez-la et ajoutez les fichiers qu’elle contient ; sinon, demandez à la personne le fichier du badge lui-même.',
      checking: (count) =>
        `demande à être vérifié plus de temps que Touchstone n’en accorde à un fichier en une fois, si bien que tout n’a pas été vérifié. Attestations restantes : ${count}. Cela ne dit rien contre la personne. Ajoutez-le de nouveau pour continuer.`,
      unkept: (count) =>
        `demande à être vérifié plus de temps que Touchstone n’en accorde à un fichier en une fois, si bien que tout n’a pas été vérifié. Attestations restantes : ${count}. Cela ne dit rien contre la personne. Importez-le dans un espace de travail, qui continue chaque fois qu’il est ajouté.`,
    },
    'unreadable-file': {
      'long-path':
        'n’a pas pu être lu : il est placé dans tant de dossiers que cet ordinateur ne peut pas l’y ouvrir. Déplacez-le dans un dossier plus proche, puis ajoutez-le de nouveau.',
      name: 'n’a pas pu être lu : son nom contient des caractères que cet ordinateur ne connaît pas. Renommez-le, puis ajoutez-le de nouveau.',
      other:
        'n’a pas pu être lu. Vérifiez qu’il s’ouvre sur cet ordinateur, puis ajoutez-le de nouveau.',
    },
    'not-found': 'n’est plus là. Il a peut-être été déplacé, renommé ou supprimé.',
    'not-a-file': {
      link: 'n’est qu’un lien vers un fichier ou un dossier situé ailleurs, et les liens ne sont pas suivis. Ajoutez ce fichier ou ce dossier lui-même.',
      other: 'n’est ni un fichier ni un dossier, il n’y a donc rien à lire.',
    },
    'verifier-failed':
      'n’a pas pu être vérifié : la vérification s’est arrêtée deux fois. Cela ne dit rien contre la personne. Réessayez, et signalez-le-nous si cela persiste.',
    'not-json': {
      encoding:
        'n’est pas écrit en UTF-8, comme doivent l’être les attestations. Demandez à la personne le fichier tel que téléchargé, sans l’ouvrir ni le réenregistrer.',
      other:
        'est interrompu ou endommagé : ce n’est pas du JSON correct. Demandez à la personne de le télécharger de nouveau, sans l’ouvrir ni l’enregistrer.',
    },
    'image-without-badge': {
      'other-image':
        'est une image d’un type qui ne peut pas porter de badge. Demandez à la personne le fichier .png ou .svg tel que téléchargé chez l’émetteur.',
      'behind-end':
        'est une image avec un badge derrière sa fin, où aucun programme n’en cherche : il a pu être ajouté après coup, et n’est pas lu. Demandez à la personne le fichier tel que téléchargé chez l’émetteur.',
      description:
        'est une image qui nomme un badge dans sa description (XMP) et n’en a pas là où sont les badges. Demandez à la personne le fichier tel que téléchargé chez l’émetteur.',
      other:
        'est une image sans badge. Les captures d’écran et les images réenregistrées le perdent : demandez à la personne le fichier tel que téléchargé chez l’émetteur.',
    },
    'unsafe-archive': {
      several:
        'contient des parties de plus d’une archive, si bien que chaque programme en extrairait autre chose. Demandez à la personne les fichiers qu’elle contient, ou l’archive telle qu’elle a été faite.',
      nested:
        'est une archive placée dans trop d’autres archives. Décompressez-la vous-même, puis ajoutez les fichiers.',
      other:
        'a été laissé de côté : son nom ou son type est de ceux dont se servent les archives malveillantes pour atteindre d’autres fichiers de cet ordinateur. Demandez à la personne le fichier du badge lui-même.',
    },
    'damaged-document': {
      attachment:
        'est joint d’une façon illisible : il est endommagé. Demandez à la personne le fichier du badge lui-même.',
      other:
        'est un PDF endommagé, et aucun badge n’a été trouvé dans ce qu’il en reste. Demandez à la personne le fichier du badge lui-même.',
    },
    'not-a-credential': {
      'badge-class': 'décrit un badge, mais pas qui l’a reçu.',
      profile: 'décrit un émetteur ou une personne, et n’est pas une attestation.',
      keys: 'contient les clés d’un émetteur ou d’une personne, et n’est pas une attestation.',
      'status-list':
        'est la liste de ce qu’un émetteur a révoqué, et n’est l’attestation de personne. Touchstone demande lui-même ces listes aux émetteurs.',
      jwt: 'est un jeton signé (JWT), mais ne contient aucune attestation.',
      'encrypted-jwt': 'est chiffré, seul celui à qui il est destiné peut le lire.',
      'other-envelope':
        'est une attestation signée d’une manière que Touchstone ne lit pas, comme COSE. Cela ne dit rien contre la personne.',
      'open-attestation':
        'est un certificat au format OpenAttestation, celui d’OpenCerts, que Touchstone ne lit pas. Cela ne dit rien contre la personne.',
      'clr-1':
        'est un Comprehensive Learner Record de version 1, et Touchstone lit la version 2. Cela ne dit rien contre la personne.',
      'european-xml':
        'est une attestation numérique européenne sous son ancienne forme, en XML, que Touchstone ne lit pas. Cela ne dit rien contre la personne.',
      'empty-presentation': 'est une présentation sans attestation.',
      'deep-json': 'est imbriqué plus profondément qu’aucune attestation, et n’a pas été lu.',
      'large-json': 'a plus d’éléments qu’aucune attestation, et n’a pas été lu.',
      'named-twice':
        'indique deux fois l’un de ses éléments, si bien que les programmes y liraient des choses différentes ; Touchstone n’en lit aucune.',
      other: 'est du JSON, mais ni un Open Badge ni une autre attestation vérifiable.',
    },
    'unknown-file-type': {
      'office-document': 'est un document bureautique',
      'old-office-document': 'est un document bureautique',
      'other-archive': 'est une archive d’un type que Touchstone ne décompresse pas',
      packed: 'est compressé d’une manière que Touchstone ne décompresse pas',
      'web-page': 'est une page Web ou quelque chose de semblable',
      mail: 'est un e-mail sans fichier joint',
      'locked-mail': 'est un e-mail chiffré, ou signé autour de tout ce qu’il contient',
      'outlook-attachments':
        'contient les pièces jointes d’un e-mail telles qu’Outlook les emballe, que Touchstone ne lit pas',
      'outlook-mail': 'est un e-mail endommagé, tel qu’Outlook l’enregistre',
      link: 'n’est qu’un lien vers une page Web',
      calendar: 'est un rendez-vous pour un agenda',
      contact: 'est un contact, tel que les carnets d’adresses l’enregistrent',
      'wallet-pass':
        'est une carte pour le portefeuille d’un téléphone, que son auteur signe pour ce seul portefeuille',
      text: 'est un texte qui ne contient aucune attestation',
      other: 'n’est pas un type de fichier qui contient une attestation',
    },
    'too-large': {
      file: (size, limit) => `fait ${size} ; Touchstone accepte jusqu’à ${limit}.`,
      pixels: (limit) => `est une image de plus de pixels que les ${limit} que Touchstone accepte.`,
      piped: (limit) => `dépasse les ${limit} que Touchstone accepte.`,
      other: (limit) => `dépasse, une fois décompressé, les ${limit} que Touchstone accepte.`,
    },
    'too-many-files': {
      within: (limit) =>
        `contient plus que Touchstone n’accepte en une fois${limit === undefined ? '' : ` (${limit})`}. La suite a été laissée de côté : ajoutez le reste en plus petites parties.`,
      from: (limit) =>
        `a été laissé de côté, ainsi que tout ce qui suit : Touchstone accepte jusqu’à ${limit} fichiers en une fois. Ajoutez le reste en plus petites parties.`,
    },
  }),
  worded(ADVICE, {
    credential:
      'Demandez à la personne l’attestation elle-même, en fichier .json, .jwt, .png ou .svg.',
    otherForm:
      'Demandez à la personne s’il en existe une autre forme chez l’émetteur, ou vérifiez auprès de celui-ci.',
    badge: 'Demandez à la personne le badge lui-même.',
    filesRead: (advice) =>
      `Touchstone lit les attestations en .json, .jwt, .png, .svg, ainsi que les zips, PDF et e-mails qui en contiennent : ${advice}.`,
    behind: 'demandez à la personne le fichier du badge dont il provient',
    itself: 'demandez à la personne le fichier du badge lui-même',
    unpack: 'décompressez-la vous-même, puis ajoutez les fichiers',
    download: 'demandez à la personne de télécharger l’attestation elle-même',
    detach: 'enregistrez les fichiers joints, puis ajoutez-les',
  }),
];
