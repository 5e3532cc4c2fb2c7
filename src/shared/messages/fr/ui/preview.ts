import { worded } from '../../live.ts';
import { counted, isOne, number } from '../../ui/number.ts';
import { PREVIEW } from '../../ui/preview.ts';

export const preview = [
  worded(PREVIEW, {
    title: 'Aperçu',
    pages: 'Pages de l’aperçu',
    keys: 'Page précédente et Page suivante parcourent les pages ; plus, moins et 0 changent leur taille.',
    hint: 'Rien n’est écrit ni signé avant l’enregistrement.',
    drawing: 'Composition de la première page…',
    facts: (people, pages) =>
      `${counted(people, 'candidat', 'candidats')}, ${counted(pages, 'page', 'pages')}`,
    factsSoFar: (people, pages) =>
      `${counted(people, 'candidat', 'candidats')}, ${counted(pages, 'page', 'pages')} jusqu’ici…`,
    page: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
    pageSoFar: (page) => `Page ${number(page)}`,
    before: 'Page précédente',
    after: 'Page suivante',
    smaller: 'Plus petit',
    larger: 'Plus grand',
    width: 'Toute la largeur',
    whole: 'La page entière',
    report: (place, count) => `Rapport ${number(place)} sur ${number(count)}`,
    reportBefore: 'Rapport précédent',
    reportAfter: 'Rapport suivant',
    cutPeople: (count) =>
      isOne(count)
        ? 'Seul le premier candidat est montré ici ; le rapport les contient tous.'
        : `Seuls les ${number(count)} premiers candidats sont montrés ici ; le rapport les contient tous.`,
    cutPages: (count) =>
      isOne(count)
        ? 'Seule la première page est montrée ici ; le rapport les contient toutes.'
        : `Seules les ${number(count)} premières pages sont montrées ici ; le rapport les contient toutes.`,
    cutRows: 'Seules les premières lignes sont montrées ici ; le fichier les contient toutes.',
    html: 'Un rapport HTML dit la même chose sur une seule longue page ; il est composé ici comme pour l’impression.',
    json: 'Un rapport JSON dit la même chose sous forme de données ; il est composé ici comme pour l’impression.',
    evidence:
      'Les justificatifs l’accompagnent, et le rapport dit alors à quelle date chaque attestation a été jugée.',
    codes: 'Le rapport aura d’autres codes : ils sont créés avec le premier qui est écrit.',
    table: 'Les premières lignes du tableau',
    over: 'L’aperçu est terminé',
    overHint: 'Les personnes sont peut-être masquées à présent, ou il n’a pas pu être dessiné.',
    again: 'Le montrer de nouveau',
  }),
];
