import { worded } from '../../live.ts';
import { DOCUMENT } from '../../ui/document.ts';
import { counted, number } from '../../ui/number.ts';

export const document = [
  worded(DOCUMENT, {
    open: 'El documento',
    named: (title) => `Documento de ${title}`,
    states: {
      fits: 'La firma coincide: lo marcado como firmado es lo que se firmó.',
      unconfirmed:
        'La firma no pudo confirmarse: lo marcado como firmado es solo aquello para lo que se hizo.',
      fails: 'La firma no coincide: nada de esto está demostrado, digan lo que digan las marcas.',
      none: 'Nada en este documento está firmado. A una insignia alojada se la cree por la dirección donde está.',
    },
    legend: 'Qué significan las marcas',
    coverage: {
      signed: 'Firmado por el emisor',
      holder: 'Firmado por el titular',
      withheld: 'No mostrado por el titular',
      unsigned: 'Sin firmar',
      unknown: 'No se puede saber',
      signature: 'La propia firma',
    },
    parts: {
      document: 'Documento',
      header: 'Cabecera del token',
      payload: 'Contenido del token',
      disclosed: 'Lo que muestra el titular',
      'unprotected-header': 'Cabecera junto a la firma',
      'key-binding': 'La firma propia del titular',
      signature: 'Firma',
    },
    search: 'Buscar en el documento',
    found: (place, count) => `${number(place)} de ${number(count)}`,
    notFound: 'No se encuentra',
    previous: 'Lugar anterior',
    next: 'Lugar siguiente',
    text: 'Documento',
    leftOut: (count) =>
      `${counted(count, 'línea más no se muestra', 'líneas más no se muestran')}.`,
    unread: 'Desmontar este documento lleva más tiempo del permitido.',
  }),
];
