import { named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { DifferenceCode } from '../../differences/index.ts';

const STILL_FITS = 'a sua assinatura continua a conferir.';
const AS_OFFERED = 'Peça ao candidato o ficheiro tal como o emissor o oferece.';

/** Why other verifiers may say otherwise. */
export const DIFFERENCES = {
  'asked.issuer': () =>
    'Os verificadores que só olham para a assinatura dirão que é válida: não perguntam se a chave é a do emissor nomeado.',
  'asked.issuer-unconfirmed': () =>
    'Os verificadores que só olham para a assinatura dirão que é válida; um que possa consultar a lista de chaves do emissor pode decidir uma coisa ou outra.',
  'asked.key': () =>
    'Aqui não foi possível obter a chave do emissor. Um verificador que a possa consultar dirá se a assinatura confere.',
  'asked.period': () =>
    `Os verificadores que não olham para as suas datas dirão que é válida: ${STILL_FITS}`,
  'asked.status': () =>
    `Os verificadores que não perguntam se foi retirada dirão que é válida: ${STILL_FITS}`,
  'asked.status-unanswered': () =>
    'Não foi possível apurar se foi retirada. Alguns verificadores tomam isso por «não retirada» e dizem que é válida.',
  'asked.nested': () =>
    'Os verificadores que só verificam a assinatura exterior dirão que é válida: não olham para as credenciais que contém.',
  'asked.endorsements': () =>
    'Os verificadores que não verificam os endossos mostram os que ela contém como se fossem bons.',
  'field.unsigned': (p) =>
    `Os verificadores que não procuram palavras fora da assinatura dirão que é válida, e mostrarão «${named(p, 'term')}» como se o emissor o tivesse dito.`,
  'key.brought-along': () =>
    'Traz a sua própria chave. Os verificadores que usam essa chave dão a assinatura por boa, tenha-a feito quem a fez.',
  'key.in-name': () =>
    'A chave está no endereço da própria chave. Os verificadores que a tomam dali, sem perguntar ao seu dono, dão a assinatura por boa, tenha-a feito quem a fez.',
  'status.rare-type': (p) =>
    `Se foi retirada consta de uma lista de um tipo (${named(p, 'type')}) que alguns verificadores nunca consultam: para eles vale para sempre.`,
  'status.several': (p) =>
    `Nomeia ${named(p, 'count')} lugares que dizem se continua válida. Os verificadores que só olham para o primeiro podem não ver o que diz outro.`,
  'status.purpose': (p) =>
    `Uma das suas listas serve para outra coisa que não a retirada (${named(p, 'purpose')}), e alguns verificadores não a leem.`,
  'status.in-token': () =>
    'Alguns verificadores perguntam por uma retirada só em credenciais escritas em JSON, e esta é um token: para eles vale para sempre.',
  'proof.several': (p) =>
    `Tem ${named(p, 'count')} assinaturas. Alguns verificadores verificam só uma, e podem não notar que outra falha.`,
  'proof.in-part': () =>
    'O seu titular pode ter omitido partes dela. Poucos verificadores o dizem.',
  'text.mangled-on-way': (p) =>
    `O seu texto estragou-se pelo caminho: «${named(p, 'shown')}» era provavelmente «${named(p, 'probable')}», e lida assim, a assinatura confere. Os verificadores que receberem o ficheiro original dirão outra coisa. ${AS_OFFERED}`,
  'text.mangled': (p) =>
    `O seu texto está estragado: «${named(p, 'shown')}» era provavelmente «${named(p, 'probable')}». Os verificadores que receberem o ficheiro original podem dizer outra coisa. ${AS_OFFERED}`,
  'text.mangled-by-issuer': (p) =>
    `O seu texto estragou-se antes de ser assinado: «${named(p, 'shown')}» devia ser provavelmente «${named(p, 'probable')}». O emissor assinou-o assim, e um verificador que o corrija verá que a assinatura não confere.`,
  'text.lost': (p) =>
    `Algumas das suas letras perderam-se antes de chegar aqui: «${named(p, 'shown')}». Os verificadores que receberem o ficheiro original podem dizer outra coisa. Peça-o ao candidato.`,
  'issuer.disguised-name': (p) =>
    `O nome do emissor, ${named(p, 'issuer')}, está escrito de modo que pode ser tomado pelo de outro. Os verificadores que só mostram o nome não o assinalam.`,
  'issuer.imitated-name': (p) =>
    `O nome do emissor, ${named(p, 'issuer')}, parece-se com ${named(p, 'name')}, e é outro emissor. Os verificadores que só mostram o nome não os distinguem.`,
  'issuer.other-creator': (p) =>
    `${named(p, 'issuer')} emitiu-a em nome de ${named(p, 'creator')}, ou assim diz: só ${named(p, 'issuer')} a assinou. Os verificadores que mostram quem criou a conquista podem nomear ${named(p, 'creator')} como se tivesse assinado.`,
  'issuer.hosted': (p) =>
    `A sua assinatura é a de ${named(p, 'host')}, que a aloja em nome de ${named(p, 'issuer')} (${named(p, 'home')}). Os verificadores que só mostram o nome fazem parecer que foi ${named(p, 'home')} que assinou.`,
  'name.near-miss': (p) =>
    `Diz «${named(p, 'name')}» onde a norma diz «${named(p, 'term')}». O Touchstone e a maioria dos verificadores ignoram o que aí está; os indulgentes leem-no.`,
  'date.day-only': (p) =>
    `Uma data nela (${named(p, 'field')}: ${named(p, 'value')}) não tem hora. Os verificadores rigorosos rejeitam-na; outros contam a partir de horas diferentes.`,
  'date.no-zone': (p) =>
    `Uma hora nela (${named(p, 'field')}: ${named(p, 'value')}) não diz em que fuso horário. Os verificadores rigorosos rejeitam-na; outros tomam o seu.`,
  'date.other-form': (p) =>
    `Uma data nela (${named(p, 'field')}: ${named(p, 'value')}) está escrita numa forma que só alguns verificadores conseguem ler.`,
  'id.missing': () =>
    'Não tem identificador. Os verificadores que o exigem rejeitam-na, e ninguém pode dizer se outro ficheiro é a mesma credencial.',
  'id.not-url': (p) =>
    `O seu identificador (${named(p, 'id')}) não é um endereço. Os verificadores rigorosos rejeitam-na por isso.`,
  'id.achievement-missing': () =>
    'A conquista não tem identificador. Os verificadores que seguem à letra o esquema da norma rejeitam-na.',
  'recipient.named-hash': () =>
    'Nomeia o seu destinatário com um endereço cifrado. Alguns verificadores cifram-no de outro modo e dizem que não é o dele; a maioria não o compara.',
  'recipient.bare-hash': () =>
    'Nomeia o seu destinatário com um endereço cifrado, e não diz como foi cifrado. A maioria dos verificadores não consegue compará-lo.',
  'recipient.weak-hash': () =>
    'Cifra o endereço do seu destinatário de um modo que foi quebrado (MD5). Os verificadores recentes não o comparam.',
  'recipient.upper-case-hash': () =>
    'O endereço cifrado do seu destinatário está em maiúsculas. Os verificadores que comparam letra por letra dizem que não é o dele.',
  'recipient.unsalted-hash': () =>
    'O endereço do seu destinatário foi cifrado sem sal. Alguns verificadores não conseguem então compará-lo.',
  'context.moved': (p) =>
    `Nomeia um dicionário por um endereço de onde ele se mudou (${named(p, 'url')}). Os verificadores que o consultarem podem obter outro, e dizer que a assinatura não confere.`,
  'context.several-newest': (p) =>
    `Um dos seus dicionários (${named(p, 'url')}) foi publicado com ${named(p, 'count')} conteúdos diferentes, e a assinatura confere com o mais recente. Os verificadores que guardam uma cópia anterior dizem que não confere.`,
  'context.several-older': (p) =>
    `Um dos seus dicionários (${named(p, 'url')}) foi publicado com ${named(p, 'count')} conteúdos diferentes, e a assinatura confere com um anterior. Os verificadores que têm o mais recente dizem que não confere.`,
  'context.several': (p) =>
    `Um dos seus dicionários (${named(p, 'url')}) foi publicado com ${named(p, 'count')} conteúdos diferentes. Os verificadores leem-na segundo o que têm.`,
  'context.not-common': (p) =>
    `Usa um dicionário que poucos verificadores conhecem (${named(p, 'url')}). Os que não o consultam não podem dizer o que a sua assinatura cobre; os que o consultam acreditam em quem o guarda.`,
  'picture.beyond-ascii': () =>
    'Veio numa imagem, e tem letras fora do inglês básico. Os verificadores que tomam o texto da imagem por Latin-1 estragam-nas, e dizem que a assinatura não confere.',
  'picture.compressed': () =>
    'Está comprimida na sua imagem. Os verificadores que procuram texto não comprimido na imagem não encontram nada.',
  'picture.old-text': () =>
    'Está na sua imagem como a escreviam os programas antigos. Os verificadores recentes talvez não procurem aí.',
  'picture.token': () =>
    'Está na sua imagem como token. Os verificadores que procuram JSON nas imagens não encontram nada.',
  'picture.braces': () =>
    'Veio numa imagem, e um texto nela tem uma chaveta solta. Os verificadores que encontram o seu fim contando chavetas leem só uma parte.',
  'proof.token': () =>
    'É um token assinado (JWT). Os verificadores que só leem provas JSON-LD não conseguem lê-la.',
  'proof.disclosing-token': () =>
    'É um token que revela partes escolhidas (SD-JWT). Os verificadores que só leem provas JSON-LD, ou tokens simples, não conseguem lê-la.',
  'proof.rare-algorithm': (p) =>
    `Está assinada com um método (${named(p, 'algorithm')}) que os verificadores não são obrigados a conhecer.`,
  'proof.embedded': () =>
    'A sua assinatura está dentro dela. Os verificadores que só leem tokens (JWT) não conseguem lê-la.',
  'proof.rare-suite': (p) =>
    `Está assinada com um método (${named(p, 'suite')}) que menos verificadores conhecem. Os outros não podem dizer se é autêntica.`,
  'model.open-badges-3': () =>
    'É uma Open Badge 3.0. Os verificadores escritos para Open Badges 2.0 não conseguem lê-la.',
  'model.open-badges-2-hosted': () =>
    'É uma Open Badge 2.0 que vale onde está alojada. Os verificadores de credenciais mais recentes não conseguem lê-la, e os que não a consultam não podem julgá-la.',
  'model.open-badges-2': () =>
    'É uma Open Badge 2.0. Os verificadores de Open Badges 3.0 e de outras credenciais mais recentes não conseguem lê-la.',
  'model.open-badges-1': () => 'É uma Open Badge 1. Quase nenhum verificador a lê já.',
  'model.learner-record': () =>
    'É um histórico de aprendizagem com credenciais dentro. Os verificadores de insígnias soltas não as leem, ou não todas.',
  'model.no-badge': () =>
    'É uma Verifiable Credential e não uma Open Badge. Os verificadores só de insígnias não a leem.',
  'model.blockcerts': () =>
    'Está ancorada numa blockchain. Só os verificadores de Blockcerts leem isso.',
  'model.european': () =>
    'É uma credencial digital europeia. Só os verificadores que têm a sua lista de selos podem julgá-la.',
  'model.vc-1': () =>
    'Segue a versão 1 do modelo de dados do W3C. Os verificadores só da versão 2 rejeitam-na.',
  'model.vc-2': () =>
    'Segue a versão 2 do modelo de dados do W3C. Os verificadores mais antigos, só da versão 1, rejeitam-na.',
} as const satisfies Record<DifferenceCode, CheckMessage>;
