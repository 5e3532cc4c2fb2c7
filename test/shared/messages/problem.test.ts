import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../src/shared/messages/problem.ts';
import { PROBLEM_CODES } from '../../../src/shared/model/problem.ts';

describe('describeProblem', () => {
  test.each(PROBLEM_CODES)('%s names the file and ends as a sentence', (code) => {
    const sentence = describeProblem('zeugnis.bin', { code, path: '' });
    expect(sentence).toMatch(/^zeugnis\.bin [a-z].+\.$/u);
    expect(sentence).not.toMatch(/undefined|NaN/u);
  });

  test('no two codes share a sentence', () => {
    const sentences = PROBLEM_CODES.map((code) => describeProblem('a', { code, path: '' }));
    expect(new Set(sentences).size).toBe(PROBLEM_CODES.length);
  });

  test('is not turned around, nor broken into lines, by what a file or a place in it is called', () => {
    const path = 'Amara\u2066\u202Egnp.json\nAll is well.';
    expect(describeProblem('a\u202Enosj.zip', { code: 'not-json', path })).toMatch(
      /^anosj\.zip \(in it: Amaragnp\.json All is well\.\) breaks off/u,
    );
  });

  test('names the place inside an archive and inside an image', () => {
    expect(
      describeProblem('badges.zip', {
        code: 'damaged-image',
        path: 'Amara Okafor/python.png#openbadgecredential',
      }),
    ).toBe(
      'badges.zip (in it: Amara Okafor/python.png, the badge baked into the image) is damaged, so the badge in it cannot be relied on. Ask the candidate to download it again.',
    );
    expect(describeProblem('all.json', { code: 'malformed-jwt', path: '#credential-2' })).toContain(
      'all.json (in it: credential 2) is cut off',
    );
  });

  test('says how large a file is and how large it may be', () => {
    const params = { bytes: '31500000', limitBytes: '26214400' };
    expect(describeProblem('cv.json', { code: 'too-large', path: '', params })).toBe(
      'cv.json is 31.5 MB; Touchstone takes up to 26.2 MB. Ask the candidate for the badge itself.',
    );
  });

  test('says of a PDF that it holds no badge, and what to ask for', () => {
    expect(describeProblem('cv.pdf', { code: 'document-without-badge', path: '' })).toBe(
      'cv.pdf is a PDF with no badge inside. Printed and exported pages lose it: ask the candidate for the badge file itself.',
    );
  });

  test('names the file that is attached to a PDF', () => {
    const path = 'attachments/python.png#openbadgecredential';
    expect(describeProblem('cv.pdf', { code: 'damaged-image', path })).toContain(
      'cv.pdf (in it: attachments/python.png, the badge baked into the image) is damaged',
    );
  });
});
