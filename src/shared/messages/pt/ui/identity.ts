import { worded } from '../../live.ts';
import { IDENTITY } from '../../ui/identity.ts';

export const identity = [
  worded(IDENTITY, {
    title: 'Assinatura dos relatórios',
    hint: 'Os relatórios são assinados para que ninguém os altere sem se notar. Em nome do seu próprio domínio, quem verifica um fica também a saber que é seu.',
    asKey: 'Os relatórios são assinados com a chave deste espaço de trabalho.',
    asDomain: (place) => `Os relatórios são assinados como ${place}.`,
    noKey: 'A chave é criada com o primeiro relatório.',
    keyHint: (key) => `Quem recebe um relatório pode compará-lo com ${key}.`,
    domain: 'O seu domínio, ou uma pasta nele',
    example: 'acme.example/hiring',
    noPlace:
      'Nada pode ser publicado aí. Indique o nome de um site público, como acme.example, ou uma pasta nele.',
    signAs: 'Assinar como este domínio',
    saved: (place) => `Os relatórios passam a ser assinados como ${place}`,
    keyOnly: 'Voltar a assinar só com a chave',
    keySaved: 'Os relatórios passam a ser assinados só com a chave',
    publish: (url) => `Mande publicar isto em ${url}, para todos lerem:`,
    document: 'O documento a publicar',
    several:
      'Se já houver um documento aí, ou se outros espaços de trabalho assinam como o mesmo domínio, junte esta chave às que lá estão. Deixe-a enquanto houver relatórios a verificar.',
    copy: 'Copiar o documento',
    copied: 'O documento está copiado',
    check: 'Ver se está publicado',
    checking: 'A perguntar ao domínio…',
    answers: {
      pass: (place) => `${place} declara a chave: quem verificar um relatório saberá que é seu.`,
      unknown: (place, why) => `${place} não pôde ser consultado. ${why}`,
      fail: (place, why) => `${place} não declara a chave. ${why}`,
    },
    authority: 'Autoridade de carimbo de tempo',
    authorityHint:
      'Atesta, em cada relatório para que o peça, que existia nesse momento. Recebe um hash e nada do relatório. Aceite o certificado dela acima para que se acredite nela.',
    authorityExample: 'https://time.example/tsr',
    noAuthority: 'Indique um endereço que comece por https://.',
    setAuthority: 'Usar esta autoridade',
    authoritySaved: 'Os carimbos de tempo passam a ser pedidos aí',
    authorityRemoved: 'Já não se pedem carimbos de tempo a ninguém',
    stamp: 'Carimbo de tempo',
    stampChoices: {
      without: { label: 'Sem' },
      with: { label: 'Pedir um' },
    },
    stamped: (at, authority) => `${authority} atesta-o à data de ${at}.`,
    stampUnknown: (at, authority) =>
      `Carimbado à data de ${at} por ${authority}, cujo certificado não aceitou.`,
    unstamped: {
      'no-authority': 'Não tem carimbo de tempo: nenhuma autoridade está definida.',
      'not-allowed': 'Não tem carimbo de tempo: Definições, Rede não permitem pedi-lo.',
      'no-answer': 'Não tem carimbo de tempo: a autoridade não respondeu.',
      malformed: 'Não tem carimbo de tempo: a autoridade não deu nenhum.',
      'other-file': 'Não tem carimbo de tempo: o recebido é de outro ficheiro.',
      'other-question': 'Não tem carimbo de tempo: o recebido responde a outra pergunta.',
      'not-signed': 'Não tem carimbo de tempo: o recebido não está assinado como deve.',
      'not-for-time':
        'Não tem carimbo de tempo: o recebido está assinado com uma chave que não é para carimbos de tempo.',
    },
  }),
];
