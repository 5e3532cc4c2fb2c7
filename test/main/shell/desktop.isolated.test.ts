import { expect, test, vi } from 'vitest';
import { createDesktop } from '../../../src/main/shell/desktop.ts';

interface Asked {
  readonly properties?: readonly string[];
}

const asked = vi.hoisted((): Asked[] => []);

vi.mock('electron', () => ({
  app: { getPath: () => '/documents' },
  shell: {},
  dialog: {
    showOpenDialog: async (options: Asked) => {
      asked.push(options);
      return { canceled: true, filePaths: [] };
    },
    showSaveDialog: async (options: Asked) => {
      asked.push(options);
      return { canceled: true, filePath: '' };
    },
  },
}));

const desktop = createDesktop(() => undefined, '/icon.png');

test('no dialog has the system list a file that is called as a person is', async () => {
  await desktop.openCredentials({ kind: 'files' });
  await desktop.openCredentials({ kind: 'folder' });
  await desktop.openReport();
  await desktop.openWorkspace();
  await desktop.saveReport({ format: 'pdf' });
  await desktop.saveSubjectCopy();
  await desktop.saveCopy();
  expect(asked).toHaveLength(7);
  for (const { properties } of asked) expect(properties).toContain('dontAddToRecent');
});

test('before a file is written over, the person is asked on every system', async () => {
  await desktop.saveReport({ format: 'pdf' });
  expect(asked.at(-1)?.properties).toContain('showOverwriteConfirmation');
});
