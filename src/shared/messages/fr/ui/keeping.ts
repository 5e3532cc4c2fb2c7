import { worded } from '../../live.ts';
import { ERASED, ERASURE, RETENTION, RULES } from '../../ui/keeping.ts';
import { counted, number } from '../../ui/number.ts';
import { DATA, LOST, REASONS, UNLOCK, VAULT_DIALOGS } from '../../ui/vault.ts';

export const keeping = [
  worded(ERASURE, {
    more: 'Plus',
    erase: 'Supprimer définitivement…',
    title: (name) => `Supprimer ${name} définitivement ?`,
    hint: 'Cela ne peut pas être annulé. Ce qui est supprimé est écrasé dans le fichier, pas seulement caché.',
    goes: 'Ce qui disparaît',
    stays: 'Ce qui reste',
    confirm: 'Supprimer définitivement',
    deleting: 'Suppression…',
    done: (name) => `${name} : suppression définitive faite`,
    unpurgeable:
      'Des copies que la base de données a laissées dans son fichier : il dépasse 512 Mo et est chiffré, et cet ordinateur a trop peu de mémoire libre pour le réécrire. Fermez d’abord d’autres programmes, ou sauvegardez puis restaurez ensuite.',
    unpurged:
      'Il peut rester quelque chose dans le fichier : un autre programme a l’espace de travail ouvert, ou la place manque pour le réécrire. Fermez les autres programmes et supprimez de nouveau quelqu’un, ou sauvegardez puis restaurez.',
    backups: (count) =>
      `${counted(count, 'sauvegarde contient', 'sauvegardes contiennent')} encore ce qui a été supprimé. Supprimez-les dans les Paramètres quand elles ne sont plus nécessaires.`,
    proof: 'Que quelqu’un a été supprimé, et quand, sans le nom.',
    hold: 'Protéger de la suppression',
    held: (name) => `${name} est à l’abri de la suppression`,
    release: 'Ne plus protéger de la suppression',
    released: (name) => `${name} n’est plus à l’abri de la suppression`,
    isHeld: 'À l’abri de la suppression. Levez d’abord cette protection.',
  }),
  worded(ERASED, {
    name: 'Le nom, et ce qui permet de reconnaître la personne',
    identities: (count) => `Adresses e-mail et identifiants : ${number(count)}`,
    credentials: (count, waiting) =>
      `Attestations avec tout ce qui a été trouvé : ${number(count)}${waiting === 0 ? '' : `, dont ${number(waiting)} dans « Non attribuées »`}`,
    resumes: (count) => `CV : ${number(count)}`,
    files: (count) => `Fichiers originaux : ${number(count)}`,
    documents: 'Documents obtenus au sujet de la personne, et constats',
    shared: (count) =>
      `Fichiers originaux contenant aussi des attestations d’autres personnes, sans le nom de dossier de cette personne : ${number(count)}`,
  }),
  worded(RETENTION, {
    title: 'Conservation',
    hint: 'Les personnes peuvent être supprimées définitivement d’elles-mêmes après un certain temps. Vous voyez qui une règle supprimerait avant qu’elle ne s’applique ; elle s’applique chaque fois que l’espace de travail est ouvert.',
    rule: 'Quand les personnes sont supprimées',
    choices: {
      never: { label: 'À la main seulement', hint: 'Personne n’est supprimé automatiquement.' },
      import: {
        label: 'Après la remise de leurs documents',
        hint: 'Le délai part du dernier fichier ou CV de la personne.',
      },
      closing: {
        label: 'Après la clôture des postes',
        hint: 'Le délai part du dernier poste clos. Tant qu’un poste est ouvert, personne n’est supprimé.',
      },
    },
    days: 'Jours',
    daysProblem: (most) => `Écrivez un nombre entier de jours, de 1 à ${number(most)}.`,
    preview: 'Voir qui cela concerne',
    confirm: 'Appliquer cette règle',
    stop: 'Ne plus supprimer selon une règle',
    stopped: 'Plus personne n’est supprimé automatiquement',
    nobody: 'Personne ne serait supprimé maintenant.',
    paused:
      'L’horloge a reculé, ou avancé de plus de deux semaines depuis la dernière ouverture de l’espace de travail. Personne n’a été supprimé : examinez la règle et confirmez-la de nouveau.',
    total: (count) =>
      count === 1
        ? '1 personne serait supprimée maintenant :'
        : `${number(count)} personnes seraient supprimées maintenant :`,
    more: (count) => `et ${number(count)} de plus`,
    due: (day) => `à échéance depuis le ${day}`,
    followed: (count) =>
      count === 0
        ? 'La règle s’applique désormais'
        : `La règle s’applique : ${counted(count, 'supprimée', 'supprimées')}`,
    soFar: (count) => `Suppressions définitives à ce jour : ${number(count)}`,
  }),
  worded(RULES, {
    import: (days) =>
      `Les personnes sont supprimées ${number(days)} jours après la remise de leurs documents.`,
    closing: (days) =>
      `Les personnes sont supprimées ${number(days)} jours après la clôture du dernier poste.`,
  }),
  worded(VAULT_DIALOGS, {
    copyName: 'Sauvegarde Touchstone.touchstone',
    saveCopy: { title: 'Sauvegarder l’espace de travail', buttonLabel: 'Sauvegarder' },
    openBackup: { title: 'Restaurer une sauvegarde', buttonLabel: 'Restaurer' },
  }),
  worded(UNLOCK, {
    opening: 'Ouverture de l’espace de travail…',
    openingHint:
      'Après une mise à jour de Touchstone, cela peut prendre un certain temps s’il y a beaucoup de candidats.',
    title: 'Cet espace de travail est verrouillé',
    hint: 'Sa clé n’est pas accessible sur cet ordinateur. Rien ne peut y être lu tant qu’il n’est pas déverrouillé.',
    keylessTitle: 'La clé de cet espace de travail manque',
    keylessHint: (file) =>
      `Il n’y a pas de fichier de clé ${file}-key à côté de l’espace de travail. Mettez-le là et redémarrez Touchstone, ou saisissez le code de récupération. Si le fichier n’est pas un espace de travail Touchstone, rien ne l’ouvre.`,
    passphrase: 'Phrase secrète',
    code: 'Code de récupération',
    unlock: 'Déverrouiller',
    unlocking: 'Déverrouillage…',
    byCode: 'Utiliser plutôt le code de récupération',
    byPassphrase: 'Utiliser plutôt la phrase secrète',
    brokenTitle: 'Cet espace de travail ne peut pas être ouvert',
    brokenHint:
      'Vous pouvez mettre une sauvegarde à sa place, ou faire reprendre dans un nouveau fichier tout ce qui est encore lisible. Dans les deux cas, le fichier actuel est conservé.',
    recover: 'Récupérer ce qui est lisible',
    recovering: 'Récupération…',
    recoveringHint:
      'Ce qui est lisible est repris dans un nouveau fichier. Pour un grand espace de travail, cela prend un certain temps. Laissez la fenêtre ouverte ; le fichier tel qu’il est maintenant est conservé.',
    restore: 'Restaurer une sauvegarde…',
    damagedHint:
      'Si l’espace de travail n’a jamais été chiffré, son début est endommagé : mettez une sauvegarde à sa place. Le fichier actuel est conservé.',
    restoreNewest: (moment) => `Restaurer la sauvegarde la plus récente, du ${moment}`,
    recoveredTitle: 'L’espace de travail a été récupéré',
    open: 'Ouvrir l’espace de travail',
    close: 'Fermer',
  }),
  worded(DATA, {
    title: 'Chiffrement',
    hint: 'Quiconque met la main sur le fichier, sur un ordinateur perdu ou dans une sauvegarde, ne peut rien y lire sans sa clé.',
    sealed: 'Chiffré',
    plain: 'Non chiffré',
    plainHint: 'Qui peut lire le fichier peut lire les personnes qu’il contient.',
    byKeychain:
      'S’ouvre de lui-même pour vous sur cet ordinateur ; sa clé est dans le trousseau du système.',
    byPassphrase: 'S’ouvre avec sa phrase secrète.',
    byBoth:
      'S’ouvre de lui-même pour vous sur cet ordinateur, dont le trousseau a sa clé, et ailleurs avec sa phrase secrète.',
    encrypt: 'Chiffrer…',
    encryptTitle: 'Chiffrer l’espace de travail',
    encryptHint:
      'Une copie de l’espace de travail actuel est conservée parmi les sauvegardes. Elle n’est pas chiffrée : supprimez-la quand vous aurez vu que tout est là.',
    encrypted: 'L’espace de travail est maintenant chiffré',
    setPassphrase: 'Définir une phrase secrète…',
    changePassphrase: 'Changer la phrase secrète…',
    passphraseTitle: 'Phrase secrète',
    passphraseHint:
      'Pour d’autres ordinateurs, pour la ligne de commande, et si le trousseau de cet ordinateur est perdu. Touchstone ne peut pas vous la rappeler.',
    passphrase: 'Nouvelle phrase secrète',
    again: 'La même, encore une fois',
    optional: 'Phrase secrète (facultative ici : le trousseau a la clé)',
    short: 'Utilisez au moins 10 caractères.',
    different: 'Les deux ne sont pas identiques.',
    passphraseSet: 'La phrase secrète est définie',
    removePassphrase: 'Supprimer la phrase secrète',
    passphraseRemoved: 'Seul le trousseau de cet ordinateur ouvre maintenant l’espace de travail',
    showCode: 'Afficher le code de récupération…',
    codeTitle: 'Code de récupération',
    codeHint:
      'Il ouvre l’espace de travail quand la phrase secrète est oubliée, le trousseau perdu ou le fichier de clé disparu. Notez-le ou imprimez-le, et gardez-le loin de l’ordinateur. Qui l’a avec le fichier peut tout lire.',
    copyCode: 'Copier',
    codeCopied: 'Le code de récupération est copié',
    codeKept: 'Je l’ai conservé',
    backups: 'Sauvegardes',
    backupsHint:
      'Une sauvegarde peut être faite pendant que vous travaillez, et est relue avant de compter. Avant qu’une mise à jour ne modifie l’espace de travail, il s’en fait une automatiquement ; les trois dernières restent.',
    backUp: 'Sauvegarder maintenant',
    backUpElsewhere: 'Sauvegarder ailleurs…',
    backingUp: 'Sauvegarde…',
    backedUp: 'L’espace de travail est sauvegardé',
    restore: 'Restaurer…',
    restoreOther: 'Restaurer depuis un autre emplacement…',
    restoreTitle: 'Restaurer cette sauvegarde ?',
    restoreHint:
      'Tout redevient comme alors. Ce que vous avez maintenant est conservé comme sauvegarde à part, pour que vous puissiez revenir.',
    restoreNow: 'Restaurer',
    restoring: 'Restauration…',
    restored: 'La sauvegarde est restaurée',
    remove: 'Supprimer',
    removed: 'La sauvegarde est supprimée',
    repair: 'Réparer…',
    repairTitle: 'Réparer l’espace de travail ?',
    repairHint:
      'Tout ce qui est lisible est repris dans un nouveau fichier, qui prend la place de celui-ci ; celui-ci est conservé comme sauvegarde. Ce qui est perdu est ensuite énuméré. À utiliser quand Touchstone dit que le fichier est endommagé.',
    repairNow: 'Réparer',
    none: 'Il n’y a pas encore de sauvegarde à côté de l’espace de travail.',
    list: 'Sauvegardes à côté de l’espace de travail',
    unsealed: 'Non chiffrée',
  }),
  worded(REASONS, {
    'by-hand': 'Faite par vous',
    'before-update': 'Avant une mise à jour',
    'before-restore': 'Avant une restauration',
    'before-encryption': 'Avant le chiffrement',
    'before-recovery': 'Le fichier endommagé, avant sa récupération',
  }),
  worded(LOST, {
    people: (count) => `Candidats perdus : ${number(count)}.`,
    credentials: (count) => `Attestations perdues : ${number(count)}.`,
    originals: (count) => `Fichiers originaux perdus : ${number(count)}.`,
    other: (count) => `Autres détails ou places perdus : ${number(count)}.`,
    nothing: 'Rien n’est perdu.',
    bereaved: (names) => `Il manque quelque chose à : ${names}. Ajoutez de nouveau leurs fichiers.`,
  }),
];
