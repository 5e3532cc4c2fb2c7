import { worded } from '../../live.ts';
import { INCIDENTS } from '../../ui/incidents.ts';
import { counted } from '../../ui/number.ts';

export const incidents = [
  worded(INCIDENTS, {
    title: 'Problèmes',
    hint: 'Ce qui n’a pas marché dans Touchstone même, afin qu’on puisse le réparer. C’est conservé 90 jours sur cet ordinateur et n’est envoyé à personne. On y lit où cela s’est produit dans le programme, mais aucun nom, aucun fichier et rien d’une attestation.',
    none: 'Rien n’a échoué au cours des 90 derniers jours.',
    list: 'Ce qui n’a pas marché',
    kinds: {
      'engine-fault': 'Quelque chose que vous avez demandé n’a pas pu être fait',
      'engine-stopped': 'La partie qui gère l’espace de travail s’est arrêtée',
      'verifier-crashed': 'Un fichier a arrêté le programme qui le lisait',
      'verifier-time': 'La lecture d’un fichier a pris trop de temps et a été abandonnée',
      screen: 'Un écran n’a pas pu être dessiné',
      'window-fault': 'La fenêtre a rencontré quelque chose d’inattendu',
      'window-gone': 'La fenêtre s’est arrêtée et a été rouverte',
      'app-fault': 'Touchstone a rencontré quelque chose d’inattendu',
    },
    times: (count) => counted(count, 'fois', 'fois'),
    show: 'Afficher',
    hide: 'Masquer',
    named: (action, what, at) => `${action} : ${what}, ${at}`,
    text: 'Voici, mot pour mot, ce que vous enverriez',
    copy: 'Copier',
    copied: 'Le texte est copié',
    save: 'Enregistrer…',
    saved: 'Le texte est enregistré',
    savedTo: (file) => `Il est dans ${file}.`,
    remove: 'Supprimer',
    removed: 'Le problème est supprimé',
    clear: 'Tout supprimer',
    cleared: 'Tous les problèmes sont supprimés',
  }),
];
