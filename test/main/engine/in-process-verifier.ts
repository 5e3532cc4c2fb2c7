import { readPicture } from '../../../src/main/picture/index.ts';
import { unpackDocument } from '../../../src/main/intake/index.ts';
import { openFile, readResume } from '../../../src/main/resume/index.ts';
import { coverDocument, verifyCredential } from '../../../src/main/verify/index.ts';
import type { VerifierProcess } from '../../../src/main/verify/index.ts';

/** Verifies in the test's own thread, where nothing bounds it: only for files that a test made. */
export function createInProcessVerifier(): VerifierProcess {
  return {
    verify: ({ document, ...request }) =>
      verifyCredential({ ...request, document: unpackDocument(document) }),
    readResume: (bytes) => readResume(bytes),
    open: async (bytes) => (await openFile(bytes)) ?? { unreadable: true },
    readPicture: async (bytes) => {
      const read = readPicture(bytes);
      return read.ok ? read.value : { fault: read.error };
    },
    cover: (document) => coverDocument(document),
    prepare: () => undefined,
    close: () => undefined,
  };
}
