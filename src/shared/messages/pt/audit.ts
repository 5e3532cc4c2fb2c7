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
    title: 'Histórico de auditoria',
    hint: 'O que se fez neste espaço de trabalho, cada entrada selada pela seguinte. Não nomeia ninguém: as pessoas figuram com um código que não leva a lado nenhum depois de eliminadas.',
    none: 'Ainda não aconteceu nada.',
    total: (entries) => counted(entries, 'entrada', 'entradas'),
    latest: 'As últimas entradas',
    check: 'Verificar o histórico',
    checking: 'Verificação em curso…',
  }),
  worded(AUDIT_CHECKS, {
    whole: (entries) =>
      `O histórico de auditoria está íntegro: ${counted(entries, 'entrada', 'entradas')}, tal como se escreveram.`,
    headFound: 'O final procurado está entre elas.',
    headMissing:
      'O final procurado não está entre elas: o relatório foi feito noutro espaço de trabalho, ou o histórico foi reescrito desde então.',
    broken: (fault) => `O histórico de auditoria não está íntegro. ${fault}`,
    changed: (at) => `A entrada ${at} não está como foi escrita; o que se segue não comprova nada.`,
    missing: (at) => `A entrada ${at} desapareceu.`,
    'cut-off': (at) => `A partir da entrada ${at} não é o histórico que foi escrito por último.`,
  }),
  worded(AUDIT_ENTRIES, {
    import: (detail) =>
      textOf(detail, 'state') === 'running'
        ? 'Começou uma importação'
        : `Terminou uma importação (${stateOf(detail)}): ${counted(countOf(detail, 'credentials'), 'credencial nova', 'credenciais novas')}`,
    verdict: (detail) =>
      `O veredicto de uma credencial passou de ${verdictOf(detail, 'from')} a ${verdictOf(detail, 'to')}`,
    stage: ({ persons, stage }) => {
      const people = counted(Array.isArray(persons) ? persons.length : 0, 'pessoa', 'pessoas');
      return stage === 'none'
        ? `Saída de uma pré-seleção: ${people}`
        : `Passagem à etapa «${stageOf(stage)}»: ${people}`;
    },
    mapping: ({ accepted }) =>
      accepted === true
        ? 'Foi aceite uma expressão como competência'
        : 'Foi retirada uma expressão aceite',
    erasure: ({ cause }) =>
      cause === 'by-hand'
        ? 'Foi eliminada uma pessoa à mão'
        : 'Foi eliminada uma pessoa segundo a regra',
    export: (detail) =>
      `Foi escrito um relatório ${textOf(detail, 'format').toUpperCase()} sobre ${counted(countOf(detail, 'candidates'), 'pessoa', 'pessoas')}`,
    opening: (detail) => `Alteração numa vaga: ${textOf(detail, 'what').replace('-', ' ')}`,
    setting: (detail) => `Foi alterada a preferência «${textOf(detail, 'setting')}»`,
    trust: (detail) => {
      const decision = textOf(detail, 'decision') || textOf(detail, 'level');
      if ('registry' in detail) return `Um diretório de emissores passou a «${decision}»`;
      if ('certificate' in detail) return `Certificado: ${decision}`;
      return decision === 'none'
        ? 'Foi retirada uma decisão sobre um emissor'
        : `Decisão sobre um emissor: ${decision}`;
    },
  }),
];
