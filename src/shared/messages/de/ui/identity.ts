import { worded } from '../../live.ts';
import { IDENTITY } from '../../ui/identity.ts';

export const identity = [
  worded(IDENTITY, {
    title: 'Berichte signieren',
    hint: 'Berichte werden signiert, damit niemand sie unbemerkt ändern kann. Im Namen Ihrer eigenen Domain erfährt, wer einen prüft, auch, dass er von Ihnen ist.',
    asKey: 'Berichte werden mit dem eigenen Schlüssel dieses Arbeitsbereichs signiert.',
    asDomain: (place) => `Berichte werden als ${place} signiert.`,
    noKey: 'Der Schlüssel entsteht mit dem ersten Bericht.',
    keyHint: (key) => `Wer einen Bericht erhält, kann mit ${key} vergleichen.`,
    domain: 'Ihre Domain oder ein Ordner darauf',
    example: 'acme.example/hiring',
    noPlace:
      'Dort kann nichts veröffentlicht werden. Geben Sie den Namen einer öffentlichen Website an, etwa acme.example, oder einen Ordner darauf.',
    signAs: 'Als diese Domain signieren',
    saved: (place) => `Berichte werden ab jetzt als ${place} signiert`,
    keyOnly: 'Wieder nur mit dem Schlüssel signieren',
    keySaved: 'Berichte werden ab jetzt nur mit dem Schlüssel signiert',
    publish: (url) => `Lassen Sie dies unter ${url} veröffentlichen, für alle lesbar:`,
    document: 'Das zu veröffentlichende Dokument',
    several:
      'Steht dort schon ein Dokument oder signieren andere Arbeitsbereiche als dieselbe Domain, gehört dieser Schlüssel neben die anderen hinein. Lassen Sie ihn dort, solange Berichte geprüft werden sollen.',
    copy: 'Dokument kopieren',
    copied: 'Das Dokument ist kopiert',
    check: 'Nachsehen, ob es veröffentlicht ist',
    checking: 'Die Domain wird gefragt…',
    answers: {
      pass: (place) =>
        `${place} führt den Schlüssel: Wer einen Bericht prüft, erfährt, dass er von Ihnen ist.`,
      unknown: (place, why) => `${place} konnte nicht gefragt werden. ${why}`,
      fail: (place, why) => `${place} führt den Schlüssel nicht. ${why}`,
    },
    authority: 'Zeitstempel-Stelle',
    authorityHint:
      'Bezeugt für jeden Bericht, bei dem Sie darum bitten, dass er zu dieser Zeit da war. Sie erhält einen Hash und nichts vom Bericht. Akzeptieren Sie ihr Zertifikat weiter oben, damit ihr geglaubt wird.',
    authorityExample: 'https://time.example/tsr',
    noAuthority: 'Geben Sie eine Adresse an, die mit https:// beginnt.',
    setAuthority: 'Diese Stelle verwenden',
    authoritySaved: 'Zeitstempel werden ab jetzt dort erbeten',
    authorityRemoved: 'Niemand wird mehr um Zeitstempel gebeten',
    stamp: 'Zeitstempel',
    stampChoices: {
      without: { label: 'Ohne' },
      with: { label: 'Um einen bitten' },
    },
    stamped: (at, authority) => `${authority} bezeugt ihn zum ${at}.`,
    stampUnknown: (at, authority) =>
      `Gestempelt zum ${at} von ${authority}; das Zertifikat haben Sie nicht akzeptiert.`,
    unstamped: {
      'no-authority': 'Er hat keinen Zeitstempel: Es ist keine Stelle eingestellt.',
      'not-allowed':
        'Er hat keinen Zeitstempel: Unter Einstellungen, Netzwerk ist das nicht erlaubt.',
      'no-answer': 'Er hat keinen Zeitstempel: Die Stelle hat nicht geantwortet.',
      malformed: 'Er hat keinen Zeitstempel: Die Stelle gab keinen.',
      'other-file': 'Er hat keinen Zeitstempel: Der erhaltene gehört zu einer anderen Datei.',
      'other-question': 'Er hat keinen Zeitstempel: Der erhaltene beantwortet eine andere Frage.',
      'not-signed': 'Er hat keinen Zeitstempel: Der erhaltene ist nicht signiert, wie er muss.',
      'not-for-time':
        'Er hat keinen Zeitstempel: Der erhaltene ist mit einem Schlüssel signiert, der nicht für Zeitstempel ist.',
    },
  }),
];
