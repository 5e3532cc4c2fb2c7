import { worded } from '../../live.ts';
import { IMPORTS, IMPORT_STATES, STOPPED_IMPORTS } from '../../ui/imports.ts';
import { counted, number } from '../../ui/number.ts';
import {
  ANSWERS,
  ISSUER_ASKED_WORDS,
  NEED_WORDS,
  OPENINGS,
  SHORTFALL_WORDS,
} from '../../ui/openings.ts';
import { ENDINGS, KIND_WORDS, RECHECKED, RECHECKS } from '../../ui/rechecks.ts';
import { CHECKED_REPORT, REPORT } from '../../ui/report.ts';
import { ADDED_RESUMES, RESUMES, RESUME_FORMAT_NAMES, RESUME_PROBLEMS } from '../../ui/resumes.ts';
import { PERSON, UNASSIGNED } from '../../ui/unassigned.ts';

export const openings = [
  worded(OPENINGS, {
    title: 'Vagas',
    none: 'Ainda não há vagas',
    noneHint: 'Diga o que um posto precisa, competência por competência, e veja quem o comprova.',
    create: 'Nova vaga',
    importFile: 'Importar de um ficheiro',
    copy: 'Duplicar',
    copyOf: (title) => `${title.slice(0, 290)} (cópia)`,
    remove: 'Eliminar',
    close: 'Fechar a vaga',
    closedSince: (day) => `Fechada em ${day}`,
    moreActions: 'Mais',
    discard: 'Descartar as alterações',
    unsaved: 'Ainda não guardada',
    reopen: 'Abrir de novo',
    closedNow: 'A vaga está fechada. A conservação conta a partir de hoje.',
    reopened: 'A vaga volta a estar aberta.',
    exportText: 'Copiar como JSON',
    exported: 'Copiado como JSON.',
    report: 'Exportar relatório',
    reportOnAll: (count) =>
      `Todos os que respondem a ${counted(count, 'vaga aberta', 'vagas abertas')}, cada uma na sua ordem`,
    reportScope:
      'Todos os que respondem à vaga tal como está guardada, por esta ordem, com as razões',
    saved: 'Guardada.',
    removed: (title) => `Vaga eliminada: ${title}`,
    copied: 'Copiada.',
    imported: 'Importada.',
    requirementsChanged: 'Requisitos alterados',
    titleMissing: 'Dê antes um título à vaga.',
    untitled: 'Vaga sem título',
    titleField: 'Título',
    note: 'Nota',
    requirements: 'Requisitos',
    noRequirements: 'Acrescente uma competência, ou cole o anúncio abaixo.',
    requirement: (name) => `Requisito ${name}`,
    skill: 'Acrescentar uma competência',
    add: 'Acrescentar',
    need: 'Necessidade',
    level: 'Nível',
    anyLevel: 'Qualquer nível',
    age: 'Não anterior a',
    atLeast: (level) => `${level} ou superior`,
    within: (span) => `Há menos de ${span}`,
    anyAge: 'Qualquer antiguidade',
    issuer: 'Emissor',
    removeRequirement: (name) => `Retirar ${name}`,
    fromText: 'Competências de um texto',
    paste: 'Colar um texto',
    pasteHint: 'O anúncio, ou uma descrição do posto',
    recognise: 'Procurar competências nele',
    recognised: 'Competências encontradas. Escolha quais são exigidas.',
    noneRecognised:
      'Não se encontrou nele nenhuma competência que uma credencial daqui nomeie. Acrescente competências à mão.',
    addChosen: (count) => `Acrescentar ${counted(count, 'competência', 'competências')}`,
    people: 'Quem responde',
    peopleCount: (total) => number(total),
    nobody: 'Ninguém aqui tem uma credencial para nenhuma destas competências',
    nobodyHint:
      'Isso não significa que ninguém as tenha. A maior parte do que as pessoas sabem fazer não figura em nenhuma credencial.',
    askFirst: 'Acrescente um requisito para ver quem responde.',
    more: 'Mostrar mais pessoas',
    why: (name) => `Por que está aqui ${name}`,
    order:
      'Ordem: requisitos indispensáveis comprovados, depois desejáveis, depois solidez da prova (veredicto, emissor, destinatário, nível, data), depois nome. Nada mais conta.',
  }),
  worded(NEED_WORDS, { must: 'Indispensável', nice: 'Desejável' }),
  worded(ISSUER_ASKED_WORDS, { any: 'Qualquer emissor', trusted: 'Só emissores de confiança' }),
  worded(SHORTFALL_WORDS, {
    verdict: 'a credencial não está verificada',
    inferred: 'o emissor não declara ele próprio a competência',
    level: 'o seu nível é inferior',
    'level-unknown': 'não nomeia nenhum nível comparável',
    age: 'é mais antiga, ou não tem data',
    issuer: 'o seu emissor não é de confiança',
  }),
  worded(ANSWERS, {
    noProof: 'Sem prova. Isso não significa que falte a competência.',
    needs: { must: 'indispensável', nice: 'desejável' },
    orHigher: (level) => `${level} ou superior`,
    issuedWithin: (span) => `emitida há menos de ${span}`,
    trustedOnly: 'só emissores de confiança',
    years: (years) => counted(years, 'ano', 'anos'),
    months: (months) => counted(months, 'mês', 'meses'),
    provenBy: (evidence) => `Comprovada por ${evidence}`,
    and: ', e ',
    notProven: (shortfalls, evidence) =>
      `Não comprovada: ${shortfalls}. O mais próximo: ${evidence}`,
    titleBy: (title, issuer) => `«${title}» de ${issuer}`,
    nameless: 'um emissor que não é nomeado',
    noLevel: 'sem nível nomeado',
    level: (level) => `nível ${level}`,
    noDate: 'sem data de emissão',
    issued: (day) => `emitida a ${day}`,
    until: (day) => `até ${day}`,
    musts: (proven, all) =>
      `${number(proven)} de ${counted(all, 'indispensável', 'indispensáveis')}`,
    nices: (proven, all) => `${number(proven)} de ${counted(all, 'desejável', 'desejáveis')}`,
  }),
  worded(IMPORT_STATES, {
    running: 'em curso',
    finished: 'terminada',
    cancelled: 'cancelada',
    failed: 'interrompida',
  }),
  worded(STOPPED_IMPORTS, {
    none: 'Nada foi conservado.',
    kept: (credentials, files) =>
      `${credentials === 1 ? 'Foi conservada' : 'Foram conservadas'} ${counted(credentials, 'credencial', 'credenciais')} de ${files}.`,
    files: (done, total) =>
      done < total
        ? `${number(done)} dos ${counted(total, 'ficheiro', 'ficheiros')}`
        : counted(done, 'ficheiro', 'ficheiros'),
    why: {
      full: (kept) =>
        `O disco está cheio. ${kept} Liberte espaço e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      'read-only': (kept) =>
        `Não é possível escrever no espaço de trabalho: o seu ficheiro, a sua pasta ou o seu disco é só de leitura. ${kept} Mude isso e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      busy: (kept) =>
        `Outro programa está a escrever neste espaço de trabalho. ${kept} Espere até que termine e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      failing: (kept) =>
        `O disco não aceitou o que se escrevia. ${kept} Verifique o disco e importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
      unknown: (kept) =>
        `${kept} Importe de novo os mesmos ficheiros: só o que falta será acrescentado.`,
    },
  }),
  worded(IMPORTS, {
    region: 'Importação',
    reading: 'Leitura de ficheiros em curso',
    progress: (done, total) => `${number(done)} de ${counted(total, 'ficheiro', 'ficheiros')}`,
    looking: 'Procura de ficheiros em curso…',
    cancel: 'Cancelar',
    titles: {
      running: 'Leitura de ficheiros em curso',
      finished: 'Importação terminada',
      cancelled: 'Importação cancelada',
      failed: 'Importação interrompida',
    },
    credentials: (count) => counted(count, 'credencial lida', 'credenciais lidas'),
    alreadyHeld: (count) =>
      `${counted(count, 'ficheiro estava', 'ficheiros estavam')} já neste espaço de trabalho`,
    unassigned: (count) =>
      `${counted(count, 'credencial não pôde ser atribuída', 'credenciais não puderam ser atribuídas')} a uma pessoa`,
    resumes: (count) =>
      `${counted(count, 'currículo foi posto junto da sua pessoa', 'currículos foram postos junto das suas pessoas')}: o que diz um currículo conta como alegado, nunca como comprovado`,
    showUnassigned: 'Mostrar',
    offline:
      'Nada pode ser consultado na rede; por isso, o que precisa da chave ou da lista de estado de um emissor fica por confirmar.',
    allowNetwork: 'Escolher o que pode ser consultado',
    toInbox: 'Ir para a caixa de entrada',
    inFolder: (folder) => `Na pasta ${folder}`,
    problemList: 'Ficheiros que não puderam ser lidos',
    nothingNew: 'Nada de novo foi encontrado.',
    dismiss: 'Fechar',
    waiting: (count) =>
      counted(count, 'outra importação em espera', 'outras importações em espera'),
    earlier: 'Importações anteriores',
    earlierOne: (moment, state) => `${moment}: ${IMPORT_STATES[state]}`,
    earlierProblems: (moment) => `Ficheiros de ${moment} que não puderam ser lidos`,
  }),
  worded(RECHECKS, {
    region: 'Nova verificação',
    checking: 'Nova verificação em curso',
    progress: (done, total) => `${number(done)} de ${counted(total, 'credencial', 'credenciais')}`,
    cancel: 'Cancelar',
    dismiss: 'Fechar o resultado da nova verificação',
    changeList: 'O que mudou',
    more: (count) =>
      `E mais ${number(count)}: cada credencial diz na página do seu candidato o que mudou.`,
    everything: 'Verificar tudo de novo',
    selected: (count) => `Verificar de novo (${number(count)})`,
    last: 'Última nova verificação',
    never: 'Ainda nada foi verificado de novo.',
    show: 'Mostrar as mudanças',
    section: 'Manter em dia',
    offline:
      'Agora nada é consultado na rede: o que foi verificado com documentos fornecidos numa importação pode ficar depois por confirmar.',
    sectionHint:
      'Uma credencial pode ser retirada, ou expirar, depois de verificada. A nova verificação pergunta outra vez a cada emissor, onde a rede está permitida, e mostra o que mudou desde então.',
  }),
  worded(KIND_WORDS, {
    revoked: 'revogada desde então',
    suspended: 'suspensa desde então',
    expired: 'expirada desde então',
    rejected: 'rejeitada agora',
    lapsed: 'sem validade desde então',
    unconfirmed: 'agora por confirmar',
    verified: 'verificada agora',
    noted: 'com outro achado',
  }),
  worded(RECHECKED, {
    failed: (shown, count) =>
      `${shown} ${count === 1 ? 'não pôde ser verificada' : 'não puderam ser verificadas'} de novo`,
    same: (shown) => `${shown} como antes`,
    done: (shown, count, found) =>
      `${shown} ${count === 1 ? 'verificada' : 'verificadas'} de novo${found === '' ? '' : `: ${found}`}.`,
    kind: (shown, _count, kind) => `${shown} ${kind}`,
    noted: (verdict) => `${verdict} como antes, com outro achado`,
    changed: (was, now, kind) => `antes ${was}, agora ${now}${kind === '' ? '' : ` (${kind})`}`,
    changedOn: (day, change) => `Mudou a ${day}: ${change}.`,
    nothing: 'já não há nada a dizer.',
  }),
  worded(ENDINGS, {
    running: () => '',
    finished: () => '',
    cancelled: (left) => ` Cancelada; faltavam ${number(left)}.`,
    failed: () => ' Foi interrompida, porque algo falhou dentro do Touchstone.',
  }),
  worded(REPORT, {
    export: 'Exportar relatório',
    hint: 'Diz quem tem que competências, o que as comprova e como foi verificada cada credencial.',
    scope: 'Quem figura nele',
    selected: (count) => counted(count, 'candidato selecionado', 'candidatos selecionados'),
    all: (count) => `Todos os mostrados (${counted(count, 'candidato', 'candidatos')})`,
    format: 'Formato',
    formats: {
      pdf: { label: 'PDF', hint: 'Para ler, imprimir e enviar' },
      html: { label: 'HTML', hint: 'Uma página para qualquer navegador' },
      csv: { label: 'CSV', hint: 'Uma tabela para uma folha de cálculo' },
      json: { label: 'JSON', hint: 'Para outro sistema' },
    },
    save: 'Guardar relatório…',
    saving: 'Um momento…',
    saved: 'Relatório guardado',
    savedTo: (file, people) => `${counted(people, 'candidato', 'candidatos')}, em ${file}`,
    show: 'Mostrar na pasta',
    nobody: 'Ainda não há ninguém sobre quem fazer um relatório.',
    people: 'Quem pode ser reconhecido',
    hides: 'O que mais se oculta',
    hiddenByWindow: 'Oculto na janela, e por isso também aqui',
    hidings: {
      dates: { label: 'Datas', hint: 'Delas pode deduzir-se uma idade' },
      gender: {
        label: 'Palavras com género',
        hint: 'A mesma palavra para todos, até onde uma lista a conhece',
      },
      schools: {
        label: 'Escolas',
        hint: 'Emissores por códigos, e nenhuma escola nos textos cujo nome o diga',
      },
    },
    peopleChoices: {
      named: { label: 'Pelo nome', hint: 'Com nomes e endereços' },
      'without-contact': {
        label: 'Sem endereços',
        hint: 'Nomes, mas nenhum endereço',
      },
      blind: { label: 'Cego', hint: 'Um código por pessoa; o espaço de trabalho diz quem é' },
    },
    content: 'Quanto',
    contents: {
      full: { label: 'Tudo', hint: 'Uma página por pessoa, e cada verificação' },
      brief: { label: 'Breve', hint: 'Uma página por pessoa, sem verificações' },
      comparison: {
        label: 'Só comparação',
        hint: 'Resumo e requisitos, sem páginas individuais',
      },
    },
    evidence: 'Evidências',
    evidenceChoices: {
      without: { label: 'Sem evidências', hint: 'Só o relatório' },
      with: { label: 'Com evidências', hint: 'Originais e documentos, para verificar de novo' },
    },
    noEvidence:
      'As evidências não podem acompanhá-lo: os originais nomeiam pessoas e contêm os seus endereços.',
    noEvidenceInTable: 'Uma tabela não contém evidências.',
    colour: 'Cor da faixa e do título, por exemplo #17643a',
    badColour: 'Uma cor é # e seis sinais de 0 a 9 e de a a f.',
    logo: 'Escolher um logótipo…',
    noLogo: 'Sem o logótipo',
    logoTooLarge: 'Esse ficheiro é grande demais. Escolha um PNG de 2 MB no máximo.',
    files: 'Quantos ficheiros',
    filesChoices: {
      one: { label: 'Um relatório', hint: 'Com todos nele' },
      apart: { label: 'Um por pessoa', hint: 'Sem mais ninguém; juntos num zip' },
    },
    noEvidenceApart:
      'As evidências não podem acompanhá-lo: um original pode conter o que é de outros.',
    language: 'Língua',
    employer: 'Feito para',
  }),
  worded(CHECKED_REPORT, {
    title: 'Relatório',
    none: 'Isto não é um relatório que se possa verificar',
    what: 'O que é o relatório',
    asked: (question) => `Foi pedido: ${question}`,
    facts: (people, moment) => `${counted(people, 'candidato', 'candidatos')}, feito ${moment}`,
    fine: 'Está como foi assinado, e tudo o que contém continua válido.',
    notFine: 'Nem tudo está como estava. Abaixo se diz o quê.',
    changed: 'Foi modificado?',
    signed: 'Quem o assinou?',
    evidence: 'Os seus originais levam ao que diz?',
    today: 'O que está válido hoje?',
    nothing: 'Não contém nada com que se pudesse dizer.',
    offline:
      'Sem rede, não se perguntou a ninguém o que está válido hoje. Julgou-se pelos documentos do relatório.',
  }),
  worded(RESUMES, {
    title: 'Currículo',
    hint: 'O que um currículo diz é a palavra do candidato. Mostra-se junto à prova, e nunca conta como prova, em nenhuma lista nem em nenhuma ordem.',
    none: 'Nenhum currículo foi acrescentado.',
    add: 'Acrescentar currículo…',
    adding: 'O currículo está a ser lido.',
    list: 'Currículos',
    remove: 'Retirar',
    removeNamed: (name) => `Retirar o currículo ${name}`,
    removed: (name) => `${name} foi retirado`,
    claims: (count) => counted(count, 'competência nomeada', 'competências nomeadas'),
    addedOn: (day) => `Acrescentado a ${day}`,
    noClaims: 'Nenhuma competência foi reconhecida nele.',
    groups: {
      proven: {
        title: 'Alegada e comprovada',
        note: 'O currículo nomeia-a, e uma credencial comprova-a.',
      },
      claimedOnly: {
        title: 'Só alegada',
        note: 'Nada aqui a comprova. Isso não diz que falte ao candidato.',
      },
      provenNotMentioned: {
        title: 'Comprovada, não mencionada',
        note: 'Uma credencial comprova-a, e o currículo omite-a.',
      },
    },
    listed: 'incluída entre as competências',
  }),
  worded(RESUME_FORMAT_NAMES, {
    'json-resume': 'JSON Resume',
    'ler-rs': 'Histórico de aprendizagem e emprego (LER-RS)',
    pdf: 'PDF',
    docx: 'Documento do Word',
    text: 'Texto',
  }),
  worded(ADDED_RESUMES, {
    none: 'Esse currículo já estava aqui',
    some: (added) => counted(added, 'currículo acrescentado', 'currículos acrescentados'),
  }),
  worded(RESUME_PROBLEMS, {
    'no-text': 'não contém texto, só imagens. Peça ao candidato o documento de que foi feito.',
    'no-resume':
      'é JSON, mas não um currículo: nem JSON Resume nem LER-RS. Peça ao candidato o currículo como documento.',
    encrypted: 'está protegido com uma senha. Peça ao candidato um que não o esteja.',
    damaged: 'está danificado e não pode ser lido. Peça ao candidato que o envie de novo.',
    'too-large':
      'é maior do que qualquer currículo, e não foi lido. Peça ao candidato um mais pequeno, sem imagens.',
    'took-too-long':
      'demorou demasiado a ler, e ficou de fora. Peça ao candidato um documento mais simples.',
    'unknown-file-type':
      'não é um tipo de ficheiro que o Touchstone leia como currículo. Lê PDF, Word (.docx), texto, JSON Resume e LER-RS.',
    'unreadable-file':
      'não foi possível lê-lo. Confirme que abre neste computador e acrescente-o de novo.',
  }),
  worded(UNASSIGNED, {
    title: 'Por atribuir',
    hint: 'O Touchstone não conseguiu saber de quem são estas. Escolha a pessoa, ou arraste-as sobre ela.',
    list: 'Credenciais que esperam uma pessoa',
    select: (title) => `Selecionar ${title}`,
    selectAll: 'Selecionar todas',
    selectFirst: 'Selecione antes as credenciais.',
    assign: 'Atribuir a uma pessoa…',
    says: 'Diz ser para',
    saysNothing: 'Não diz para quem',
    people: 'Pessoas',
    findPerson: 'Procurar uma pessoa',
    assignTo: 'Atribuir as credenciais selecionadas a',
    nobody: 'Ainda não há candidatos.',
    nobodyFits: 'Ninguém com esse nome.',
    empty: 'Não há nada em espera',
    emptyHint:
      'As credenciais cujo titular o Touchstone não reconhece esperam aqui até serem atribuídas.',
    scrambled: 'um endereço de e-mail cifrado',
    scrambledOf: (name) => `${name}, num endereço de e-mail cifrado`,
    assigned: (count, name) =>
      `${counted(count, 'credencial atribuída', 'credenciais atribuídas')} a ${name}`,
  }),
  worded(PERSON, {
    title: 'Escolher uma pessoa',
    moveTitle: 'Passar a outra pessoa',
    person: 'Pessoa',
    placeholder: 'Escreva um nome ou um e-mail',
    placeholderBlind: 'Escreva um código, como K7F2QX',
    newPerson: 'Nova pessoa…',
    nameField: 'Nome da nova pessoa',
    create: 'Criar e atribuir',
    assign: 'Atribuir',
    nobodyYet: 'Escolha antes a pessoa.',
    backToList: 'Escolher alguém que já existe',
  }),
];
