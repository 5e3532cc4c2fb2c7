import { worded } from '../../live.ts';
import { INSIGHTS, PROOF_AGE_WORDS } from '../../ui/insights.ts';
import { counted } from '../../ui/number.ts';

export const insights = [
  worded(INSIGHTS, {
    title: 'Análisis',
    opening: 'Cómo se responde a una vacante',
    choose: 'Vacante',
    noOpening: 'Todavía no hay vacantes. Cree una y vea aquí quién demuestra lo que pide.',
    toOpenings: 'Ir a las vacantes',
    coverage: 'Quién demuestra lo que se pide',
    coverageHint:
      '«Casi»: personas a cuyo favor habla algo creíble, pero no como se pide (por nivel, antigüedad, emisor o veredicto), o sin que el emisor declare él mismo la competencia. Que no haya prueba no significa que falte la competencia.',
    noRequirements: 'Esta vacante todavía no pide ninguna competencia.',
    requirement: 'Requisito',
    proven: 'Lo demuestran',
    nearly: 'Casi',
    nobody: (asked) => `Nadie demuestra ${asked}.`,
    nobodyButNearly: (asked, nearly) =>
      `Nadie demuestra ${asked} como se pide; ${counted(nearly, 'persona se acerca', 'personas se acercan')}.`,
    asked: (name, need) => `${name} (${need})`,
    everyMust: 'Cada requisito imprescindible lo demuestra alguien como se pide.',
    stages: 'Preselección por etapas',
    stage: 'Etapa',
    people: 'Personas',
    noStages: 'Todavía no hay nadie en la preselección de esta vacante.',
    everybody: 'Todos los candidatos',
    of: (people, credentials) =>
      `${counted(people, 'candidato', 'candidatos')}, ${counted(credentials, 'credencial', 'credenciales')}`,
    trust: 'Emisores por confianza',
    issuer: 'Confianza',
    issuers: 'Emisores',
    ages: 'Antigüedad de las pruebas',
    agesHint:
      'Cada competencia que declara una credencial verificada, según la vida media de los ajustes.',
    age: 'Antigüedad',
    proofs: 'Pruebas',
    noProofs: 'Ninguna credencial verificada declara todavía una competencia.',
    verdicts: 'Credenciales por veredicto',
    verdict: 'Veredicto',
    credentials: 'Credenciales',
    nothing: 'Todavía no hay nada que contar',
    nothingHint:
      'Añada credenciales y vea aquí qué demuestran, quién las emitió y qué antigüedad tienen.',
  }),
  worded(PROOF_AGE_WORDS, {
    fresh: 'Reciente',
    ageing: 'Envejeciendo',
    old: 'Antigua',
    undated: 'Sin fecha',
  }),
];
