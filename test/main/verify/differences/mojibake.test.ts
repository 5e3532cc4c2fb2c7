import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMangledWord, unmangle } from '../../../../src/main/verify/differences/mojibake.ts';

function readWrongly(text: string, encoding: 'latin1' | 'windows-1252'): string {
  const bytes = Buffer.from(text, 'utf8');
  // Node takes "latin1" for Windows-1252 in TextDecoder, as browsers do; Buffer has the real one.
  return encoding === 'latin1'
    ? bytes.toString('latin1')
    : new TextDecoder('windows-1252').decode(bytes);
}

describe('unmangle', () => {
  test.each(['Zürich', 'naïve café', '“quoted” – and more…', '東京大学', 'Ångström', '🎓', 'Łódź'])(
    'reads %s again, mangled once or twice, by either encoding',
    (text) => {
      for (const encoding of ['latin1', 'windows-1252'] as const) {
        const once = readWrongly(text, encoding);
        expect(unmangle(once)).toEqual({ text, times: 1 });
        expect(unmangle(readWrongly(once, encoding))).toEqual({ text, times: 2 });
      }
    },
  );

  test('leaves what was never mangled', () => {
    const letter = constantFrom(...Array.from('aéßøñüÄÖÉç “”’–…'));
    assert(
      property(string({ unit: letter }), (text) => {
        expect(unmangle(text)).toBeUndefined();
      }),
    );
  });

  test.each([
    'Ünïcødé',
    'Château',
    'PÃO',
    '¡Olé!',
    'Привет',
    '',
    'plain',
    '«Ça va»',
    '„Spaß“',
    '“CAFÉ”',
    '‘“café”’',
    'Â',
    'Ã',
  ])('finds nothing in %s', (text) => {
    expect(unmangle(text)).toBeUndefined();
  });
});

describe('findMangledWord', () => {
  test('gives the first word that was mangled, and as it probably was', () => {
    expect(findMangledWord('Zürich and ZÃ¼rich')).toEqual({
      shown: 'ZÃ¼rich',
      probable: 'Zürich',
      times: 1,
    });
  });
});
