import { worded } from '../../live.ts';
import { IMPACT } from '../../ui/impact.ts';
import { counted, number } from '../../ui/number.ts';

export const impact = [
  worded(IMPACT, {
    title: 'Impact défavorable',
    hint: 'Si des personnes de certains groupes vont plus loin que d’autres dans une sélection. Désactivé tant que vous ne l’activez pas. Ce que les personnes disent de leurs groupes est gardé à part : rien de ce qui trouve, ordonne ou rapporte des personnes ne le lit, et la réponse de personne n’est montrée nulle part.',
    turnOn: 'Le mesurer',
    turnOff: 'Arrêter, et oublier les réponses',
    turnedOn: 'L’impact défavorable est désormais mesuré',
    turnedOff: 'L’impact défavorable n’est plus mesuré, et les réponses sont oubliées',
    answers: (people) =>
      `Il y a des réponses de ${counted(people, 'personne', 'personnes')} dans cet espace de travail.`,
    import: 'Reprendre un tableau…',
    importHint:
      'Un tableau CSV : une colonne « email » (ou « id ») et une par catégorie, par exemple sexe ou origine. Une cellule vide veut dire « non indiqué ».',
    takenIn: (known, rows) =>
      `Repris pour ${number(known)} sur ${counted(rows, 'ligne', 'lignes')}`,
    problems: {
      'no-table':
        'Ce n’est pas un tel tableau : sa première ligne doit nommer une colonne « email » ou « id », et une à six catégories.',
      unreadable: 'Ce fichier ne peut pas être lu.',
    },
    step: 'Jusqu’à quelle étape',
    none: 'Personne sur cette présélection n’a encore indiqué de groupe.',
    unstated: (count) =>
      count === 0
        ? 'Tout le monde sur la présélection en a indiqué un.'
        : `${counted(count, 'personne', 'personnes')} de la présélection n’en ${count === 1 ? 'a' : 'ont'} indiqué aucun et n’${count === 1 ? 'entre' : 'entrent'} dans aucun taux.`,
    group: 'Groupe',
    people: 'Personnes',
    selected: 'Arrivées là',
    rate: 'Taux',
    ratio: 'Ratio d’impact',
    chance: 'Par hasard',
    tooSmall: 'moins de 2 %',
    below: 'Sous les quatre cinquièmes',
    few: 'Peu de personnes : une seule décision change beaucoup',
    method:
      'Taux : qui est arrivé à cette étape ou plus loin, parmi toutes les personnes du groupe sur la présélection. Ratio d’impact : ce taux rapporté à celui du groupe le plus sélectionné (New York City Local Law 144 ; les groupes sous 2 % n’en ont pas). Sous 0,8, c’est un signe à examiner, selon la règle des quatre cinquièmes, et non une conclusion. Par hasard : à quelle fréquence une différence aussi grande survient par accident (test exact de Fisher).',
  }),
];
