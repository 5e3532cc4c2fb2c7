import { worded } from '../../live.ts';
import { DOCUMENT } from '../../ui/document.ts';
import { counted, number } from '../../ui/number.ts';

export const document = [
  worded(DOCUMENT, {
    open: 'Le document',
    named: (title) => `Document de ${title}`,
    states: {
      fits: 'La signature correspond : ce qui est marqué comme signé est ce qui a été signé.',
      unconfirmed:
        'La signature n’a pas pu être confirmée : ce qui est marqué comme signé est seulement ce pour quoi elle a été faite.',
      fails: 'La signature ne correspond pas : rien ici n’est prouvé, quoi que disent les marques.',
      none: 'Rien dans ce document n’est signé. On croit un badge hébergé en raison de l’adresse où il se trouve.',
    },
    legend: 'Ce que signifient les marques',
    coverage: {
      signed: 'Signé par l’émetteur',
      holder: 'Signé par le titulaire',
      withheld: 'Non montré par le titulaire',
      unsigned: 'Non signé',
      unknown: 'Impossible à dire',
      signature: 'La signature elle-même',
    },
    parts: {
      document: 'Document',
      header: 'En-tête du jeton',
      payload: 'Contenu du jeton',
      disclosed: 'Ce que montre le titulaire',
      'unprotected-header': 'En-tête à côté de la signature',
      'key-binding': 'La propre signature du titulaire',
      signature: 'Signature',
    },
    search: 'Chercher dans le document',
    found: (place, count) => `${number(place)} sur ${number(count)}`,
    notFound: 'Introuvable',
    previous: 'Passage précédent',
    next: 'Passage suivant',
    text: 'Document',
    leftOut: (count) =>
      `${counted(count, 'ligne de plus n’est pas affichée', 'lignes de plus ne sont pas affichées')}.`,
    unread: 'Décomposer ce document prend plus de temps qu’il n’est permis.',
  }),
];
