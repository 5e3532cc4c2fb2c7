import { worded } from '../../live.ts';
import { DATES, DOUBLES, DOUBLE_REASONS_WORDED, INBOX, NO_MERGE } from '../../ui/inbox.ts';
import { shownDay } from '../../ui/date.ts';
import { counted, number } from '../../ui/number.ts';
import { FETCH_PROBLEMS, PASTE, PASTE_PROBLEMS } from '../../ui/paste.ts';

export const inbox = [
  worded(INBOX, {
    empty: 'Nada à espera',
    emptyHint:
      'Os ficheiros que não puderam ser lidos, as credenciais sem pessoa e as pessoas que podem ser uma só aparecem aqui à medida que chegam.',
    keys: 'j e k movem, Enter abre, c compara, x dispensa ou mantém separadas.',
    unread: 'Não pôde ser lido',
    unreadHint: 'Nada disto foi adicionado. Cada um diz o que se pode fazer.',
    more: (count) => `mais ${counted(count, 'outro', 'outros')}, quando estes estiverem tratados`,
    ofImport: (moment) => `Importação de ${moment}`,
    tryAgain: 'Tentar de novo',
    tryAgainOf: (file) => `Tentar de novo: ${file}`,
    outOfReach: 'Já não se sabe onde está este ficheiro. Adicione-o de novo.',
    tryAllAgain: 'Tentar todos de novo',
    dismiss: 'Dispensar',
    dismissOf: (file) => `Dispensar: ${file}`,
    dismissAll: 'Dispensar todos',
    dismissed: (file) => `${file} dispensado`,
    dismissedAll: (count) => counted(count, 'ficheiro dispensado', 'ficheiros dispensados'),
    files: (count) => counted(count, 'ficheiro', 'ficheiros'),
    alike: (count) => `E mais ${counted(count, 'ficheiro', 'ficheiros')} deste tipo`,
    showEach: 'Mostrar cada um',
    waiting: 'À sua espera',
    unassigned: (count) =>
      `${counted(count, 'credencial espera', 'credenciais esperam')} que alguém diga de quem ${count === 1 ? 'é' : 'são'}`,
    showUnassigned: 'Escolher a pessoa',
    toLookAt: (count) =>
      `De ${counted(count, 'pessoa', 'pessoas')} encontrou-se algo que deve ser avaliado`,
    showToLookAt: 'Mostrá-las',
    placeResume: 'De quem é?',
    placeResumeOf: (file) => `De quem é? ${file}`,
    resumePlaced: (file, name) => `${file} posto com ${name}`,
    cameIn: 'O que chegou',
    cameInHint: 'As últimas importações, a mais recente primeiro.',
    nothingCameIn: 'Ainda nada foi importado.',
  }),
  worded(DATES, {
    title: 'Perguntar ao emissor uma só vez',
    hint: 'O que um emissor responde sobre as suas datas vale para tudo o que datou assim. De quem é cada credencial e se está válida não se decide com isto.',
    signed: (issuer, count, since) =>
      `${counted(count, 'credencial', 'credenciais')} de ${issuer} dizem ter sido assinadas antes de ${shownDay(since)}, desde quando a sua chave está registada`,
    dated: (issuer, count, since) =>
      `${counted(count, 'credencial', 'credenciais')} de ${issuer} têm data anterior a ${shownDay(since)}, desde quando a sua chave está registada, e não dizem quando foram assinadas`,
    each: 'Credenciais',
    findAllInOrder: (count) => `As datas de todas as ${number(count)} estão em ordem`,
    judged: (count) => `${counted(count, 'data', 'datas')} em ordem`,
  }),
  worded(DOUBLES, {
    title: 'Podem ser a mesma pessoa',
    hint: 'O Touchstone nunca une ninguém por si. Um nome só não é razão.',
    pair: (one, other) => `${one} e ${other}`,
    reasons: 'Porquê',
    merge: 'Unir…',
    mergeOf: (one, other) => `Unir: ${one} e ${other}`,
    keepApart: 'Manter separadas',
    keepApartOf: (one, other) => `Manter separadas: ${one} e ${other}`,
    keptApart: (one, other) => `${one} e ${other} mantêm-se separadas`,
    anyTwo: (count) => `Quaisquer duas destas ${number(count)} pessoas`,
    aroundOne: (name, count) => `${name} com cada uma das outras ${number(count)} pessoas`,
    people: 'Pessoas',
    mergeGroup: (count) => `Unir ${number(count)} pessoas…`,
    compareGroup: (count) => `Comparar ${number(count)} pessoas`,
    pairs: (count) => counted(count, 'par', 'pares'),
    mergeAll: (count) => `Unir ${counted(count, 'par', 'pares')}…`,
    keepAllApart: (count) => `Manter ${counted(count, 'par separado', 'pares separados')}`,
    keptAllApart: (count) => counted(count, 'par mantém-se separado', 'pares mantêm-se separados'),
    mergedAll: (count) => counted(count, 'par unido', 'pares unidos'),
    dialogAll: 'Fazer de cada duas pessoas uma?',
    dialogAllHint:
      'As credenciais, os currículos, os endereços de e-mail, as notas, as etiquetas e as fases de ambas ficam com aquela de quem mais está verificado. Isto pode ser desfeito.',
    becomes: (gone, kept) => `${gone} passa a ser parte de ${kept}`,
    merging: 'Estão a ser unidas.',
    dialog: 'Fazer de duas pessoas uma?',
    dialogHint:
      'As credenciais, os currículos, os endereços de e-mail, as notas, as etiquetas e as fases de ambas ficam com uma delas. Isto pode ser desfeito.',
    keep: 'Que nome fica?',
    submit: 'Unir',
    merged: (gone, kept) => `${gone} unida a ${kept}`,
    mergedTitle: 'Unidas',
    mergedOne: (gone, kept) => `${gone}, agora parte de ${kept}`,
    takeApart: 'Separar de novo',
    takeApartOf: (gone, kept) => `Separar de novo: ${gone} e ${kept}`,
    takenApart: (gone, kept) => `${gone} e ${kept} voltam a ser duas`,
    mergeWith: 'Unir com alguém…',
    compareOf: (one, other) => `Comparar: ${one} e ${other}`,
    dialogOf: (count) => `Fazer de ${number(count)} pessoas uma?`,
    dialogHintOf:
      'As credenciais, os currículos, os endereços de e-mail, as notas, as etiquetas e as fases de todas ficam com uma delas. Isto pode ser desfeito.',
    stays: (kept) => `${kept} fica, e com ela este nome.`,
    becomesOf: (gone) => `${gone} passa a ser parte dessa pessoa.`,
    heldOf: (name) => `${name} tem proteção contra a eliminação: quem fica também a terá.`,
    mergedMany: (count, kept) => `${counted(count, 'pessoa unida', 'pessoas unidas')} a ${kept}`,
    same: 'É a mesma pessoa. Escolha outra.',
    notMerged: 'Ninguém para unir',
    withBlind:
      'Na vista às cegas as pessoas são encontradas pelo código com que são mostradas, não pelo nome.',
  }),
  worded(NO_MERGE, {
    tooFew: 'Selecione de duas a oito pessoas para fazer delas uma.',
    tooMany: 'Podem unir-se no máximo oito pessoas de uma vez. Selecione menos.',
  }),
  worded(DOUBLE_REASONS_WORDED, {
    identifier: 'Os emissores conhecem ambas pelo mesmo identificador',
    email: 'Ambas são conhecidas pelo mesmo endereço de e-mail',
    'scrambled-email':
      'Credenciais de ambas foram emitidas para o mesmo endereço de e-mail, que guardam cifrado',
    addressed: 'Uma credencial de uma foi emitida para um endereço de e-mail da outra',
    'resume-email':
      'Um currículo de uma menciona um endereço de e-mail da outra, ou ambos mencionam o mesmo',
    resume: 'Ambas entregaram o mesmo currículo',
    credential: 'Ambas entregaram a mesma credencial: é uma pessoa, ou uma tem a da outra',
    'name-and-issuer': 'Ambas têm o mesmo nome, e credenciais do mesmo emissor',
    name: 'Ambas têm o mesmo nome',
  }),
  worded(PASTE, {
    title: 'Colar uma credencial',
    hint: 'O texto de uma credencial (JSON, ou um token assinado: JWT ou SD-JWT), ou uma ligação para uma que comece por https://.',
    field: 'Texto ou ligação',
    add: 'Adicionar',
    nothingYet: 'Cole primeiro o texto ou a ligação.',
    name: (moment) => `Colado, ${moment}`,
    fetchTitle: (host) => `Obter isto de ${host}?`,
    fetchMeaning: (host) =>
      `O Touchstone pede a ${host} este endereço, e nada mais. Envia o próprio endereço, nenhum cookie, nenhuma conta e nada sobre os candidatos. ${host} vê também de que rede se pede, e pode assim saber que alguém viu esta credencial.`,
    fetch: 'Obter',
  }),
  worded(PASTE_PROBLEMS, {
    empty: 'Não há texto para colar. Copie primeiro o texto da credencial ou a sua ligação.',
    'cut-off':
      'Isto parece uma credencial em JSON, mas está cortada ou danificada. Copie-a inteira, da primeira chaveta à última.',
    'not-https':
      'O Touchstone só obtém ligações que começam por https://. Guarde o ficheiro e largue-o aqui.',
    neither:
      'Isto não é nem o texto de uma credencial (JSON, JWT ou SD-JWT) nem uma ligação para uma. Copie o texto ou a ligação, ou largue aqui o ficheiro.',
  }),
  worded(FETCH_PROBLEMS, {
    'not-allowed': (host) =>
      `${host} não foi consultado: os distintivos alojados não são permitidos na rede. Permita-os em Definições, Rede, ou guarde o ficheiro e largue-o aqui.`,
    'not-found': (host) => `${host} não tem nada neste endereço. Peça à pessoa o próprio ficheiro.`,
    gone: (host) =>
      `${host} diz que o que estava neste endereço já não existe. Peça à pessoa o próprio ficheiro.`,
    failed: (host) =>
      `${host} não respondeu como devia. Tente mais tarde, ou guarde o ficheiro e largue-o aqui.`,
    refused: (host) =>
      `Nada foi obtido: ${host} não está na internet pública, ou leva a outro lugar. Guarde o ficheiro e largue-o aqui.`,
    'too-large': (host) => `O que ${host} tem neste endereço é grande demais para uma credencial.`,
    'not-text': (host) =>
      `O que ${host} tem neste endereço é uma imagem ou outro ficheiro. Guarde-o e largue-o aqui: pode haver um distintivo dentro.`,
  }),
];
