import { judged } from '../../checks/findings.ts';
import type { FINDING_MESSAGES } from '../../checks/findings.ts';
import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { NESTED_MESSAGES } from '../../checks/nested.ts';
import type { PEOPLE_MESSAGES } from '../../checks/people.ts';
import type { STATUS_MESSAGES } from '../../checks/status.ts';
import type { SUPPLEMENT_MESSAGES } from '../../checks/supplements.ts';
import type { CheckParams } from '../../../model/check.ts';

type Codes = typeof STATUS_MESSAGES &
  typeof PEOPLE_MESSAGES &
  typeof NESTED_MESSAGES &
  typeof SUPPLEMENT_MESSAGES &
  typeof FINDING_MESSAGES;

function listed(p: CheckParams): string {
  const { registry = '', issuer = '', listedAs = issuer } = p;
  const claim = listedAs === issuer ? '' : ` A credencial chama-lhe ${issuer}.`;
  return `O diretório «${registry}» inclui o seu emissor como ${listedAs}.${claim}`;
}

const UNCHECKED = 'Não foi possível verificar se o emissor a retirou';
const NO_RULES = 'Não foi verificado se está escrita como dispõe a sua norma';

/** Whether it still holds, whose it is, and what stands beside it. */
export const STANDING = {
  'status.none': () => 'O emissor não mantém para ela nenhuma lista de credenciais retiradas.',
  'status.current': () => 'O emissor não a retirou.',
  'status.left-out': () =>
    'O seu titular escolheu o que mostrar. Pode ter sido omitido se o seu emissor a retirou: peça ao candidato a credencial inteira.',
  'status.kept-copy': (p) =>
    `O emissor não a tinha retirado a ${day(p, 'since')}. Isso é de uma cópia guardada desde então: verifique-a de novo com a rede permitida para saber como está hoje.`,
  'status.copy-too-old': (p) =>
    `${UNCHECKED}: a cópia guardada da sua lista é de ${day(p, 'since')}, há demasiado tempo. Verifique-a de novo com a rede permitida.`,
  'status.later-copy': (p) =>
    `O emissor não a tinha retirado a ${day(p, 'had')}, que é depois do dia consultado. Daquele dia não se guarda nenhuma lista.`,
  'status.withdrawn-later': (p) =>
    `O emissor tinha-a retirado até ${day(p, 'had')}. Não é possível dizer se já o tinha feito no dia consultado: daquele dia não se guarda nenhuma lista.`,
  'status.revoked': () => 'O emissor revogou-a.',
  'status.suspended': () => 'O emissor suspendeu-a.',
  'status.message': (p) => `A lista do emissor diz dela: ${named(p, 'message')}.`,
  'status.unavailable': (p) =>
    `${UNCHECKED}: não foi possível obter a lista de ${named(p, 'where')}.`,
  'status.list-invalid': (p) =>
    `${UNCHECKED}: não se pode confiar na lista (${named(p, 'reason')}).`,
  'status.list-expired': (p) => `${UNCHECKED}: a lista só era válida até ${day(p, 'until')}.`,
  'status.unsupported': (p) =>
    `${UNCHECKED}: o Touchstone não conhece este tipo de lista (${named(p, 'type')}).`,
  'status.malformed': (p) =>
    `${UNCHECKED}: o seu lugar na lista não está bem indicado (${named(p, 'field')}).`,
  'recipient.email': (p) =>
    `Indica como destinatário o endereço de e-mail deste candidato (${named(p, 'email')}).`,
  'recipient.identifier': (p) =>
    `Indica como destinatário um identificador deste candidato (${named(p, 'identifier')}).`,
  'recipient.holder': () => 'A pessoa para quem foi emitida assinou-a tal como foi entregue.',
  'recipient.holder-elsewhere': (p) =>
    `A pessoa para quem foi emitida assinou-a tal como foi entregue, mas para ${named(p, 'audience')}: quem a visse ali poderia entregá-la também aqui. Pergunte ao candidato se era para si.`,
  'recipient.mismatch': () =>
    'O seu destinatário não é nenhum dos endereços conhecidos deste candidato, por isso conta como de outra pessoa. Pergunte-lhe se foi emitida para outro endereço seu e, se sim, adicione-o.',
  'recipient.part-mismatch': () =>
    'Uma credencial que contém foi emitida para outra pessoa: o seu destinatário não é nenhum dos endereços conhecidos deste candidato.',
  'recipient.part-unstated': () =>
    'Foi emitida para este candidato. Há nela credenciais, emitidas por outros, que não mencionam nenhum dos seus endereços: que são da mesma pessoa só o diz o emissor do conjunto.',
  'recipient.unstated': () => 'Não diz para quem foi emitida.',
  'recipient.no-candidate': () => 'Ainda não há um candidato com quem comparar o seu destinatário.',
  'recipient.not-comparable': () =>
    'Diz para quem foi emitida, mas não de um modo que se possa comparar com o que se sabe deste candidato. Acrescente o seu endereço de e-mail para a comparar.',
  'issuer.trusted': (p) => `${named(p, 'issuer')} tem a sua confiança.`,
  'issuer.known': (p) => `${named(p, 'issuer')} comprovou que ${named(p, 'domain')} é seu.`,
  'issuer.hosted': (p) =>
    `Está alojada em ${named(p, 'domain')} em nome de ${named(p, 'issuer')}. ${named(p, 'domain')} comprovou o seu domínio; que ${named(p, 'issuer')} (${named(p, 'owner')}) esteja por trás, só o diz ${named(p, 'domain')}.`,
  'issuer.listed-accepted': (p) => `${listed(p)} Esse diretório foi aceite por si.`,
  'issuer.listed-known': (p) => `${listed(p)} Não decidiu aceitar quem esse diretório inclui.`,
  'issuer.registry-unavailable': (p) =>
    `Não foi possível consultar se «${named(p, 'registry')}» inclui ${named(p, 'issuer')}, pelo que só se conhece a sua chave. Permita que o Touchstone o consulte, ou tente mais tarde.`,
  'issuer.blocked-by-list': (p) =>
    `A sua lista «${named(p, 'registry')}» bloqueia ${named(p, 'issuer')}${p['note'] === undefined ? '' : `: ${p['note']}`}.`,
  'issuer.unknown': (p) =>
    `De ${named(p, 'issuer')} só se conhece a chave. Decida se merece confiança.`,
  'issuer.unproven': (p) =>
    `Não está comprovado que venha de ${named(p, 'issuer')}, pelo que nada do que se sabe desse emissor fala a seu favor.`,
  'issuer.imitates': (p) =>
    `Chama ao seu emissor ${named(p, 'issuer')}, que se parece com ${named(p, 'name')}, um emissor acreditado para si, mas é outro. Guie-se pelo seu identificador, ${named(p, 'id')}, não pelo seu nome.`,
  'issuer.disguised': (p) =>
    `O nome do seu emissor, ${named(p, 'issuer')}, está escrito com letras que parecem outras ou não se veem, de modo que pode ser tomado por outro. Guie-se pelo seu identificador, ${named(p, 'id')}, não pelo seu nome.`,
  'issuer.blocked': (p) => `Bloqueou ${named(p, 'issuer')}.`,
  'issuer.inner-blocked': (p) =>
    `Contém algo de ${named(p, 'issuer')}, que bloqueou. As competências que aí estão não contam aqui.`,
  'nested.none': () => 'Não contém outras credenciais.',
  'nested.verified': (p) =>
    p['count'] === '1'
      ? 'A credencial que contém também está verificada.'
      : `As ${named(p, 'count')} credenciais que contém também estão verificadas.`,
  'nested.rejected': (p) => `Contém credenciais falsificadas ou modificadas: ${named(p, 'which')}.`,
  'nested.lapsed': (p) => `Contém credenciais que já não têm validade: ${named(p, 'which')}.`,
  'nested.unconfirmed': (p) =>
    `Contém credenciais que não foi possível confirmar: ${named(p, 'which')}.`,
  'nested.other-subject': (p) => `Contém credenciais sobre outra pessoa: ${named(p, 'which')}.`,
  'nested.too-many': (p) =>
    `Contém mais credenciais do que as que o Touchstone verifica num ficheiro (${named(p, 'limit')}).`,
  'nested.too-deep': (p) =>
    `Contém credenciais dentro de credenciais, mais fundo do que o Touchstone olha (${named(p, 'limit')} níveis).`,
  'endorsements.verified': (p) =>
    `Está endossada, e os endossos estão verificados (${named(p, 'count')}).`,
  'endorsements.own': () => 'Só o seu próprio emissor a endossa, o que apenas diz que foi emitida.',
  'endorsements.some-fail': (p) =>
    `Dos seus ${named(p, 'count')} endossos, ${named(p, 'failing')} não valem.`,
  'endorsements.unconfirmed': (p) =>
    `Dos seus ${named(p, 'count')} endossos, não foi possível confirmar ${named(p, 'open')}.`,
  'schema.fits': () => 'Está escrita como dispõe a norma que nomeia.',
  'schema.departs': () =>
    'Não está escrita inteiramente como dispõe a norma que nomeia. Cabe ao seu emissor, e não é sinal de falsificação.',
  'schema.unavailable': (p) =>
    `${NO_RULES}: não foi possível obter as regras de ${named(p, 'where')}.`,
  'schema.unusable': () => `${NO_RULES}: as regras não podem ser usadas.`,
  'schema.changed': (p) =>
    `${NO_RULES}: as regras de ${named(p, 'host')} não são as que o seu emissor queria.`,
  'schema.own': (p) =>
    `Nomeia regras próprias, guardadas em ${named(p, 'host')}. O Touchstone aplica só as dos organismos que fixam as normas.`,
  'schema.unsupported': (p) =>
    `Nomeia regras de um tipo que o Touchstone não conhece (${named(p, 'type')}).`,
  'evidence.named': (p) =>
    p['count'] === '1'
      ? `Nomeia uma evidência, guardada em ${named(p, 'hosts')}. O Touchstone não a abre: veja-a ali.`
      : `Nomeia ${named(p, 'count')} evidências, guardadas em ${named(p, 'hosts')}. O Touchstone não as abre: veja-as ali.`,
  'evidence.described': (p) =>
    p['count'] === '1'
      ? 'Descreve a evidência pela qual foi emitida.'
      : `Descreve ${named(p, 'count')} evidências pelas quais foi emitida.`,
  'evidence.refresh-offered': (p) =>
    `O seu emissor oferece versões mais recentes em ${named(p, 'host')}. O Touchstone não pergunta ali: peça ao candidato a mais recente.`,
  'evidence.terms': (p) => `O seu emissor põe condições ao seu uso: ${named(p, 'terms')}.`,
  'issue-date.signed-before-key': judged(
    (p) =>
      `Diz que foi assinada a ${day(p, 'signed')}, mas a chave do seu emissor só consta desde ${day(p, 'key')}. Pergunte ao emissor quando a emitiu.`,
  ),
  'issue-date.before-key': judged(
    (p) =>
      `Tem a data de ${day(p, 'from')}, mas a chave do seu emissor só consta desde ${day(p, 'key')}, e não diz quando foi assinada. Pode ser que um reconhecimento anterior tenha passado depois a esta forma: pergunte ao emissor.`,
  ),
  'shared-key.several-issuers': judged(
    (p) =>
      `A chave que a assinou assina por vários emissores: ${named(p, 'others')}. Quem a tiver pode emitir em todos esses nomes: pergunte ao emissor nomeado se a emitiu.`,
  ),
  'shared-key.platform': (p) =>
    `${named(p, 'host')} assina por ${named(p, 'count')} emissores com uma só chave, como fazem as plataformas. A chave comprova ${named(p, 'host')}; em nome de quem foi emitida, só o diz ${named(p, 'host')}.`,
  'other-person.picture': judged(
    () =>
      'Pode ser que a imagem mostre o nome deste candidato, mas a insígnia que traz dentro foi emitida para outra pessoa. Guie-se pelo que está dentro.',
  ),
  'other-person.address': judged(
    (p) =>
      `Foi emitida para um endereço de e-mail de outro dos seus candidatos: ${named(p, 'people')}. Pergunte aos dois, ou diga que são a mesma pessoa.`,
  ),
  'other-person.file-name': judged(
    (p) =>
      `O seu ficheiro chama-se «${named(p, 'file')}», que nomeia outro dos seus candidatos: ${named(p, 'people')}. Veja se chegou à pessoa certa.`,
  ),
  'reuse.same': judged(
    (p) =>
      `Exatamente a mesma credencial foi entregue também por ${named(p, 'people')}. Uma das pessoas não é o seu titular, salvo se forem a mesma: pergunte às duas.`,
  ),
  'reuse.same-number': judged(
    (p) =>
      `Outra credencial do mesmo emissor e número, mas de outro conteúdo, foi entregue por ${named(p, 'people')}. Um emissor dá um número uma vez: veja qual das duas é a correta, ou pergunte ao emissor.`,
  ),
} as const satisfies Record<keyof Codes, CheckMessage>;
