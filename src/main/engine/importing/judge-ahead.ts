import type { JudgeIssuers } from '../judge-issuers.ts';

/**
 * Judges each credential's issuers once: asked ahead, while other files are being verified, it may
 * wait for documents; asked again, while files are being written, it need not. What is decided in
 * between is heard at the end of the import (run-import.ts).
 */
export function judgeAhead(judgeIssuers: JudgeIssuers): JudgeIssuers {
  const judged = new WeakMap<object, ReturnType<JudgeIssuers>>();
  return (credential, checkedAt) => {
    const { verification } = credential;
    const known = judged.get(verification);
    if (known !== undefined) {
      // It is being written, and nobody asks again: thousands that are over need not be kept track of.
      judged.delete(verification);
      return known;
    }
    const asked = judgeIssuers(credential, checkedAt);
    judged.set(verification, asked);
    return asked;
  };
}
