import { worded } from '../../live.ts';
import { INSIGHTS, PROOF_AGE_WORDS } from '../../ui/insights.ts';
import { counted } from '../../ui/number.ts';

export const insights = [
  worded(INSIGHTS, {
    title: 'Aperçu',
    opening: 'Ce qui répond à un poste',
    choose: 'Poste',
    noOpening: 'Aucun poste pour l’instant. Créez-en un et voyez ici qui prouve ce qu’il demande.',
    toOpenings: 'Aller aux postes',
    coverage: 'Qui prouve ce qui est demandé',
    coverageHint:
      '« Presque » : des personnes pour qui quelque chose de crédible parle, mais pas comme demandé (niveau, âge, émetteur ou verdict), ou sans que l’émetteur énonce lui-même la compétence. L’absence de preuve ne veut pas dire que la compétence manque.',
    noRequirements: 'Ce poste ne demande encore aucune compétence.',
    requirement: 'Exigence',
    proven: 'La prouvent',
    nearly: 'Presque',
    nobody: (asked) => `Personne ne prouve ${asked}.`,
    nobodyButNearly: (asked, nearly) =>
      `Personne ne prouve ${asked} comme demandé ; ${counted(nearly, 'personne s’en approche', 'personnes s’en approchent')}.`,
    asked: (name, need) => `${name} (${need})`,
    everyMust:
      'Chaque compétence indispensable est prouvée comme demandé par au moins une personne.',
    stages: 'Présélection par étape',
    stage: 'Étape',
    people: 'Personnes',
    noStages: 'Personne n’est encore dans la présélection de ce poste.',
    everybody: 'L’ensemble des candidats',
    of: (people, credentials) =>
      `${counted(people, 'candidat', 'candidats')}, ${counted(credentials, 'attestation', 'attestations')}`,
    trust: 'Émetteurs par confiance',
    issuer: 'Confiance',
    issuers: 'Émetteurs',
    ages: 'Âge des preuves',
    agesHint:
      'Chaque compétence qu’une attestation vérifiée énonce, selon la demi-vie fixée dans les paramètres.',
    age: 'Âge',
    proofs: 'Preuves',
    noProofs: 'Aucune attestation vérifiée n’énonce encore de compétence.',
    verdicts: 'Attestations par verdict',
    verdict: 'Verdict',
    credentials: 'Attestations',
    nothing: 'Rien à compter pour l’instant',
    nothingHint:
      'Ajoutez des attestations et voyez ici ce qu’elles prouvent, qui les a émises et quel âge elles ont.',
  }),
  worded(PROOF_AGE_WORDS, {
    fresh: 'Récente',
    ageing: 'Vieillissante',
    old: 'Ancienne',
    undated: 'Sans date',
  }),
];
