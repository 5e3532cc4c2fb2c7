import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { OPEN_BADGES_2_MESSAGES } from '../../checks/open-badges-2.ts';
import type { SEAL_MESSAGES } from '../../checks/seal.ts';

type Codes = typeof OPEN_BADGES_2_MESSAGES & typeof SEAL_MESSAGES;

const LOOK_UP = 'Permita que o Touchstone o consulte, ou tente mais tarde.';

/** Open Badges 2.0 that are hosted, and credentials under an electronic seal. */
export const SEALING = {
  'hosted.shown': () => 'Está publicada onde diz que se guarda, e ali diz o mesmo.',
  'hosted.changed': (p) =>
    `Este ficheiro foi modificado: onde a insígnia se guarda diz outra coisa sobre ${named(p, 'field')}.`,
  'hosted.unavailable': (p) =>
    `Não foi possível consultar esta insígnia onde se guarda (${named(p, 'where')}). ${LOOK_UP}`,
  'hosted.insecure': (p) =>
    `Esta insígnia guarda-se num endereço que não é seguro (${named(p, 'where')}), pelo que o que ali se encontrar não comprova nada.`,
  'hosted.gone': (p) =>
    `Esta insígnia já não está publicada onde se guardava (${named(p, 'where')}).`,
  'hosted.unreadable': (p) => `O que está em ${named(p, 'where')} não pode ser lido como insígnia.`,
  'hosted.another': (p) =>
    `Onde esta insígnia diz que se guarda está outra (${named(p, 'where')}).`,
  'hosted.signature-missing': () =>
    'Diz que está assinada, mas vem sem a sua assinatura. Qualquer pessoa pode tê-la escrito. Peça ao candidato a insígnia assinada.',
  'hosted.meant-to-be-signed': (p) =>
    `Em ${named(p, 'where')} diz que esta insígnia está assinada. Peça ao candidato a insígnia assinada.`,
  'hosted.no-key': () =>
    'Não precisa de chave: não está assinada, mas publicada num endereço do seu emissor.',
  'hosted.no-algorithm': () => 'Não está assinada, mas publicada num endereço do seu emissor.',
  'hosted.whole': () =>
    'Tudo o que aqui se mostra foi lido onde a insígnia se guarda, não do ficheiro.',
  'hosted.not-whole': () =>
    'O que aqui se mostra foi lido do ficheiro, porque a insígnia não pôde ser lida onde se guarda.',
  'hosted.in-scope': (p) =>
    `Guarda-se onde ${named(p, 'issuer')} guarda as suas insígnias (${named(p, 'where')}).`,
  'hosted.out-of-scope': (p) =>
    `Nomeia ${named(p, 'issuer')} como emissor, mas guarda-se em ${named(p, 'where')}, onde esse emissor não guarda insígnias.`,
  'hosted.scope-unreadable': (p) =>
    `Não é claro onde ${named(p, 'issuer')} guarda as suas insígnias, pelo que não foi possível confirmar que esta é uma delas.`,
  'badge-class.unavailable': (p) =>
    `Não foi possível consultar por que foi dada esta insígnia (${named(p, 'where')}). ${LOOK_UP}`,
  'badge-class.another': (p) =>
    `No endereço que esta nomeia está descrita outra insígnia (${named(p, 'where')}).`,
  'profile.unavailable': (p) =>
    `Não foi possível perguntar ao emissor se esta insígnia é sua (${named(p, 'where')}). ${LOOK_UP}`,
  'profile.another': (p) =>
    `No endereço que esta insígnia nomeia está outro emissor (${named(p, 'where')}).`,
  'key.owned-by-another': (p) =>
    `A chave que assinou isto pertence a ${named(p, 'owner')}, não a ${named(p, 'issuer')}.`,
  'status.hosted-unavailable': (p) =>
    `Não foi possível verificar se o emissor a retirou: não pôde ser consultada em ${named(p, 'where')}.`,
  'endorsements.unchecked': (p) =>
    `Diz-se que outros respondem por ela (${named(p, 'count')}), o que o Touchstone não verifica.`,
  'seal.detached': () =>
    'O texto que foi selado não está neste ficheiro, pelo que nada mostra de que é o selo. Peça ao candidato a credencial inteira, tal como foi emitida.',
  'certificate.accepted': (p) =>
    `O selo é de ${named(p, 'owner')}, cujo certificado leva a um que aceitou (${named(p, 'accepted')}). Não foi consultado se o certificado foi retirado desde então.`,
  'certificate.not-accepted': (p) =>
    `O selo é de ${named(p, 'owner')}, segundo um certificado de ${named(p, 'authority')}. Não aceitou nenhum dos dois. Se tem a certeza de quem são, aceite um em Preferências, Certificados.`,
  'certificate.absent': () =>
    'O selo só nomeia o certificado com que foi feito. Peça esse certificado ao emissor e aceite-o em Preferências, Certificados.',
  'certificate.other-named': () =>
    'O selo nomeia um certificado e traz outro, pelo que não é claro quem selou isto.',
  'certificate.chain-broken': (p) =>
    `Os certificados do selo não condizem: o que está acima do de ${named(p, 'owner')} não o emitiu.`,
  'certificate.not-for-seals': (p) =>
    `O certificado de ${named(p, 'owner')} serve para outros fins que não selar documentos.`,
  'certificate.not-an-authority': (p) =>
    `${named(p, 'owner')} emitiu um certificado deste selo, e não é uma autoridade que o possa fazer.`,
  'certificate.path-too-long': (p) =>
    `${named(p, 'owner')} não pode deixar que outros emitam certificados, como alguém fez para este selo.`,
  'certificate.not-valid-at-sealing': (p) =>
    `O certificado de ${named(p, 'owner')} não era válido a ${day(p, 'sealed')}, quando isto diz que foi selado.`,
  'certificate.not-yet-valid': (p) =>
    `O certificado de ${named(p, 'owner')} só é válido a partir de ${day(p, 'from')}.`,
  'certificate.ended-since': (p) =>
    `O certificado de ${named(p, 'owner')} terminou a ${day(p, 'until')}. Não é possível mostrar que isto foi selado antes: peça ao emissor que o confirme. Isso não diz nada contra o candidato.`,
  'certificate.weak': (p) =>
    `O certificado de ${named(p, 'owner')} está assinado de um modo que pode ser falsificado.`,
  'certificate.unknown-rule': (p) =>
    `O certificado de ${named(p, 'owner')} impõe uma regra que o Touchstone ainda não conhece. Isso não diz nada contra o candidato.`,
  'binding.sealed': (p) => `${named(p, 'issuer')} selou isto diretamente.`,
  'binding.seal-by-name': (p) =>
    `O dono do selo chama-se como o emissor, ${named(p, 'issuer')}. É tudo o que os une: nenhum indica um número que o outro indique.`,
  'binding.seal-other-name': (p) =>
    `O selo é de ${named(p, 'owner')}, que aqui se chama ${named(p, 'issuer')}. O número do seu certificado é o do emissor; se o nome é seu, fica ao seu juízo.`,
  'binding.seal-of-another': (p) =>
    `Isto nomeia ${named(p, 'issuer')} como emissor, mas foi selado por ${named(p, 'owner')}, inscrito com outro número.`,
  'binding.seal-unrelated': (p) =>
    `Isto nomeia ${named(p, 'issuer')} como emissor, e o selo é de ${named(p, 'owner')}. Nada mostra que sejam o mesmo. Pergunte ao emissor.`,
  'binding.seal-not-accepted': (p) =>
    `Não se sabe se ${named(p, 'issuer')} selou isto enquanto não aceitar o seu certificado.`,
  'binding.awarded-by-another': (p) =>
    `${named(p, 'owner')} selou isto, e diz nele que foi ${named(p, 'awarder')} que o atribuiu. Isso assenta na palavra de quem o selou.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
