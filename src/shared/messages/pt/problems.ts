import { KEEPING_LINES } from '../keeping-lines.ts';
import { worded } from '../live.ts';
import { QUERY_ERRORS, QUERY_STATES_CALLED, QUERY_VALUES } from '../query.ts';
import { SUBJECT_COPY } from '../subject-copy.ts';
import { REPORT_CHECK, REPORT_PROBLEM_WORDS } from '../report-check.ts';
import {
  APP_ERRORS,
  EVIDENCE_TELLS,
  LOGO_FAULTS,
  THINGS,
  WRITE_REFUSALS,
} from '../ui/app-error.ts';
import { number } from '../ui/number.ts';
import { VAULT_LINES, VAULT_PROBLEMS } from '../vault.ts';

export const problems = [
  worded(THINGS, {
    candidate: 'Essa pessoa já não existe aqui.',
    credential: 'Essa credencial já não existe aqui.',
    resume: 'Esse currículo já não existe aqui.',
    import: 'Essa importação já não existe.',
    recheck: 'Essa verificação já não está em curso.',
    certificate: 'Esse certificado já não existe aqui.',
    opening: 'Essa vaga já não existe.',
    note: 'Essa nota já não existe.',
    registry: 'Esse diretório já não existe aqui.',
    framework: 'Esse quadro já não existe aqui.',
    mapping: 'Isso já tinha sido desfeito.',
    skill: 'Nenhuma credencial nomeia já essa competência.',
    stack: 'Esse conjunto já não existe.',
    view: 'Essa vista já não existe.',
    file: 'Esse ficheiro já não está onde estava, ou não pode ser lido. Adicione-o de novo a partir de onde está agora.',
    merge: 'Essa união já foi desfeita, ou a pessoa foi eliminada.',
    workspace:
      'Esse espaço de trabalho já não está onde estava. Procure o ficheiro, ou retire-o da lista.',
    incident: 'Esse problema já não existe.',
  }),
  worded(WRITE_REFUSALS, {
    full: 'O disco está cheio. O que estava em curso não foi guardado; tudo o que é anterior, sim. Liberte espaço e tente de novo.',
    'read-only':
      'Não é possível escrever no espaço de trabalho: o seu ficheiro, a sua pasta ou o seu disco é só de leitura. Nada foi alterado.',
    busy: 'Outro programa está a escrever neste espaço de trabalho. Nada foi alterado. Espere que termine e tente de novo.',
    failing:
      'O disco não aceitou o que se escrevia. O que estava em curso não foi guardado; tudo o que é anterior, sim. Verifique o disco e tente de novo.',
  }),
  worded(LOGO_FAULTS, {
    damaged: 'Não é possível ler o logótipo: o ficheiro está danificado.',
    'too-large': 'O logótipo é grande demais. Escolha um PNG com menos píxeis.',
    unsupported: 'O logótipo não é um PNG. Escolha um PNG.',
  }),
  worded(EVIDENCE_TELLS, {
    apart:
      'As evidências não podem acompanhar relatórios por pessoa: um original pode conter o que é de outros.',
    blind:
      'As evidências não podem acompanhar um relatório cego: os originais nomeiam as pessoas que o relatório omite.',
    'without-contact':
      'As evidências não podem acompanhar um relatório sem endereços: os originais contêm-nos.',
  }),
  worded(KEEPING_LINES, {
    unknown: (name) => `Ninguém se chama «${name}» neste espaço de trabalho.`,
    several: (name, ids) =>
      `Várias pessoas se chamam «${name}». Nomeie uma pelo seu identificador: ${ids.join(', ')}.`,
    unconfirmed: 'Ninguém foi eliminado. Acrescente --yes para eliminar definitivamente.',
    held: (name) => `${name} tem proteção contra a eliminação, e fica.`,
    erased: (name) => `${name}: eliminação definitiva feita.`,
    unpurged:
      'Pode restar algo no ficheiro: outro programa tem o espaço de trabalho aberto, ou não há espaço para o escrever de novo. Feche outros programas; depois faça uma cópia de segurança e restaure-a.',
    backups: (count) =>
      `Cópias de segurança junto ao espaço de trabalho que ainda contêm o que foi eliminado: ${number(count)}.`,
    busy: 'Outro programa está a importar ficheiros para este espaço de trabalho, ou a eliminar pessoas. Espere que termine e tente de novo.',
    waiting:
      'Outro programa está a importar ficheiros para este espaço de trabalho. Esta importação começará quando terminar.',
    noRule:
      'Neste espaço de trabalho não foi confirmada nenhuma regra de conservação. Ninguém foi eliminado.',
    paused:
      'O relógio recuou, ou avançou mais de duas semanas desde a última abertura do espaço de trabalho. Ninguém foi eliminado: reveja a regra nas preferências e confirme-a de novo.',
    followed: (count) => `Eliminações definitivas segundo a regra: ${number(count)}.`,
  }),
  worded(APP_ERRORS, {
    'invalid-request': (issues) =>
      `O Touchstone não conseguiu entender isto (${issues}). Reveja o que introduziu.`,
    'file-not-written': (file, reason) =>
      `Não foi possível escrever ${file}: ${reason}. Escolha outro lugar.`,
    'opening-not-read': (reason) =>
      `Isto não é uma vaga que o Touchstone possa ler: ${reason}. Use um ficheiro escrito pelo Touchstone, ou escreva um como indica docs/openings.md.`,
    'import-running': 'Já se estão a ler ficheiros. Espere que termine, ou cancele antes.',
    'recheck-running':
      'Já se estão a verificar credenciais de novo. Espere que termine, ou cancele antes.',
    'workspace-unavailable': (file, reason) =>
      `Não foi possível abrir o espaço de trabalho ${file}. ${reason}`,
    'workspace-damaged':
      'Uma parte do ficheiro do espaço de trabalho está danificada e não é possível lê-la. Em Preferências, «Cópias de segurança» repara-o ou restaura uma cópia.',
    'same-person': 'Ambas são já a mesma pessoa. Escolha duas diferentes.',
    'blind-view':
      'A vista anónima está ativa e isto revelaria quem são as pessoas. Desative-a primeiro ou mande escrever um relatório cego.',
    'too-many-views': (most) =>
      `Há ${number(most)} vistas guardadas e não cabem mais. Retire uma de que já não precise, ou guarde esta com o nome de outra.`,
    locked: 'Este espaço de trabalho está bloqueado. Desbloqueie-o antes.',
    internal: (incidentId) =>
      `Algo falhou dentro do Touchstone. Nada se perdeu. Preferências, «Problemas», guarda-o como ${incidentId}.`,
  }),
  worded(QUERY_VALUES, {
    text: 'um texto qualquer',
    date: 'um ano, um mês ou um dia, como 2024, 2024-05 ou 2024-05-31',
    fresh: (words) => `${words}, ou meses ou anos, como 18m ou 2y`,
    level: (words) =>
      `${words}, ou o que dizem as próprias credenciais: um nível de língua, como B2, ou um do Quadro Europeu de Qualificações, como «EQF 6»`,
  }),
  worded(QUERY_ERRORS, {
    'unknown-field': (p) =>
      `Não há nenhum campo «${p['field']}:». Há ${p['fields']}; ponha entre aspas uma palavra com dois pontos.`,
    'unknown-verdict': (p) => `«${p['value']}» não é um veredicto. Há ${p['values']}.`,
    'unknown-value': (p) =>
      `«${p['field']}:» não pode ser «${p['value']}». Escreva ${p['values']}.`,
    'no-value': (p) =>
      `Não há nada depois de «${p['field']}:». Escreva o que deve ser, sem espaço.`,
    'unclosed-quote': () => 'Há aspas por fechar. Ponha outras onde acabam as palavras.',
    'unclosed-bracket': () => 'Há um parêntese por fechar. Ponha «)» onde acaba o grupo.',
    'unopened-bracket': () =>
      'Este parêntese não fecha nada. Retire-o, ou ponha «(» antes do grupo.',
    'empty-brackets': () => 'Não há nada entre estes parênteses. Escreva algo, ou retire-os.',
    'nothing-beside': (p) =>
      `Falta algo junto a «${p['word']}». Escreva-o, ou ponha «${p['word']}» entre aspas para procurar a palavra.`,
    'too-deep': () =>
      'Há demasiados parênteses e «not» uns dentro de outros. Escreva de forma mais simples.',
    'too-long': () =>
      'A pesquisa é demasiado longa: até 500 caracteres de palavras e 50 de cada campo.',
    'state-word': (p) =>
      `«${p['word']}» é procurada como palavra em nomes e competências. Para o estado de uma credencial escreva «${p['write']}»; ponha «${p['word']}» entre aspas se procura a palavra.`,
  }),
  worded(QUERY_STATES_CALLED, {
    rejected:
      'falsificado falsificada falso falsa inválido inválida rejeitado rejeitada forged fake',
    lapsed: 'expirado expirada caducado caducada vencido vencida',
    revoked: 'revogado revogada retirado retirada',
    unconfirmed: 'por-confirmar não-confirmada não-verificada',
    verified: 'verificado verificada autêntico autêntica válido válida',
    'trust:blocked': 'bloqueado bloqueada',
  }),
  worded(SUBJECT_COPY, {
    title: (name) => `O que se guarda sobre ${name}`,
    made: (moment, workspace) => `Feito ${moment} do espaço de trabalho «${workspace}».`,
    person: 'Nome e endereços',
    known: 'Com que se comparam as credenciais',
    notes: 'Notas',
    tags: 'Etiquetas',
    groups: 'Grupos, conforme declarado para a medida do impacto adverso',
    stages: 'Etapas nas vagas',
    resumes: 'Currículos e as competências lidas neles',
    credentials: 'Credenciais',
    credentialsHint:
      'report.html diz o que prova cada credencial e como foi verificada; também lá estão as competências que delas se derivam.',
    files: 'Ficheiros',
    shared: 'Contém também credenciais de outras pessoas, e por isso não está nesta cópia.',
    audit: 'O que se fez, e quando',
    held: 'Protegido contra a eliminação',
    merged: (name) => `${name} (unida)`,
    none: 'Nada.',
    written: (file, name) => `${file}: tudo o que se guarda sobre ${name}.`,
  }),
  worded(REPORT_PROBLEM_WORDS, {
    unreadable: 'não é possível lê-lo.',
    'not-a-report': 'não é um relatório do Touchstone.',
    'unsigned-table':
      'é um relatório em forma de tabela (CSV), que ninguém assina: não se pode dizer se foi alterado. Peça o relatório em PDF, HTML ou JSON.',
    'no-model':
      'não contém os dados de um relatório: foram retirados, ou nunca foi um relatório do Touchstone.',
    'malformed-model':
      'contém dados que não são como os de um relatório: foram alterados, ou foram escritos por uma versão posterior.',
    'damaged-pdf': 'não é possível lê-lo como PDF.',
    'too-much': 'precisou de mais tempo ou memória do que qualquer relatório: não foi lido.',
  }),
  worded(REPORT_CHECK, {
    signed: 'O que o relatório diz é o que foi assinado.',
    unsigned: 'Ninguém assinou este relatório: não é possível dizer se foi modificado.',
    signature: {
      malformed: 'O que ocupa o lugar da assinatura não é uma assinatura.',
      'unknown-key': 'Está assinado com um identificador que esta verificação não sabe seguir.',
      mismatch: 'A assinatura não confere: ela ou a sua chave foi modificada.',
      'other-report':
        'A assinatura pertence a outro relatório: o que este diz foi modificado depois de assinado.',
    },
    own: 'Foi assinado com a chave deste espaço de trabalho.',
    foreign: (did) =>
      `Não foi assinado com a chave deste espaço de trabalho, mas com ${did}. De quem é, só o seu dono pode dizer.`,
    signer: (did) =>
      `Foi assinado com ${did}. Indique o seu espaço de trabalho para saber se é a chave dele.`,
    stamped: (at, authority) =>
      `${authority} atesta que o ficheiro existia, tal como está, em ${at}.`,
    stampUnknown: (at, authority) =>
      `Um carimbo de tempo de ${at} corresponde ao ficheiro. Não se sabe se ${authority}, que o fez, é de confiança: o certificado não leva a nenhum que tenha aceite.`,
    stampRefused: {
      malformed: 'O que está ao lado do ficheiro como carimbo de tempo não o é.',
      'other-file':
        'O carimbo de tempo ao lado do ficheiro não é deste ficheiro: é de outro, ou o ficheiro foi alterado depois.',
      'other-question': 'O carimbo de tempo ao lado do ficheiro responde a outra pergunta.',
      'not-signed':
        'O carimbo de tempo ao lado do ficheiro não está assinado pela autoridade que nomeia.',
      'not-for-time':
        'O carimbo de tempo ao lado do ficheiro está assinado com uma chave que não é para carimbos de tempo, ou que então não era válida.',
    },
    ofDomain: (place) => `Foi assinado por ${place}: esse domínio declara a chave como sua.`,
    ofDomainUnchecked: (place, why) =>
      `Diz que foi assinado por ${place}; não foi possível verificar. ${why}`,
    notOfDomain: (place, why) =>
      `Diz que foi assinado por ${place}, e esse domínio não o confirma: outra pessoa assinou, ou a chave foi retirada depois. ${why}`,
    same: 'O ficheiro é, byte por byte, o que se escreve a partir dos dados assinados.',
    rewritten:
      'Outro programa escreveu o ficheiro de novo: o seu texto é o assinado, mas as imagens, ou o que estiver oculto, talvez não.',
    changedFile:
      'O ficheiro não é o que se escreve a partir dos seus dados: o que mostra foi modificado.',
    otherVersion: (version) =>
      `Foi escrito pela versão ${version} do Touchstone; esta não sabe como aquela compõe as páginas, pelo que não foi possível comparar o que mostra.`,
    changedPage: (page) => `A página ${page} não diz o que dizem os dados assinados.`,
    missingPages: (count, expected) => `Tem ${count} páginas, e foram escritas ${expected}.`,
    surplusPages: (count, expected) => `Tem ${count} páginas, e foram escritas só ${expected}.`,
    evidence: (count) =>
      `Os ${count} ficheiros das suas evidências têm a impressão digital que o relatório indica.`,
    noEvidence:
      'As suas evidências estão num ficheiro à parte, chamado como o relatório com «.evidence.zip» atrás; não está junto ao relatório, pelo que nada pôde ser verificado de novo.',
    damagedEvidence:
      'O ficheiro das suas evidências não pode ser aberto tal como foi escrito: está danificado ou foi-lhe acrescentado algo.',
    missingFile: (name) => `O ficheiro «${name}» das suas evidências já não está no lugar.`,
    changedAttachment: (name) =>
      `O ficheiro «${name}» das suas evidências não é o que o relatório nomeia.`,
    surplusFile: (name) =>
      `Traz em anexo o ficheiro «${name}», e o relatório não nomeia nenhum assim.`,
    today: (title, then, now, why = '') =>
      then === now
        ? `«${title}» continua: ${now}.`
        : `«${title}» estava: ${then} quando se fez o relatório, e agora está: ${now}.${why === '' ? '' : ` ${why}`}`,
    allThen: (count) =>
      `Só pelas suas evidências, na data em que foi julgado, ${count === 1 ? 'a credencial chega' : `as ${count} credenciais chegam`} ao veredicto que o relatório indica.`,
    otherThen: (title, stated, found) =>
      `«${title}» chega, só pelas evidências e na data em que foi julgada, a: ${found}; o relatório indica: ${stated}.`,
    notFound: (title) => `«${title}» não voltou a ser encontrada no seu original.`,
  }),
  worded(VAULT_PROBLEMS, {
    'wrong-passphrase': () =>
      'Essa não é a frase secreta deste espaço de trabalho. Nada foi alterado.',
    'passphrase-needed': (file) =>
      `${file} está cifrado. Indique a sua frase secreta com --passphrase-file FILE ou em TOUCHSTONE_PASSPHRASE.`,
    'short-passphrase': () => 'Essa frase secreta é demasiado curta: use pelo menos 10 caracteres.',
    'misread-recovery-code': () =>
      'Isso não é um código de recuperação: tem 56 letras e algarismos, e algo está mal escrito. Nada foi alterado.',
    'wrong-recovery-code': () =>
      'Esse é o código de recuperação de outro espaço de trabalho. Nada foi alterado.',
    keyless: (file) =>
      `${file} não é um espaço de trabalho do Touchstone, ou está cifrado e o seu ficheiro de chave ${file}-key não está ao lado. Ponha ali o ficheiro de chave, ou abra o espaço de trabalho com o seu código de recuperação.`,
    'no-keychain': () =>
      'Este computador não guarda chaves para as aplicações. Defina uma frase secreta para cifrar o espaço de trabalho.',
    'already-encrypted': () => 'Este espaço de trabalho já está cifrado.',
    'not-encrypted': () => 'Este espaço de trabalho não está cifrado, pelo que não há chave.',
    'in-use': () =>
      'Outro programa está a usar este espaço de trabalho. Feche-o ali, ou espere que termine, e tente de novo.',
    'not-a-workspace': (file) =>
      `${file} não é um espaço de trabalho do Touchstone, ou está cifrado com outra chave. Nada foi alterado.`,
    'newer-version': (file) =>
      `${file} foi escrito por uma versão mais recente do Touchstone. Atualize o Touchstone para o abrir. Nada foi alterado.`,
    damaged: (file) => `${file} está danificado. Nada foi alterado.`,
    'file-exists': (file) => `${file} já existe. Escolha outro nome.`,
    'among-backups': (file) =>
      `${file} está entre as cópias de segurança de outro espaço de trabalho, que se restauram e não se abrem. Escolha outra pasta.`,
    'cannot-read': (file) =>
      `Não é possível ler ${file}: não é um ficheiro, ou não tem permissão para o abrir. Nada foi alterado.`,
    'cannot-write': (file) =>
      `Não foi possível escrever ${file}: não há espaço, ou não se pode escrever na pasta. Nada foi alterado.`,
  }),
  worded(VAULT_LINES, {
    askPassphrase: (file) => `Frase secreta de ${file}: `,
    plain: (file) =>
      `${file} não está cifrado: quem puder ler o ficheiro pode ler as pessoas que contém. "touchstone key encrypt" cifra-o.`,
    sealed: (file) =>
      `${file} está cifrado com a sua frase secreta. O seu ficheiro de chave é ${file}-key: guarde os dois juntos. "touchstone key recovery-code" mostra o código que o abre sem nenhum dos dois.`,
    plainCopy: (file) =>
      `Em ${file} há uma cópia do que era antes. Não está cifrada: elimine-a quando tiver visto que está tudo.`,
    replaced: (file) => `O que foi substituído conserva-se em ${file}.`,
    askNewPassphrase: 'Nova frase secreta, de pelo menos 10 caracteres: ',
    needsNewPassphrase: 'Indique a nova frase secreta com --new-passphrase-file FILE.',
    unreadable: (file) => `Não é possível ler ${file}.`,
    changed: 'A frase secreta foi alterada. Nada mais.',
  }),
];
