import { worded } from '../live.ts';
import {
  CHECK_NAMES,
  LAPSED_ORIGINS,
  LEVEL_IN_SENTENCE,
  LEVEL_WORDS,
  OUTCOME_WORDS,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICTS_COUNTED,
  VERDICT_IN_SENTENCE,
  VERDICT_WORDS,
} from '../words.ts';

export const words = [
  worded(VERDICT_WORDS, {
    verified: {
      label: 'Vérifiée',
      meaning: 'Elle est telle que son émetteur l’a délivrée, et elle est valable aujourd’hui.',
      sign: '+',
    },
    lapsed: {
      label: 'Non valable',
      meaning: 'Elle n’est pas valable aujourd’hui : expirée, pas encore valable ou retirée.',
      sign: '~',
    },
    unconfirmed: {
      label: 'Non confirmée',
      meaning:
        'Un élément nécessaire à la vérification n’a pas pu être obtenu. Cela ne dit rien contre la personne.',
      sign: '?',
    },
    rejected: {
      label: 'Rejetée',
      meaning:
        'Elle n’est pas ce qu’un émetteur a délivré : non signée, modifiée ou contradictoire.',
      sign: '×',
    },
  }),
  worded(LAPSED_ORIGINS, {
    issued: 'Son émetteur l’a bien délivrée.',
    open: 'Il n’a pas été possible de vérifier si son émetteur l’a délivrée.',
  }),
  worded(VERDICT_IN_SENTENCE, {
    verified: 'vérifiée',
    lapsed: 'non valable',
    unconfirmed: 'non confirmée',
    rejected: 'rejetée',
  }),
  worded(VERDICTS_COUNTED, {
    verified: (shown, count) => `${shown} ${count < 2 ? 'vérifiée' : 'vérifiées'}`,
    lapsed: (shown, count) => `${shown} ${count < 2 ? 'non valable' : 'non valables'}`,
    unconfirmed: (shown, count) => `${shown} ${count < 2 ? 'non confirmée' : 'non confirmées'}`,
    rejected: (shown, count) => `${shown} ${count < 2 ? 'rejetée' : 'rejetées'}`,
  }),
  worded(TRUST_WORDS, {
    trusted: {
      label: 'Émetteur de confiance',
      meaning: 'Vous faites confiance à cet émetteur, ou acceptez un registre qui le mentionne.',
      sign: '+',
    },
    known: {
      label: 'Émetteur connu',
      meaning: 'L’émetteur a prouvé quel domaine Internet est le sien.',
      sign: '=',
    },
    unknown: {
      label: 'Émetteur inconnu',
      meaning: 'On ne connaît de l’émetteur que sa clé.',
      sign: '?',
    },
    blocked: { label: 'Émetteur bloqué', meaning: 'Vous avez bloqué cet émetteur.', sign: '×' },
  }),
  worded(RECIPIENT_WORDS, {
    confirmed: {
      label: 'Destinataire confirmé',
      meaning: 'Elle a été délivrée à cette personne.',
      sign: '+',
    },
    mismatch: {
      label: 'À quelqu’un d’autre',
      meaning: 'Elle a été délivrée à quelqu’un d’autre que cette personne.',
      sign: '×',
    },
    unstated: {
      label: 'Destinataire non indiqué',
      meaning: 'Elle ne dit pas à qui elle a été délivrée, ou pas d’une façon comparable.',
      sign: '?',
    },
    named: {
      label: 'Nomme cette personne',
      meaning: 'Elle nomme cette personne, mais rien ne prouve que son émetteur l’ait écrit.',
      sign: '?',
    },
  }),
  worded(LEVEL_WORDS, {
    foundation: {
      label: 'Débutant',
      meaning: 'Connaît les bases et a besoin d’être guidé.',
      sign: '1',
    },
    intermediate: {
      label: 'Intermédiaire',
      meaning: 'Réalise les tâches courantes sans aide.',
      sign: '2',
    },
    advanced: {
      label: 'Avancé',
      meaning: 'Réalise des tâches difficiles et aide les autres.',
      sign: '3',
    },
    expert: { label: 'Expert', meaning: 'Au plus haut niveau qui soit.', sign: '4' },
  }),
  worded(LEVEL_IN_SENTENCE, {
    foundation: 'débutant',
    intermediate: 'intermédiaire',
    advanced: 'avancé',
    expert: 'expert',
  }),
  worded(OUTCOME_WORDS, {
    pass: {
      label: 'Réussi',
      meaning: 'Le contrôle a été fait, et l’attestation l’a passé.',
      sign: '+',
    },
    warn: {
      label: 'Réussi, avec une remarque',
      meaning: 'L’attestation a passé le contrôle, mais il y a quelque chose à savoir.',
      sign: '!',
    },
    fail: { label: 'Échoué', meaning: 'L’attestation n’a pas passé le contrôle.', sign: '×' },
    unknown: {
      label: 'Contrôle impossible',
      meaning: 'Un élément nécessaire au contrôle n’a pas pu être obtenu.',
      sign: '?',
    },
    skipped: {
      label: 'Sans objet',
      meaning:
        'Il n’y avait rien à contrôler, ou un contrôle précédent n’a rien laissé à contrôler.',
      sign: '-',
    },
  }),
  worded(CHECK_NAMES, {
    'document-structure': 'Complète et lisible',
    'context-integrity': 'Tout ce qui est montré est signé',
    proof: 'Signature',
    'key-resolution': 'La clé de l’émetteur',
    'issuer-binding': 'Signée par l’émetteur nommé',
    'algorithm-strength': 'Solidité de la signature',
    'validity-period': 'Période de validité',
    status: 'Retirée ou non',
    'nested-credentials': 'Attestations contenues',
    recipient: 'Délivrée à cette personne',
    'issuer-trust': 'Confiance envers l’émetteur',
    schema: 'Conformité à son schéma',
    endorsements: 'Recommandations',
    evidence: 'Justificatifs',
    'issue-date': 'Date de délivrance',
    'shared-key': 'À qui est la clé',
    'other-person': 'Indices d’une autre personne',
    reuse: 'Remise par une seule personne',
  }),
];
