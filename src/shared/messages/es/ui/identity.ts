import { worded } from '../../live.ts';
import { IDENTITY } from '../../ui/identity.ts';

export const identity = [
  worded(IDENTITY, {
    title: 'Firma de los informes',
    hint: 'Los informes se firman para que nadie pueda cambiarlos sin que se note. En nombre de su propio dominio, quien compruebe uno sabrá además que es suyo.',
    asKey: 'Los informes se firman con la clave de este espacio de trabajo.',
    asDomain: (place) => `Los informes se firman como ${place}.`,
    noKey: 'La clave se crea con el primer informe.',
    keyHint: (key) => `Quien reciba un informe puede compararlo con ${key}.`,
    domain: 'Su dominio, o una carpeta de él',
    example: 'acme.example/hiring',
    noPlace:
      'Ahí no se puede publicar nada. Indique el nombre de un sitio web público, como acme.example, o una carpeta de él.',
    signAs: 'Firmar como este dominio',
    saved: (place) => `Los informes se firman a partir de ahora como ${place}`,
    keyOnly: 'Volver a firmar solo con la clave',
    keySaved: 'Los informes se firman a partir de ahora solo con la clave',
    publish: (url) => `Haga publicar esto en ${url}, legible para todos:`,
    document: 'El documento que publicar',
    several:
      'Si ya hay un documento ahí, o si otros espacios de trabajo firman como el mismo dominio, añada esta clave junto a las demás. Déjela mientras haya informes que comprobar.',
    copy: 'Copiar el documento',
    copied: 'El documento está copiado',
    check: 'Mirar si está publicado',
    checking: 'Preguntando al dominio…',
    answers: {
      pass: (place) => `${place} declara la clave: quien compruebe un informe sabrá que es suyo.`,
      unknown: (place, why) => `${place} no pudo ser consultado. ${why}`,
      fail: (place, why) => `${place} no declara la clave. ${why}`,
    },
    authority: 'Autoridad de sellado de tiempo',
    authorityHint:
      'Da fe, en cada informe para el que se lo pida, de que existía en ese momento. Recibe un hash y nada del informe. Acepte su certificado más arriba para que se le crea.',
    authorityExample: 'https://time.example/tsr',
    noAuthority: 'Indique una dirección que empiece por https://.',
    setAuthority: 'Usar esta autoridad',
    authoritySaved: 'Los sellos de tiempo se piden allí a partir de ahora',
    authorityRemoved: 'Ya no se piden sellos de tiempo a nadie',
    stamp: 'Sello de tiempo',
    stampChoices: {
      without: { label: 'Sin él' },
      with: { label: 'Pedir uno' },
    },
    stamped: (at, authority) => `${authority} da fe de él a fecha de ${at}.`,
    stampUnknown: (at, authority) =>
      `Sellado a fecha de ${at} por ${authority}, cuyo certificado no ha aceptado.`,
    unstamped: {
      'no-authority': 'No tiene sello de tiempo: no hay ninguna autoridad configurada.',
      'not-allowed': 'No tiene sello de tiempo: Ajustes, Red no permiten pedirlo.',
      'no-answer': 'No tiene sello de tiempo: la autoridad no respondió.',
      malformed: 'No tiene sello de tiempo: la autoridad no dio ninguno.',
      'other-file': 'No tiene sello de tiempo: el recibido es de otro archivo.',
      'other-question': 'No tiene sello de tiempo: el recibido responde a otra pregunta.',
      'not-signed': 'No tiene sello de tiempo: el recibido no está firmado como debe.',
      'not-for-time':
        'No tiene sello de tiempo: el recibido está firmado con una clave que no es para sellos de tiempo.',
    },
  }),
];
