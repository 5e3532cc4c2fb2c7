import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import { fakeId } from '../fake-data.ts';
import { fakeFindings } from '../fake-findings.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

async function openFirst() {
  const fake = openWindow(
    { people: 3, found: true },
    hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) }),
  );
  await screen.findByRole('heading', { level: 1, name: 'Amara Okafor' });
  const card = (await screen.findAllByRole('article'))[0]!;
  fireEvent.click(within(card).getByRole('button', { name: /^Checks/u }));
  return { fake, card, list: within(card).getByRole('list', { name: /^Checks of/u }) };
}

const open = fakeFindings().filter(({ judged }) => judged === 'open');

describe('what was found by looking at the others', () => {
  test('is said with the credential before its checks are opened, each in a sentence of its own', async () => {
    openWindow(
      { people: 3, found: true },
      hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) }),
    );
    await screen.findAllByRole('article');
    for (const check of open) expect(screen.getByText(describeCheck(check))).toBeDefined();
    await expectAccessible();
  });

  test('leads to its credential from the head of the page, beside the counts of verdicts', async () => {
    openWindow(
      { people: 3, found: true },
      hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) }),
    );
    const [card] = await screen.findAllByRole('article');
    const head = screen.getByRole('region', { name: 'Amara Okafor' });
    const found = within(head).getByText('Needs a look').parentElement!;
    fireEvent.click(within(found).getByRole('button'));
    expect(document.activeElement).toBe(card);
  });

  test.each(open.map((check) => [check.code, check] as const))(
    '%s can be found in order, and that taken back',
    async (code, check) => {
      const { fake, card, list } = await openFirst();
      const row = () => {
        const items = within(list).getAllByRole('listitem');
        return within(items.find((item) => item.textContent.includes(describeCheck(check)))!);
      };
      const label = code.startsWith('shared-key') ? 'About its issuer' : 'Needs a look';
      expect(row().getByText(label)).toBeDefined();
      fireEvent.click(row().getByRole('button', { name: /in order/u }));
      const decided = await within(list).findByText(/You found this in order on/u);
      expect(decided.textContent).toContain(describeCheck(check));
      expect(row().getByText('Passed')).toBeDefined();
      // What is in order is no caution any more.
      expect(within(card).getAllByText(describeCheck(check), { exact: false })).toHaveLength(1);
      fireEvent.click(row().getByRole('button', { name: /^Take the decision back/u }));
      expect(await within(card).findAllByText(describeCheck(check))).toHaveLength(2);
      expect(inputsOf(fake, 'findings.decide')).toEqual(
        [true, false].map((isInOrder) => expect.objectContaining({ code, isInOrder })),
      );
    },
  );

  test('has a button only where there is something to decide', async () => {
    const { list } = await openFirst();
    const names = within(list)
      .getAllByRole('button', { name: /in order/u })
      .map((button) => button.getAttribute('aria-label'));
    expect(names).toHaveLength(open.length);
    expect(new Set(names)).toEqual(
      new Set(open.map((check) => `It is in order: ${describeCheck(check)}`)),
    );
    expect(within(list).getByText(/signs for 12 issuers with one key/u)).toBeDefined();
    await expectAccessible();
  });
});
