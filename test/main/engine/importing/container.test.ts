import { describe, expect, test } from 'vitest';
import {
  chooseContainer,
  foldersInArchive,
} from '../../../../src/main/engine/importing/container.ts';

const ADDRESSED = 'Amara Okafor (amara@example.org)';

describe('chooseContainer', () => {
  test.each([
    ['a loose file', [], ''],
    ['a folder that names nobody', ['Downloads'], ''],
    ['a person’s folder', ['Amara Okafor'], 'Amara Okafor'],
    ['a person’s folder in another', ['Applicants', 'Amara Okafor'], 'Amara Okafor'],
    ['a person’s folder in one that might be', ['Acme Corp', 'Amara Okafor'], 'Amara Okafor'],
    ['a deeper folder of a person', ['Applicants', 'Amara Okafor', 'badges'], 'Amara Okafor'],
    ['a folder of a person that might be one', ['In', 'Amara Okafor', 'Ada Byron'], 'Amara Okafor'],
    ['a folder that names nobody in a person’s', ['Amara Okafor', 'badges'], 'Amara Okafor'],
    ['a course in an addressed person’s folder', [ADDRESSED, 'Python Course'], ADDRESSED],
  ])('of %s', (_, labels, expected) => {
    expect(chooseContainer(labels)).toBe(expected);
  });
});

describe('foldersInArchive', () => {
  test.each([
    ['the file itself', '', []],
    ['a badge baked into a picture', '#openbadgecredential', []],
    ['a file at the top', 'a.json', []],
    ['a file in folders', 'Amara/b/a.json#credential-1', ['Amara', 'b']],
  ])('of %s', (_, path, expected) => {
    expect(foldersInArchive(path)).toEqual(expected);
  });
});
