import { worded } from '../live.ts';
import {
  EVIDENCE_PACK,
  LEFT_OUT,
  REPORT_COLUMNS,
  REPORT_PHRASES,
  REPORT_SENTENCES,
  REPORT_WORDS,
} from '../report.ts';
import { counted } from '../ui/number.ts';

export const report = [
  worded(EVIDENCE_PACK, {
    guide: (command) => `Les justificatifs d’un rapport sur des candidats par compétences vérifiées.

originals/     les fichiers tels qu’ils ont été remis, octet pour octet
documents/     ce que disaient alors leurs émetteurs : clés, profils, listes de statut, schémas
contexts/      ce que veulent dire les mots qui y figurent (contextes JSON-LD), tels que publiés
certificates/  ceux sous lesquels des sceaux ont été acceptés, s’il y en a
index.json     quel fichier répond pour quelle adresse, et quand il a été obtenu

Le SHA-256 de chaque fichier figure dans le rapport. Pour vérifier à nouveau ce que dit l’un d’eux, sans
réseau et à une date donnée, allez dans ce dossier et lancez :

  ${command}

Le rapport dit de chaque attestation à quelle date elle a été jugée (« judgedAt » dans ses données).
touchstone check-report RAPPORT fait tout cela en une fois.
`,
  }),
  worded(LEFT_OUT, {
    name: '[nom omis]',
    address: '[adresse omise]',
    contact: 'Les coordonnées sont omises.',
    candidate: (code) => `Candidat ${code}`,
    blind:
      'Ce rapport est anonyme. Les noms, les adresses, les fichiers et ce qu’une vérification dit d’une personne sont omis ; qui a l’espace de travail reconnaît chacun à son code. Ce que trahissent écoles, employeurs et dates, il le trahit encore.',
    blindBut: {
      names:
        'Ce rapport est anonyme. Les noms, les adresses, les fichiers et ce qu’une vérification dit d’une personne sont omis ; qui a l’espace de travail reconnaît chacun à son code.',
      dates: 'Les dates de délivrance et de fin des attestations sont omises.',
      gender:
        'Les mots qui distinguent une femme d’un homme sont remplacés, pour autant qu’une liste les connaisse.',
      schools:
        'Les émetteurs figurent par des codes, et les écoles citées dans les textes sont omises, pour autant que leur nom se reconnaisse.',
      rest: 'Le reste, comme les employeurs et les lieux, peut encore trahir une personne.',
    },
  }),
  worded(REPORT_WORDS, {
    title: 'Présélection de candidats par compétences vérifiées',
    askedFor: 'Demande :',
    everybody: 'Tous les candidats',
    chosen: 'Candidats choisis un par un',
    skill: 'Compétence',
    verdict: 'Verdict',
    issuer: 'Émetteur',
    recipient: 'Destinataire',
    valid: 'Validité',
    checked: 'Vérifiée',
    file: 'Fichier',
    format: 'Format',
    countsOnce: 'Compte une fois',
    summary: 'Résumé',
    summaryHint: 'Combien d’attestations de chaque candidat ont reçu quel verdict',
    candidate: 'Candidat',
    provenSkills: 'Compétences prouvées',
    asks: 'Ce que demande le poste',
    why: 'Pourquoi ici',
    requirement: 'Exigence',
    answer: 'Ce qui y répond',
    skills: 'Compétences',
    noSkills: 'Aucune attestation ne nomme de compétence.',
    standing: 'État',
    behind: 'Attestation à l’appui',
    stacks: 'Attestations qui s’appuient l’une sur l’autre',
    credentials: 'Attestations',
    none: 'Aucune',
    check: 'Vérification',
    outcome: 'Résultat',
    finding: 'Ce qui a été constaté',
    method: 'Comment cela a été établi',
    limits: 'Ce que cela ne dit pas',
    verdicts: 'Les verdicts',
    grid: 'Exigences et candidats',
    gridHint:
      'Les numéros sont ceux des exigences ci-dessus : [+] prouvé, [-] sans preuve, ce qui ne veut pas dire que la compétence manque.',
    appendix: 'Annexe : chaque vérification',
    attached: 'Ce que dit ce rapport, sous forme de données, avec sa signature',
    lacking:
      'Les caractères qui manquent aux polices de ce fichier sont écrits [U+…], leur numéro dans Unicode. Les rapports HTML, CSV et JSON les contiennent tels quels.',
  }),
  worded(REPORT_PHRASES, {
    by: (employer) => `Pour ${employer}`,
    madeBy: (name) => `Fait par ${name}`,
    opening: (title) => `Poste : ${title}`,
    openings: (titles) => `Postes : ${titles.join(' ; ')}`,
    candidates: (count) => counted(count, 'candidat', 'candidats'),
    page: (page, count) => `Page ${page} sur ${count}`,
    pair: (label, value) => `${label} : ${value}`,
    from: (moment) => `à partir du ${moment}`,
    until: (moment) => `jusqu’au ${moment}`,
    withoutEnd: 'sans fin',
    noIssuer: 'Aucun émetteur nommé',
    noEmail: 'Aucune adresse électronique connue',
    judged: (checked, judged) => `${checked}, jugée à la date du ${judged}`,
    inFile: (name, path) => `${name}, où elle se trouve : ${path}`,
    proven: 'Prouvée',
    notProven: 'Non prouvée',
    checkedAt: (moment) => `Vérifié le ${moment}`,
    source: (source) => `Source : ${source}`,
    sourceAt: (source, moment) => `Source : ${source}, état du ${moment}`,
  }),
  worded(REPORT_SENTENCES, {
    method: [
      'Chaque attestation a été lue dans le fichier où elle a été remise. Le SHA-256 indiqué avec elle désigne exactement ce fichier : qui le détient peut le recalculer.',
      'Touchstone a vérifié, pour chaque attestation, que sa signature correspond, que la clé qui l’a signée est celle de son émetteur, qu’elle est dans sa période de validité et que son émetteur ne l’a pas retirée. Chaque vérification est donnée avec son résultat, même lorsqu’elle n’a pas pu être faite.',
      'Une compétence compte comme prouvée quand son émetteur l’indique dans une attestation vérifiée qui n’a pas été délivrée à quelqu’un d’autre, et que vous n’avez pas bloqué cet émetteur ; ou quand une telle attestation la nomme en d’autres mots, dans un mot-clé ou dans un titre, et que vous l’avez accepté. À côté de chacune est dit comment elle a été établie.',
    ],
    limits: [
      'L’absence de preuve n’est pas l’absence de compétence. La plupart de ce que les gens savent faire ne figure dans aucune attestation.',
      '« Vérifiée » dit qui a délivré une attestation, et que rien n’y a été changé depuis. Cela ne dit pas combien elle était exigeante.',
      'La signature valable d’un émetteur dont on ne sait rien reste la signature d’un inconnu.',
      '« Non confirmée » ne dit rien contre un candidat : un élément nécessaire à une vérification n’a pas pu être obtenu.',
      'Les réponses valent pour le moment où chaque vérification a été faite. Une attestation peut être retirée le lendemain.',
      'Ce rapport ne décide rien. Ce sont des personnes qui décident.',
    ],
    differing: (titles) =>
      `Les justificatifs joints à ce rapport ne montrent pas tout à nouveau : par eux seuls, ${titles
        .map((title) => `« ${title} »`)
        .join(
          ', ',
        )} ne recevrait pas le verdict indiqué ici, car un document d’après lequel on avait jugé alors n’a pas été conservé.`,
    head: (head) =>
      `Au moment où ceci a été fait, le journal de l’espace de travail, qui dit ce qui y a été fait, se terminait par ${head}. « touchstone audit --head » dit s’il y mène encore.`,
  }),
  worded(REPORT_COLUMNS, {
    emails: 'Adresses électroniques',
    credential: 'Attestation',
    listedAs: 'Émetteur, comme le nomme un registre',
    issuerId: 'Identifiant de l’émetteur',
    trust: 'Confiance en l’émetteur',
    provenBy: 'Compétences qu’elle prouve',
    otherSkills: 'Autres compétences qu’elle nomme',
    countsWith: 'Compte une fois, avec',
    validFrom: 'Valable à partir du',
    validUntil: 'Valable jusqu’au',
    checkedAt: 'Vérifiée le',
    judgedAt: 'Jugée à la date du',
    path: 'Place dans le fichier',
    sha256: 'SHA-256 du fichier',
    format: 'Format de l’attestation',
    credentialId: 'Identifiant de l’attestation',
    candidateId: 'Identifiant du candidat',
    question: 'Demande',
    report: 'Rapport',
    madeBy: 'Rapport fait par',
    createdAt: 'Rapport fait le',
  }),
];
