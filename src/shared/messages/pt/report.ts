import { worded } from '../live.ts';
import {
  EVIDENCE_PACK,
  LEFT_OUT,
  REPORT_COLUMNS,
  REPORT_PHRASES,
  REPORT_SENTENCES,
  REPORT_WORDS,
} from '../report.ts';
import { counted } from '../ui/number.ts';

export const report = [
  worded(EVIDENCE_PACK, {
    guide: (
      command,
    ) => `As evidências de um relatório sobre candidatos por competências verificadas.

originals/     os ficheiros tal como foram entregues, byte a byte
documents/     o que diziam então os seus emissores: chaves, perfis, listas de estado, esquemas
contexts/      o que significam as suas palavras (contextos JSON-LD), tal como publicados
certificates/  aqueles sob os quais foram aceites selos, se os houver
index.json     que ficheiro responde por que endereço, e quando foi obtido

O SHA-256 de cada ficheiro está no relatório. Para verificar de novo o que um deles diz, sem rede e a
uma data, vá a esta pasta e execute:

  ${command}

O relatório diz de cada credencial a que data foi julgada («judgedAt» nos seus dados).
touchstone check-report RELATÓRIO faz tudo isto de uma vez.
`,
  }),
  worded(LEFT_OUT, {
    name: '[nome omitido]',
    address: '[endereço omitido]',
    contact: 'Os endereços são omitidos.',
    candidate: (code) => `Candidato ${code}`,
    blind:
      'Este relatório é cego. São omitidos nomes, endereços, ficheiros e o que uma verificação diz de uma pessoa; quem tem o espaço de trabalho reconhece cada uma pelo seu código. O que revelam escolas, empregadores e datas continua a revelar-se.',
    blindBut: {
      names:
        'Este relatório é cego. São omitidos nomes, endereços, ficheiros e o que uma verificação diz de uma pessoa; quem tem o espaço de trabalho reconhece cada uma pelo seu código.',
      dates: 'São omitidas as datas de emissão e de fim das credenciais.',
      gender:
        'As palavras que distinguem uma mulher de um homem foram substituídas, até onde uma lista as conhece.',
      schools:
        'Os emissores figuram por códigos, e as escolas nos textos são omitidas, até onde o seu nome se reconhece.',
      rest: 'O resto, como empregadores e lugares, ainda pode revelar quem alguém é.',
    },
  }),
  worded(REPORT_WORDS, {
    title: 'Pré-seleção de candidatos por competências verificadas',
    askedFor: 'Foi pedido:',
    everybody: 'Todos os candidatos',
    chosen: 'Candidatos escolhidos um a um',
    skill: 'Competência',
    verdict: 'Veredicto',
    issuer: 'Emissor',
    recipient: 'Destinatário',
    valid: 'Validade',
    checked: 'Verificada',
    file: 'Ficheiro',
    format: 'Formato',
    countsOnce: 'Conta uma vez',
    summary: 'Resumo',
    summaryHint: 'Quantas credenciais de cada candidato receberam que veredicto',
    candidate: 'Candidato',
    provenSkills: 'Competências comprovadas',
    asks: 'O que pede a vaga',
    why: 'Porquê aqui',
    requirement: 'Requisito',
    answer: 'O que lhe responde',
    skills: 'Competências',
    noSkills: 'Nenhuma credencial nomeia uma competência.',
    standing: 'Situação',
    behind: 'Credencial que a sustenta',
    stacks: 'Credenciais que assentam umas nas outras',
    credentials: 'Credenciais',
    none: 'Nenhuma',
    check: 'Verificação',
    outcome: 'Resultado',
    finding: 'O que se encontrou',
    method: 'Como isto foi apurado',
    limits: 'O que isto não diz',
    verdicts: 'Os veredictos',
    grid: 'Requisitos e candidatos',
    gridHint:
      'Os números são os dos requisitos acima: [+] comprovado, [-] sem prova, o que não significa que falte a competência.',
    appendix: 'Apêndice: todas as verificações',
    attached: 'O que este relatório diz, em dados, com a sua assinatura',
    lacking:
      'Os caracteres que faltam aos tipos de letra deste ficheiro são escritos como [U+…], o seu número em Unicode. Os relatórios HTML, CSV e JSON contêm-nos tal como são.',
  }),
  worded(REPORT_PHRASES, {
    by: (employer) => `Para ${employer}`,
    madeBy: (name) => `Feito por ${name}`,
    opening: (title) => `Vaga: ${title}`,
    openings: (titles) => `Vagas: ${titles.join('; ')}`,
    candidates: (count) => counted(count, 'candidato', 'candidatos'),
    page: (page, count) => `Página ${page} de ${count}`,
    pair: (label, value) => `${label}: ${value}`,
    from: (moment) => `desde ${moment}`,
    until: (moment) => `até ${moment}`,
    withoutEnd: 'sem fim',
    noIssuer: 'Nenhum emissor nomeado',
    noEmail: 'Nenhum endereço de e-mail conhecido',
    judged: (checked, judged) => `${checked}, julgada à data de ${judged}`,
    inFile: (name, path) => `${name}, dentro dele: ${path}`,
    proven: 'Comprovada',
    notProven: 'Não comprovada',
    checkedAt: (moment) => `Verificado a ${moment}`,
    source: (source) => `De ${source}`,
    sourceAt: (source, moment) => `De ${source}, estado de ${moment}`,
  }),
  worded(REPORT_SENTENCES, {
    method: [
      'Cada credencial foi lida do ficheiro em que foi entregue. O SHA-256 que a acompanha designa exatamente esse ficheiro: quem o tiver pode calculá-lo de novo.',
      'O Touchstone verificou, em cada credencial, que a sua assinatura confere, que a chave que a assinou é do seu emissor, que está dentro do seu período de validade e que o seu emissor não a retirou. Cada verificação é mostrada com o seu resultado, mesmo onde não foi possível fazê-la.',
      'Uma competência conta como comprovada quando o seu emissor a declara numa credencial verificada que não foi emitida para outra pessoa, e esse emissor não foi bloqueado por si; ou quando uma credencial assim a nomeia por outras palavras, numa etiqueta ou num título, e isso foi aceite por si. Ao lado de cada uma diz-se como se chegou a ela.',
    ],
    limits: [
      'A falta de prova não é falta de competência. A maior parte do que as pessoas sabem fazer não está em nenhuma credencial.',
      '«Verificada» diz quem emitiu uma credencial e que nada foi mudado desde então. Não diz quão exigente foi o feito.',
      'A assinatura válida de um emissor de quem nada se sabe continua a ser a assinatura de um desconhecido.',
      '«Por confirmar» não diz nada contra um candidato: não foi possível obter algo necessário para uma verificação.',
      'As respostas valem para o momento em que cada verificação foi feita. Uma credencial pode ser retirada no dia seguinte.',
      'Este relatório não decide nada. Quem decide são as pessoas.',
    ],
    differing: (titles) =>
      `As evidências que acompanham este relatório não mostram tudo de novo: só por elas, ${titles
        .map((title) => `«${title}»`)
        .join(
          ', ',
        )} não chegaria ao veredicto aqui indicado, porque um documento pelo qual se julgou então não foi conservado.`,
    head: (head) =>
      `Quando isto foi feito, o registo de auditoria do espaço de trabalho, que diz o que nele foi feito, terminava em ${head}. «touchstone audit --head» diz se ainda lá conduz.`,
  }),
  worded(REPORT_COLUMNS, {
    emails: 'Endereços de e-mail',
    credential: 'Credencial',
    listedAs: 'Emissor, como lhe chama um diretório',
    issuerId: 'Identificador do emissor',
    trust: 'Confiança no emissor',
    provenBy: 'Competências que comprova',
    otherSkills: 'Outras competências que nomeia',
    countsWith: 'Conta uma vez, com',
    validFrom: 'Válida desde',
    validUntil: 'Válida até',
    checkedAt: 'Verificada a',
    judgedAt: 'Julgada à data de',
    path: 'Lugar no ficheiro',
    sha256: 'SHA-256 do ficheiro',
    format: 'Formato da credencial',
    credentialId: 'Identificador da credencial',
    candidateId: 'Identificador do candidato',
    question: 'Pergunta',
    report: 'Relatório',
    madeBy: 'Relatório feito por',
    createdAt: 'Relatório feito a',
  }),
];
