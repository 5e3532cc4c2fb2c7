import type { JudgeIssuers } from '../judge-issuers.ts';

/**
 * Judges each credential's issuers once: asked ahead, while other files are being verified, it may
 * wait for documents; asked again, while files are being written, it need not. What is decided in
 * between is heard at the end of the import (run-import.ts).
 */
export function judgeAhead(judgeIssuers: JudgeIssuers): JudgeIssuers {
  const judged = new WeakMap<object, ReturnType<JudgeIssuers>>();
  return (credential, checkedAt) => {
    const known = judged.get(credential.verification) ?? judgeIssuers(credential, checkedAt);
    judged.set(credential.verification, known);
    return known;
  };
}
