import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { holdPeople } from '../../../../src/main/engine/previewing/people-at-hand.ts';
import { keepRequests, openReportSource } from './report-source.ts';

const EVERYBODY = {
  scope: { kind: 'filter' as const, filter: { text: '', skills: [], issuers: [], verdicts: [] } },
};
const NOTHING = { hides: [], tell: <Part>(part: Part) => part };
const always = () => true;

type Source = Awaited<ReturnType<typeof openReportSource>>;

/** As `source`, but that what reads a person goes through `onRead` first. */
function watched(source: Source, onRead: () => void): Source {
  const { workspace } = source;
  const get: typeof workspace.candidates.get = async (id) => {
    onRead();
    return workspace.candidates.get(id);
  };
  return { ...source, workspace: { ...workspace, candidates: { ...workspace.candidates, get } } };
}

describe('people at hand', () => {
  test('are the same from one preview to the next, and read anew once something has changed', async () => {
    const source = await openReportSource(2);
    const { drawer, requests, names } = keepRequests();
    const people = holdPeople(source, drawer);
    await people.bring(EVERYBODY, NOTHING, always);
    const before = requests.length;
    await people.bring(EVERYBODY, NOTHING, always);
    expect(requests).toHaveLength(before);
    await source.workspace.candidates.create('Person 3');
    people.forget();
    await people.bring(EVERYBODY, NOTHING, always);
    expect(names()).toEqual(['Person 1', 'Person 2', 'Person 3']);
  });

  test('are read anew also where the first to do so after a change failed', async () => {
    const source = await openReportSource(1);
    let isFailing = false;
    const searchBlind = () =>
      isFailing
        ? Promise.reject(new Error('The list cannot be read.'))
        : Promise.resolve(undefined);
    const { drawer, names } = keepRequests();
    const people = holdPeople({ ...source, searchBlind }, drawer);
    await people.bring(EVERYBODY, NOTHING, always);
    await source.workspace.candidates.create('Person 2');
    people.forget();
    isFailing = true;
    await expect(people.bring(EVERYBODY, NOTHING, always)).rejects.toThrow('The list');
    isFailing = false;
    await people.bring(EVERYBODY, NOTHING, always);
    expect(names()).toEqual(['Person 1', 'Person 2']);
  });

  test('are read anew also where the first to do so after a change was no longer wanted', async () => {
    const source = await openReportSource(1);
    const { drawer, names } = keepRequests();
    const people = holdPeople(source, drawer);
    await people.bring(EVERYBODY, NOTHING, always);
    await source.workspace.candidates.create('Person 2');
    people.forget();
    await people.bring(EVERYBODY, NOTHING, () => false);
    await people.bring(EVERYBODY, NOTHING, always);
    expect(names()).toEqual(['Person 1', 'Person 2']);
  });

  test('are read anew where something changed while they were listed', async () => {
    const source = await openReportSource(1);
    const { drawer, names } = keepRequests();
    const people = holdPeople(source, drawer);
    const listing = people.bring(EVERYBODY, NOTHING, always);
    people.forget();
    await listing;
    await source.workspace.candidates.create('Person 2');
    await people.bring(EVERYBODY, NOTHING, always);
    expect(names()).toEqual(['Person 1', 'Person 2']);
  });

  test('are brought by another attempt where the first of them could not be read', async () => {
    let isFailing = true;
    const source = watched(await openReportSource(2), () => {
      if (isFailing) throw new Error('Nobody can be read.');
    });
    const { drawer, names } = keepRequests();
    const people = holdPeople(source, drawer);
    await expect(people.bring(EVERYBODY, NOTHING, always)).rejects.toThrow('Nobody');
    isFailing = false;
    await people.bring(EVERYBODY, NOTHING, always);
    expect(names()).toEqual(['Person 1', 'Person 2']);
  });

  test('are not read on for a drawer that is closed', async () => {
    let read = 0;
    const source = watched(await openReportSource(100), () => {
      read += 1;
    });
    const { drawer } = keepRequests();
    await holdPeople(source, drawer).bring(EVERYBODY, NOTHING, always);
    drawer.close();
    const before = read;
    for (let turn = 0; turn < 50; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop -- others would have been read meanwhile
      await nextTurn();
    }
    expect(read).toBe(before);
  });
});
