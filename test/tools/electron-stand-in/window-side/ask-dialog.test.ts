import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findFreeName } from '../../../../tools/electron-stand-in/window-side/ask-dialog.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-names-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('never names a file that is there', () => {
  const suggested = '/home/recruiter/Documents/Touchstone report.pdf';
  const names = ['Touchstone report.pdf', 'Touchstone report (2).pdf', 'Touchstone report (3).pdf'];

  for (const name of names) {
    const file = findFreeName(suggested, folder);
    expect(file).toBe(join(folder, name));
    writeFileSync(file, '');
  }
});
