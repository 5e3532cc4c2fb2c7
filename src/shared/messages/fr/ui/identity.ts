import { worded } from '../../live.ts';
import { IDENTITY } from '../../ui/identity.ts';

export const identity = [
  worded(IDENTITY, {
    title: 'Signature des rapports',
    hint: 'Les rapports sont signés, pour que personne ne puisse les modifier sans que cela se voie. Au nom de votre domaine, qui en contrôle un apprend aussi qu’il vient de vous.',
    asKey: 'Les rapports sont signés avec la clé de cet espace de travail.',
    asDomain: (place) => `Les rapports sont signés au nom de ${place}.`,
    noKey: 'La clé est créée avec le premier rapport.',
    keyHint: (key) => `Qui reçoit un rapport peut comparer avec ${key}.`,
    domain: 'Votre domaine, ou un dossier de celui-ci',
    example: 'acme.example/hiring',
    noPlace:
      'Rien ne peut être publié là. Indiquez le nom d’un site web public, par exemple acme.example, ou un dossier de celui-ci.',
    signAs: 'Signer au nom de ce domaine',
    saved: (place) => `Les rapports sont désormais signés au nom de ${place}`,
    keyOnly: 'Signer de nouveau avec la clé seule',
    keySaved: 'Les rapports sont désormais signés avec la clé seule',
    publish: (url) => `Faites publier ceci à l’adresse ${url}, lisible par tous :`,
    document: 'Le document à publier',
    several:
      'Si un document s’y trouve déjà, ou si d’autres espaces de travail signent au nom du même domaine, ajoutez cette clé à côté des autres. Laissez-la tant que des rapports doivent pouvoir être contrôlés.',
    copy: 'Copier le document',
    copied: 'Le document est copié',
    check: 'Vérifier s’il est publié',
    checking: 'Le domaine est interrogé…',
    answers: {
      pass: (place) =>
        `${place} déclare la clé : qui contrôle un rapport apprendra qu’il vient de vous.`,
      unknown: (place, why) => `${place} n’a pas pu être interrogé. ${why}`,
      fail: (place, why) => `${place} ne déclare pas la clé. ${why}`,
    },
    authority: 'Autorité d’horodatage',
    authorityHint:
      'Atteste, pour chaque rapport où vous le demandez, qu’il existait à ce moment. Elle reçoit une empreinte, et rien du rapport. Acceptez son certificat ci-dessus pour qu’elle soit crue.',
    authorityExample: 'https://time.example/tsr',
    noAuthority: 'Indiquez une adresse qui commence par https://.',
    setAuthority: 'Utiliser cette autorité',
    authoritySaved: 'Les horodatages y sont désormais demandés',
    authorityRemoved: 'Plus personne n’est sollicité pour des horodatages',
    stamp: 'Horodatage',
    stampChoices: {
      without: { label: 'Sans' },
      with: { label: 'En demander un' },
    },
    stamped: (at, authority) => `${authority} l’atteste à la date du ${at}.`,
    stampUnknown: (at, authority) =>
      `Horodaté au ${at} par ${authority}, dont vous n’avez pas accepté le certificat.`,
    unstamped: {
      'no-authority': 'Il n’est pas horodaté : aucune autorité n’est réglée.',
      'not-allowed': 'Il n’est pas horodaté : Paramètres, Réseau ne permettent pas de le demander.',
      'no-answer': 'Il n’est pas horodaté : l’autorité n’a pas répondu.',
      malformed: 'Il n’est pas horodaté : l’autorité n’en a pas donné.',
      'other-file': 'Il n’est pas horodaté : celui reçu est d’un autre fichier.',
      'other-question': 'Il n’est pas horodaté : celui reçu répond à une autre question.',
      'not-signed': 'Il n’est pas horodaté : celui reçu n’est pas signé comme il le faut.',
      'not-for-time':
        'Il n’est pas horodaté : celui reçu est signé avec une clé qui n’est pas destinée aux horodatages.',
    },
  }),
];
