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
      label: 'Verificada',
      meaning: 'É o que o seu emissor emitiu, e hoje está válida.',
      sign: '+',
    },
    lapsed: {
      label: 'Sem validade',
      meaning: 'Hoje não vale: expirada, ainda não válida ou retirada.',
      sign: '~',
    },
    unconfirmed: {
      label: 'Por confirmar',
      meaning:
        'Não foi possível obter algo necessário para a verificar. Isso não diz nada contra a pessoa.',
      sign: '?',
    },
    rejected: {
      label: 'Rejeitada',
      meaning: 'Não é o que um emissor emitiu: sem assinatura, modificada ou contraditória.',
      sign: '×',
    },
  }),
  worded(LAPSED_ORIGINS, {
    issued: 'Foi emitida pelo seu emissor.',
    open: 'Não foi possível verificar se foi emitida pelo seu emissor.',
  }),
  worded(VERDICT_IN_SENTENCE, {
    verified: 'verificada',
    lapsed: 'sem validade',
    unconfirmed: 'por confirmar',
    rejected: 'rejeitada',
  }),
  worded(VERDICTS_COUNTED, {
    verified: (shown, count) => `${shown} ${count === 1 ? 'verificada' : 'verificadas'}`,
    lapsed: (shown) => `${shown} sem validade`,
    unconfirmed: (shown) => `${shown} por confirmar`,
    rejected: (shown, count) => `${shown} ${count === 1 ? 'rejeitada' : 'rejeitadas'}`,
  }),
  worded(TRUST_WORDS, {
    trusted: {
      label: 'Emissor de confiança',
      meaning: 'Tem a sua confiança, ou figura num diretório que aceitou.',
      sign: '+',
    },
    known: {
      label: 'Emissor conhecido',
      meaning: 'O emissor comprovou qual é o seu domínio de internet.',
      sign: '=',
    },
    unknown: {
      label: 'Emissor desconhecido',
      meaning: 'Do emissor só se conhece a chave.',
      sign: '?',
    },
    blocked: { label: 'Emissor bloqueado', meaning: 'Bloqueou este emissor.', sign: '×' },
  }),
  worded(RECIPIENT_WORDS, {
    confirmed: {
      label: 'Destinatário confirmado',
      meaning: 'Foi emitida para esta pessoa.',
      sign: '+',
    },
    mismatch: {
      label: 'De outra pessoa',
      meaning: 'Foi emitida para alguém diferente desta pessoa.',
      sign: '×',
    },
    unstated: {
      label: 'Destinatário não indicado',
      meaning: 'Não diz para quem foi emitida, ou não de um modo que se possa comparar.',
      sign: '?',
    },
    named: {
      label: 'Refere esta pessoa',
      meaning: 'Refere esta pessoa, mas nada prova que o emissor o tenha escrito.',
      sign: '?',
    },
  }),
  worded(LEVEL_WORDS, {
    foundation: {
      label: 'Básico',
      meaning: 'Conhece o básico e precisa de orientação.',
      sign: '1',
    },
    intermediate: { label: 'Intermédio', meaning: 'Faz tarefas habituais sem ajuda.', sign: '2' },
    advanced: {
      label: 'Avançado',
      meaning: 'Faz tarefas difíceis e ajuda outras pessoas.',
      sign: '3',
    },
    expert: { label: 'Especialista', meaning: 'No nível mais alto que existe.', sign: '4' },
  }),
  worded(LEVEL_IN_SENTENCE, {
    foundation: 'básico',
    intermediate: 'intermédio',
    advanced: 'avançado',
    expert: 'especialista',
  }),
  worded(OUTCOME_WORDS, {
    pass: {
      label: 'Superada',
      meaning: 'A verificação foi feita, e a credencial superou-a.',
      sign: '+',
    },
    warn: {
      label: 'Superada, com uma nota',
      meaning: 'A credencial superou a verificação, mas há algo que convém saber.',
      sign: '!',
    },
    fail: { label: 'Não superada', meaning: 'A credencial não superou a verificação.', sign: '×' },
    unknown: {
      label: 'Não foi possível verificar',
      meaning: 'Não foi possível obter algo necessário para a verificação.',
      sign: '?',
    },
    skipped: {
      label: 'Não se aplica',
      meaning:
        'Não havia nada a verificar, ou uma verificação anterior não deixou nada a verificar.',
      sign: '-',
    },
  }),
  worded(CHECK_NAMES, {
    'document-structure': 'Completa e legível',
    'context-integrity': 'Tudo o que se mostra está assinado',
    proof: 'Assinatura',
    'key-resolution': 'A chave do emissor',
    'issuer-binding': 'Assinada pelo emissor nomeado',
    'algorithm-strength': 'Solidez da assinatura',
    'validity-period': 'Período de validade',
    status: 'Retirada ou não',
    'nested-credentials': 'Credenciais que contém',
    recipient: 'Emitida para esta pessoa',
    'issuer-trust': 'Confiança no emissor',
    schema: 'Conformidade com o seu esquema',
    endorsements: 'Endossos',
    evidence: 'Evidências',
    'issue-date': 'Dia de emissão',
    'shared-key': 'De quem é a chave',
    'other-person': 'Indícios de outra pessoa',
    reuse: 'Entregue por uma só pessoa',
  }),
];
