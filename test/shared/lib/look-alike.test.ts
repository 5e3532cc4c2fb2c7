import { describe, expect, test } from 'vitest';
import { findDisguise, skeletonOf } from '../../../src/shared/lib/look-alike.ts';

describe('findDisguise', () => {
  test.each([
    ['a Cyrillic letter in a Latin word', 'Oxford Univ\u0435rsity', 'mixed-scripts'],
    ['a Greek letter in a Latin word', 'St\u03B1nford', 'mixed-scripts'],
    ['an Armenian letter in a Latin word', 'B\u0585st\u0585n College', 'mixed-scripts'],
    ['an override of direction', 'University \u202Edrofxo', 'reordered'],
    ['an isolate of direction', 'Oxford\u2066 University', 'reordered'],
    ['a space without width', 'Ox\u200Bford', 'invisible'],
    ['a soft hyphen', 'Ox\u00ADford', 'invisible'],
    ['a joiner between Latin letters', 'Ox\u200Dford', 'invisible'],
    ['a mark of direction in a Latin name', 'Oxford\u200F', 'invisible'],
    ['a filler', 'Oxford\u3164', 'invisible'],
    ['a tag', 'Oxford\u{E0041}', 'invisible'],
  ])('finds %s', (_, name, kind) => {
    expect(findDisguise(name)?.kind).toBe(kind);
  });

  test.each([
    'Université de Genève',
    'Московский государственный университет',
    'Университет ITMO',
    'National Technical University of Athens (ΕΜΠ)',
    'École 42 – 東京',
    'دانشگاه می\u200Cشود',
    'جامعة\u200F القاهرة',
    'क्\u200Dष विद्यालय',
    '한국 Open University',
    'Family 👩\u200D🔬 Lab',
    'µ-Lab',
    '',
  ])('finds nothing in %s', (name) => {
    expect(findDisguise(name)).toBeUndefined();
  });

  test('names the character, or the word', () => {
    expect(findDisguise('a\u202Eb')?.what).toBe('U+202E');
    expect(findDisguise('Oxford Univ\u0435rsity')?.what).toBe('Univ\u0435rsity');
  });
});

describe('skeletonOf', () => {
  test.each([
    ['Cyrillic letters', 'ОХFОRD University'],
    ['full-width letters', 'Ｏｘｆｏｒｄ University'],
    ['mathematical letters', '𝐎𝐱𝐟𝐨𝐫𝐝 University'],
    ['figures for letters', '0xford University'],
    ['invisible characters', 'Ox\u200Bford Uni\u00ADversity'],
    ['accents', 'Óxford Üniversity'],
    ['other spaces and signs', 'Oxford\u2003University.'],
  ])('is the same with %s', (_, name) => {
    expect(skeletonOf(name)).toBe(skeletonOf('Oxford University'));
  });

  test('differs for names that look different', () => {
    expect(skeletonOf('Oxford University')).not.toBe(skeletonOf('Oxford Brookes University'));
    expect(skeletonOf('МГУ')).not.toBe(skeletonOf('MTU'));
  });
});
