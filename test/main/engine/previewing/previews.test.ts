import { describe, expect, test } from 'vitest';
import type { PreviewDrawer } from '../../../../src/main/engine/previewing/aside.ts';
import { createPreviews } from '../../../../src/main/engine/previewing/previews.ts';
import type { PictureAnswer } from '../../../../src/main/verify/pool/messages.ts';
import { makePng } from '../../picture/made-png.ts';
import { keepRequests, openReportSource } from './report-source.ts';

const WISH = {
  scope: {
    kind: 'filter' as const,
    filter: { text: '', skills: [], issuers: [], verdicts: [] },
  },
};

type Source = Awaited<ReturnType<typeof openReportSource>>;

/** Previews whose drawers keep what they are told. */
function openPreviews(source: Source) {
  const drawers: ReturnType<typeof keepRequests>[] = [];
  const open = (): PreviewDrawer => {
    const kept = keepRequests();
    drawers.push(kept);
    return kept.drawer;
  };
  return { previews: createPreviews(source, open), drawers };
}

describe('previews', () => {
  test('go on with another drawer, and all people anew, where theirs is over', async () => {
    const { previews, drawers } = openPreviews(await openReportSource(2));
    await previews.begin(WISH);
    drawers[0]?.drawer.close();
    await previews.begin(WISH);
    await previews.begin(WISH);
    expect(drawers).toHaveLength(2);
    expect(drawers[1]?.names()).toEqual(['Person 1', 'Person 2']);
    expect(drawers[1]?.requests.filter(({ type }) => type === 'draw')).toHaveLength(2);
  });

  test('draw no order of one that was begun before another', async () => {
    const source = await openReportSource(1);
    const { audit } = source.workspace;
    let described = 0;
    const head: typeof audit.head = async () => {
      described += 1;
      return audit.head();
    };
    const workspace = { ...source.workspace, audit: { ...audit, head } };
    const { previews, drawers } = openPreviews({ ...source, workspace });
    const [one, other] = await Promise.all([previews.begin(WISH), previews.begin(WISH)]);
    expect([one.ok, other.ok, described]).toEqual([true, true, 1]);
    const drawn = drawers[0]?.requests.filter(({ type }) => type === 'draw') ?? [];
    expect(drawn).toMatchObject([{ order: { previewId: other.ok && other.value.previewId } }]);
  });

  describe('with a mark', () => {
    const red = makePng({ width: 1, height: 1, depth: 8, colour: 2, samples: [255, 0, 0] });
    const employer = { name: 'Acme', logo: Buffer.from(red).toString('base64') };
    const GOOD = { png: red, width: 1, height: 1 };

    /** How often the mark was read, of which the first answers are these. */
    async function openWith(...answers: readonly (() => Promise<PictureAnswer>)[]) {
      let read = 0;
      const readPicture = () => {
        const answer = answers[read];
        read += 1;
        return answer?.() ?? Promise.resolve(GOOD);
      };
      const source = await openReportSource(1);
      const withVerifier = (work: (verifier: never) => unknown) => work({ readPicture } as never);
      return {
        ...openPreviews({ ...source, withVerifier: withVerifier as never }),
        countRead: () => read,
      };
    }

    test('read it once for all that have the same, and again after the end', async () => {
      const { previews, countRead } = await openWith();
      await previews.begin({ ...WISH, employer });
      await previews.begin({ ...WISH, employer, content: 'brief' });
      expect(countRead()).toBe(1);
      previews.end();
      await previews.begin({ ...WISH, employer });
      expect(countRead()).toBe(2);
    });

    test('read it again where it could not be read', async () => {
      const { previews } = await openWith(
        async () => ({ fault: 'damaged' }),
        () => Promise.reject(new Error('The verifier has ended.')),
      );
      expect(await previews.begin({ ...WISH, employer })).toMatchObject({ ok: false });
      await expect(previews.begin({ ...WISH, employer })).rejects.toThrow('ended');
      expect(await previews.begin({ ...WISH, employer })).toMatchObject({ ok: true });
    });
  });
});
