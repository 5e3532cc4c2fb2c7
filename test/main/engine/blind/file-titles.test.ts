import { expect, test } from 'vitest';
import { withoutFileTitles } from '../../../../src/main/engine/blind/file-titles.ts';

test.each([
  'Anna Schmidt.html',
  'schmidt_anna.MSG',
  'anna.docx',
  'Anna Schmidt.sd-jwt',
  'anna.bak',
])('a title that is the file name %s is told by its ending alone', (title) => {
  expect(withoutFileTitles({ title }).title).not.toMatch(/anna|schmidt/iu);
});

test.each(['Node.js', 'ASP.NET', 'Socket.io', 'C++ 2.0', 'Data analysis'])(
  'what is awarded, %s, is told as it is',
  (title) => {
    expect(withoutFileTitles({ title })).toEqual({ title });
  },
);
