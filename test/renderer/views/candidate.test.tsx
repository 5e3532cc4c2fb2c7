import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import { isProven } from '../../../src/shared/model/verdict.ts';
import type { FakeWorkspace } from '../fake-bridge.ts';
import { fakeCredential, fakeId } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const PRIYA = fakeId(1, 3);

async function openPriya(workspace: FakeWorkspace = { people: 5 }) {
  const fake = openWindow(workspace, hrefOf({ screen: 'candidate', candidateId: PRIYA }));
  await screen.findByRole('heading', { level: 1, name: 'Priya Raman' });
  // In the frame after.
  await screen.findByRole('heading', { level: 2, name: 'Credentials' });
  return fake;
}

/** What stands behind each skill is there on demand. */
function openAll(list: HTMLElement): void {
  for (const button of within(list).getAllByRole('button', { expanded: false })) {
    fireEvent.click(button);
  }
}

function card(title: string): HTMLElement {
  return screen.getByRole('article', { name: title });
}

async function choose(opener: HTMLElement, action: string): Promise<void> {
  fireEvent.click(opener);
  fireEvent.click(await screen.findByRole('menuitem', { name: action }));
}

describe('a candidate’s page', () => {
  test('shows proven skills with what proves them, apart from those only named', async () => {
    await openPriya();
    const proven = screen.getByRole('list', { name: 'Proven' });
    const named = screen.getByRole('list', { name: 'Named, not proven' });
    openAll(proven);
    openAll(named);
    const kubernetes = within(proven).getByRole('button', { name: /^Kubernetes *$/u });
    expect(kubernetes.closest('li')?.textContent).toContain('Kubernetes Administrator');
    expect(within(named).getByText('named by a tag, not proven')).toBeDefined();
    expect(within(named).getByText('stated, but you blocked the issuer')).toBeDefined();
    await expectAccessible();
  });

  test('says how each skill was reached, and accepts what is only inferred', async () => {
    // Of each person's six credentials one has the tag: it must be one that holds.
    const tagged = Array.from({ length: 30 }, (_, person) => {
      const numbers = Array.from({ length: 6 }, (__, at) => person * 7 + at);
      return fakeCredential(numbers.find((number) => number % 6 === 3) ?? 0, PRIYA);
    });
    const person = tagged.findIndex(({ verdict, recipient, issuer }) =>
      isProven(verdict, recipient.match, issuer.trust),
    );
    const candidateId = fakeId(1, person);
    const fake = openWindow({ people: 30 }, hrefOf({ screen: 'candidate', candidateId }));
    const proven = within(await screen.findByRole('list', { name: 'Proven' }));
    // Said once of all of them, and not of each.
    expect(screen.getByText('Stated by the issuer, unless it says otherwise.')).toBeDefined();
    expect(proven.queryByText('stated by the issuer')).toBeNull();
    const name = 'Accept as proof of Teamwork: “Teamwork”';
    fireEvent.click(screen.getByRole('button', { name }));
    expect(
      await screen.findByText(/^“Teamwork” now proves Teamwork, for everybody\./u),
    ).toBeDefined();
    expect(inputsOf(fake, 'skills.acceptMapping')).toEqual([
      { fromKey: 'teamwork', isStated: false, skillKey: 'teamwork' },
    ]);
  });

  test('has no button for what its credential would not prove either', async () => {
    await openPriya();
    const named = within(screen.getByRole('list', { name: 'Named, not proven' }));
    expect(named.queryByRole('button', { name: /^Accept/u })).toBeNull();
  });

  test('gives the three answers of a credential in words, and the deciding sentence', async () => {
    await openPriya();
    const words = within(card('Technical Writing'));
    expect(words.getByText('Verified')).toBeDefined();
    expect(words.getByText('Known issuer')).toBeDefined();
    expect(words.getByText('Recipient confirmed')).toBeDefined();
    expect(
      words.getByText('The signature fits: nothing was changed since it was issued.'),
    ).toBeDefined();
  });

  test('says of what is not verified what to do next', async () => {
    openWindow({ people: 8 }, '#/candidates');
    const told = new Map<string, string>();
    for (const place of [0, 1, 2, 3]) {
      location.hash = hrefOf({ screen: 'candidate', candidateId: fakeId(1, place) });
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await waitFor(() => {
        const cards = screen.getAllByRole('article');
        expect(cards.some(({ id }) => told.has(id))).toBe(false);
        for (const one of cards) {
          told.set(one.id, `${one.dataset['verdict'] ?? ''} ${one.textContent}`);
        }
      });
    }
    const all = [...told.values()].join('\n');
    expect(all).toMatch(/^lapsed .*It expired on 30 June 2025\. Nothing was changed in it, /mu);
    expect(all).toMatch(/^rejected .*Do not rely on it\. Ask the candidate for the file/mu);
    expect(all).toMatch(
      /^unconfirmed .*could not be had\. Check it again with the network allowed/mu,
    );
    expect(all).toMatch(
      /^verified .*Somebody else’s.*Ask the candidate whether it was issued to an/mu,
    );
  });

  test('names the other versions of an achievement, and leads to the one that is held', async () => {
    await openPriya();
    const [sentence] = screen.getAllByText(/^Other versions of this achievement/u);
    expect(sentence!.textContent).toContain('https://uni.example/achievements/earlier');
    expect(within(sentence!).getByRole('button', { name: 'The next one' })).toBeDefined();
  });

  test('opens every check with its sentence and its detail', async () => {
    await openPriya();
    const own = within(card('Technical Writing'));
    fireEvent.click(own.getByRole('button', { name: /^Checks/u }));
    const list = own.getByRole('list', { name: 'Checks of Technical Writing' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(8);
    expect(within(list).getByText('Does not apply')).toBeDefined();
    fireEvent.click(within(list).getAllByRole('button', { name: 'Detail for engineers' })[2]!);
    expect(within(list).getByText('proof · proof.valid')).toBeDefined();
    await expectAccessible();
  });

  test('offers to ask again why others may say otherwise, where that failed', async () => {
    const fake = await openPriya();
    const own = within(card('Technical Writing'));
    fake.failNext('credentials.explain', { code: 'not-found', what: 'credential' });
    fireEvent.click(own.getByRole('button', { name: 'Why other verifiers may say otherwise' }));
    const alert = within(await own.findByRole('alert'));
    fireEvent.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await own.findByRole('list', { name: /Technical Writing/u })).toBeDefined();
    expect(own.queryByRole('alert')).toBeNull();
  });

  test('offers to accept the certificate of a seal, shows it whole, and asks before it does', async () => {
    const fake = await openPriya({ people: 4, sealed: true });
    const own = within(card('Sealed Diploma'));
    fireEvent.click(own.getByRole('button', { name: /^Checks/u }));
    fireEvent.click(own.getByRole('button', { name: 'Accept this certificate…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Accept this certificate?' }));
    expect(await dialog.findByRole('heading', { name: 'Authority 0' })).toBeDefined();
    expect(dialog.getByText(/^a{60,}/u)).toBeDefined();
    expect(dialog.getByText(/anybody can make one with any name/u)).toBeDefined();
    expect(inputsOf(fake, 'certificates.acceptOfSeal')).toEqual([]);
    await expectAccessible();
    fireEvent.click(dialog.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByText(/^Authority 0 is accepted now/u)).toBeDefined();
    const [input] = inputsOf(fake, 'certificates.acceptOfSeal');
    expect(input).toMatchObject({ sha256: 'a'.repeat(63).concat('0') });
  });

  test('says why other verifiers may say otherwise, once that is asked', async () => {
    const fake = await openPriya();
    const own = within(card('Technical Writing'));
    expect(inputsOf(fake, 'credentials.explain')).toEqual([]);
    fireEvent.click(own.getByRole('button', { name: 'Why other verifiers may say otherwise' }));
    const list = await own.findByRole('list', {
      name: 'What other verifiers may make of Technical Writing',
    });
    expect(list.textContent).toContain('Verifiers that read tokens (JWT) only cannot read it.');
    fireEvent.click(within(list).getByRole('button', { name: 'Detail for engineers' }));
    expect(within(list).getByText('proof.embedded · proof: eddsa-rdfc-2022')).toBeDefined();
    expect(inputsOf(fake, 'credentials.explain')).toHaveLength(1);
    await expectAccessible();
  });

  test('shows the file’s SHA-256', async () => {
    await openPriya();
    const own = within(card('Technical Writing'));
    fireEvent.click(own.getByRole('button', { name: 'File' }));
    expect(own.getByText(/^[0-9a-f]{64}$/u)).toBeDefined();
    expect(own.getByRole('button', { name: 'Copy SHA-256' })).toBeDefined();
  });

  test('takes a decision about an issuer', async () => {
    const fake = await openPriya();
    const opener = within(card('Technical Writing')).getByRole('button', { name: /^Trust in/u });
    await choose(opener, 'Trust this issuer');
    await within(card('Technical Writing')).findByText('Trusted issuer');
    expect(inputsOf(fake, 'issuers.setTrust')).toEqual([
      { issuerId: 'https://college.example/issuer', trust: 'trusted' },
    ]);
  });

  test('renames the person', async () => {
    const fake = await openPriya();
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    const field = await screen.findByRole('textbox', { name: 'Name' });
    fireEvent.change(field, { target: { value: ' Priya R. ' } });
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { level: 1, name: 'Priya R.' });
    expect(inputsOf(fake, 'candidates.rename')).toEqual([{ candidateId: PRIYA, name: 'Priya R.' }]);
  });

  test('refuses what is no e-mail address, and saves what is', async () => {
    const fake = await openPriya();
    fireEvent.click(screen.getByRole('button', { name: 'Edit e-mails' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'E-mail addresses, one a line',
    });
    // The next one is written at once.
    expect(field.value).toMatch(/@.*\n$/u);
    field.focus();
    expect(field.selectionStart).toBe(field.value.length);
    fireEvent.change(field, { target: { value: 'priya@mail.example\nnobody' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('“nobody” is not an e-mail address.')).toBeDefined();
    expect(inputsOf(fake, 'candidates.setEmails')).toEqual([]);
    // What is wrong is what is written over.
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('nobody');
    await expectAccessible();
    fireEvent.change(field, { target: { value: 'priya@mail.example, Priya <p@work.example>' } });
    expect(screen.queryByText('“nobody” is not an e-mail address.')).toBeNull();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(inputsOf(fake, 'candidates.setEmails')).toEqual([
        { candidateId: PRIYA, emails: ['priya@mail.example', 'p@work.example'] },
      ]),
    );
  });

  test('checks one credential again', async () => {
    const fake = await openPriya();
    const opener = within(card('Technical Writing')).getByRole('button', { name: /^Actions for/u });
    await choose(opener, 'Check again');
    await waitFor(() =>
      expect(inputsOf(fake, 'rechecks.start')).toMatchObject([{ scope: { kind: 'credentials' } }]),
    );
  });

  test('moves a credential to somebody new', async () => {
    const fake = await openPriya();
    const opener = within(card('Technical Writing')).getByRole('button', { name: /^Actions for/u });
    await choose(opener, 'Move to another person…');
    fireEvent.click(await screen.findByRole('button', { name: 'New person…' }));
    const field = screen.getByRole('textbox', { name: 'Name of the new person' });
    fireEvent.change(field, { target: { value: 'Zoe Quinn' } });
    fireEvent.click(screen.getByRole('button', { name: 'Create and assign' }));
    await waitFor(() =>
      expect(screen.queryByRole('article', { name: 'Technical Writing' })).toBeNull(),
    );
    expect(inputsOf(fake, 'candidates.create')).toEqual([{ name: 'Zoe Quinn' }]);
  });

  test('puts a credential back to Unassigned', async () => {
    const fake = await openPriya();
    const opener = within(card('Technical Writing')).getByRole('button', { name: /^Actions for/u });
    await choose(opener, 'Back to Unassigned');
    await waitFor(() =>
      expect(screen.queryByRole('article', { name: 'Technical Writing' })).toBeNull(),
    );
    expect(inputsOf(fake, 'credentials.assign')).toMatchObject([
      { credentialIds: [expect.any(String)] },
    ]);
  });

  test('that is gone says so', async () => {
    const fake = openWindow({ people: 2 });
    fake.failNext('candidates.get', { code: 'not-found', what: 'candidate' });
    window.location.hash = hrefOf({ screen: 'candidate', candidateId: PRIYA });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'That candidate is no longer there.',
    );
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });
});

describe('a résumé', () => {
  async function addResume() {
    const fake = await openPriya();
    fireEvent.click(screen.getByRole('button', { name: 'Add résumé…' }));
    await screen.findByRole('list', { name: 'Résumés' });
    return fake;
  }

  test('is not there until one is added', async () => {
    await openPriya();
    expect(await screen.findByText('No résumé has been added.')).toBeDefined();
    await expectAccessible();
  });

  test('shows what it claims apart: proven, only claimed, and proven but left out', async () => {
    await addResume();
    const only = screen.getByRole('list', { name: /^Claimed only/u });
    expect(within(only).getByText('Origami')).toBeDefined();
    expect(within(only).getByText('Five years of Origami in a large firm')).toBeDefined();
    const proven = screen.getByRole('list', { name: /^Claimed and proven/u });
    expect(within(proven).getAllByRole('button').length).toBeGreaterThanOrEqual(1);
    expect(screen.getByRole('list', { name: /^Proven, not mentioned/u })).toBeDefined();
    await expectAccessible();
  });

  test('that cannot be read is told by its reason', async () => {
    await addResume();
    expect(await screen.findAllByText(/^scan\.pdf has no text in it/u)).not.toEqual([]);
  });

  test('that was added is taken back by the keys, and added again', async () => {
    await addResume();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(await screen.findByText('No résumé has been added.')).toBeDefined();
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
    expect(await screen.findByRole('button', { name: 'Remove the résumé cv.pdf' })).toBeDefined();
  });

  test('is removed', async () => {
    await addResume();
    fireEvent.click(screen.getByRole('button', { name: 'Remove the résumé cv.pdf' }));
    expect(await screen.findByText('No résumé has been added.')).toBeDefined();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(await screen.findByRole('button', { name: 'Remove the résumé cv.pdf' })).toBeDefined();
  });
});

test('credentials are drawn over time, each in words, and lead to their cards', async () => {
  await openPriya();
  const list = await screen.findByRole('list', { name: 'Over time' });
  const spans = within(list).getAllByRole('button');
  expect(spans.length).toBeGreaterThan(1);
  const words = spans.map((span) => span.getAttribute('aria-label') ?? '');
  for (const one of words) {
    expect(one).toMatch(/: (?:Verified|Lapsed|Unconfirmed|Rejected), \d.* (?:to \d|without)/u);
  }
  fireEvent.click(spans[0]!);
  expect(document.activeElement?.textContent).toContain(words[0]!.split(':')[0]!);
  await expectAccessible();
});

test('a link to somebody who was merged leads to who is left, and says so', async () => {
  openWindow({ people: 3 }, hrefOf({ screen: 'candidate', candidateId: fakeId(1, 77) }));
  await screen.findByRole('heading', { level: 1, name: 'Amara Okafor' });
  expect(await screen.findByText('This person is a part of Amara Okafor now')).toBeDefined();
  const address = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) });
  await waitFor(() => expect(window.location.hash).toBe(address));
});

test('who was led on from somebody who was merged goes back to where they came from', async () => {
  openWindow({ people: 3 }, '#/inbox');
  await screen.findByRole('heading', { level: 1, name: 'Inbox' });
  window.location.hash = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 77) });
  await screen.findByRole('heading', { level: 1, name: 'Amara Okafor' });
  const address = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) });
  await waitFor(() => expect(window.location.hash).toBe(address));
  const main = screen.getByRole('main');
  const back = await within(main).findByRole('link', { name: 'Inbox' });
  expect(back.getAttribute('href')).toBe('#/inbox');
});
