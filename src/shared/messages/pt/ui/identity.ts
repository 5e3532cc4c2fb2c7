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
  }),
];
