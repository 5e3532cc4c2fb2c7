import { worded } from '../../live.ts';
import { INSIGHTS, PROOF_AGE_WORDS } from '../../ui/insights.ts';
import { counted } from '../../ui/number.ts';

export const insights = [
  worded(INSIGHTS, {
    title: 'Análise',
    opening: 'Como se responde a uma vaga',
    choose: 'Vaga',
    noOpening: 'Ainda não há vagas. Crie uma e veja aqui quem comprova o que pede.',
    toOpenings: 'Ir para as vagas',
    coverage: 'Quem comprova o que se pede',
    coverageHint:
      '«Quase»: pessoas a cujo favor fala algo credível, mas não como se pede (por nível, antiguidade, emissor ou veredicto), ou sem que o próprio emissor declare a competência. Não haver prova não significa que falte a competência.',
    noRequirements: 'Esta vaga ainda não pede nenhuma competência.',
    requirement: 'Requisito',
    proven: 'Comprovam-no',
    nearly: 'Quase',
    nobody: (asked) => `Ninguém comprova ${asked}.`,
    nobodyButNearly: (asked, nearly) =>
      `Ninguém comprova ${asked} como se pede; ${counted(nearly, 'pessoa aproxima-se', 'pessoas aproximam-se')}.`,
    asked: (name, need) => `${name} (${need})`,
    everyMust: 'Cada requisito indispensável é comprovado por alguém como se pede.',
    stages: 'Pré-seleção por etapas',
    stage: 'Etapa',
    people: 'Pessoas',
    noStages: 'Ainda não há ninguém na pré-seleção desta vaga.',
    everybody: 'Todos os candidatos',
    of: (people, credentials) =>
      `${counted(people, 'candidato', 'candidatos')}, ${counted(credentials, 'credencial', 'credenciais')}`,
    trust: 'Emissores por confiança',
    issuer: 'Confiança',
    issuers: 'Emissores',
    ages: 'Antiguidade das provas',
    agesHint:
      'Cada competência que uma credencial verificada declara, segundo a meia-vida das preferências.',
    age: 'Antiguidade',
    proofs: 'Provas',
    noProofs: 'Nenhuma credencial verificada declara ainda uma competência.',
    verdicts: 'Credenciais por veredicto',
    verdict: 'Veredicto',
    credentials: 'Credenciais',
    nothing: 'Ainda não há nada para contar',
    nothingHint:
      'Acrescente credenciais e veja aqui o que comprovam, quem as emitiu e que antiguidade têm.',
  }),
  worded(PROOF_AGE_WORDS, {
    fresh: 'Recente',
    ageing: 'A envelhecer',
    old: 'Antiga',
    undated: 'Sem data',
  }),
];
