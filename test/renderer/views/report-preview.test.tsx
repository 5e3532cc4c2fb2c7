import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const OTHER_ID = '019ac000-0000-7000-8000-0000000000f1';

async function openList() {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('checkbox', { name: 'Select Amara Okafor' });
  return fake;
}

async function openExport() {
  const fake = await openList();
  fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
  const preview = await screen.findByRole('region', { name: 'Preview' });
  await within(preview).findByText('3 candidates, 4 pages');
  return { fake, preview };
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

describe('the preview of a report', () => {
  test('shows the pages, tells what they say, and where one is', async () => {
    const { preview } = await openExport();
    const page = await within(preview).findByRole('region', { name: 'Page 1 of 4' });
    expect(
      within(page).getByRole('heading', { name: 'Heading of page 1', level: 4 }),
    ).toBeDefined();
    expect(within(page).getByText('Amara Okafor; Python; 2')).toBeDefined();
    // To the eye; it is told in the lines above.
    expect(within(page).getByText('Set on page 1').closest('[aria-hidden]')).not.toBeNull();
    const before = within(preview).getByRole('button', { name: 'Page before' });
    expect(before.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible();
  });

  test('follows each choice, with the report’s own words for it', async () => {
    const { fake, preview } = await openExport();
    choose('Blind');
    choose('Comparison only');
    await waitFor(() =>
      expect(inputsOf(fake, 'report.preview').at(-1)).toMatchObject({
        people: 'blind',
        content: 'comparison',
      }),
    );
    expect(
      await within(preview).findByText(/^A code for each person.*Summary and requirements/u),
    ).toBeDefined();
    expect(await within(preview).findByText(/will have other codes/u)).toBeDefined();
    // Nothing was written for it.
    expect(inputsOf(fake, 'report.export')).toEqual([]);
  });

  test('of a table is its first rows', async () => {
    const { preview } = await openExport();
    choose('CSV');
    const table = await within(preview).findByRole('table', {
      name: 'The first rows of the table',
    });
    expect(within(table).getByRole('cell', { name: 'Amara Okafor' })).toBeDefined();
    expect(within(preview).getByText(/^Only its first rows/u)).toBeDefined();
    expect(within(preview).queryByRole('button', { name: 'Next page' })).toBeNull();
    await expectAccessible();
  });

  test('of a table says nothing of pages that are not shown, and asks for no more of them', async () => {
    const { fake, preview } = await openExport();
    choose('CSV');
    await within(preview).findByRole('table');
    const call = fake.bridge.call.bind(fake.bridge);
    const drawing = { kind: 'page', pages: 2000, isDone: false, isCut: true } as const;
    const page = { width: 1, height: 1, texts: [], fills: [], pictures: [], spoken: [] };
    let asked = 0;
    vi.spyOn(fake.bridge, 'call').mockImplementation(async (name, input) => {
      const answer = await call(name, input);
      if (name === 'report.preview' && answer.ok) {
        // Another preview, so that its first page is asked for anew.
        return { ok: true, value: { ...answer.value, previewId: OTHER_ID } };
      }
      if (name !== 'report.previewPage') return answer;
      asked += 1;
      return { ok: true, value: { ...drawing, page } };
    });
    choose('Blind');
    await waitFor(() => expect(asked).toBe(1));
    await within(preview).findByText('3 candidates');
    // Longer than it takes to ask again.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(asked).toBe(1);
    expect(within(preview).queryByText(/2,000 pages/u)).toBeNull();
  });

  test('that was given up while it was being begun is not the one that is wished for again', async () => {
    const fake = await openList();
    const call = fake.bridge.call.bind(fake.bridge);
    const waiting: (() => void)[] = [];
    let begun = 0;
    vi.spyOn(fake.bridge, 'call').mockImplementation(async (name, input) => {
      const answer = await call(name, input);
      if (name === 'report.preview' && answer.ok) {
        begun += 1;
        const previewId = `${OTHER_ID.slice(0, -1)}${begun}`;
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { ok: true, value: { ...answer.value, previewId } };
      }
      if (name !== 'report.previewPage' || Object(input).previewId.endsWith(`${begun}`)) {
        return answer;
      }
      return { ok: true, value: { kind: 'over' } };
    });
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    const preview = await screen.findByRole('region', { name: 'Preview' });
    await waitFor(() => expect(begun).toBe(1));
    choose('Blind');
    await waitFor(() => expect(begun).toBe(2));
    choose('By name');
    await waitFor(() => expect(begun).toBe(3));
    for (const answer of waiting) answer();
    expect(await within(preview).findByText('3 candidates, 4 pages')).toBeDefined();
    expect(within(preview).queryByText('The preview was ended')).toBeNull();
  });

  test.each([
    ['HTML', /one long page/u],
    ['JSON', /as data/u],
  ])('of %s says that the file is set otherwise', async (format, note) => {
    const { preview } = await openExport();
    choose(format);
    expect(await within(preview).findByText(note)).toBeDefined();
    // Nor does it have the pages that are shown.
    expect(within(preview).getByRole('status').textContent).toBe('3 candidates');
  });

  test('of a report for each person goes from one to the next', async () => {
    const { fake, preview } = await openExport();
    choose('One for each person');
    fireEvent.click(await within(preview).findByRole('button', { name: 'Next report' }));
    expect(await within(preview).findByText('Report 2 of 3')).toBeDefined();
    await waitFor(() =>
      expect(inputsOf(fake, 'report.preview').at(-1)).toMatchObject({ apart: true, person: 1 }),
    );
    expect(await within(preview).findByText('ana.2@example.org')).toBeDefined();
    expect(within(preview).getByText('Ana Lima')).toBeDefined();
  });

  test('that cannot be begun says why, and is tried again', async () => {
    const fake = await openList();
    fake.failNext('report.preview', { code: 'blind-view' });
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    const preview = await screen.findByRole('region', { name: 'Preview' });
    fireEvent.click(await within(preview).findByRole('button', { name: 'Try again' }));
    expect(await within(preview).findByText('3 candidates, 4 pages')).toBeDefined();
  });

  test('is ended with the dialog', async () => {
    const { fake } = await openExport();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(inputsOf(fake, 'report.endPreview').length).toBeGreaterThan(0));
  });
});
