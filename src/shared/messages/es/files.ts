import { FRAMEWORK_PROBLEMS } from '../framework.ts';
import { worded } from '../live.ts';
import { ADVICE, PLACES, PROBLEMS } from '../problem.ts';
import { REGISTRY_FLAWS, REGISTRY_FLAW_WORDS, REGISTRY_PROBLEMS } from '../registry.ts';

export const files = [
  worded(FRAMEWORK_PROBLEMS, {
    'not-a-framework': (file) =>
      `${file} no es un marco de competencias que Touchstone pueda leer. Lee las competencias de ESCO en CSV, los archivos de texto de O*NET y el JSON de Lightcast, CASE y Rich Skill Descriptors: elija el archivo tal como lo publica su propietario.`,
    empty: (file) => `${file} está vacío. Descárguelo de nuevo del propietario del marco.`,
    'no-skills': (file) =>
      `${file} es un archivo de ese tipo, pero no nombra ninguna competencia. Elija el que enumera las competencias.`,
    'not-utf8': (file) =>
      `${file} no es texto en UTF-8. Elija el archivo tal como lo publica su propietario, o descomprímalo antes.`,
    'named-twice': (file) =>
      `${file} dice algo dos veces en el mismo lugar, y solo una de las dos puede valer. Descárguelo de nuevo del propietario del marco.`,
    'too-many': (file) =>
      `${file} nombra más de 200 000 competencias, más que cualquier marco. Elija el archivo que enumera solo las competencias.`,
    'cannot-be-read': (file) =>
      `${file} no se pudo leer. Compruebe que está ahí y que tiene permiso para abrirlo.`,
    'too-large': (file) =>
      `${file} supera los 128 MB. Elija el archivo que enumera solo las competencias.`,
  }),
  worded(REGISTRY_PROBLEMS, {
    'not-a-registry': (file) =>
      `${file} no nombra ningún emisor por un identificador, un dominio o una dirección. Una lista tiene uno en cada línea, con un nombre al lado.`,
    empty: (file) => `${file} está vacío. Elija el archivo que enumera los emisores.`,
    'named-twice': (file) =>
      `${file} dice algo dos veces en el mismo lugar, y solo una de las dos puede valer. Pida a quien se lo dio uno que diga cada cosa una vez.`,
    'invalid-statement': (file) =>
      `${file} es una declaración firmada que no es válida: ha caducado, o su firma no encaja. Pida una nueva a quien se la dio.`,
    'cannot-be-read': (file) =>
      `${file} no se pudo leer. Compruebe que está ahí y que tiene permiso para abrirlo.`,
    'too-large': (file) =>
      `${file} es demasiado grande para una lista de emisores. Elija el archivo que los enumera.`,
  }),
  worded(REGISTRY_FLAWS, {
    'no-subject': () =>
      'no nombra a nadie. Escriba ahí un identificador, un dominio o una dirección.',
    'not-a-subject': (value) => `${value} no es identificador, dominio ni dirección de un emisor.`,
    duplicate: (value) =>
      `${value} figura dos veces; cuenta la primera, y un bloqueo cuenta siempre.`,
    'host-of-many': (value) =>
      `muchos emisores comparten ${value}, así que esto los incluye a todos. Escriba el identificador o la dirección del que quiera.`,
    'state-unknown': (value) =>
      `${value} no es una palabra que Touchstone conozca para el estado de un emisor, y no bloquea a nadie. Escriba «bloqueado» para quien deba estarlo.`,
    'not-an-entry': () => 'no es un registro de un tipo que Touchstone conozca.',
    'registry-unavailable': (value) =>
      `no se pudo obtener el registro de ${value}. Permita la red, o inténtelo más tarde.`,
    'registry-unreadable': (value) => `lo que hay en ${value} no es un registro.`,
    'keys-unavailable': (value) =>
      `no se pudieron obtener las claves de ${value}, así que no se pudo comprobar nada de lo que dice. Permita la red, o inténtelo más tarde.`,
  }),
  worded(REGISTRY_FLAW_WORDS, {
    line: (line) => `Línea ${line}: `,
    quoted: (value) => `«${value}»`,
    unnamed: 'esta entrada',
  }),
  worded(PLACES, {
    within: (file, inner) => `${file} (dentro: ${inner})`,
    image: 'la insignia incluida en la imagen',
    credential: (place) => `credencial ${place}`,
  }),
  worded(PROBLEMS, {
    'damaged-image':
      'está dañado, así que no se puede confiar en la insignia que contiene. Pida a la persona que la descargue de nuevo.',
    'damaged-archive':
      'está dañado y no se puede descomprimir. Pídalo de nuevo, o añada uno por uno los archivos que contiene.',
    'encrypted-archive':
      'está protegido con una contraseña. Descomprímalo usted y añada después los archivos.',
    'document-without-badge':
      'es un PDF sin insignia dentro. Al imprimir y exportar se pierde: pida a la persona el archivo de la insignia.',
    'resume-without-person':
      'es un currículum, y nada aquí dice de quién. Añádalo en la página de la persona, o añada antes sus insignias, junto con él en una carpeta que lleve su nombre.',
    'resume-without-text':
      'es un currículum hecho solo de imágenes, sin texto que leer. Pida a la persona el documento del que se hizo.',
    'encrypted-document':
      'es un PDF con contraseña o protegido contra cambios, así que no se puede leer nada en él. Pida a la persona el archivo de la insignia.',
    'empty-file': 'está vacío. Pida a la persona que lo envíe de nuevo.',
    'empty-folder': 'no contiene archivos.',
    'malformed-jwt':
      'está cortado o dañado: no es un token firmado (JWT) correcto. Pida a la persona que lo copie o descargue de nuevo, entero.',
    'too-much-memory':
      'necesita más memoria para leerse de la que Touchstone concede a un archivo. Si es un archivo comprimido, descomprímalo y añada los archivos que contiene.',
    'took-too-long': {
      reading:
        'necesita más tiempo para leerse del que Touchstone concede a un archivo. Si es un archivo comprimido, descomprímalo y añada los archivos que contiene; si no, pida a la persona el archivo de la insignia.',
      checking: (count) =>
        `necesita más tiempo para comprobarse del que Touchstone concede a un archivo de una vez, así que no se comprobó todo su contenido. Credenciales que quedan: ${count}. Eso no dice nada en contra de la persona. Añádalo de nuevo para seguir con ellas.`,
      unkept: (count) =>
        `necesita más tiempo para comprobarse del que Touchstone concede a un archivo de una vez, así que no se comprobó todo su contenido. Credenciales que quedan: ${count}. Eso no dice nada en contra de la persona. Impórtelo en un espacio de trabajo, que sigue con ellas cada vez que se añade.`,
    },
    'unreadable-file': {
      'long-path':
        'no se pudo leer: está dentro de tantas carpetas que este equipo no puede abrirlo ahí. Muévalo a una carpeta más cercana y añádalo de nuevo.',
      name: 'no se pudo leer: su nombre tiene caracteres que este equipo no conoce. Cámbielo de nombre y añádalo de nuevo.',
      other: 'no se pudo leer. Compruebe que se abre en este equipo y añádalo de nuevo.',
    },
    'not-found': 'ya no está. Puede que se haya movido, renombrado o eliminado.',
    'not-a-file': {
      link: 'es solo un enlace a un archivo o una carpeta que está en otro lugar, y los enlaces no se siguen. Añada ese archivo o esa carpeta.',
      other: 'no es ni un archivo ni una carpeta, así que no hay nada que leer.',
    },
    'verifier-failed':
      'no se pudo comprobar: la comprobación se detuvo dos veces. Eso no dice nada en contra de la persona. Inténtelo de nuevo, y avísenos si sigue así.',
    'not-json': {
      encoding:
        'no está escrito en UTF-8, como deben estarlo las credenciales. Pida a la persona el archivo tal como se descargó, sin abrirlo ni volver a guardarlo.',
      other:
        'se interrumpe o está dañado: no es JSON correcto. Pida a la persona que lo descargue de nuevo, sin abrirlo ni guardarlo.',
    },
    'image-without-badge': {
      'other-image':
        'es una imagen de un tipo que no puede llevar una insignia. Pida a la persona el archivo .png o .svg tal como se descargó del emisor.',
      'behind-end':
        'es una imagen con una insignia detrás de su final, donde ningún programa la busca: puede haberse añadido después, y no se lee. Pida a la persona el archivo tal como se descargó del emisor.',
      description:
        'es una imagen que nombra una insignia en su descripción (XMP) y no tiene ninguna donde van las insignias. Pida a la persona el archivo tal como se descargó del emisor.',
      other:
        'es una imagen sin insignia dentro. Las capturas de pantalla y las imágenes guardadas de nuevo la pierden: pida a la persona el archivo tal como se descargó del emisor.',
    },
    'unsafe-archive': {
      several:
        'contiene partes de más de un archivo comprimido, de modo que cada programa descomprimiría cosas distintas. Pida a la persona los archivos que contiene, o el comprimido tal como se hizo.',
      nested:
        'es un archivo comprimido dentro de demasiados otros. Descomprímalo usted y añada después los archivos.',
      other:
        'se dejó fuera: su nombre o su tipo es de los que usan los archivos dañinos para llegar a otros archivos de este equipo. Pida a la persona el archivo de la insignia.',
    },
    'damaged-document': {
      attachment:
        'está adjunto de un modo que no se puede leer: está dañado. Pida a la persona el archivo de la insignia.',
      other:
        'es un PDF dañado, y no se encontró ninguna insignia en lo que queda de él. Pida a la persona el archivo de la insignia.',
    },
    'not-a-credential': {
      'badge-class': 'describe una insignia, pero no quién la obtuvo.',
      profile: 'describe a un emisor o a una persona, y no es una credencial.',
      keys: 'contiene las claves de un emisor o de una persona, y no es una credencial.',
      'status-list':
        'es la lista de lo que un emisor ha revocado, y no es la credencial de nadie. Touchstone pide esas listas a los emisores por sí mismo.',
      jwt: 'es un token firmado (JWT), pero no contiene ninguna credencial.',
      'encrypted-jwt': 'está cifrado, así que solo puede leerlo aquel para quien se hizo.',
      'other-envelope':
        'es una credencial firmada de una manera que Touchstone no lee, como COSE. Eso no dice nada en contra de la persona.',
      'open-attestation':
        'es un certificado en el formato OpenAttestation, el de OpenCerts, que Touchstone no lee. Eso no dice nada en contra de la persona.',
      'clr-1':
        'es un Comprehensive Learner Record de la versión 1, y Touchstone lee la versión 2. Eso no dice nada en contra de la persona.',
      'european-xml':
        'es una credencial digital europea en su forma antigua, como XML, que Touchstone no lee. Eso no dice nada en contra de la persona.',
      'empty-presentation': 'es una presentación sin ninguna credencial.',
      'deep-json': 'está anidado más hondo que cualquier credencial, y no se leyó.',
      'large-json': 'tiene más partes que cualquier credencial, y no se leyó.',
      'named-twice':
        'indica dos veces una de sus partes, de modo que los programas leerían en él cosas distintas; Touchstone no lee ninguna.',
      other: 'es JSON, pero ni una Open Badge ni otra credencial verificable.',
    },
    'unknown-file-type': {
      'office-document': 'es un documento de oficina',
      'old-office-document': 'es un documento de oficina',
      'other-archive': 'es un archivo comprimido de un tipo que Touchstone no descomprime',
      packed: 'está comprimido de una manera que Touchstone no descomprime',
      'web-page': 'es una página web o algo parecido',
      mail: 'es un correo sin ningún archivo adjunto',
      'locked-mail': 'es un correo cifrado, o firmado como un todo con lo que contiene',
      'outlook-attachments':
        'contiene los adjuntos de un correo tal como los empaqueta Outlook, que Touchstone no lee',
      'outlook-mail': 'es un correo dañado, tal como lo guarda Outlook',
      link: 'es solo un enlace a una página web',
      calendar: 'es una cita de calendario',
      contact: 'es un contacto, tal como lo guardan las agendas',
      'wallet-pass':
        'es un pase para la cartera de un teléfono, que su creador firma solo para esa cartera',
      text: 'es un texto que no contiene ninguna credencial',
      other: 'no es un tipo de archivo que contenga una credencial',
    },
    'too-large': {
      file: (size, limit) => `ocupa ${size}; Touchstone admite hasta ${limit}.`,
      pixels: (limit) => `es una imagen de más píxeles que los ${limit} que Touchstone admite.`,
      piped: (limit) => `supera los ${limit} que Touchstone admite.`,
      other: (limit) => `supera, descomprimido, los ${limit} que Touchstone admite.`,
    },
    'too-many-files': {
      within: (limit) =>
        `contiene más de lo que Touchstone admite de una vez${limit === undefined ? '' : ` (${limit})`}. Lo que sigue se dejó fuera: añada el resto en partes más pequeñas.`,
      from: (limit) =>
        `se dejó fuera, y también todo lo que sigue: Touchstone admite hasta ${limit} archivos de una vez. Añada el resto en partes más pequeñas.`,
    },
  }),
  worded(ADVICE, {
    credential: 'Pida a la persona la credencial misma, como archivo .json, .jwt, .png o .svg.',
    otherForm:
      'Pregunte a la persona si el emisor también lo ofrece en otra forma, o compruébelo con el emisor.',
    badge: 'Pida a la persona la insignia misma.',
    filesRead: (advice) =>
      `Touchstone lee credenciales en .json, .jwt, .png, .svg, y los zip, PDF y correos que las contienen: ${advice}.`,
    behind: 'pida a la persona el archivo de la insignia que hay detrás',
    itself: 'pida a la persona el archivo de la insignia',
    unpack: 'descomprímalo usted y añada después los archivos',
    download: 'pida a la persona que descargue la credencial misma',
    detach: 'guarde los archivos adjuntos y añada después esos',
  }),
];
