import { worded } from '../live.ts';
import { QUERY_ERRORS, QUERY_STATES_CALLED, QUERY_VALUES } from '../query.ts';
import { SUBJECT_COPY } from '../subject-copy.ts';
import { REPORT_CHECK, REPORT_PROBLEM_WORDS } from '../report-check.ts';
import {
  APP_ERRORS,
  EVIDENCE_TELLS,
  LOGO_FAULTS,
  THINGS,
  WRITE_REFUSALS,
} from '../ui/app-error.ts';
import { number } from '../ui/number.ts';
import { KEEPING_LINES } from '../keeping-lines.ts';
import { VAULT_LINES, VAULT_PROBLEMS } from '../vault.ts';

export const problems = [
  worded(THINGS, {
    candidate: 'Cette personne n’est plus là.',
    credential: 'Cette attestation n’est plus là.',
    resume: 'Ce CV n’est plus là.',
    import: 'Cet import n’est plus là.',
    recheck: 'Cette vérification n’est plus en cours.',
    certificate: 'Ce certificat n’est plus là.',
    opening: 'Ce poste n’est plus là.',
    note: 'Cette note n’est plus là.',
    registry: 'Ce registre n’est plus là.',
    framework: 'Ce référentiel n’est plus là.',
    mapping: 'Cela a déjà été annulé.',
    skill: 'Plus aucune attestation ne nomme cette compétence.',
    stack: 'Cet ensemble n’est plus là.',
    view: 'Cette vue n’est plus là.',
    file: 'Ce fichier n’est plus là où il était, ou ne peut pas être lu. Ajoutez-le de nouveau depuis son emplacement actuel.',
    merge: 'Cette fusion a déjà été annulée, ou la personne a été supprimée.',
    workspace:
      'Cet espace de travail n’est plus là où il était. Cherchez son fichier, ou retirez-le de la liste.',
    incident: 'Ce problème n’est plus là.',
  }),
  worded(APP_ERRORS, {
    'invalid-request': (issues) =>
      `Touchstone n’a pas compris cela (${issues}). Vérifiez ce qui a été saisi.`,
    'file-not-written': (file, reason) =>
      `${file} n’a pas pu être écrit : ${reason}. Choisissez un autre emplacement.`,
    'opening-not-read': (reason) =>
      `Ce n’est pas un poste que Touchstone sait lire : ${reason}. Utilisez un fichier écrit par Touchstone, ou écrivez-en un comme l’indique docs/openings.md.`,
    'import-running':
      'Des fichiers sont déjà en cours de lecture. Attendez la fin, ou annulez d’abord.',
    'recheck-running':
      'Des attestations sont déjà en cours de revérification. Attendez la fin, ou annulez d’abord.',
    'workspace-unavailable': (file, reason) =>
      `L’espace de travail ${file} n’a pas pu être ouvert. ${reason}`,
    'workspace-damaged':
      'Une partie du fichier de l’espace de travail est endommagée et illisible. Paramètres, « Sauvegardes », le répare ou restaure une sauvegarde.',
    'same-person': 'Les deux sont déjà la même personne. Choisissez-en deux différentes.',
    'blind-view':
      'La vue anonyme est active, et ceci révélerait qui sont les personnes. Levez-la d’abord, ou faites écrire un rapport anonyme.',
    'too-many-views': (most) =>
      `${number(most)} vues sont enregistrées, et il ne peut y en avoir davantage. Supprimez-en une qui ne sert plus, ou enregistrez celle-ci sous le nom d’une autre.`,
    locked: 'Cet espace de travail est verrouillé. Déverrouillez-le d’abord.',
    internal: (incidentId) =>
      `Quelque chose n’a pas marché dans Touchstone. Rien n’est perdu. Paramètres, « Problèmes », le conserve sous ${incidentId}.`,
  }),
  worded(LOGO_FAULTS, {
    damaged: 'Le logo est illisible : son fichier est endommagé.',
    'too-large': 'Le logo est trop grand. Choisissez un PNG qui a moins de pixels.',
    unsupported: 'Le logo n’est pas un PNG. Choisissez un PNG.',
  }),
  worded(EVIDENCE_TELLS, {
    apart:
      'Les justificatifs ne peuvent pas accompagner des rapports par personne : un original peut contenir ce qui est à d’autres.',
    blind:
      'Les justificatifs ne peuvent pas accompagner un rapport anonyme : les originaux nomment les personnes que le rapport tait.',
    'without-contact':
      'Les justificatifs ne peuvent pas accompagner un rapport sans coordonnées : les originaux contiennent des adresses.',
  }),
  worded(WRITE_REFUSALS, {
    full: 'Le disque est plein. Ce qui était en cours n’a pas été conservé ; tout ce qui précède l’est. Faites de la place, et réessayez.',
    'read-only':
      'L’espace de travail ne peut pas être écrit : son fichier, son dossier ou son disque est en lecture seule. Rien n’a été modifié.',
    busy: 'Un autre programme écrit dans cet espace de travail. Rien n’a été modifié. Attendez qu’il ait fini, et réessayez.',
    failing:
      'Le disque n’a pas accepté ce qui était écrit. Ce qui était en cours n’a pas été conservé ; tout ce qui précède l’est. Examinez le disque, et réessayez.',
  }),
  worded(KEEPING_LINES, {
    unknown: (name) => `Personne ne s’appelle « ${name} » dans cet espace de travail.`,
    several: (name, ids) =>
      `Plusieurs personnes s’appellent « ${name} ». Nommez-en une par son identifiant : ${ids.join(', ')}.`,
    unconfirmed: 'Personne n’a été supprimé. Ajoutez --yes pour supprimer définitivement.',
    held: (name) => `${name} est à l’abri de la suppression, et reste.`,
    erased: (name) => `${name} : suppression définitive faite.`,
    unpurged:
      'Il peut rester quelque chose dans le fichier : un autre programme a l’espace de travail ouvert, ou la place manque pour le réécrire. Fermez les autres programmes, puis sauvegardez et restaurez.',
    backups: (count) =>
      `Sauvegardes à côté de l’espace de travail qui contiennent encore ce qui a été supprimé : ${number(count)}.`,
    busy: 'Un autre programme prend des fichiers dans cet espace de travail, ou supprime des personnes. Attendez qu’il ait fini, et réessayez.',
    waiting:
      'Un autre programme prend des fichiers dans cet espace de travail. Cet import commencera quand il aura fini.',
    noRule:
      'Aucune règle de conservation n’a été confirmée dans cet espace de travail. Personne n’a été supprimé.',
    paused:
      'L’horloge a reculé, ou avancé de plus de deux semaines depuis la dernière ouverture de l’espace de travail. Personne n’a été supprimé : examinez la règle dans les paramètres et confirmez-la de nouveau.',
    followed: (count) => `Suppressions définitives selon la règle : ${number(count)}.`,
  }),
  worded(QUERY_VALUES, {
    text: 'un texte quelconque',
    date: 'une année, un mois ou un jour, par exemple 2024, 2024-05 ou 2024-05-31',
    fresh: (words) => `${words}, ou des mois ou des années, par exemple 18m ou 2y`,
    level: (words) =>
      `${words}, ou ce que disent les attestations elles-mêmes : un niveau de langue, par exemple B2, ou un niveau du cadre européen des certifications, par exemple « EQF 6 »`,
  }),
  worded(QUERY_ERRORS, {
    'unknown-field': (p) =>
      `Il n’y a pas de champ « ${p['field']}: ». Il y a ${p['fields']} ; mettez entre guillemets un mot suivi d’un deux-points.`,
    'unknown-verdict': (p) => `« ${p['value']} » n’est pas un verdict. Il y a ${p['values']}.`,
    'unknown-value': (p) =>
      `« ${p['field']}: » ne peut pas être « ${p['value']} ». Écrivez ${p['values']}.`,
    'no-value': (p) =>
      `Rien ne suit « ${p['field']}: ». Écrivez ce que cela doit être, sans espace.`,
    'unclosed-quote': () => 'Un guillemet n’est pas fermé. Mettez-en un là où les mots finissent.',
    'unclosed-bracket': () =>
      'Une parenthèse n’est pas fermée. Mettez « ) » là où le groupe finit.',
    'unopened-bracket': () =>
      'Cette parenthèse ne ferme rien. Retirez-la, ou mettez « ( » avant le groupe.',
    'empty-brackets': () =>
      'Il n’y a rien entre ces parenthèses. Écrivez quelque chose, ou retirez-les.',
    'nothing-beside': (p) =>
      `Il manque quelque chose à côté de « ${p['word']} ». Écrivez-le, ou mettez « ${p['word']} » entre guillemets pour chercher le mot.`,
    'too-deep': () => 'Trop de parenthèses et de « not » sont imbriqués. Écrivez plus simplement.',
    'too-long': () =>
      'La recherche est trop longue : jusqu’à 500 caractères de mots, et 50 de chaque champ.',
    'state-word': (p) =>
      `« ${p['word']} » est cherché comme un mot des noms et des compétences. Pour l’état d’une attestation, écrivez « ${p['write']} » ; mettez « ${p['word']} » entre guillemets si vous cherchez le mot.`,
  }),
  worded(QUERY_STATES_CALLED, {
    rejected:
      'falsifié falsifiée faux fausse contrefait contrefaite invalide rejeté rejetée refusé refusée forged fake',
    lapsed: 'expiré expirée périmé périmée',
    revoked: 'révoqué révoquée retiré retirée',
    unconfirmed: 'non-confirmé non-confirmée non-vérifié non-vérifiée',
    verified: 'vérifié vérifiée authentique valable valide',
    'trust:blocked': 'bloqué bloquée',
  }),
  worded(SUBJECT_COPY, {
    title: (name) => `Ce qui est conservé sur ${name}`,
    made: (moment, workspace) =>
      `Établi ${moment} à partir de l’espace de travail « ${workspace} ».`,
    person: 'Nom et adresses',
    known: 'Ce à quoi les attestations sont comparées',
    notes: 'Notes',
    tags: 'Étiquettes',
    groups: 'Groupes, tels qu’indiqués pour la mesure de l’impact défavorable',
    stages: 'Étapes dans les postes',
    resumes: 'CV, et les compétences qui y ont été lues',
    credentials: 'Attestations',
    credentialsHint:
      'report.html dit ce que prouve chaque attestation et comment elle a été vérifiée ; les compétences qui en découlent y figurent aussi.',
    files: 'Fichiers',
    shared: 'Il contient aussi des attestations d’autres personnes, et manque donc à cette copie.',
    audit: 'Ce qui a été fait, et quand',
    held: 'À l’abri de la suppression',
    merged: (name) => `${name} (fusionné)`,
    none: 'Rien.',
    written: (file, name) => `${file} : tout ce qui est conservé sur ${name}.`,
  }),
  worded(REPORT_PROBLEM_WORDS, {
    unreadable: 'ne peut pas être lu.',
    'not-a-report': 'n’est pas un rapport de Touchstone.',
    'unsigned-table':
      'est un rapport sous forme de tableau (CSV), que personne ne signe : impossible de dire s’il a été modifié. Demandez le rapport en PDF, HTML ou JSON.',
    'no-model':
      'ne contient pas les données d’un rapport : elles ont été retirées, ou ce n’a jamais été un rapport de Touchstone.',
    'malformed-model':
      'contient des données qui ne sont pas celles d’un rapport : elles ont été modifiées, ou écrites par une version ultérieure.',
    'damaged-pdf': 'ne peut pas être lu comme un PDF.',
    'too-much': 'a demandé plus de temps ou de mémoire qu’aucun rapport : il n’a pas été lu.',
  }),
  worded(REPORT_CHECK, {
    signed: 'Ce que dit le rapport est ce qui a été signé.',
    unsigned: 'Personne n’a signé ce rapport : on ne peut pas dire s’il a été modifié.',
    signature: {
      malformed: 'Ce qui tient lieu de signature n’en est pas une.',
      'unknown-key': 'Il est signé sous un identifiant que ce contrôle ne sait pas suivre.',
      mismatch: 'La signature ne correspond pas : elle, ou sa clé, a été modifiée.',
      'other-report':
        'La signature appartient à un autre rapport : ce que dit celui-ci a été modifié après la signature.',
    },
    own: 'Il a été signé avec la clé de cet espace de travail.',
    foreign: (did) =>
      `Il n’a pas été signé avec la clé de cet espace de travail, mais avec ${did}. Seul son propriétaire peut dire à qui elle est.`,
    signer: (did) =>
      `Il a été signé avec ${did}. Indiquez votre espace de travail pour savoir si c’est sa clé.`,
    stamped: (at, authority) => `${authority} atteste que le fichier existait, tel quel, le ${at}.`,
    stampUnknown: (at, authority) =>
      `Un horodatage du ${at} correspond au fichier. On ne sait pas si ${authority}, qui l’a émis, est digne de foi : son certificat ne mène à aucun que vous ayez accepté.`,
    stampRefused: {
      malformed: 'Ce qui se trouve à côté du fichier comme horodatage n’en est pas un.',
      'other-file':
        'L’horodatage à côté du fichier n’est pas celui de ce fichier : c’est celui d’un autre, ou le fichier a été modifié ensuite.',
      'other-question': 'L’horodatage à côté du fichier répond à une autre question.',
      'not-signed': 'L’horodatage à côté du fichier n’est pas signé par l’autorité qu’il nomme.',
      'not-for-time':
        'L’horodatage à côté du fichier est signé avec une clé qui n’est pas destinée aux horodatages, ou qui n’était pas valable alors.',
    },
    ofDomain: (place) => `Il a été signé par ${place} : ce domaine déclare la clé comme la sienne.`,
    ofDomainUnchecked: (place, why) =>
      `Il dit avoir été signé par ${place} ; cela n’a pas pu être contrôlé. ${why}`,
    notOfDomain: (place, why) =>
      `Il dit avoir été signé par ${place}, et ce domaine ne le confirme pas : quelqu’un d’autre l’a signé, ou la clé a été retirée depuis. ${why}`,
    same: 'Le fichier est, octet pour octet, celui qui s’écrit à partir des données signées.',
    rewritten:
      'Le fichier a été réécrit par un autre programme : son texte est celui qui a été signé, mais les images, ou ce qui est caché, ne le sont peut-être pas.',
    changedFile:
      'Le fichier n’est pas celui qui s’écrit à partir de ses données : ce qu’il montre a été modifié.',
    otherVersion: (version) =>
      `La version ${version} de Touchstone l’a écrit ; celle-ci ne sait pas comment celle-là compose les pages, ce qu’il montre n’a donc pas pu être comparé.`,
    changedPage: (page) => `La page ${page} ne dit pas ce que disent les données signées.`,
    missingPages: (count, expected) => `Il a ${count} pages alors que ${expected} ont été écrites.`,
    surplusPages: (count, expected) =>
      `Il a ${count} pages alors que seulement ${expected} ont été écrites.`,
    evidence: (count) =>
      `Les ${count} fichiers de ses justificatifs ont tous l’empreinte que le rapport indique.`,
    noEvidence:
      'Ses justificatifs sont dans un fichier à part, nommé comme le rapport suivi de « .evidence.zip » ; il n’est pas à côté du rapport, rien n’a donc pu être revérifié.',
    damagedEvidence:
      'Le fichier de ses justificatifs ne peut pas être ouvert tel qu’il a été écrit : il est endommagé, ou quelque chose y a été ajouté.',
    missingFile: (name) => `Le fichier « ${name} » de ses justificatifs n’est plus là.`,
    changedAttachment: (name) =>
      `Le fichier « ${name} » de ses justificatifs n’est pas celui que nomme le rapport.`,
    surplusFile: (name) =>
      `Le fichier « ${name} » y est joint, et le rapport n’en nomme aucun de tel.`,
    today: (title, then, now, why = '') =>
      then === now
        ? `« ${title} » est toujours : ${now}.`
        : `« ${title} » était : ${then} lors du rapport, et est maintenant : ${now}.${why === '' ? '' : ` ${why}`}`,
    allThen: (count) =>
      `D’après ses seuls justificatifs, à la date du jugement, ${count === 1 ? 'l’attestation mène' : `les ${count} attestations mènent toutes`} au verdict que le rapport indique.`,
    otherThen: (title, stated, found) =>
      `« ${title} » mène, d’après les seuls justificatifs et à la date du jugement, à : ${found} ; le rapport indique : ${stated}.`,
    notFound: (title) => `« ${title} » n’a pas été retrouvée dans son original.`,
  }),
  worded(VAULT_PROBLEMS, {
    'wrong-passphrase': () =>
      'Ce n’est pas la phrase secrète de cet espace de travail. Rien n’a été modifié.',
    'passphrase-needed': (file) =>
      `${file} est chiffré. Donnez sa phrase secrète avec --passphrase-file FILE ou dans TOUCHSTONE_PASSPHRASE.`,
    'short-passphrase': () =>
      'Cette phrase secrète est trop courte : utilisez au moins 10 caractères.',
    'misread-recovery-code': () =>
      'Ce n’est pas un code de récupération : il a 56 lettres et chiffres, et il y a une faute de frappe. Rien n’a été modifié.',
    'wrong-recovery-code': () =>
      'C’est le code de récupération d’un autre espace de travail. Rien n’a été modifié.',
    keyless: (file) =>
      `${file} n’est pas un espace de travail Touchstone, ou il est chiffré et son fichier de clé ${file}-key n’est pas à côté. Mettez-le là, ou ouvrez l’espace de travail avec son code de récupération.`,
    'no-keychain': () =>
      'Cet ordinateur ne conserve pas de clés pour les applications. Définissez une phrase secrète pour chiffrer l’espace de travail.',
    'already-encrypted': () => 'Cet espace de travail est déjà chiffré.',
    'not-encrypted': () => 'Cet espace de travail n’est pas chiffré, il n’y a donc pas de clé.',
    'in-use': () =>
      'Un autre programme utilise cet espace de travail. Fermez-le là-bas, ou attendez qu’il ait fini, et réessayez.',
    'not-a-workspace': (file) =>
      `${file} n’est pas un espace de travail Touchstone, ou il est chiffré avec une autre clé. Rien n’a été modifié.`,
    'newer-version': (file) =>
      `${file} a été écrit par une version plus récente de Touchstone. Mettez Touchstone à jour pour l’ouvrir. Rien n’a été modifié.`,
    damaged: (file) => `${file} est endommagé. Rien n’a été modifié.`,
    'file-exists': (file) => `${file} existe déjà. Choisissez un autre nom.`,
    'among-backups': (file) =>
      `${file} se trouve parmi les sauvegardes d’un autre espace de travail, qui se restaurent et ne s’ouvrent pas. Choisissez un autre dossier.`,
    'cannot-read': (file) =>
      `${file} est illisible : ce n’est pas un fichier, ou vous n’avez pas le droit de l’ouvrir. Rien n’a été modifié.`,
    'cannot-write': (file) =>
      `${file} n’a pas pu être écrit : il n’y a pas de place, ou l’on ne peut pas écrire dans le dossier. Rien n’a été modifié.`,
  }),
  worded(VAULT_LINES, {
    askPassphrase: (file) => `Phrase secrète de ${file} : `,
    plain: (file) =>
      `${file} n’est pas chiffré : qui peut lire le fichier peut lire les personnes qu’il contient. "touchstone key encrypt" le chiffre.`,
    sealed: (file) =>
      `${file} est chiffré avec votre phrase secrète. Son fichier de clé est ${file}-key : gardez les deux ensemble. "touchstone key recovery-code" montre le code qui l’ouvre sans l’un ni l’autre.`,
    plainCopy: (file) =>
      `Une copie de l’état précédent est dans ${file}. Elle n’est pas chiffrée : supprimez-la quand vous aurez vu que tout est là.`,
    replaced: (file) => `Ce qui a été remplacé est conservé dans ${file}.`,
    askNewPassphrase: 'Nouvelle phrase secrète, d’au moins 10 caractères : ',
    needsNewPassphrase: 'Donnez la nouvelle phrase secrète avec --new-passphrase-file FILE.',
    unreadable: (file) => `${file} ne peut pas être lu.`,
    changed: 'La phrase secrète a été changée. Rien d’autre.',
  }),
];
