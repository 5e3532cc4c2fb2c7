import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole } from '../../../src/main/engine/write-file.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-write-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('writeWhole', () => {
  test('takes the place of what was there', async () => {
    writeFileSync(join(root, 'report.csv'), 'old and longer');
    await writeWhole(join(root, 'report.csv'), Buffer.from('new'));
    expect(readFileSync(join(root, 'report.csv'), 'utf8')).toBe('new');
    expect(readdirSync(root)).toEqual(['report.csv']);
  });

  test('leaves nothing behind where it cannot', async () => {
    mkdirSync(join(root, 'report.csv'));
    writeFileSync(join(root, 'report.csv/inside'), 'kept');
    await expect(writeWhole(join(root, 'report.csv'), Buffer.from('new'))).rejects.toThrow(
      /^E[A-Z]+:/u,
    );
    expect(readdirSync(root)).toEqual(['report.csv']);
    expect(readFileSync(join(root, 'report.csv/inside'), 'utf8')).toBe('kept');
  });
});
