import { named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { DifferenceCode } from '../../differences/index.ts';

const STILL_FITS = 'sa signature correspond toujours.';
const AS_OFFERED = 'Demandez au candidat le fichier tel que l’émetteur le propose.';

/** Why other verifiers may say otherwise. */
export const DIFFERENCES = {
  'asked.issuer': () =>
    'Les vérificateurs qui ne regardent que la signature la diront valable : ils ne demandent pas si la clé est celle de l’émetteur nommé.',
  'asked.issuer-unconfirmed': () =>
    'Les vérificateurs qui ne regardent que la signature la diront valable ; celui qui peut consulter la liste de clés de l’émetteur peut trancher dans un sens ou dans l’autre.',
  'asked.key': () =>
    'La clé de l’émetteur n’a pas pu être obtenue ici. Un vérificateur qui peut la rechercher dira si la signature correspond.',
  'asked.period': () =>
    `Les vérificateurs qui ne regardent pas ses dates la diront valable : ${STILL_FITS}`,
  'asked.status': () =>
    `Les vérificateurs qui ne demandent pas si elle a été retirée la diront valable : ${STILL_FITS}`,
  'asked.status-unanswered': () =>
    'On n’a pas pu savoir si elle a été retirée. Certains vérificateurs y voient « non retirée » et la disent valable.',
  'asked.nested': () =>
    'Les vérificateurs qui ne contrôlent que la signature extérieure la diront valable : ils ne regardent pas les attestations qu’elle contient.',
  'asked.endorsements': () =>
    'Les vérificateurs qui ne contrôlent pas les recommandations montrent celles qu’elle contient comme si elles étaient bonnes.',
  'field.unsigned': (p) =>
    `Les vérificateurs qui ne cherchent pas de mots hors de la signature la diront valable, et montreront « ${named(p, 'term')} » comme si l’émetteur l’avait dit.`,
  'key.brought-along': () =>
    'Elle apporte sa propre clé. Les vérificateurs qui utilisent cette clé trouvent la signature bonne, quel qu’en soit l’auteur.',
  'key.in-name': () =>
    'La clé figure dans l’adresse de la clé elle-même. Les vérificateurs qui l’y prennent, sans interroger son propriétaire, trouvent la signature bonne, quel qu’en soit l’auteur.',
  'status.rare-type': (p) =>
    `Son éventuel retrait figure dans une liste d’un type (${named(p, 'type')}) que certains vérificateurs ne consultent jamais : pour eux, elle est valable à jamais.`,
  'status.several': (p) =>
    `Elle nomme ${named(p, 'count')} endroits qui disent si elle est encore valable. Les vérificateurs qui ne regardent que le premier peuvent manquer ce que dit un autre.`,
  'status.purpose': (p) =>
    `L’une de ses listes sert à autre chose qu’au retrait (${named(p, 'purpose')}), ce que certains vérificateurs ne lisent pas.`,
  'status.in-token': () =>
    'Certains vérificateurs ne s’enquièrent d’un retrait que pour les attestations écrites en JSON, et celle-ci est un jeton : pour eux, elle est valable à jamais.',
  'proof.several': (p) =>
    `Elle porte ${named(p, 'count')} signatures. Certains vérificateurs n’en contrôlent qu’une, et peuvent ne pas remarquer qu’une autre échoue.`,
  'proof.in-part': () =>
    'Son titulaire peut en avoir omis des parties. Peu de vérificateurs le disent.',
  'text.mangled-on-way': (p) =>
    `Son texte a été altéré en chemin : « ${named(p, 'shown')} » était sans doute « ${named(p, 'probable')} », et lue ainsi, la signature correspond. Les vérificateurs qui reçoivent le fichier original diront autre chose. ${AS_OFFERED}`,
  'text.mangled': (p) =>
    `Son texte est altéré : « ${named(p, 'shown')} » était sans doute « ${named(p, 'probable')} ». Les vérificateurs qui reçoivent le fichier original peuvent dire autre chose. ${AS_OFFERED}`,
  'text.mangled-by-issuer': (p) =>
    `Son texte a été altéré avant la signature : « ${named(p, 'shown')} » devait sans doute être « ${named(p, 'probable')} ». L’émetteur l’a signé ainsi, et un vérificateur qui le corrige trouvera que la signature ne correspond pas.`,
  'text.lost': (p) =>
    `Certaines de ses lettres se sont perdues avant d’arriver ici : « ${named(p, 'shown')} ». Les vérificateurs qui reçoivent le fichier original peuvent dire autre chose. Demandez-le au candidat.`,
  'issuer.disguised-name': (p) =>
    `Le nom de l’émetteur, ${named(p, 'issuer')}, est écrit de façon à pouvoir être pris pour celui d’un autre. Les vérificateurs qui ne montrent que le nom le laisseront passer.`,
  'issuer.imitated-name': (p) =>
    `Le nom de l’émetteur, ${named(p, 'issuer')}, ressemble à ${named(p, 'name')}, et c’est un autre émetteur. Les vérificateurs qui ne montrent que le nom ne peuvent pas les distinguer.`,
  'issuer.other-creator': (p) =>
    `${named(p, 'issuer')} l’a délivrée pour le compte de ${named(p, 'creator')}, ou le dit : seul ${named(p, 'issuer')} l’a signée. Les vérificateurs qui montrent qui a conçu la réussite peuvent nommer ${named(p, 'creator')} comme s’il avait signé.`,
  'issuer.hosted': (p) =>
    `Sa signature est celle de ${named(p, 'host')}, qui l’héberge pour le compte de ${named(p, 'issuer')} (${named(p, 'home')}). Les vérificateurs qui ne montrent que le nom laissent croire que ${named(p, 'home')} a signé.`,
  'name.near-miss': (p) =>
    `Elle dit « ${named(p, 'name')} » là où le standard dit « ${named(p, 'term')} ». Touchstone et la plupart des vérificateurs ignorent ce qui s’y trouve ; les plus indulgents le lisent.`,
  'date.day-only': (p) =>
    `Une date qu’elle contient (${named(p, 'field')} : ${named(p, 'value')}) n’a pas d’heure. Les vérificateurs stricts la refusent ; les autres comptent à partir d’heures différentes.`,
  'date.no-zone': (p) =>
    `Une heure qu’elle contient (${named(p, 'field')} : ${named(p, 'value')}) ne dit pas dans quel fuseau horaire. Les vérificateurs stricts la refusent ; les autres prennent le leur.`,
  'date.other-form': (p) =>
    `Une date qu’elle contient (${named(p, 'field')} : ${named(p, 'value')}) est écrite sous une forme que seuls certains vérificateurs savent lire.`,
  'id.missing': () =>
    'Elle n’a pas d’identifiant. Les vérificateurs qui en exigent un la refusent, et personne ne peut dire si un autre fichier est la même attestation.',
  'id.not-url': (p) =>
    `Son identifiant (${named(p, 'id')}) n’est pas une adresse. Les vérificateurs stricts la refusent pour cela.`,
  'id.achievement-missing': () =>
    'La réussite n’a pas d’identifiant. Les vérificateurs qui suivent à la lettre le schéma du standard la refusent.',
  'recipient.named-hash': () =>
    'Elle nomme son destinataire par une adresse brouillée. Certains vérificateurs brouillent l’adresse autrement et disent que ce n’est pas la sienne ; la plupart ne la comparent pas du tout.',
  'recipient.bare-hash': () =>
    'Elle nomme son destinataire par une adresse brouillée, et ne dit pas comment. La plupart des vérificateurs ne peuvent pas la comparer.',
  'recipient.weak-hash': () =>
    'Elle brouille l’adresse de son destinataire d’une façon qui est cassée (MD5). Les vérificateurs récents ne la comparent pas.',
  'recipient.upper-case-hash': () =>
    'L’adresse brouillée de son destinataire est écrite en majuscules. Les vérificateurs qui comparent lettre à lettre disent que ce n’est pas la sienne.',
  'recipient.unsalted-hash': () =>
    'L’adresse de son destinataire a été brouillée sans sel. Certains vérificateurs ne peuvent alors pas la comparer.',
  'context.moved': (p) =>
    `Elle nomme un dictionnaire par une adresse qu’il a quittée (${named(p, 'url')}). Les vérificateurs qui l’y cherchent peuvent en obtenir un autre, et dire que la signature ne correspond pas.`,
  'context.several-newest': (p) =>
    `L’un de ses dictionnaires (${named(p, 'url')}) a été publié avec ${named(p, 'count')} contenus différents, et la signature correspond au plus récent. Les vérificateurs qui en gardent une copie plus ancienne disent qu’elle ne correspond pas.`,
  'context.several-older': (p) =>
    `L’un de ses dictionnaires (${named(p, 'url')}) a été publié avec ${named(p, 'count')} contenus différents, et la signature correspond à un plus ancien. Les vérificateurs qui ont le plus récent disent qu’elle ne correspond pas.`,
  'context.several': (p) =>
    `L’un de ses dictionnaires (${named(p, 'url')}) a été publié avec ${named(p, 'count')} contenus différents. Les vérificateurs la lisent selon celui qu’ils ont.`,
  'context.not-common': (p) =>
    `Elle utilise un dictionnaire que peu de vérificateurs connaissent (${named(p, 'url')}). Ceux qui ne le recherchent pas ne peuvent pas dire ce que couvre sa signature ; ceux qui le font croient celui qui le conserve.`,
  'picture.beyond-ascii': () =>
    'Elle est venue dans une image, et a des lettres hors de l’anglais courant. Les vérificateurs qui prennent le texte de l’image pour du Latin-1 les altèrent, et disent que la signature ne correspond pas.',
  'picture.compressed': () =>
    'Elle est compressée dans son image. Les vérificateurs qui cherchent du texte simple dans l’image n’y trouvent rien.',
  'picture.old-text': () =>
    'Elle figure dans son image comme l’écrivaient les anciens outils. Les vérificateurs récents peuvent ne pas y regarder.',
  'picture.token': () =>
    'Elle figure dans son image sous forme de jeton. Les vérificateurs qui cherchent du JSON dans les images n’y trouvent rien.',
  'picture.braces': () =>
    'Elle est venue dans une image, et un texte qu’elle contient a une accolade isolée. Les vérificateurs qui en trouvent la fin en comptant les accolades n’en lisent qu’une partie.',
  'proof.token': () =>
    'C’est un jeton signé (JWT). Les vérificateurs qui ne lisent que les preuves JSON-LD ne peuvent pas la lire.',
  'proof.disclosing-token': () =>
    'C’est un jeton qui divulgue des parties choisies (SD-JWT). Les vérificateurs qui ne lisent que les preuves JSON-LD, ou les jetons simples, ne peuvent pas la lire.',
  'proof.rare-algorithm': (p) =>
    `Elle est signée par une méthode (${named(p, 'algorithm')}) que les vérificateurs n’ont pas à connaître.`,
  'proof.embedded': () =>
    'Sa signature figure en elle. Les vérificateurs qui ne lisent que les jetons (JWT) ne peuvent pas la lire.',
  'proof.rare-suite': (p) =>
    `Elle est signée par une méthode (${named(p, 'suite')}) que moins de vérificateurs connaissent. Les autres ne peuvent pas dire si elle est authentique.`,
  'model.open-badges-3': () =>
    'C’est un Open Badge 3.0. Les vérificateurs écrits pour Open Badges 2.0 ne peuvent pas la lire.',
  'model.open-badges-2-hosted': () =>
    'C’est un Open Badge 2.0 qui compte là où il est hébergé. Les vérificateurs d’attestations plus récentes ne peuvent pas le lire, et ceux qui ne le recherchent pas ne peuvent pas en juger.',
  'model.open-badges-2': () =>
    'C’est un Open Badge 2.0. Les vérificateurs d’Open Badges 3.0 et d’autres attestations plus récentes ne peuvent pas le lire.',
  'model.open-badges-1': () =>
    'C’est un Open Badge 1. Presque aucun vérificateur ne le lit encore.',
  'model.learner-record': () =>
    'C’est un relevé d’apprentissage qui contient des attestations. Les vérificateurs de badges isolés ne les lisent pas, ou pas toutes.',
  'model.no-badge': () =>
    'C’est un Verifiable Credential et non un Open Badge. Les vérificateurs de badges seulement ne le lisent pas.',
  'model.blockcerts': () =>
    'Elle est ancrée dans une blockchain. Seuls les vérificateurs de Blockcerts lisent cela.',
  'model.european': () =>
    'C’est un justificatif numérique européen. Seuls les vérificateurs qui ont sa liste de cachets peuvent en juger.',
  'model.vc-1': () =>
    'Elle suit la version 1 du modèle de données du W3C. Les vérificateurs de la version 2 seulement la refusent.',
  'model.vc-2': () =>
    'Elle suit la version 2 du modèle de données du W3C. Les vérificateurs plus anciens, de la version 1 seulement, la refusent.',
} as const satisfies Record<DifferenceCode, CheckMessage>;
