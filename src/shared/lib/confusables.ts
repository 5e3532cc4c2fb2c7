/**
 * Letters of other scripts that look like Latin ones in the faces that screens use, by the Latin
 * letter they are taken for. Compatibility forms (full width, mathematical letters) are left to NFKC.
 *
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аα⍺ɑ',
  A: 'АΑᎪ',
  B: 'ВΒᏴ',
  c: 'сϲⅽ',
  C: 'СϹᏟ',
  d: 'ԁɗ',
  D: 'Ꭰ',
  e: 'еҽ',
  E: 'ЕΕᎬ',
  F: 'ϜᎰ',
  g: 'ɡց',
  G: 'ԌᏀ',
  h: 'һհ',
  H: 'НΗᎻ',
  i: 'іıɩιӏ',
  I: 'ІΙӀ',
  j: 'јϳ',
  J: 'ЈᎫ',
  k: 'κк',
  K: 'КΚᏦ',
  l: 'ǀ',
  L: 'ᏞԼ',
  M: 'МΜᎷ',
  n: 'ոռп',
  N: 'Ν',
  o: 'оοօσ',
  O: 'ОΟՕ',
  p: 'рρ',
  P: 'РΡᏢ',
  q: 'ԛզ',
  Q: 'Ԛ',
  r: 'гᴦ',
  R: 'ᎡᏒ',
  s: 'ѕꜱ',
  S: 'ЅՏᏚ',
  t: 'тτ',
  T: 'ТΤᎢ',
  u: 'υսц',
  U: 'Ս',
  v: 'ѵν',
  V: 'ѴᏙ',
  w: 'ԝωш',
  W: 'ԜᎳ',
  x: 'хχ',
  X: 'ХΧ',
  y: 'уγү',
  Y: 'УΥҮ',
  z: 'ᴢ',
  Z: 'ΖᏃ',
};

/** Each look-alike letter with the Latin letter that it is taken for. */
export const LATIN_BY_LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) =>
    Array.from(others, (other) => [other, latin] as const),
  ),
);
