import { dirname } from 'node:path';
import { windowSide } from './connection.ts';
import { covered } from './covered.ts';

interface SaveOptions {
  readonly defaultPath?: string;
}

interface OpenOptions {
  readonly properties?: readonly string[];
}

export const dialog = covered('dialog', {
  async showSaveDialog(...[first, second]: readonly [object, SaveOptions?]) {
    const options: SaveOptions = second ?? first;
    const suggestedFile = options.defaultPath ?? 'untitled';
    const [filePath] = await windowSide.askDialog({ kind: 'save', suggestedFile });
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
  async showOpenDialog(...[first, second]: readonly [object, OpenOptions?]) {
    const options: OpenOptions = second ?? first;
    const isFolder = options.properties?.includes('openDirectory') === true;
    const filePaths = await windowSide.askDialog({
      kind: 'open',
      of: isFolder ? 'folder' : 'files',
    });
    return { canceled: filePaths.length === 0, filePaths };
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  },
});

export const shell = covered('shell', {
  showItemInFolder(file: string): void {
    process.stderr.write(`It is in ${dirname(file)}: ${file}\n`);
  },
});
