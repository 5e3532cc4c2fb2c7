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
  worded(AUDIT_OPENINGS, {
    made: 'Foi criada uma vaga',
    changed: 'Foi alterada uma vaga',
    closed: 'Foi encerrada uma vaga',
    'opened-again': 'Foi reaberta uma vaga',
    removed: 'Foi eliminada uma vaga',
    'put-back': 'Foi reposta uma vaga eliminada',
  }),
  worded(AUDIT_SETTINGS, {
    network: 'Foi alterado o que pode ser consultado na rede',
    disclosure: 'Foi alterado o que conta das credenciais mostradas em parte',
    retention: 'Foi alterado quanto tempo as pessoas são conservadas',
    'blind-view': 'A vista anónima foi ativada, ou foi alterado o que esconde',
    'signing-did': 'Foi alterado em nome de quem os relatórios são assinados',
    'time-stamp-authority': 'Foi alterado a quem se pedem os carimbos de tempo',
    'adverse-impact': 'A medida do impacto adverso, ou o que se guarda para ela, foi alterada',
    lifted: 'A vista anónima foi levantada',
  }),
  worded(AUDIT_TRUST, {
    registry: {
      accepted: 'Foi aceite um diretório de emissores',
      known: 'Um diretório de emissores conta como conhecido',
      removed: 'Foi retirado um diretório de emissores',
    },
    certificate: {
      accepted: 'Foi aceite um certificado',
      removed: 'Um certificado deixou de ser aceite',
    },
    issuer: {
      trusted: 'Foi decidido confiar num emissor',
      blocked: 'Foi bloqueado um emissor',
      none: 'Foi retirada uma decisão sobre um emissor',
    },
  }),
  worded(DOUBLE_DECISIONS, {
    merged: 'Duas pessoas foram unidas numa só',
    'taken-back': 'Uma união foi desfeita: voltam a ser duas pessoas',
    'kept-apart': 'Duas pessoas foram mantidas separadas',
    'proposed-again': 'Duas pessoas já não são mantidas separadas',
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
    double: (detail) => decisionOf(detail),
    finding: ({ isInOrder }) =>
      isInOrder === true
        ? 'O que foi encontrado numa credencial foi dado por correto'
        : 'Uma decisão sobre o que foi encontrado foi anulada',
    export: (detail) =>
      detail['table'] === undefined
        ? `Foi escrito um relatório ${textOf(detail, 'format').toUpperCase()} sobre ${counted(countOf(detail, 'candidates'), 'pessoa', 'pessoas')}`
        : 'Foi escrita uma tabela em CSV',
    opening: openingOf,
    setting: settingOf,
    trust: trustOf,
  }),
];
