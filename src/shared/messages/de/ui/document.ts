import { worded } from '../../live.ts';
import { DOCUMENT } from '../../ui/document.ts';
import { counted, number } from '../../ui/number.ts';

export const document = [
  worded(DOCUMENT, {
    open: 'Das Dokument',
    named: (title) => `Dokument von ${title}`,
    states: {
      fits: 'Die Signatur passt: Was als signiert markiert ist, wurde so signiert.',
      unconfirmed:
        'Die Signatur konnte nicht bestätigt werden: Was als signiert markiert ist, ist nur, wofür sie gemacht wurde.',
      fails: 'Die Signatur passt nicht: Nichts hier ist belegt, was auch markiert ist.',
      none: 'Nichts in diesem Dokument ist signiert. Einem gehosteten Badge glaubt man wegen der Adresse, unter der es liegt.',
    },
    legend: 'Was die Markierungen bedeuten',
    coverage: {
      signed: 'Vom Aussteller signiert',
      holder: 'Vom Inhaber signiert',
      withheld: 'Vom Inhaber nicht gezeigt',
      unsigned: 'Nicht signiert',
      unknown: 'Nicht zu sagen',
      signature: 'Die Signatur selbst',
    },
    parts: {
      document: 'Dokument',
      header: 'Kopf des Tokens',
      payload: 'Inhalt des Tokens',
      disclosed: 'Was der Inhaber zeigt',
      'unprotected-header': 'Kopf neben der Signatur',
      'key-binding': 'Die eigene Signatur des Inhabers',
      signature: 'Signatur',
    },
    search: 'Im Dokument suchen',
    found: (place, count) => `${number(place)} von ${number(count)}`,
    notFound: 'Nicht gefunden',
    previous: 'Vorige Stelle',
    next: 'Nächste Stelle',
    text: 'Dokument',
    leftOut: (count) =>
      `${counted(count, 'weitere Zeile wird nicht gezeigt', 'weitere Zeilen werden nicht gezeigt')}.`,
    unread: 'Dieses Dokument zu zerlegen dauert länger, als es darf.',
  }),
];
