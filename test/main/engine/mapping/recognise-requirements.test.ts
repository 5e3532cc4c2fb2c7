import { expect, test } from 'vitest';
import { recogniseRequirements } from '../../../../src/main/engine/mapping/recognise-requirements.ts';
import { readVocabulary } from '../../../../src/main/engine/mapping/read-vocabulary.ts';
import { workspaceOf } from '../../screening/people.ts';

test('finds skills of the vocabulary that nobody has yet, and those that only credentials name', async () => {
  const { workspace } = await workspaceOf({ Amara: [{ skills: ['Zorbling 2', 'Go'] }] });
  const text = 'You bring JS and Power BI, like zorbling 2, and go to fairs.';
  const found = await recogniseRequirements(workspace.screening, text, await readVocabulary());
  expect(found).toEqual([
    { key: 'javascript', name: 'JavaScript' },
    expect.objectContaining({ name: expect.stringContaining('Power BI') }),
    { key: 'zorbling 2', name: 'Zorbling 2' },
  ]);
});
