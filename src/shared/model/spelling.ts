import { createMemo } from '../lib/memo.ts';

type Rule = readonly [pattern: RegExp, replacement: string];

/**
 * What British and American English write otherwise, brought to the American form. Where words of one
 * ending are other words (filing and filling, Prolog and prologue), the words concerned are named.
 */
const RULES: readonly Rule[] = [
  // Before -ise: the verb is written with an s, the noun with a c.
  [/practis(?=e[drs]?$|ing$)/u, 'practic'],
  // Three letters before it, so that a prise is no prize.
  [/(?<=[a-z]{3})is(?=e[drs]?$|ers$|ings?$|able$|ability$|ations?$|ational(?:ly)?$)/u, 'iz'],
  [/(?<=[a-z]l)ys(?=e[drs]?$|ers$|ing$|able$)/u, 'yz'],
  [
    /(arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|savi?|splend|tum|vap|vig)our/u,
    '$1or',
  ],
  [/fibre/u, 'fiber'],
  [/(cent|lit|met|theat)re(?=s?$)/u, '$1er'],
  [/centr(?=ed$|ing$)/u, 'center'],
  [/man(?:oe|e)uvre(?=s?$)/u, 'maneuver'],
  [/man(?:oe|e)uvr(?=ed$|ing$|ab)/u, 'maneuver'],
  [/(anal|catal|dial|monol)ogue(?=s?$)/u, '$1og'],
  [/(catal|dial)ogu(?=e[dr]$|ers$|ing$)/u, '$1og'],
  [
    /(barrel|bevel|cancel|carol|channel|chisel|counsel|credential|dial|enamel|equal|fuel|funnel|gravel|initial|jewel|label|level|libel|marshal|medal|model|panel|parcel|pedal|pencil|ravel|shovel|signal|spiral|stencil|swivel|total|travel|trial|tunnel)l(?=ings?$|ed$|[eo]rs?$|able$|ists?$)/u,
    '$1',
  ],
  [/marvell(?=ous)/u, 'marvel'],
  [/woollen/u, 'woolen'],
  [/jewellery/u, 'jewelry'],
  [/(enrol|fulfil|instal)(?=ments?$)/u, '$1l'],
  [/(def|off|pret)ence(?=s?$)/u, '$1ense'],
  [/licenc/u, 'licens'],
  [/programme(?=s?$)/u, 'program'],
  [/(acknowledg|judg)ement/u, '$1ment'],
  [/^grey/u, 'gray'],
  [/ageing$/u, 'aging'],
  [/aluminium/u, 'aluminum'],
  [/artefact/u, 'artifact'],
  [/mould/u, 'mold'],
  [/plough/u, 'plow'],
  [/sulph/u, 'sulf'],
  [/^tyre(?=s?$)/u, 'tire'],
  // Medicine, and what else has its words from Greek.
  [/aesthe/u, 'esthe'],
  [/aemi(?=as?$|cs?$)/u, 'emi'],
  [/haem/u, 'hem'],
  [/(orthop|encyclop)aed/u, '$1ed'],
  [/paediat/u, 'pediat'],
  [/gynaec/u, 'gynec'],
  [/caesar(?=ean|ian)/u, 'cesar'],
  [/faec/u, 'fec'],
  [/(arch|pal)aeo/u, '$1eo'],
  [/aetiolog/u, 'etiolog'],
  [/mediaeval/u, 'medieval'],
  [/oesophag/u, 'esophag'],
  [/oestr/u, 'estr'],
  [/oedem/u, 'edem'],
  [/foet/u, 'fet'],
  [/rrhoea/u, 'rrhea'],
  [/pnoea/u, 'pnea'],
  [/coeliac/u, 'celiac'],
  [/homoeo/u, 'homeo'],
];

// Most words have nothing of this in them, and are left at that.
const HINT =
  /ae|oe|æ|œ|our|ll|lment|lys|is[eia]|re(?=s?$)|fibre|centr|uvr|ogu|enc|amme|gement|^grey|geing|alumin|artefact|moul|plough|sulph/u;
const PLAIN = /^[a-z]+$/u;

/**
 * One English word as Americans write it: "visualisation" and "visualization" are the same one, and
 * so are "anaesthesia" and "anesthesia". Words with other letters are of other languages, and stay.
 *
 * @param word In lower case.
 */
export function spellWord(word: string): string {
  return HINT.test(word) ? spelled(word, spell) : word;
}

// The same words are met over and over, whoever's skills they name.
const spelled = createMemo<string>({ entries: 10_000, keyCharacters: 40 });

function spell(word: string): string {
  const plain = word.replaceAll('æ', 'ae').replaceAll('œ', 'oe');
  if (!PLAIN.test(plain)) return word;
  let american = plain;
  // One may leave what another takes up; each comes nearer to the form that none changes.
  for (let before = ''; before !== american;) {
    before = american;
    for (const [pattern, replacement] of RULES) american = american.replace(pattern, replacement);
  }
  return american;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
// What stands at an end, as in "C-", says something.
const JOINT = /(?<=[\p{L}\p{N}])[\s_‐-―-]+(?=[\p{L}\p{N}])/gu;
const DIGIT = /\p{N}/u;

/**
 * What two names have in common that are one name in two spellings, British and American, with a
 * hyphen, a space or neither. Not to be shown: it is nobody's way of writing.
 *
 * @param key As `normaliseSkillName` gives it.
 */
export function spellingOf(key: string): string {
  // "Level 1-2" is not level 12.
  const joined = spellWords(key).replaceAll(JOINT, (joint, at: number, text: string) =>
    DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + joint.length] ?? '') ? ' ' : '',
  );
  // Pieces may make a word: "hum-our".
  return spellWords(joined);
}

function spellWords(text: string): string {
  return text.replaceAll(WORD, spellWord);
}
