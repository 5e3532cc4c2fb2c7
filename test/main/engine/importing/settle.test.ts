import { expect, onTestFinished, test, vi } from 'vitest';
import { changeAndSettle } from '../../../../src/main/engine/importing/settle.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { AT, facts, file, fromFolder, record, uuid } from '../../store/samples.ts';

const clock = () => instantFrom(Date.parse(AT));

const NOBODY = { subjectId: undefined, claimedName: undefined, provenHolder: undefined };
const TO_AMARA = {
  kind: 'identity',
  identityType: 'emailAddress',
  identityHash: 'a@example.org',
  hashed: false,
  salt: undefined,
} as const;

/** Somebody who holds a credential that was issued to one of two addresses. */
async function oneWithCredential() {
  const opened = openWorkspace(':memory:', { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  onTestFinished(() => workspace.close());
  const importId = uuid();
  await workspace.imports.start(importId, AT);
  const [written] = await workspace.files.record(
    file(importId, 'a.json', {
      container: 'Amara',
      credentials: [
        record({
          placement: fromFolder('Amara'),
          facts: facts({ recipient: { ...NOBODY, identifiers: [TO_AMARA] } }),
        }),
      ],
    }),
  );
  const candidateId = written?.candidateId ?? '';
  const set = (...emails: readonly string[]) =>
    changeAndSettle(
      { workspace, clock },
      () => workspace.candidates.setEmails(candidateId, emails),
      () => [candidateId],
    );
  const known = async () => {
    const person = await workspace.candidates.get(candidateId);
    return [person?.emails, person?.credentials[0]?.recipient.match];
  };
  return { workspace, set, known };
}

test('who is known otherwise is judged by it', async () => {
  const { set, known } = await oneWithCredential();
  await set('a@example.org');
  expect(await known()).toEqual([['a@example.org'], 'confirmed']);
  await set('b@example.org');
  expect(await known()).toEqual([['b@example.org'], 'mismatch']);
});

test('where that is broken off nothing is changed: nobody stays confirmed by an address that is gone', async () => {
  const { workspace, set, known } = await oneWithCredential();
  await set('a@example.org');
  const killed = vi
    .spyOn(workspace.credentials, 'updateRecipient')
    .mockRejectedValue(new Error('killed'));
  await expect(set('b@example.org')).rejects.toThrow('killed');
  killed.mockRestore();
  expect(await known()).toEqual([['a@example.org'], 'confirmed']);
});
