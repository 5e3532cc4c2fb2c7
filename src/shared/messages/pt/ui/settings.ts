import { STACK_PIECE_LIMIT } from '../../../model/stack.ts';
import { HALF_LIFE_LIMIT_MONTHS } from '../../../model/freshness.ts';
import { worded } from '../../live.ts';
import { ACCEPTED, CERTIFICATES } from '../../ui/certificates.ts';
import { FRAMEWORKS, FRAMEWORK_FACTS } from '../../ui/frameworks.ts';
import { ISSUERS, REGISTRIES, REGISTRY_FACTS } from '../../ui/issuers.ts';
import {
  NETWORK_KIND_HINTS,
  NETWORK_KIND_WORDS,
  REQUEST_LOG,
  REQUEST_OUTCOME_WORDS,
} from '../../ui/network.ts';
import { counted, number } from '../../ui/number.ts';
import { AGEING_KIND_WORDS, FRESHNESS_SETTINGS } from '../../ui/settings-freshness.ts';
import { LEVEL_SETTINGS, WORDINGS } from '../../ui/settings-levels.ts';
import { STACK_SETTINGS } from '../../ui/settings-stacks.ts';
import { SETTINGS } from '../../ui/settings.ts';
import { LEVEL_WORDS } from '../../words.ts';

export const settings = [
  worded(SETTINGS, {
    title: 'Preferências',
    index: 'Nesta página',
    network: 'Rede',
    networkHint:
      'Nada sai deste computador sem a sua permissão. É você quem escolhe o que se pode consultar. O Touchstone consulta endereços que as credenciais e os diretórios nomeiam, não envia cookies nem ficheiros, e indica abaixo cada consulta.',
    networkOffline:
      'Está sem rede: o Touchstone usa só o que trazia ou já obteve antes. O que não pode verificar fica por confirmar.',
    networkAllowed:
      'O que não está assinalado não é consultado. O que não se pode verificar sem isso fica por confirmar.',
    networkAll: 'Permitir tudo',
    networkNone: 'Não permitir nada',
    networkSaved: {
      offline: 'O Touchstone está agora sem rede',
      allowed:
        'O que pode ser consultado foi alterado. Use «Verificar de novo» no que estava por confirmar.',
    },
    disclosure: 'Credenciais mostradas em parte',
    disclosureHint:
      'Em algumas credenciais o titular escolhe o que mostra, e pode omitir que foi retirada, ou quando expira, onde o seu emissor o permite.',
    disclosureOptions: {
      part: {
        label: 'Aceitar, com uma advertência',
        hint: 'Como dispõem as normas: o que se mostra foi emitido, e lê-se que pode faltar algo.',
      },
      whole: {
        label: 'Tomá-las por confirmar',
        hint: 'Onde uma retirada ou um prazo pôde ser omitido, nada se comprova. Peça ao candidato a credencial inteira.',
      },
    },
    disclosureSaved: {
      part: 'As credenciais mostradas em parte são agora aceites, com uma advertência',
      whole: 'As credenciais mostradas em parte estão agora por confirmar',
    },
    appearance: 'Aparência',
    theme: 'Tema',
    themes: {
      system: 'Como o sistema',
      light: 'Claro',
      dark: 'Escuro',
      contrast: 'Alto contraste',
    },
    language: 'Idioma',
    systemLanguage: 'O idioma do sistema',
    workspace: 'Espaço de trabalho',
    workspaceHint:
      'Tudo se guarda neste único ficheiro neste computador. As chaves e listas dos emissores guardam-se como estavam cada vez que foram obtidas, para que um dia passado possa ser julgado; acima de 256 MB saem primeiro as mais antigas.',
    path: 'Ficheiro',
    candidates: 'Candidatos',
    credentials: 'Credenciais',
    unassigned: 'Por atribuir',
  }),
  worded(NETWORK_KIND_HINTS, {
    'issuer-keys':
      'Diz quem assinou uma credencial; sem isso, muitas ficam por confirmar. Consultam-se as chaves, perfis, provas de domínio e esquemas dos emissores nomeados. Um emissor pode ver que alguém verifica uma das suas credenciais.',
    'status-lists':
      'Se uma credencial foi retirada. Uma lista de muitas é obtida inteira, pelo que o seu emissor não fica a saber de quem é a credencial.',
    'hosted-badges':
      'Insígnias provadas pela página do seu emissor. Este pode ver que insígnia se consulta, e portanto de quem. Também são precisas as chaves dos seus emissores.',
    registries: 'Quem os diretórios que usa conhecem, numa federação.',
    'time-stamps':
      'Que um relatório existia num dado momento, como atesta uma autoridade à sua escolha. Recebe um hash e nada do relatório.',
  }),
  worded(NETWORK_KIND_WORDS, {
    'issuer-keys': 'Chaves dos emissores',
    'status-lists': 'Listas de estado',
    'hosted-badges': 'Insígnias alojadas',
    registries: 'Diretórios',
    'time-stamps': 'Carimbos de tempo',
  }),
  worded(REQUEST_OUTCOME_WORDS, {
    found: 'encontrado',
    'not-found': 'não encontrado',
    gone: 'retirado por quem o alojava',
    failed: 'nenhuma resposta utilizável',
    refused: 'recusado pelo Touchstone: sem HTTPS, endereço não público ou desvio para outro lugar',
    'too-large': 'recusado pelo Touchstone: demasiado grande',
    busy: 'não pedido pelo Touchstone: já esperavam demasiados pedidos a esse servidor',
  }),
  worded(REQUEST_LOG, {
    title: 'O que foi consultado',
    none: 'Nada foi consultado na rede nos últimos 90 dias.',
    total: (total) =>
      `${counted(total, 'consulta', 'consultas')}, dos últimos 90 dias e 5000 no máximo. Os endereços que podem nomear uma pessoa guardam-se como hash.`,
    latest: 'As últimas consultas',
    request: (kind, outcome, bytes, ms) => `${kind}: ${outcome}, ${bytes} bytes em ${ms} ms`,
  }),
  worded(CERTIFICATES, {
    title: 'Certificados',
    hint: 'As credenciais digitais europeias são seladas. Um selo conta quando aceita o certificado de quem selou, ou da autoridade que o certificou. Confirme antes a sua impressão digital, junto do dono ou nas páginas da autoridade.',
    none: 'Ainda não aceita nenhum, pelo que as credenciais seladas estão por confirmar.',
    accept: 'Aceitar de um ficheiro…',
    judging: 'As credenciais seladas estão a ser verificadas de novo. Espere que termine.',
    unnamed: 'Um dono sem nome',
    number: (registered) => `Inscrito como ${registered}`,
    authority: 'Uma autoridade: contam também os selos que certificou.',
    ownSeal: 'De um só dono: contam só os selos feitos com ele.',
    validUntil: (day) => `Válido até ${day}.`,
    selfIssued: 'Emitido por si próprio',
    issuedBy: (issuer) => `Emitido por ${issuer}`,
    fingerprint: 'Impressão digital (SHA-256):',
    acceptOfSeal: 'Aceitar este certificado…',
    acceptTitle: 'Aceitar este certificado?',
    acceptHint:
      'Veio com a credencial, e qualquer pessoa pode fazer um com qualquer nome. Compare a impressão digital com a que o dono ou a autoridade publica, ou pergunte-lhes, antes de o aceitar.',
    acceptNow: 'Aceitar',
    notShown: 'Aqui não há nenhum certificado a aceitar.',
    notBrought:
      'A credencial não traz o seu certificado. Peça-o ao seu emissor e aceite-o em Preferências.',
    acceptedNamed: (owner) =>
      `${owner}: certificado aceite. As credenciais seladas foram verificadas de novo.`,
    remove: 'Retirar',
    removeNamed: (owner) => `Retirar ${owner}`,
    removed: (owner) =>
      `${owner}: certificado retirado. As credenciais seladas foram verificadas de novo.`,
  }),
  worded(ACCEPTED, {
    without: (files) => `Não há nenhum certificado em PEM ou DER em ${files}.`,
    accepted: (count) =>
      `${count === 1 ? 'Um certificado é agora aceite' : `${count} certificados são agora aceites`}. As credenciais seladas foram verificadas de novo.`,
    already: 'Já o aceita.',
    nothing: 'Nada foi aceite.',
  }),
  worded(FRAMEWORKS, {
    title: 'Quadros de competências',
    hint: 'As credenciais nomeiam competências com os códigos de quadros públicos. Importe o ficheiro de um (ESCO, O*NET, Lightcast, CASE, Rich Skill Descriptors) e o Touchstone saberá o que os seus códigos significam, em cada idioma em que o importar.',
    none: 'Ainda não importou nenhum. O vocabulário próprio do Touchstone, de cerca de 1900 competências, está sempre presente.',
    import: 'Importar de um ficheiro…',
    importing: 'As competências de todos estão a ser resumidas de novo. Espere que termine.',
    imported: (name, skills) =>
      `${name} foi importado: ${counted(skills, 'competência', 'competências')}. As competências de todos foram resumidas de novo.`,
    remove: 'Retirar',
    removeNamed: (name) => `Retirar ${name}`,
    removed: (name) => `${name} foi retirado. As competências de todos foram resumidas de novo.`,
  }),
  worded(FRAMEWORK_FACTS, {
    skills: (skills) => counted(skills, 'competência', 'competências'),
    matches: (matches) => `${number(matches)} que considera iguais às de outro`,
    from: (parts, file) => `${parts}; de ${file}`,
  }),
  worded(ISSUERS, {
    title: 'Emissores',
    seen: 'Emissores do que recebeu',
    count: (count) => counted(count, 'emissor', 'emissores'),
    shown: (shown, total) => `Os primeiros ${number(shown)} de ${number(total)}`,
    search: 'Procurar um emissor',
    none: 'Ainda não há emissores',
    noneHint: 'Acrescente credenciais, e quem as emitiu aparecerá aqui.',
    noMatch: 'Nenhum emissor com esse nome',
    noMatchHint: 'Tente outra palavra, ou uma parte do identificador.',
    columns: {
      issuer: 'Emissor',
      domain: 'Domínio comprovado',
      trust: 'Confiança e porquê',
      credentials: 'Credenciais',
      actions: 'A sua decisão',
    },
    nameless: 'Sem nome indicado',
    calledInCredential: (name) => `As credenciais chamam-lhe ${name}`,
    noDomain: 'Nenhum',
    unproven: (count) => `${number(count)} por comprovar`,
    sharedKeys: 'Uma chave, vários emissores',
    sharedKeysHint:
      'Pela chave distingue-se um emissor de outro. Quem tiver uma destas pode emitir com cada um dos nomes que a acompanham.',
    sharedKey: (names) => `Chave de ${names}`,
    keyInOrder: (names) => `Está bem que uma chave assine por ${names}`,
    keyUndo: (names) => `Retirar que uma chave possa assinar por ${names}`,
  }),
  worded(REGISTRIES, {
    title: 'Diretórios',
    hint: 'Um diretório enumera emissores pelos seus identificadores e dá-lhes nomes. Os que um diretório aceite inclui são de confiança; os de um apenas conhecido são conhecidos. A sua própria decisão sobre um emissor vem antes de ambos, e o que uma lista bloqueia fica bloqueado.',
    add: 'Acrescentar um diretório',
    formats:
      'Uma lista própria (CSV ou JSON, um emissor por linha), um diretório do Digital Credentials Consortium, ou uma declaração de uma OpenID Federation.',
    none: 'Ainda não há diretórios.',
    list: 'Diretórios que acrescentou',
    level: (name) => `O que ${name} significa para si`,
    levels: { accepted: 'Aceite', known: 'Conhecido' },
    anchorKeys: (count) =>
      count === 1
        ? 'A sua chave, pela impressão digital'
        : 'As suas chaves, pelas impressões digitais',
    anchorHint: 'Compare com o que a federação publica, antes de o aceitar.',
    removeNamed: (name) => `Retirar ${name}`,
    removed: (name) => `${name} retirado`,
    levelSet: (name, level) => `${name}: ${level}`,
    remarks: (count) => counted(count, 'entrada por rever', 'entradas por rever'),
    added: (names) =>
      names.length === 1
        ? `${names[0] ?? ''} acrescentado`
        : `${number(names.length)} diretórios acrescentados`,
    nothingAdded: 'Nenhum diretório foi acrescentado',
    kinds: {
      dcc: 'Diretório do Digital Credentials Consortium',
      list: 'A sua própria lista',
      chain: 'Um membro de uma federação',
      federation: 'Federação, consultada para cada emissor',
    },
  }),
  worded(REGISTRY_FACTS, {
    blocked: (count) => counted(count, 'bloqueado', 'bloqueados'),
    accepted: 'Os que inclui são agora de confiança',
    known: 'Os que inclui são agora apenas conhecidos',
  }),
  worded(FRESHNESS_SETTINGS, {
    title: 'Como envelhecem as competências',
    hint: 'Ao fim de tantos meses é de esperar que metade do que uma credencial mostrava ainda valha: é a sua meia-vida. Até então uma competência diz-se recente; depois, a envelhecer, e passado o dobro, antiga. É uma nota junto a uma competência e não um veredicto: continua comprovada.',
    kind: 'Tipo de competência',
    months: 'Meses',
    monthsOf: (kind) => `Meses: ${kind}`,
    ageless: 'Não envelhece',
    agelessOf: (kind) => `Não envelhece: ${kind}`,
    save: 'Guardar',
    saved: 'As competências envelhecem agora como definiu',
    unchanged: 'Nada mudou.',
    saving: 'Está a ser guardado. Espere que termine.',
    invalid: `Dê a cada tipo um número inteiro de meses de 1 a ${HALF_LIFE_LIMIT_MONTHS}, ou diga que não envelhece.`,
    reset: 'Voltar ao que o Touchstone traz',
    resetDone: 'As competências envelhecem agora como o Touchstone traz',
    isDefault: 'Isto é o que o Touchstone traz.',
  }),
  worded(AGEING_KIND_WORDS, {
    general: 'O que o Touchstone não conhece',
    'programming-language': 'Linguagens de programação',
    framework: 'Frameworks e bibliotecas',
    tool: 'Ferramentas e programas',
    method: 'Métodos',
    knowledge: 'Áreas de conhecimento',
    practical: 'Competências práticas',
    soft: 'Trabalho com pessoas',
    licence: 'Licenças e autorizações',
    'natural-language': 'Línguas',
  }),
  worded(LEVEL_SETTINGS, {
    title: 'Níveis',
    hint: 'As credenciais exprimem os níveis de muitas maneiras. O Touchstone coloca uma expressão numa escala comum só onde uma regra diz como; as que nenhuma regra lê vêm primeiro. O que decidir vale para todos, e para o que chegar depois.',
    none: 'Nenhuma credencial daqui indica ainda um nível.',
    choose: (wording, title) => `Nível de «${wording}» (${title})`,
    noLevel: 'Fora da escala',
    placed: (wording, level) =>
      `«${wording}» é agora: ${level === undefined ? 'fora da escala' : LEVEL_WORDS[level].label}.`,
    undo: 'Desfazer',
    undoNamed: (wording, title) => `Desfazer o que é «${wording}» (${title})`,
    undone: (wording) => `«${wording}» lê-se de novo segundo as regras do Touchstone.`,
    saving: 'Está a ser guardado. Espere que termine.',
    showAll: (count) => `Mostrar todos (${number(count)})`,
    cut: (count) => `Estes são os primeiros ${number(count)}; pode haver mais.`,
  }),
  worded(WORDINGS, {
    met: (credentials, title, issuer) =>
      credentials === 1
        ? `Em «${title}» de ${issuer}.`
        : `Em ${number(credentials)} credenciais, entre elas «${title}» de ${issuer}.`,
    described: 'O que decidir vale só para resultados descritos como ali.',
    byRule: (level, rule) => `${level}, pela regra «${rule}»`,
    noRule: 'Nenhuma regra nossa o lê.',
    readAs: (reading) => `Lido como ${reading}.`,
    decided: (level) => `A sua decisão: ${level}.`,
    ours: (reading) => `A nossa própria leitura é ${reading}.`,
  }),
  worded(STACK_SETTINGS, {
    title: 'Credenciais que se completam',
    hint: 'Diga que credenciais formam um todo, e de cada candidato que tenha uma parte mostra-se o que tem e o que falta. O que os emissores dizem das suas próprias credenciais mostra-se sem que seja preciso fazer nada.',
    none: 'Ainda não definiu nenhum.',
    add: 'Acrescentar um conjunto…',
    addTitle: 'Acrescentar um conjunto',
    editTitle: 'Editar o conjunto',
    dialogHint:
      'Uma parte encontra-se pelo seu identificador se der um, senão pelo seu nome, e também pelo seu emissor se nomear um.',
    edit: 'Editar…',
    editNamed: (name) => `Editar… ${name}`,
    remove: 'Retirar',
    removeNamed: (name) => `Retirar ${name}`,
    removing: 'Está a ser retirado. Espere que termine.',
    removed: (name) => `O conjunto «${name}» foi retirado`,
    saved: (name) => `O conjunto «${name}» foi guardado`,
    name: 'Nome do conjunto',
    piece: (place) => `Parte ${number(place)}`,
    pieceName: 'Como se chama a credencial',
    issuer: 'Nome ou identificador do emissor (se importar)',
    achievementId: 'Identificador da conquista (se o souber)',
    addPiece: 'Acrescentar uma parte',
    removePiece: (place) => `Retirar a parte ${number(place)}`,
    onlyPiece: 'Um conjunto tem pelo menos uma parte.',
    full: `Um conjunto tem no máximo ${STACK_PIECE_LIMIT} partes.`,
    pieceFrom: (name, issuer) => `${name}, de ${issuer}`,
    incomplete: 'Nomeie antes o conjunto e cada uma das suas partes.',
  }),
];
