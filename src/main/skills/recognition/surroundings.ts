/**
 * What around a word says that a skill is meant. Every pattern is tried on a few dozen characters
 * without accents and in lower case, so that none costs much however a text was made.
 */

const REACH = 70;

// The words by which people introduce what they can do, in English, German, French and Spanish.
const INTRODUCTION = new RegExp(
  `\\b(?:${`programming|coding|coded|wrote|builds?|built|implement\\w*|services?|scripting|written|writing|develop\\w*|experienced?|proficien\\w+|knowledge
  |skill\\w*|expert\\w*|familiar\\w*|fluent|fluency|using|tools?|software|languages?|stack|technolog\\w+|apps?
  |trained|training|courses?|speaks?|spoken|native|business|conversational|basic|good|advanced|command
  |\\w*kenntnisse?n?|erfahrung\\w*|programmier\\w*|entwickl\\w*|\\w*sprachen?|umgang|beherrsch\\w*|fliessende?s?|gute[sm]?
  |schulung\\w*|verhandlungssichere?s?|spreche|spricht|lerne|muttersprache
  |maitris\\w*|connaissances?|experiences?|programmation|langages?|langues?|logiciels?|outils?|utilis\\w+
  |formation|parle\\w*|courant|couramment|peu|apprends|bon|bonne|niveau
  |conocimientos?|experiencia|programacion|manejo|dominio|domino|lenguajes?|idiomas?|uso|herramientas?|curso
  |hablo|habla|aprendo|nivel|buen
  |microsoft|ms|apache|adobe|office|google|amazon|oracle`.replaceAll(/\s+/gu, '')})` +
    `[\\s:(«"]{0,4}(?:(?:in|with|of|en|de|du|des|mit|von|im|con|del|the|den|der|dem|les|le|la|and|und|et|y) ){0,3}` +
    `(?:d'|l'|«|"|\\()?$`,
  'u',
);

const CONTINUATION =
  /^(?:[\s-]|\s?\(){0,2}(?:programming|programmer|language|developer|engineer|development|codebase|code\b|script|macro|formula|pivot|vba|spreadsheet|database|skill|speaker|speaking|(?:sprach)?kenntnis|entwickl|programm|tabelle|makro|datenbank|developp|desarroll|hojas|tableaux? crois|microservice|framework|[abc][12]\b|(?:level|niveau|nivel|stufe) [abc\d]|native|fluent|proficient|intermediate|advanced|verhandlungs|fliessend|muttersprach|in wort und schrift|courant|natif|nativo|langue maternelle|avanz|intermed|basic|\d{1,2}(?:\.\d+)?(?![\d\p{L}]))/u;

// What makes the word before it a verb or another thing, whatever stands before it.
const OTHER_SENSE =
  /^\s(?:to|at|of|your|our|further|ahead|beyond|live|rights|control|badge|cards?|by)\b/u;

// "in Go", "mit R": a capital that can only be a name, at the end of an item.
const WITHIN = /(?:^|\s)(?:in|with|using|mit|avec|con)\s$/u;

/** Whether the words before `start` introduce a skill. */
export function isIntroduced(text: string, start: number): boolean {
  return INTRODUCTION.test(before(text, start));
}

/** Whether something is done with what ends at `end`: "statistics with R and SAS". */
export function isMeans(text: string, start: number, end: number): boolean {
  return (
    WITHIN.test(before(text, start)) &&
    isItemEnd(text, end) &&
    !/^\.\s\p{Lu}/u.test(text.slice(end, end + 3))
  );
}

/** Whether it has a line to itself, as in a list of skills. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|\n)[^\p{L}\p{N}\n]{0,20}$/u.test(text.slice(Math.max(0, start - 21), start)) &&
    /^[^\p{L}\p{N}\n]{0,20}(?:\n|$)/u.test(text.slice(end, end + 21))
  );
}

/** Whether the words after `end` speak of a skill. */
export function isContinued(text: string, end: number): boolean {
  return CONTINUATION.test(after(text, end));
}

/** Whether what follows says that something else is meant: "access to", "excel at". */
export function hasOtherSense(text: string, end: number): boolean {
  return OTHER_SENSE.test(after(text, end));
}

const AND = '(?:and|or|und|oder|sowie|et|ou|y|o|e|incl\\.?|including)';
const LIST_GAP = new RegExp(
  `^(?: ?\\d{1,2}(?:\\.\\d+)?)?\\)?(?:\\s?[,;/|•·+&]\\s?|\\s?\\(|\\s${AND}\\s)(?:\\s?${AND}\\s)?(?:(?:ms|microsoft|apache|adobe|google|de|du|la|le)\\s|[dl][’'])?$`,
  'u',
);

/** Whether nothing but what separates the items of one list stands between `end` and `start`. */
export function isListGap(text: string, end: number, start: number): boolean {
  return start - end <= REACH && LIST_GAP.test(fold(text.slice(end, start)));
}

const ITEM_END = new RegExp(
  `^(?: ?\\d{1,2}(?:\\.\\d+)?)?\\s?(?:$|[,;/|•·.)\\n&+(]|(?:${AND}|for|fur|zur?|pour|para|as|als)\\s)`,
  'u',
);

/** Whether an item of a list may end at `end`. */
export function isItemEnd(text: string, end: number): boolean {
  return ITEM_END.test(after(text, end).replace(/[^\S\n]+/gu, ' '));
}

// The word before is a small one, so that a sentence is under way, and no other name goes on.
const MID_SENTENCE = /\p{Ll}[\p{Ll}'’]*(?:,| \()? $/u;
const NAME_GOES_ON = /^[\s-]+(?:\p{Lu}\p{Ll}|\d{4})/u;

/** Whether a word with a capital stands alone in the midst of a sentence, as names do. */
export function standsAsName(text: string, start: number, end: number): boolean {
  return (
    MID_SENTENCE.test(text.slice(Math.max(0, start - REACH), start)) &&
    !/[A-Z][\p{L}]* $/u.test(text.slice(Math.max(0, start - 30), start)) &&
    !NAME_GOES_ON.test(text.slice(end, end + REACH))
  );
}

// Shouted lines have capitals everywhere; a number before makes a unit of it ("5 ML").
const SHOUTED = /(?:\p{Lu}{2,} |\d ?)$/u;

/** Whether an abbreviation in capitals stands among words that are not. */
export function standsAsAbbreviation(text: string, start: number, end: number): boolean {
  return (
    !SHOUTED.test(text.slice(Math.max(0, start - REACH), start)) &&
    !/^ \p{Lu}{3,}/u.test(text.slice(end, end + REACH))
  );
}

/** Whether the word is a part of something larger: "R&D", "C-level", "John R. Smith", "vitamin C". */
export function isPartOfOther(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - 12), start);
  const right = text.slice(end, end + 12);
  return (
    /[&\p{L}\p{N}+@#_]$/u.test(left) ||
    /^[&+#@_][\p{L}\p{N}]?/u.test(right) ||
    (/^-\p{L}/u.test(right) && !isContinued(text, end)) ||
    /\p{L}-$/u.test(left) ||
    /(?:vitamin|hepatitis|klasse|class|grade|plan|categor\p{L}+|permis|carnet) $/iu.test(left)
  );
}

function before(text: string, start: number): string {
  const reach = fold(text.slice(Math.max(0, start - REACH), start));
  return reach.split(/[.!?;\n•]\s?(?=\S)|\n/u).at(-1) ?? '';
}

function after(text: string, end: number): string {
  return fold(text.slice(end, end + REACH));
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
}
