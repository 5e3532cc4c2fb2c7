import { GENDER_HIDDEN, joined, tableOf, wordsOf } from './gendered-words.ts';
import type { GenderedWords } from './gendered-words.ts';

type Row = readonly [string, string];

// Words that English has too (Trainer, Manager, Student) are left out here: their feminine form becomes
// the other one, see `genericOf`.
const IN_ER = wordsOf(`
  lehrer arbeiter mitarbeiter techniker mechaniker mechatroniker elektriker elektroniker informatiker mathematiker
  physiker chemiker statistiker programmierer entwickler berater verkäufer fahrer pfleger krankenpfleger betreuer
  erzieher sprecher forscher wissenschaftler künstler schüler bewerber teilnehmer inhaber gründer
  unternehmer meister tischler maler bäcker gärtner schlosser
  dreher zerspaner helfer pförtner hausmeister übersetzer dolmetscher schriftsteller
  prüfer gutachter vermittler verwalter volkswirtschaftler sachbearbeiter apotheker
  optiker akustiker logistiker kunsthistoriker historiker musiker grafiker politiker kritiker akademiker
  botschafter rechtspfleger vertreter stellvertreter sieger gewinner preisträger stifter
  sanitäter zahntechniker anfänger einsteiger freiberufler handwerker bürger nutzer anwender
`);
const IN_E = wordsOf(`
  ingenieur redakteur friseur kontrolleur konstrukteur monteur installateur direktor rektor doktor lektor inspektor
  instruktor koordinator organisator kurator
`);
const IN_EN = wordsOf(`
  praktikant absolvent dozent referent assistent spezialist polizist architekt kandidat diplomand doktorand
  stipendiat produzent laborant jurist abiturient repräsentant lieferant soldat
`);
const WEAK = wordsOf(
  'expert kolleg biolog psycholog pädagog geolog soziolog theolog archäolog ökolog philolog genoss chirurg',
);

function rowsOf(stem: string, plural: readonly string[], genitive: readonly string[]): Row[] {
  const one = `${stem}/in`;
  const many = `${stem}/innen`;
  return [
    ...[stem, ...genitive.map((ending) => stem + ending), `${stem}in`].map((word): Row => [
      word,
      one,
    ]),
    ...[...plural.map((ending) => stem + ending), `${stem}innen`].map((word): Row => [word, many]),
  ];
}

function weakRowsOf(stem: string): Row[] {
  const one = `${stem}e/${stem}in`;
  const many = `${stem}en/${stem}innen`;
  return [
    [`${stem}e`, one],
    [`${stem}in`, one],
    [`${stem}en`, many],
    [`${stem}innen`, many],
  ];
}

/** Things, which are called like who does something. */
export const GERMAN_THINGS: ReadonlySet<string> = new Set(
  wordsOf(`
    lautsprecher schraubendreher spannungsprüfer leitungsprüfer passwortverwalter fensterverwalter
    dateiverwalter paketverwalter fernsprecher wagenheber
  `),
);

/** The noun's forms; a compound ends with one of them, in both its forms. */
export const GERMAN_NOUNS: ReadonlyMap<string, string> = new Map<string, string>([
  ...IN_ER.flatMap((stem) => rowsOf(stem, ['n'], ['s'])),
  ...IN_E.flatMap((stem) => rowsOf(stem, stem.endsWith('or') ? ['en'] : ['e', 'en'], ['s'])),
  ...IN_EN.flatMap((stem) => rowsOf(stem, [], ['en'])),
  ...WEAK.flatMap(weakRowsOf),
  ...['kauf', 'fach', 'geschäfts', 'feuerwehr', 'kamera', 'ob'].flatMap((base): Row[] => [
    [`${base}mann`, `${base}mann/-frau`],
    [`${base}frau`, `${base}mann/-frau`],
    [`${base}männer`, `${base}leute`],
    [`${base}frauen`, `${base}leute`],
  ]),
  ...tableOf(`
    arzt, ärztin = arzt/ärztin
    ärzte, ärztinnen = ärzte/innen
    anwalt, anwältin = anwalt/anwältin
    anwälte, anwältinnen = anwälte/innen
    krankenschwester = krankenpfleger/in
    krankenschwestern = krankenpfleger/innen
  `),
]);

// Not the feminine of anything, though they end like one.
const NO_FEMININE = new Set(
  wordsOf(`
    glycerin glyzerin nitroglycerin valentin konstantin quentin corentin argentin florentin severin katherin
    catherin chlorin fluorin martin benjamin augustin christin kristin cristin sistin justin serpentin
    levantin byzantin brigantin patin dublin wollin perin guerin bitcoin chatelin merlin berlin
  `),
);
const FEMININE =
  /^(?<stem>\p{L}{3,}(?:er|or|eur|ist|ent|ant|log|graf|nom|iker|ler|ner|wirt))in(?<many>nen)?$/u;
const WEAK_STEM = /(?:log|nom)$/u;

/**
 * Any other feminine as the word that stands for everybody, which is the masculine one (`Trainerin` as
 * `Trainer`): what is no pair above is told apart no more.
 */
export function genericOf(word: string): string | undefined {
  if (NO_FEMININE.has(word)) return undefined;
  const { stem = '', many } = FEMININE.exec(word)?.groups ?? {};
  if (stem === '') return undefined;
  if (WEAK_STEM.test(stem)) return many === undefined ? `${stem}e` : `${stem}en`;
  if (many === undefined || stem.endsWith('er')) return stem;
  return /(?:eur|wirt)$/u.test(stem) ? `${stem}e` : `${stem}en`;
}

export const GERMAN: GenderedWords = {
  language: 'de',
  anywhere: joined(
    GERMAN_NOUNS,
    tableOf(`
      frauen, männer, damen = personen
      mädchen, knabe = kind
      tochter = kind
      töchter, söhne = kinder
      schwester, bruder = geschwister
      schwestern, brüder = geschwister
      mutter, vater = elternteil
      mütter, väter = eltern
      ehefrau, ehemann, gattin, gatte = ehepartner/in
      köchin = koch
      köchinnen = köche
      hausfrau, hausmann = haushaltsführende person
      weiblich, weibliche, weiblicher, weibliches, weiblichen, weiblichem = ${GENDER_HIDDEN}
      männlich, männliche, männlicher, männliches, männlichen, männlichem = ${GENDER_HIDDEN}
      hebamme, entbindungspfleger = geburtshilfefachkraft
      oma, opa, großmutter, großvater = großelternteil
    `),
  ),
  within: tableOf(`
    er = er/sie
    ihn = ihn/sie
    ihm = ihm/ihr
    seine, ihre = seine/ihre
    seiner, ihrer = seiner/ihrer
    seinen, ihren = seinen/ihren
    seinem, ihrem = seinem/ihrem
    seines, ihres = seines/ihres
    sohn = kind
    frau, mann, dame = person
  `),
  titles: new Set(wordsOf('Frau Herr Herrn Fräulein')),
  titlesWithin: new Set(),
  articles: tableOf(`
    der, die, den, dem, des = der/die
    ein, eine, einen, einem, einer, eines = ein/e
    zum, zur = zum/zur
  `),
  common: new Set(
    wordsOf(
      `der die das und ist mit für von im den dem des ein eine einer eines hat wurde werden zu zur zum auf nicht
       als auch wird sich sie er ihr ihre seine durch bei über nach aus oder unter an am in`,
    ),
  ),
};
