import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RecipientAddress } from '../../../../src/shared/model/credential.ts';
import { matchAddresses } from '../../../../src/main/engine/importing/match-addresses.ts';
import { file, fromFolder, memoryWorkspace, record } from '../../store/samples.ts';

function hashed(email: string, salt: string): RecipientAddress {
  const digest = createHash('sha256').update(`${email}${salt}`).digest('hex');
  return { algorithm: 'sha256', salt, digest };
}

async function workspaceWith(people: number, addresses: readonly RecipientAddress[]) {
  const { workspace, importId } = await memoryWorkspace();
  for (let no = 0; no < people; no += 1) {
    const id = await workspace.candidates.create(`Person ${no}`);
    await workspace.candidates.setEmails(id, [`person${no}@example.org`]);
  }
  const credentials = addresses.map((address, place) => {
    const made = record({ path: String(place), placement: fromFolder('Ana') });
    const marks = { copies: [], keys: [], addresses: [address] };
    return { ...made, verification: { ...made.verification, marks } };
  });
  const written = await workspace.files.record(
    file(importId, 'a.zip', { container: 'Ana', credentials }),
  );
  const ids = written.map(({ credentialId }) => credentialId);
  const found = async () => {
    const evidence = await workspace.findings.evidenceOf(ids);
    return ids.map((id) => evidence.get(id)?.addressed.map(({ name }) => name));
  };
  return { workspace, found };
}

describe('comparing addresses with all known ones', () => {
  test('finds whose each is, whatever its salt, and nothing where nobody’s is', async () => {
    const { workspace, found } = await workspaceWith(30, [
      hashed('person7@example.org', 'a'),
      hashed('person29@example.org', ''),
      hashed('nobody@example.org', 'a'),
    ]);
    await matchAddresses(workspace);
    expect(await found()).toEqual([['Person 7'], ['Person 29'], []]);
    expect(await workspace.findings.addressesToTry(10)).toEqual([]);
  });

  test('goes on where its limit ended it, and comes to the same', async () => {
    const { workspace, found } = await workspaceWith(30, [
      hashed('person7@example.org', 'a'),
      hashed('person8@example.org', 'b'),
    ]);
    await matchAddresses(workspace, { hashes: 1 });
    expect(await workspace.findings.addressesToTry(10)).toHaveLength(1);
    await matchAddresses(workspace, { hashes: 1 });
    expect(await found()).toEqual([['Person 7'], ['Person 8']]);
  });

  test('tries only what is new once more people are known', async () => {
    const { workspace, found } = await workspaceWith(3, [hashed('late@example.org', 'a')]);
    await matchAddresses(workspace);
    const id = await workspace.candidates.create('Late');
    await workspace.candidates.setEmails(id, ['late@example.org']);
    const [group] = await workspace.findings.addressesToTry(10);
    expect(await workspace.findings.emailsAfter(group?.tried ?? 0, 10)).toMatchObject([
      { email: 'late@example.org' },
    ]);
    await matchAddresses(workspace);
    expect(await found()).toEqual([['Late']]);
  });
});
