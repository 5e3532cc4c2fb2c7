import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hrefOf } from '../../../../src/renderer/lib/router.ts';
import { fakeId } from '../../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

/** From somebody who was opened from a ranking, a shortlist or a comparison one goes on in that. */

const REQUIREMENTS = [
  { key: 'kubernetes', name: 'Kubernetes', need: 'must' as const, issuer: 'any' as const },
];

const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

/** What a link does, jsdom does not. */
function follow(link: HTMLElement): void {
  link.focus();
  window.location.hash = link.getAttribute('href')!;
}

async function openRanking(people: number) {
  const fake = openWindow({ people }, '#/openings');
  await screen.findByRole('heading', { name: 'No openings yet' });
  const opening = { title: 'Operator', note: '', requirements: REQUIREMENTS };
  const saved = await fake.bridge.call('openings.save', { opening });
  if (!saved.ok) throw new Error('not saved');
  const { openingId } = saved.value;
  window.location.hash = hrefOf({ screen: 'openings', openingId });
  return { fake, openingId, links: await findLinks() };
}

async function findLinks(): Promise<readonly HTMLElement[]> {
  const list = await screen.findByRole('list', { name: 'Who answers' });
  return within(list).findAllByRole('link');
}

function nameOf(link: HTMLElement | undefined): string {
  return link?.textContent ?? '';
}

const isShown = (name: string) => screen.findByRole('heading', { level: 1, name });

test('in an opening’s ranking, by keys, and back to whom one went on to', async () => {
  const { links } = await openRanking(10);
  const [, second, third] = links;
  follow(second!);
  await isShown(nameOf(second));
  expect(await screen.findByText(`${nameOf(second)}, 2 of ${links.length}`)).toBeDefined();
  press('j');
  await isShown(nameOf(third));
  expect(await screen.findByText(`3 of ${links.length}`)).toBeDefined();
  await expectAccessible();
  const back = within(screen.getByRole('main')).getByRole('link', { name: 'Operator' });
  follow(back);
  await findLinks();
  await waitFor(() => expect(document.activeElement?.textContent).toBe(nameOf(third)));
});

test('beyond those of a ranking that were shown, which are shown when one comes back', async () => {
  const { fake, links } = await openRanking(60);
  expect(links).toHaveLength(25);
  follow(links[24]!);
  await isShown(nameOf(links[24]));
  fireEvent.click(await screen.findByRole('button', { name: 'Next in the list' }));
  await screen.findByText(/^26 of \d+$/u);
  expect(inputsOf(fake, 'openings.rank').at(-1)).toMatchObject({ limit: 50 });
  const name = screen.getByRole('heading', { level: 1 }).textContent;
  follow(within(screen.getByRole('main')).getByRole('link', { name: 'Operator' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe(name));
});

test('on an opening’s shortlist, stage by stage, and back to the shortlist', async () => {
  const { fake, openingId, links } = await openRanking(10);
  const ids = [0, 1, 2].map((place) => links[place]!.getAttribute('href')!.split('/').at(-1)!);
  const stages = ['interview', 'new', 'screening'] as const;
  for (const [place, stage] of stages.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await fake.bridge.call('stages.set', { openingId, candidateIds: [ids[place]!], stage });
  }
  fireEvent.click(screen.getByRole('radio', { name: 'Shortlist' }));
  const board = await screen.findByRole('group', { name: /shortlist/iu });
  follow(await within(board).findByRole('link', { name: nameOf(links[1]) }));
  await isShown(nameOf(links[1]));
  expect(await screen.findByText('1 of 3')).toBeDefined();
  press('j');
  await isShown(nameOf(links[2]));
  press('j');
  await isShown(nameOf(links[0]));
  follow(within(screen.getByRole('main')).getByRole('link', { name: 'Operator' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe(nameOf(links[0])));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Shortlist' }).checked).toBe(true);
});

test('a shortlist is compared by what its opening asks for, without those who were declined', async () => {
  const { fake, openingId, links } = await openRanking(10);
  const ids = [0, 1, 2].map((place) => links[place]!.getAttribute('href')!.split('/').at(-1)!);
  const put = (candidateIds: string[], stage: 'offer' | 'new' | 'declined') =>
    fake.bridge.call('stages.set', { openingId, candidateIds, stage });
  await put([ids[0]!], 'offer');
  await put([ids[2]!], 'declined');
  fireEvent.click(screen.getByRole('radio', { name: 'Shortlist' }));
  const isOff = async () => {
    const button = await screen.findByRole('button', { name: 'Compare' });
    return button.getAttribute('aria-disabled');
  };
  expect(await isOff()).toBe('true');
  await put([ids[1]!], 'new');
  await waitFor(async () => expect(await isOff()).not.toBe('true'));
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Compare' }));
  await isShown('Compare candidates');
  expect(window.location.hash).toBe(
    hrefOf({ screen: 'compare', candidateIds: [ids[1]!, ids[0]!] }),
  );
  const rows = await screen.findByRole<HTMLSelectElement>('combobox');
  expect(rows.value).toBe(openingId);
  fireEvent.change(rows, { target: { value: '' } });
  follow(within(screen.getByRole('main')).getByRole('link', { name: 'Operator' }));
  expect(window.location.hash).toBe(hrefOf({ screen: 'openings', openingId }));
  const shortlist = await screen.findByRole<HTMLInputElement>('radio', { name: 'Shortlist' });
  expect(shortlist.checked).toBe(true);
});

test('in a comparison, as its columns stand', async () => {
  const [a, b] = [fakeId(1, 2), fakeId(1, 0)];
  openWindow({ people: 5 }, hrefOf({ screen: 'compare', candidateIds: [a, b] }));
  const onlyDifferences = { name: 'Differences only' };
  fireEvent.click(await screen.findByRole('checkbox', onlyDifferences));
  const back = within(screen.getByRole('main')).getByRole('link', { name: 'Candidates' });
  expect(back.getAttribute('href')).toBe(hrefOf({ screen: 'candidates' }));
  follow(screen.getByRole('link', { name: 'Lucía Fernández' }));
  await isShown('Lucía Fernández');
  expect(await screen.findByText('1 of 2')).toBeDefined();
  press('j');
  await isShown('Amara Okafor');
  expect(screen.getByRole('button', { name: 'Nobody comes after in the list' })).toBeDefined();
  follow(within(screen.getByRole('main')).getByRole('link', { name: 'Compare candidates' }));
  await screen.findByRole('table');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Amara Okafor'));
  expect(screen.getByRole<HTMLInputElement>('checkbox', onlyDifferences).checked).toBe(true);
});

test('whoever is opened from elsewhere in between stands in no ranking', async () => {
  const { links } = await openRanking(10);
  follow(links[0]!);
  await screen.findByRole('group', { name: 'In the list' });
  window.location.hash = hrefOf({ screen: 'inbox' });
  await isShown('Inbox');
  follow(links[1]!);
  await screen.findByRole('button', { name: 'Check all again' });
  expect(screen.queryByRole('group', { name: 'In the list' })).toBeNull();
});
