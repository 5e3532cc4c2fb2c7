import { FRAMEWORK_PROBLEMS } from '../framework.ts';
import { worded } from '../live.ts';
import { ADVICE, PLACES, PROBLEMS } from '../problem.ts';
import { REGISTRY_FLAWS, REGISTRY_FLAW_WORDS, REGISTRY_PROBLEMS } from '../registry.ts';

export const files = [
  worded(FRAMEWORK_PROBLEMS, {
    'not-a-framework': (file) =>
      `${file} não é um quadro de competências que o Touchstone possa ler. Lê as competências da ESCO em CSV, os ficheiros de texto da O*NET e o JSON de Lightcast, CASE e Rich Skill Descriptors: escolha o ficheiro tal como o publica o seu proprietário.`,
    empty: (file) => `${file} está vazio. Obtenha-o de novo do proprietário do quadro.`,
    'no-skills': (file) =>
      `${file} é um ficheiro desse tipo, mas não nomeia nenhuma competência. Escolha o que enumera as competências.`,
    'not-utf8': (file) =>
      `${file} não é texto em UTF-8. Escolha o ficheiro tal como o publica o seu proprietário, ou descompacte-o antes.`,
    'named-twice': (file) =>
      `${file} diz algo duas vezes no mesmo lugar, e só uma das duas pode valer. Descarregue-o de novo junto do proprietário do quadro.`,
    'too-many': (file) =>
      `${file} nomeia mais de 200 000 competências, mais do que qualquer quadro. Escolha o ficheiro que enumera só as competências.`,
    'cannot-be-read': (file) =>
      `Não foi possível ler ${file}. Confirme que está no lugar e que tem permissão para o abrir.`,
    'too-large': (file) =>
      `${file} ultrapassa os 128 MB. Escolha o ficheiro que enumera só as competências.`,
  }),
  worded(REGISTRY_PROBLEMS, {
    'not-a-registry': (file) =>
      `${file} não nomeia nenhum emissor por um identificador, um domínio ou um endereço. Uma lista tem um em cada linha, com um nome ao lado.`,
    empty: (file) => `${file} está vazio. Escolha o ficheiro que enumera os emissores.`,
    'named-twice': (file) =>
      `${file} diz algo duas vezes no mesmo lugar, e só uma das duas pode valer. Peça a quem lho deu um que diga cada coisa uma vez.`,
    'invalid-statement': (file) =>
      `${file} é uma declaração assinada que não é válida: expirou, ou a sua assinatura não confere. Peça uma nova a quem a forneceu.`,
    'cannot-be-read': (file) =>
      `Não foi possível ler ${file}. Confirme que está no lugar e que tem permissão para o abrir.`,
    'too-large': (file) =>
      `${file} é demasiado grande para uma lista de emissores. Escolha o ficheiro que os enumera.`,
  }),
  worded(REGISTRY_FLAWS, {
    'no-subject': () =>
      'não nomeia ninguém. Escreva ali um identificador, um domínio ou um endereço.',
    'not-a-subject': (value) => `${value} não é identificador, domínio nem endereço de um emissor.`,
    duplicate: (value) =>
      `${value} figura duas vezes; conta a primeira, e um bloqueio conta sempre.`,
    'host-of-many': (value) =>
      `muitos emissores partilham ${value}, pelo que isto os inclui a todos. Escreva o identificador ou o endereço daquele que quiser.`,
    'state-unknown': (value) =>
      `${value} não é uma palavra que o Touchstone conheça para o estado de um emissor, e não bloqueia ninguém. Escreva «bloqueado» para quem deva estar.`,
    'not-an-entry': () => 'não é uma entrada de um tipo que o Touchstone conheça.',
    'registry-unavailable': (value) =>
      `não foi possível obter o diretório de ${value}. Permita a rede, ou tente mais tarde.`,
    'registry-unreadable': (value) => `o que está em ${value} não é um diretório.`,
    'keys-unavailable': (value) =>
      `não foi possível obter as chaves de ${value}, pelo que nada do que diz pôde ser verificado. Permita a rede, ou tente mais tarde.`,
  }),
  worded(REGISTRY_FLAW_WORDS, {
    line: (line) => `Linha ${line}: `,
    quoted: (value) => `«${value}»`,
    unnamed: 'esta entrada',
  }),
  worded(PLACES, {
    within: (file, inner) => `${file} (dentro: ${inner})`,
    image: 'a insígnia incluída na imagem',
    credential: (place) => `credencial ${place}`,
  }),
  worded(PROBLEMS, {
    'damaged-image':
      'está danificado, pelo que não se pode confiar na insígnia que contém. Peça à pessoa que a obtenha de novo.',
    'damaged-archive':
      'está danificado e não é possível descompactá-lo. Peça-o de novo, ou acrescente um a um os ficheiros que contém.',
    'encrypted-archive':
      'está protegido com uma senha. Descompacte-o e acrescente depois os ficheiros.',
    'document-without-badge':
      'é um PDF sem insígnia dentro. Ao imprimir e exportar ela perde-se: peça à pessoa o ficheiro da insígnia.',
    'resume-without-person':
      'é um currículo, e nada aqui diz de quem. Acrescente-o na página da pessoa, ou acrescente antes as suas insígnias, juntamente com ele numa pasta com o seu nome.',
    'resume-without-text':
      'é um currículo feito só de imagens, sem texto para ler. Peça à pessoa o documento de que foi feito.',
    'encrypted-document':
      'é um PDF com senha ou protegido contra alterações, pelo que nada nele pode ser lido. Peça à pessoa o ficheiro da insígnia.',
    'empty-file': 'está vazio. Peça à pessoa que o envie de novo.',
    'empty-folder': 'não contém ficheiros.',
    'malformed-jwt':
      'está cortado ou danificado: não é um token assinado (JWT) correto. Peça à pessoa que o copie ou obtenha de novo, inteiro.',
    'too-much-memory':
      'precisa de mais memória para ser lido do que o Touchstone concede a um ficheiro. Se for um arquivo comprimido, descompacte-o e acrescente os ficheiros que contém.',
    'took-too-long': {
      reading:
        'precisa de mais tempo para ser lido do que o Touchstone concede a um ficheiro. Se for um arquivo comprimido, descompacte-o e acrescente os ficheiros que contém; se não, peça à pessoa o ficheiro da insígnia.',
      checking: (count) =>
        `precisa de mais tempo para ser verificado do que o Touchstone dá a um ficheiro de uma vez, por isso nem tudo nele foi verificado. Credenciais que faltam: ${count}. Isso não diz nada contra a pessoa. Acrescente-o de novo para continuar com elas.`,
      unkept: (count) =>
        `precisa de mais tempo para ser verificado do que o Touchstone dá a um ficheiro de uma vez, por isso nem tudo nele foi verificado. Credenciais que faltam: ${count}. Isso não diz nada contra a pessoa. Importe-o para um espaço de trabalho, que continua com elas sempre que é acrescentado.`,
    },
    'unreadable-file': {
      'long-path':
        'não pôde ser lido: está dentro de tantas pastas que este computador não o consegue abrir ali. Mova-o para uma pasta mais próxima e acrescente-o de novo.',
      name: 'não foi possível lê-lo: o nome tem caracteres que este computador não conhece. Mude-lhe o nome e acrescente-o de novo.',
      other: 'não foi possível lê-lo. Confirme que abre neste computador e acrescente-o de novo.',
    },
    'not-found': 'já não está no lugar. Pode ter sido movido, renomeado ou eliminado.',
    'not-a-file': {
      link: 'é apenas uma ligação para um ficheiro ou uma pasta que está noutro lugar, e as ligações não são seguidas. Acrescente esse ficheiro ou essa pasta.',
      other: 'não é um ficheiro nem uma pasta, pelo que não há nada para ler.',
    },
    'verifier-failed':
      'não foi possível verificá-lo: a verificação parou duas vezes. Isso não diz nada contra a pessoa. Tente de novo, e avise-nos se continuar assim.',
    'not-json': {
      encoding:
        'não está escrito em UTF-8, como devem estar as credenciais. Peça à pessoa o ficheiro tal como o obteve, sem o abrir nem guardar de novo.',
      other:
        'está interrompido ou danificado: não é JSON correto. Peça à pessoa que o obtenha de novo, sem o abrir nem guardar.',
    },
    'image-without-badge': {
      'other-image':
        'é uma imagem de um tipo que não pode conter uma insígnia. Peça à pessoa o ficheiro .png ou .svg tal como o obteve do emissor.',
      'behind-end':
        'é uma imagem com uma insígnia depois do seu fim, onde nenhum programa a procura: pode ter sido acrescentada mais tarde, e não é lida. Peça à pessoa o ficheiro tal como o obteve do emissor.',
      description:
        'é uma imagem que nomeia uma insígnia na sua descrição (XMP) e não tem nenhuma onde as insígnias ficam. Peça à pessoa o ficheiro tal como o obteve do emissor.',
      other:
        'é uma imagem sem insígnia dentro. As capturas e as imagens guardadas de novo perdem-na: peça à pessoa o ficheiro tal como o obteve do emissor.',
    },
    'unsafe-archive': {
      several:
        'contém partes de mais do que um ficheiro compactado, pelo que cada programa extrairia coisas diferentes. Peça à pessoa os ficheiros que contém, ou o compactado tal como foi feito.',
      nested:
        'é um ficheiro compactado dentro de demasiados outros. Descompacte-o e acrescente depois os ficheiros.',
      other:
        'foi deixado de fora: o seu nome ou o seu tipo é dos que os ficheiros maliciosos usam para chegar a outros ficheiros deste computador. Peça à pessoa o ficheiro da insígnia.',
    },
    'damaged-document': {
      attachment:
        'está anexado de um modo que não é possível ler: está danificado. Peça à pessoa o ficheiro da insígnia.',
      other:
        'é um PDF danificado, e não se encontrou nenhuma insígnia no que resta dele. Peça à pessoa o ficheiro da insígnia.',
    },
    'not-a-credential': {
      'badge-class': 'descreve uma insígnia, mas não quem a obteve.',
      profile: 'descreve um emissor ou uma pessoa, e não é uma credencial.',
      keys: 'contém as chaves de um emissor ou de uma pessoa, e não é uma credencial.',
      'status-list':
        'é a lista do que um emissor revogou, e não é a credencial de ninguém. O Touchstone pede essas listas aos emissores por si mesmo.',
      jwt: 'é um token assinado (JWT), mas não contém nenhuma credencial.',
      'encrypted-jwt': 'está cifrado, pelo que só pode ser lido por aquele para quem foi feito.',
      'other-envelope':
        'é uma credencial assinada de uma forma que o Touchstone não lê, como COSE. Isso nada diz contra a pessoa.',
      'open-attestation':
        'é um certificado no formato OpenAttestation, o do OpenCerts, que o Touchstone não lê. Isso nada diz contra a pessoa.',
      'clr-1':
        'é um Comprehensive Learner Record da versão 1, e o Touchstone lê a versão 2. Isso nada diz contra a pessoa.',
      'european-xml':
        'é uma credencial digital europeia na sua forma antiga, em XML, que o Touchstone não lê. Isso nada diz contra a pessoa.',
      'empty-presentation': 'é uma apresentação sem nenhuma credencial.',
      'deep-json': 'tem mais níveis do que qualquer credencial, e não foi lido.',
      'large-json': 'tem mais partes do que qualquer credencial, e não foi lido.',
      'named-twice':
        'indica duas vezes uma das suas partes, pelo que os programas leriam nele coisas diferentes; o Touchstone não lê nenhuma.',
      other: 'é JSON, mas nem uma Open Badge nem outra credencial verificável.',
    },
    'unknown-file-type': {
      'office-document': 'é um documento de escritório',
      'old-office-document': 'é um documento de escritório',
      'other-archive': 'é um ficheiro compactado de um tipo que o Touchstone não descompacta',
      packed: 'está compactado de uma forma que o Touchstone não descompacta',
      'web-page': 'é uma página web ou algo parecido',
      mail: 'é um e-mail sem nenhum ficheiro anexado',
      'locked-mail': 'é um e-mail cifrado, ou assinado num todo com o que contém',
      'outlook-attachments':
        'contém os anexos de um e-mail tal como o Outlook os empacota, que o Touchstone não lê',
      'outlook-mail': 'é um e-mail danificado, tal como o Outlook o guarda',
      link: 'é apenas uma ligação a uma página web',
      calendar: 'é uma entrada de calendário',
      contact: 'é um contacto, tal como as agendas o guardam',
      'wallet-pass':
        'é um passe para a carteira de um telemóvel, que o seu autor assina só para essa carteira',
      text: 'é um texto que não contém nenhuma credencial',
      other: 'não é um tipo de ficheiro que contenha uma credencial',
    },
    'too-large': {
      file: (size, limit) => `ocupa ${size}; o Touchstone admite até ${limit}.`,
      pixels: (limit) => `é uma imagem com mais píxeis do que os ${limit} que o Touchstone admite.`,
      piped: (limit) => `ultrapassa os ${limit} que o Touchstone admite.`,
      other: (limit) => `ultrapassa, descompactado, os ${limit} que o Touchstone admite.`,
    },
    'too-many-files': {
      within: (limit) =>
        `contém mais do que o Touchstone admite de uma vez${limit === undefined ? '' : ` (${limit})`}. O que se segue ficou de fora: acrescente o resto em partes mais pequenas.`,
      from: (limit) =>
        `ficou de fora, e também tudo o que se segue: o Touchstone admite até ${limit} ficheiros de uma vez. Acrescente o resto em partes mais pequenas.`,
    },
  }),
  worded(ADVICE, {
    credential: 'Peça à pessoa a própria credencial, como ficheiro .json, .jwt, .png ou .svg.',
    otherForm:
      'Pergunte à pessoa se o emissor também o oferece noutra forma, ou confirme junto do emissor.',
    badge: 'Peça à pessoa a própria insígnia.',
    filesRead: (advice) =>
      `O Touchstone lê credenciais em .json, .jwt, .png, .svg, e os zip, PDF e e-mails que as contêm: ${advice}.`,
    behind: 'peça à pessoa o ficheiro da insígnia que está por trás',
    itself: 'peça à pessoa o ficheiro da insígnia',
    unpack: 'descompacte-o e acrescente depois os ficheiros',
    download: 'peça à pessoa que obtenha a própria credencial',
    detach: 'guarde os ficheiros anexados e acrescente depois esses',
  }),
];
