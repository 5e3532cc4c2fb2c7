import {
  AUDIT,
  AUDIT_CHECKS,
  AUDIT_ENTRIES,
  AUDIT_OPENINGS,
  AUDIT_SETTINGS,
  AUDIT_TRUST,
  countOf,
  openingOf,
  settingOf,
  stageOf,
  stateOf,
  textOf,
  trustOf,
  verdictOf,
  DOUBLE_DECISIONS,
  decisionOf,
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
  worded(AUDIT_OPENINGS, {
    made: 'Un poste a été créé',
    changed: 'Un poste a été modifié',
    closed: 'Un poste a été clos',
    'opened-again': 'Un poste a été rouvert',
    removed: 'Un poste a été supprimé',
    'put-back': 'Un poste supprimé a été rétabli',
  }),
  worded(AUDIT_SETTINGS, {
    network: 'Ce qui peut être consulté sur le réseau a été modifié',
    disclosure: 'Ce qui compte des attestations montrées en partie a été modifié',
    retention: 'La durée de conservation des personnes a été modifiée',
    'blind-view': 'La vue anonyme a été activée, ou ce qu’elle cache a été modifié',
    'signing-did': 'Le nom auquel les rapports sont signés a été modifié',
    'time-stamp-authority': 'L’autorité à laquelle les horodatages sont demandés a été modifiée',
    'adverse-impact':
      'La mesure de l’impact défavorable, ou ce qui est conservé pour elle, a été modifiée',
    lifted: 'La vue anonyme a été levée',
  }),
  worded(AUDIT_TRUST, {
    registry: {
      accepted: 'Un registre d’émetteurs a été accepté',
      known: 'Un registre d’émetteurs compte comme connu',
      removed: 'Un registre d’émetteurs a été retiré',
    },
    certificate: {
      accepted: 'Un certificat a été accepté',
      removed: 'Un certificat n’est plus accepté',
    },
    issuer: {
      trusted: 'Un émetteur a été déclaré fiable par décision',
      blocked: 'Un émetteur a été bloqué',
      none: 'Une décision sur un émetteur a été retirée',
    },
  }),
  worded(DOUBLE_DECISIONS, {
    merged: 'Deux personnes ont été fusionnées en une seule',
    'taken-back': 'Une fusion a été annulée : ce sont de nouveau deux personnes',
    'kept-apart': 'Deux personnes ont été laissées distinctes',
    'proposed-again': 'Deux personnes ne sont plus laissées distinctes',
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
    double: (detail) => decisionOf(detail),
    finding: ({ isInOrder }) =>
      isInOrder === true
        ? 'Ce qui a été relevé d’une attestation a été jugé en ordre'
        : 'Une décision sur ce qui a été relevé a été annulée',
    export: (detail) =>
      detail['table'] === undefined
        ? `Un rapport ${textOf(detail, 'format').toUpperCase()} sur ${counted(countOf(detail, 'candidates'), 'candidat', 'candidats')} a été écrit`
        : 'Un tableau a été écrit en CSV',
    opening: openingOf,
    setting: settingOf,
    trust: trustOf,
  }),
];
