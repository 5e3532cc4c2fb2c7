import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp, Fullscreen, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { DrawnPage } from '../../../../shared/contract/preview-views.ts';
import { PREVIEW } from '../../../../shared/messages/ui/preview.ts';
import { IconButton } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/status.tsx';
import { PageDrawing, PageSpoken } from './drawn-page.tsx';
import { usePage } from './use-preview.ts';
import styles from './preview.module.css';

export interface PreviewPagesProps {
  readonly previewId: string;
  readonly first: DrawnPage;
  /** That are drawn so far. */
  readonly pages: number;
  readonly isDone: boolean;
  /** Whether others are awaited in their place. */
  readonly isOld: boolean;
}

/** The pages one under the other, of which only those in view are there, with what turns and enlarges them. */
export function PreviewPages({ previewId, first, pages, isDone, isOld }: PreviewPagesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { zoom, setZoom, width, height, pageWidth, scale } = useZoom(first, scroller);
  const step = (pageWidth * first.height) / first.width + GAP;
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is memoised or handed on
  const virtualizer = useVirtualizer({
    count: pages,
    getScrollElement: () => scroller.current,
    estimateSize: () => step,
    overscan: 1,
    paddingStart: GAP,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, step]);
  const seen = (virtualizer.scrollOffset ?? 0) + height / 3;
  const current = Math.min(pages, Math.max(1, Math.ceil((seen - GAP) / step)));
  const goTo = (page: number) =>
    virtualizer.scrollToIndex(Math.min(pages, Math.max(1, page)) - 1, { align: 'start' });
  const turning = { current, pages, goTo, setZoom, scale };
  return (
    <>
      <Toolbar {...turning} isDone={isDone} zoom={zoom} />
      <div
        ref={scroller}
        className={styles.scroller}
        role="region"
        aria-label={PREVIEW.pages}
        aria-description={PREVIEW.keys}
        aria-busy={isOld || !isDone}
        data-old={isOld || undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
        tabIndex={0}
        onKeyDown={(event) => onKey(event, turning)}
      >
        <div
          className={styles.pages}
          style={{ blockSize: virtualizer.getTotalSize(), minInlineSize: pageWidth + 2 * GAP }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <section
              key={`${previewId} ${index}`}
              className={styles.page}
              aria-label={nameOf(index + 1, pages, isDone)}
              style={{
                inlineSize: pageWidth,
                blockSize: step - GAP,
                insetBlockStart: start,
                insetInlineStart: Math.max(GAP, (width - pageWidth) / 2),
              }}
            >
              <Page previewId={previewId} number={index + 1} isDone={isDone} first={first} />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

/** Pixels between pages. */
const GAP = 16;

function nameOf(page: number, pages: number, isDone: boolean): string {
  return isDone ? PREVIEW.page(page, pages) : PREVIEW.pageSoFar(page);
}

interface PageProps {
  readonly previewId: string;
  readonly number: number;
  readonly isDone: boolean;
  readonly first: DrawnPage;
}

function Page(props: PageProps) {
  return props.number === 1 ? <Drawn page={props.first} /> : <LaterPage {...props} />;
}

function LaterPage({ previewId, number, isDone }: PageProps) {
  const { data } = usePage(previewId, number, isDone);
  if (data?.kind !== 'page' || data.page === undefined) return <Skeleton />;
  return <Drawn page={data.page} />;
}

function Drawn({ page }: { readonly page: DrawnPage }) {
  return (
    <>
      <PageDrawing page={page} />
      <PageSpoken page={page} />
    </>
  );
}

/** Natural or less where there is no room for that, as wide as there is room, the whole page, or by a factor. */
type Zoom = 'natural' | 'width' | 'whole' | number;

/** CSS pixels to a point. */
const NATURAL = 96 / 72;
const STEP = 1.25;
const [LEAST, MOST] = [0.25, 4];

function useZoom(page: DrawnPage, scroller: RefObject<HTMLDivElement | null>) {
  const [zoom, setZoom] = useState<Zoom>('natural');
  const [{ width, height }, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const natural = page.width * NATURAL;
  const whole = ((height - 2 * GAP) * page.width) / page.height;
  const fitting = width - 2 * GAP;
  const named = { natural: Math.min(natural, fitting), width: fitting, whole };
  const wished = typeof zoom === 'number' ? natural * zoom : named[zoom];
  const pageWidth = Math.min(natural * MOST, Math.max(natural * LEAST, wished));
  return { zoom, setZoom, width, height, pageWidth, scale: pageWidth / natural };
}

interface Turning {
  readonly current: number;
  readonly pages: number;
  /** Of its natural size. */
  readonly scale: number;
  readonly goTo: (page: number) => void;
  readonly setZoom: (zoom: Zoom) => void;
}

interface ToolbarProps extends Turning {
  readonly isDone: boolean;
  readonly zoom: Zoom;
}

function Toolbar({ current, pages, isDone, goTo, zoom, setZoom, scale }: ToolbarProps) {
  return (
    <div className={styles.toolbar} role="group" aria-label={PREVIEW.title}>
      <IconButton
        icon={ChevronUp}
        label={PREVIEW.before}
        aria-disabled={current <= 1}
        onClick={() => goTo(current - 1)}
      />
      <IconButton
        icon={ChevronDown}
        label={PREVIEW.after}
        aria-disabled={current >= pages}
        onClick={() => goTo(current + 1)}
      />
      <span className={styles.place}>{nameOf(current, pages, isDone)}</span>
      <IconButton
        icon={ZoomOut}
        label={PREVIEW.smaller}
        aria-disabled={scale <= LEAST}
        onClick={() => setZoom(scale / STEP)}
      />
      <IconButton
        icon={ZoomIn}
        label={PREVIEW.larger}
        aria-disabled={scale >= MOST}
        onClick={() => setZoom(scale * STEP)}
      />
      <IconButton
        icon={MoveHorizontal}
        label={PREVIEW.width}
        aria-pressed={zoom === 'width'}
        onClick={() => setZoom('width')}
      />
      <IconButton
        icon={Fullscreen}
        label={PREVIEW.whole}
        aria-pressed={zoom === 'whole'}
        onClick={() => setZoom('whole')}
      />
    </div>
  );
}

function onKey(event: KeyboardEvent, { current, pages, goTo, setZoom, scale }: Turning): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const actions: Readonly<Record<string, () => void>> = {
    PageDown: () => goTo(current + 1),
    PageUp: () => goTo(current - 1),
    Home: () => goTo(1),
    End: () => goTo(pages),
    '+': () => setZoom(scale * STEP),
    '-': () => setZoom(scale / STEP),
    '0': () => setZoom('natural'),
  };
  const act = actions[event.key];
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
