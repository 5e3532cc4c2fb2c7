import { worded } from '../../live.ts';
import { ERASED, ERASURE, RETENTION, RULES } from '../../ui/keeping.ts';
import { counted, number } from '../../ui/number.ts';
import { DATA, LOST, REASONS, UNLOCK, VAULT_DIALOGS } from '../../ui/vault.ts';

export const keeping = [
  worded(ERASURE, {
    more: 'Mais',
    erase: 'Eliminar definitivamente…',
    title: (name) => `Eliminar ${name} definitivamente?`,
    hint: 'Isto não pode ser desfeito. O que se elimina é sobrescrito no ficheiro, não só oculto.',
    goes: 'O que desaparece',
    stays: 'O que fica',
    confirm: 'Eliminar definitivamente',
    deleting: 'Eliminação em curso…',
    done: (name) => `${name}: eliminação definitiva feita`,
    unpurgeable:
      'Cópias que a base de dados deixou no seu ficheiro: ultrapassa os 512 MB e está cifrado, e este computador tem muito pouca memória livre para o escrever de novo. Feche primeiro outros programas, ou faça depois uma cópia de segurança e restaure-a.',
    unpurged:
      'Pode restar algo no ficheiro: outro programa tem o espaço de trabalho aberto, ou não há espaço para o escrever de novo. Feche outros programas e elimine de novo alguém, ou faça uma cópia de segurança e restaure-a.',
    backups: (count) =>
      `${counted(count, 'cópia de segurança contém', 'cópias de segurança contêm')} ainda o que foi eliminado. Elimine-as em Preferências quando já não forem precisas.`,
    proof: 'Que alguém foi eliminado, e quando, sem o nome.',
    hold: 'Proteger da eliminação',
    held: (name) => `${name} tem proteção contra a eliminação`,
    release: 'Deixar de proteger da eliminação',
    released: (name) => `${name} já não tem proteção contra a eliminação`,
    isHeld: 'Com proteção contra a eliminação. Retire-a antes.',
  }),
  worded(ERASED, {
    name: 'O nome, e aquilo por que se reconhece a pessoa',
    identities: (count) => `Endereços de e-mail e identificadores: ${number(count)}`,
    credentials: (count, waiting) =>
      `Credenciais com tudo o que foi achado: ${number(count)}${waiting === 0 ? '' : `, das quais ${number(waiting)} em «Por atribuir»`}`,
    resumes: (count) => `Currículos: ${number(count)}`,
    files: (count) => `Ficheiros originais: ${number(count)}`,
    documents: 'Documentos obtidos sobre a pessoa, e achados',
    shared: (count) =>
      `Ficheiros originais que contêm também credenciais de outras pessoas, sem o nome de pasta desta: ${number(count)}`,
  }),
  worded(RETENTION, {
    title: 'Conservação',
    hint: 'As pessoas podem ser eliminadas definitivamente por si sós passado algum tempo. Vê-se quem uma regra eliminaria antes de ser seguida; é seguida cada vez que se abre o espaço de trabalho.',
    rule: 'Quando as pessoas são eliminadas',
    choices: {
      never: { label: 'Só à mão', hint: 'Ninguém é eliminado automaticamente.' },
      import: {
        label: 'Depois da entrega',
        hint: 'Conta a partir do último ficheiro ou currículo da pessoa.',
      },
      closing: {
        label: 'Depois de fechadas as vagas',
        hint: 'Conta a partir da última vaga fechada. Enquanto houver uma aberta, ninguém é eliminado.',
      },
    },
    days: 'Dias',
    daysProblem: (most) => `Escreva um número inteiro de dias, de 1 a ${number(most)}.`,
    preview: 'Ver quem é afetado',
    confirm: 'Seguir esta regra',
    stop: 'Deixar de eliminar por regra',
    stopped: 'Já ninguém é eliminado automaticamente',
    nobody: 'Agora ninguém seria eliminado.',
    paused:
      'O relógio recuou, ou avançou mais de duas semanas desde a última abertura do espaço de trabalho. Ninguém foi eliminado: reveja a regra e confirme-a de novo.',
    total: (count) =>
      count === 1
        ? 'Agora seria eliminada 1 pessoa:'
        : `Agora seriam eliminadas ${number(count)} pessoas:`,
    more: (count) => `e mais ${number(count)}`,
    due: (day) => `prazo vencido desde ${day}`,
    followed: (count) =>
      count === 0
        ? 'A regra é seguida a partir de agora'
        : `A regra é seguida: ${counted(count, 'eliminada', 'eliminadas')}`,
    soFar: (count) => `Eliminações definitivas até agora: ${number(count)}`,
  }),
  worded(RULES, {
    import: (days) => `As pessoas são eliminadas ${number(days)} dias depois da entrega.`,
    closing: (days) =>
      `As pessoas são eliminadas ${number(days)} dias depois de fechada a última vaga.`,
  }),
  worded(VAULT_DIALOGS, {
    copyName: 'Cópia de segurança do Touchstone.touchstone',
    saveCopy: {
      title: 'Fazer cópia de segurança do espaço de trabalho',
      buttonLabel: 'Fazer cópia',
    },
    openBackup: { title: 'Restaurar uma cópia de segurança', buttonLabel: 'Restaurar' },
  }),
  worded(UNLOCK, {
    opening: 'A abrir o espaço de trabalho…',
    openingHint:
      'Depois de uma atualização do Touchstone, pode demorar algum tempo se houver muitos candidatos.',
    title: 'Este espaço de trabalho está bloqueado',
    hint: 'A sua chave não está ao alcance neste computador. Nada nele pode ser lido até ser desbloqueado.',
    keylessTitle: 'Falta a chave deste espaço de trabalho',
    keylessHint: (file) =>
      `Junto ao espaço de trabalho não há nenhum ficheiro de chave ${file}-key. Ponha-o ali e inicie o Touchstone de novo, ou introduza o código de recuperação. Se o ficheiro não for um espaço de trabalho do Touchstone, nada o abre.`,
    passphrase: 'Frase secreta',
    code: 'Código de recuperação',
    unlock: 'Desbloquear',
    unlocking: 'Um momento…',
    byCode: 'Usar antes o código de recuperação',
    byPassphrase: 'Usar antes a frase secreta',
    brokenTitle: 'Não é possível abrir este espaço de trabalho',
    brokenHint:
      'Pode pôr uma cópia de segurança no seu lugar, ou passar tudo o que ainda se possa ler para um ficheiro novo. Em ambos os casos o ficheiro é conservado como está agora.',
    recover: 'Recuperar o que se possa ler',
    recovering: 'Recuperação em curso…',
    recoveringHint:
      'O que se consegue ler passa para um ficheiro novo. Num espaço de trabalho grande, demora algum tempo. Deixe a janela aberta; o ficheiro tal como está agora é conservado.',
    restore: 'Restaurar uma cópia de segurança…',
    damagedHint:
      'Se o espaço de trabalho nunca foi cifrado, o seu início está danificado: ponha uma cópia de segurança no seu lugar. O ficheiro é conservado como está agora.',
    restoreNewest: (moment) => `Restaurar a cópia de segurança mais recente, de ${moment}`,
    recoveredTitle: 'O espaço de trabalho foi recuperado',
    open: 'Abrir o espaço de trabalho',
    close: 'Fechar',
  }),
  worded(DATA, {
    title: 'Cifragem',
    hint: 'Quem obtiver o ficheiro, num computador perdido ou numa cópia de segurança, não pode ler nada nele sem a sua chave.',
    sealed: 'Cifrado',
    plain: 'Não cifrado',
    plainHint: 'Quem puder ler o ficheiro pode ler as pessoas que contém.',
    byKeychain:
      'Abre-se só na sua conta deste computador; a sua chave está no porta-chaves do sistema.',
    byPassphrase: 'Abre-se com a sua frase secreta.',
    byBoth:
      'Abre-se só na sua conta deste computador, cujo porta-chaves tem a chave, e noutros com a sua frase secreta.',
    encrypt: 'Cifrar…',
    encryptTitle: 'Cifrar o espaço de trabalho',
    encryptHint:
      'Conserva-se entre as cópias de segurança uma cópia do espaço de trabalho como está agora. Não está cifrada: elimine-a quando tiver visto que está tudo.',
    encrypted: 'O espaço de trabalho está agora cifrado',
    setPassphrase: 'Definir uma frase secreta…',
    changePassphrase: 'Alterar a frase secreta…',
    passphraseTitle: 'Frase secreta',
    passphraseHint:
      'Para outros computadores, para a linha de comandos, e para o caso de se perder o porta-chaves deste. O Touchstone não pode dizer-lhe qual é.',
    passphrase: 'Nova frase secreta',
    again: 'A mesma outra vez',
    optional: 'Frase secreta (opcional aqui: o porta-chaves tem a chave)',
    short: 'Use pelo menos 10 caracteres.',
    different: 'As duas não são iguais.',
    passphraseSet: 'A frase secreta está definida',
    removePassphrase: 'Retirar a frase secreta',
    passphraseRemoved: 'Agora só o porta-chaves deste computador abre o espaço de trabalho',
    showCode: 'Mostrar o código de recuperação…',
    codeTitle: 'Código de recuperação',
    codeHint:
      'Abre o espaço de trabalho quando a frase secreta é esquecida, o porta-chaves se perde ou falta o ficheiro de chave. Anote-o ou imprima-o, e guarde-o longe do computador. Quem o tiver junto com o ficheiro pode ler tudo.',
    copyCode: 'Copiar',
    codeCopied: 'O código de recuperação está copiado',
    codeKept: 'Já o guardei',
    backups: 'Cópias de segurança',
    backupsHint:
      'Uma cópia de segurança pode ser feita enquanto trabalha, e é verificada antes de ser dada por boa. Antes de uma atualização alterar o espaço de trabalho, faz-se uma por si só; conservam-se as três últimas.',
    backUp: 'Fazer cópia agora',
    backUpElsewhere: 'Fazer cópia noutro lugar…',
    backingUp: 'Cópia em curso…',
    backedUp: 'A cópia de segurança está feita',
    restore: 'Restaurar…',
    restoreOther: 'Restaurar de outro lugar…',
    restoreTitle: 'Restaurar esta cópia de segurança?',
    restoreHint:
      'Tudo fica como então. O que tem agora é conservado como cópia à parte, para que possa voltar atrás.',
    restoreNow: 'Restaurar',
    restoring: 'Restauro em curso…',
    restored: 'A cópia de segurança está restaurada',
    remove: 'Eliminar',
    removed: 'A cópia de segurança está eliminada',
    repair: 'Reparar…',
    repairTitle: 'Reparar o espaço de trabalho?',
    repairHint:
      'Tudo o que se possa ler passa para um ficheiro novo, que toma o lugar deste; este é conservado como cópia de segurança. Depois enumera-se o que se perdeu. Para quando o Touchstone diz que o ficheiro está danificado.',
    repairNow: 'Reparar',
    none: 'Ainda não há nenhuma cópia de segurança junto ao espaço de trabalho.',
    list: 'Cópias de segurança junto ao espaço de trabalho',
    unsealed: 'Não cifrada',
  }),
  worded(REASONS, {
    'by-hand': 'Feita à mão',
    'before-update': 'Antes de uma atualização',
    'before-restore': 'Antes de um restauro',
    'before-encryption': 'Antes de o cifrar',
    'before-recovery': 'O ficheiro danificado, antes de o recuperar',
  }),
  worded(LOST, {
    people: (count) => `Candidatos perdidos: ${number(count)}.`,
    credentials: (count) => `Credenciais perdidas: ${number(count)}.`,
    originals: (count) => `Ficheiros originais perdidos: ${number(count)}.`,
    other: (count) => `Outros detalhes ou lugares perdidos: ${number(count)}.`,
    nothing: 'Nada se perdeu.',
    bereaved: (names) => `Falta algo de: ${names}. Acrescente de novo os seus ficheiros.`,
  }),
];
