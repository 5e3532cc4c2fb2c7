import type { CREDENTIAL_MESSAGES } from '../../checks/credential.ts';
import type { KEY_MESSAGES } from '../../checks/keys.ts';
import type { MERKLE_MESSAGES } from '../../checks/merkle.ts';
import { day, named, shortId } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { PROOF_MESSAGES } from '../../checks/proof.ts';
import type { SD_JWT_MESSAGES } from '../../checks/sd-jwt.ts';

type Codes = typeof CREDENTIAL_MESSAGES &
  typeof PROOF_MESSAGES &
  typeof KEY_MESSAGES &
  typeof MERKLE_MESSAGES &
  typeof SD_JWT_MESSAGES;

/** What the document, its signature and its key come to. */
export const SIGNING = {
  'structure.valid': () => 'É uma credencial completa.',
  'structure.unreadable': () =>
    'Não é possível lê-la como a credencial que diz ser. Peça ao candidato o ficheiro original.',
  'structure.missing': (p) =>
    `Falta a esta credencial algo que toda credencial deve ter: ${named(p, 'field')}.`,
  'structure.malformed': (p) =>
    `Uma parte desta credencial não está escrita como deve: ${named(p, 'field')}.`,
  'structure.contradiction': (p) =>
    `Esta credencial contradiz-se sobre ${named(p, 'field')}. O ficheiro próprio de um emissor não o faz.`,
  'structure.unsupported-version': (p) =>
    `O Touchstone ainda não consegue verificar ${named(p, 'format')}. Isso não diz nada contra o candidato.`,
  'context.covered': () => 'A assinatura cobre tudo o que aqui se mostra.',
  'context.not-applicable': () =>
    'A assinatura cobre o texto inteiro, pelo que nada pode ficar de fora.',
  'context.undefined-term': (p) =>
    `Nesta credencial foi escrito algo que a sua assinatura não cobre: ${named(p, 'term')}.`,
  'context.redefined-term': (p) =>
    `Esta credencial dá outro significado a uma palavra normalizada: ${named(p, 'term')}. Os emissores não fazem isso.`,
  'context.disguised': (p) =>
    `Há partes desta credencial dispostas de modo que se poderiam ocultar: ${named(p, 'term')}. Os emissores não fazem isso.`,
  'context.disguised-name': (p) =>
    `Um nome que contém, «${named(p, 'name')}», está escrito de modo que se pode ler como outro: ao contrário, com caracteres que não se veem ou com letras de vários alfabetos.`,
  'context.not-available': (p) =>
    `Não conhecemos o dicionário que esta credencial usa: ${named(p, 'url')}. Por isso não podemos dizer o que a sua assinatura cobre.`,
  'context.not-first': (p) =>
    `Não começa com o dicionário com que começa toda credencial, mas com ${named(p, 'term')}.`,
  'context.invalid': (p) =>
    `O dicionário que esta credencial traz contradiz-se: ${named(p, 'term')}.`,
  'validity.current': () => 'Está dentro do seu período de validade.',
  'validity.left-out': () =>
    'O seu titular escolheu o que mostrar. Pode ter sido omitido quando expira: peça ao candidato a credencial inteira.',
  'validity.expired': (p) => `Expirou a ${day(p, 'until')}.`,
  'validity.not-yet': (p) => `Não é válida antes de ${day(p, 'from')}.`,
  'validity.malformed': (p) => `A sua data não é uma data real: ${named(p, 'value')}.`,
  'check.crashed': () =>
    'Não foi possível verificar isto, porque o Touchstone falhou ao fazê-lo. Isso não diz nada contra o candidato.',
  'proof.valid': () => 'A assinatura confere: nada foi modificado desde que foi emitida.',
  'proof.none': () => 'Nada assina isto. Qualquer pessoa pode tê-la escrito.',
  'proof.mismatch': () =>
    'A assinatura não confere: a credencial foi modificada depois de emitida, ou não foi assinada com esta chave.',
  'proof.malformed': (p) => `A assinatura não está escrita como deve: ${named(p, 'field')}.`,
  'proof.chain-broken': () =>
    'Uma assinatura diz ter sido acrescentada a outra anterior, e essa não está presente.',
  'proof.wrong-purpose': (p) =>
    `A assinatura foi feita com outro fim (${named(p, 'purpose')}), não para emitir uma credencial.`,
  'proof.expired': (p) => `A própria assinatura só era válida até ${day(p, 'until')}.`,
  'proof.created-in-future': (p) =>
    `A assinatura diz ter sido feita a ${day(p, 'created')}, que ainda está por chegar.`,
  'proof.unsupported': (p) =>
    `O Touchstone ainda não consegue verificar este tipo de assinatura: ${named(p, 'type')}. Isso não diz nada contra o candidato.`,
  'proof.not-checked': () =>
    'Não foi possível verificar a assinatura, porque falta a chave para o fazer.',
  'proof.not-disclosed': () =>
    'É o exemplar próprio do titular, que ainda não o revelou, pelo que a sua assinatura não pode ser verificada. Peça ao candidato a credencial tal como a partilha a sua carteira.',
  'proof.took-too-long': () =>
    'Verificar isto demorou demasiado e foi interrompido. Isso não diz nada contra o candidato; o ficheiro pode estar danificado ou feito para demorar.',
  'proof.checker-ended': () =>
    'Verificar isto fez parar o próprio verificador, duas vezes. Isso não diz nada contra o candidato; o ficheiro pode estar danificado ou feito para isso.',
  'proof.uncovered': () =>
    'Não foi possível verificar a assinatura, porque não é claro o que ela cobre.',
  'proof.unreadable-document': () =>
    'Não foi possível verificar a assinatura, porque a credencial não pode ser lida.',
  'algorithm.strong': (p) => `Está assinada com um método sólido (${named(p, 'algorithm')}).`,
  'algorithm.unsigned': () => 'Ela própria diz que não está assinada.',
  'algorithm.shared-secret': (p) =>
    `Está assinada com um método (${named(p, 'algorithm')}) em que quem a pode verificar também a pode falsificar.`,
  'algorithm.key-misfit': (p) =>
    `O seu método de assinatura (${named(p, 'algorithm')}) não corresponde à chave do emissor.`,
  'algorithm.weak-key': (p) =>
    `A chave do emissor é demasiado fraca para comprovar algo: ${named(p, 'key')}.`,
  'algorithm.unknown': (p) =>
    `O Touchstone não conhece este método de assinatura: ${named(p, 'algorithm')}.`,
  'algorithm.not-checked': () => 'Não foi possível verificar a solidez da assinatura.',
  'key.found': () => 'A chave do emissor foi encontrada.',
  'key.kept-copy': (p) =>
    `A chave do emissor foi encontrada, numa cópia guardada desde ${day(p, 'since')}. Desde então não se perguntou se o emissor continua a usá-la.`,
  'key.later-copy': (p) =>
    `A chave do emissor foi encontrada, tal como foi publicada a ${day(p, 'had')}. Isso é depois do dia consultado, do qual não se guarda cópia.`,
  'key.not-named': () => 'A assinatura não diz com que chave foi feita.',
  'key.malformed': (p) => `Não é possível ler a chave que a assinatura nomeia: ${named(p, 'key')}.`,
  'key.absent': (p) => `${named(p, 'issuer')} não inclui a chave que assinou isto.`,
  'key.unavailable': (p) =>
    `Não foi possível obter a chave do emissor (${named(p, 'where')}). Permita que o Touchstone a consulte, ou tente mais tarde.`,
  'key.unsupported': (p) =>
    `O Touchstone ainda não consegue consultar este tipo de chave: ${named(p, 'method')}.`,
  'key.revoked': () => 'O emissor retirou a chave que assinou isto.',
  'key.expired': (p) => `A chave que assinou isto só devia ser usada até ${day(p, 'until')}.`,
  'key.replaced': (p) =>
    `Isto está assinado com uma chave que o emissor substituiu a ${day(p, 'until')}. Já não se pode saber se foi assinado antes: peça uma credencial emitida de novo.`,
  'key.deactivated': (p) =>
    p['until'] === undefined
      ? 'O emissor abandonou a identidade aqui nomeada: já não conta nenhuma das suas chaves.'
      : `O emissor abandonou a identidade aqui nomeada a ${day(p, 'until')}: desde então não conta nenhuma das suas chaves.`,
  'key.history-broken': () =>
    'O histórico das chaves do emissor não confere: foi modificado depois, ou falta uma parte.',
  'key.history-unauthorised': () =>
    'O histórico das chaves do emissor foi modificado por alguém que não podia fazê-lo.',
  'key.history-shortened': () =>
    'Faltam agora ao histórico das chaves do emissor entradas que antes tinha. Não se pode saber que chaves contam: pergunte ao emissor.',
  'key.history-unwitnessed': () =>
    'Faltam ao histórico das chaves do emissor as testemunhas que, segundo ele, devem confirmar cada alteração.',
  'key.not-authorised': () => 'O emissor não usa a chave que assinou isto para emitir credenciais.',
  'key.not-checked': () =>
    'Nenhuma chave foi procurada, porque a assinatura não nomeia nenhuma que se possa procurar.',
  'binding.own-key': (p) => `A chave que assinou isto pertence a ${named(p, 'issuer')}.`,
  'binding.foreign-key': (p) =>
    `Isto nomeia ${named(p, 'issuer')} como emissor, mas foi assinado por outro (${named(p, 'signer')}).`,
  'binding.co-signed': (p) =>
    `Além do emissor, também outro assinou: ${shortId(p, 'signer')}. Nada aqui comprova quem é.`,
  'binding.issuer-differs': (p) =>
    `Isto nomeia dois emissores: ${named(p, 'issuer')} e ${named(p, 'other')}.`,
  'binding.unconfirmed': (p) =>
    `Não foi possível confirmar que a chave pertence a ${named(p, 'issuer')}.`,
  'binding.no-issuer': () => 'Não diz quem a emitiu.',
  'binding.not-checked': () => 'Não foi possível verificar de quem é a chave que assinou isto.',
  'merkle.recorded': (p) =>
    `Está inscrita numa blockchain (${named(p, 'chain')}), e nada foi modificado desde então.`,
  'merkle.changed': () =>
    'A credencial foi modificada depois de emitida: o que dela foi inscrito não é o que diz agora.',
  'merkle.broken-path': () =>
    'A sua prova não leva ao que foi inscrito na blockchain, pelo que nada mostra que lá esteja.',
  'merkle.record-differs': (p) =>
    `A blockchain (${named(p, 'chain')}) tem uma inscrição diferente da que esta credencial diz.`,
  'merkle.record-unavailable': (p) =>
    `Não foi possível obter a inscrição da blockchain (${named(p, 'chain')}), pelo que não se sabe se isto lá está. Isso não diz nada contra o candidato.`,
  'merkle.test-only': () =>
    'Foi feita para testar o programa que emite este tipo de credenciais, e não está inscrita em nenhuma blockchain.',
  'merkle.address-listed': (p) =>
    `O emissor inclui o endereço que a inscreveu (${named(p, 'address')}).`,
  'merkle.address-absent': (p) =>
    `${named(p, 'issuer')} não inclui o endereço que a inscreveu (${named(p, 'address')}).`,
  'merkle.address-early': (p) =>
    `O emissor só depois começou a usar o endereço que a inscreveu (${named(p, 'address')}).`,
  'merkle.address-ended': (p) =>
    `O emissor já não usava então o endereço que a inscreveu (${named(p, 'address')}).`,
  'merkle.address-unknown': () =>
    'Não se sabe que endereço a inscreveu, porque não foi possível obter a inscrição da blockchain ou ela não o diz.',
  'merkle.time-unknown': () =>
    'O emissor deixou de usar o endereço que a inscreveu, e não se sabe quando foi inscrita.',
  'merkle.address-underived': (p) =>
    `O Touchstone ainda não consegue dizer se a chave de ${named(p, 'issuer')} pertence ao endereço que a inscreveu.`,
  'sd-jwt.malformed': (p) =>
    `Uma parte que o titular escolheu mostrar não está escrita como deve: ${named(p, 'about')}.`,
  'sd-jwt.not-signed': (p) =>
    `Foi acrescentado a esta credencial algo que o seu emissor não assinou: ${named(p, 'about')}.`,
  'sd-jwt.repeated': (p) =>
    `Uma parte desta credencial está duas vezes, e o seu emissor assinou-a uma: ${named(p, 'about')}.`,
  'sd-jwt.clash': (p) =>
    `Esta credencial diz duas coisas sobre uma só: ${named(p, 'about')}. O ficheiro próprio de um emissor não o faz.`,
  'sd-jwt.hash-refused': (p) =>
    `As partes que o titular mostra estão protegidas com um método que não comprova nada: ${named(p, 'about')}.`,
  'sd-jwt.holder-signed': () => 'A pessoa para quem foi emitida assinou-a tal como foi entregue.',
  'sd-jwt.holder-mismatch': () =>
    'Está assinada como se fosse pela pessoa para quem foi emitida, mas essa assinatura não confere.',
  'sd-jwt.holder-malformed': (p) =>
    `A assinatura de quem a entregou não está escrita como deve: ${named(p, 'about')}.`,
  'sd-jwt.holder-unbound': () =>
    'Alguém a assinou como titular, mas o seu emissor não nomeia nenhuma chave de titular.',
  'sd-jwt.holder-unchecked': (p) =>
    `Não foi possível verificar a assinatura de quem a entregou: ${named(p, 'about')}.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
