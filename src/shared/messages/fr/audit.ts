import {
  AUDIT,
  AUDIT_CHECKS,
  AUDIT_ENTRIES,
  countOf,
  stageOf,
  stateOf,
  textOf,
  verdictOf,
} from '../audit.ts';
import { worded } from '../live.ts';
import { counted } from '../ui/number.ts';

export const audit = [
  worded(AUDIT, {
    title: 'Journal d’audit',
    hint: 'Ce qui a été fait dans cet espace de travail, chaque entrée scellée par la suivante. Il ne nomme personne : les personnes y figurent par un code qui ne mène plus nulle part une fois qu’elles sont supprimées.',
    none: 'Rien ne s’est encore passé.',
    total: (entries) => counted(entries, 'entrée', 'entrées'),
    latest: 'Les dernières entrées',
    check: 'Vérifier le journal',
    checking: 'Vérification…',
  }),
  worded(AUDIT_CHECKS, {
    whole: (entries) =>
      `Le journal d’audit est intact : ${counted(entries, 'entrée', 'entrées')}, telles qu’écrites.`,
    headFound: 'La fin recherchée en fait partie.',
    headMissing:
      'La fin recherchée n’en fait pas partie : le rapport a été fait dans un autre espace de travail, ou le journal a été réécrit depuis.',
    broken: (fault) => `Le journal d’audit n’est pas intact. ${fault}`,
    changed: (at) =>
      `L’entrée ${at} n’est pas telle qu’elle a été écrite ; ce qui suit ne prouve rien.`,
    missing: (at) => `L’entrée ${at} a disparu.`,
    'cut-off': (at) => `À partir de l’entrée ${at}, ce n’est pas le journal écrit en dernier.`,
  }),
  worded(AUDIT_ENTRIES, {
    import: (detail) =>
      textOf(detail, 'state') === 'running'
        ? 'Un import a commencé'
        : `Un import a pris fin (${stateOf(detail)}) : ${counted(countOf(detail, 'credentials'), 'nouvelle attestation', 'nouvelles attestations')}`,
    verdict: (detail) =>
      `Le verdict d’une attestation est passé de ${verdictOf(detail, 'from')} à ${verdictOf(detail, 'to')}`,
    stage: ({ persons, stage }) => {
      const people = counted(Array.isArray(persons) ? persons.length : 0, 'candidat', 'candidats');
      return stage === 'none'
        ? `Retrait d’une présélection : ${people}`
        : `Passage à l’étape « ${stageOf(stage)} » : ${people}`;
    },
    mapping: ({ accepted }) =>
      accepted === true
        ? 'Une formulation a été acceptée comme compétence'
        : 'Une formulation acceptée a été retirée',
    erasure: ({ cause }) =>
      cause === 'by-hand'
        ? 'Un candidat a été supprimé à la main'
        : 'Un candidat a été supprimé selon la règle',
    export: (detail) =>
      `Un rapport ${textOf(detail, 'format').toUpperCase()} sur ${counted(countOf(detail, 'candidates'), 'candidat', 'candidats')} a été écrit`,
    opening: (detail) => `Changement d’un poste : ${textOf(detail, 'what').replace('-', ' ')}`,
    setting: (detail) => `Le paramètre « ${textOf(detail, 'setting')} » a été modifié`,
    trust: (detail) => {
      const decision = textOf(detail, 'decision') || textOf(detail, 'level');
      if ('registry' in detail) return `Un registre d’émetteurs a été réglé sur « ${decision} »`;
      if ('certificate' in detail) return `Certificat : ${decision}`;
      return decision === 'none'
        ? 'Une décision sur un émetteur a été retirée'
        : `Décision sur un émetteur : ${decision}`;
    },
  }),
];
