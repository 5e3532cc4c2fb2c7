import type { DrawnPage, SpokenPart } from '../../../../shared/contract/preview-views.ts';
import styles from './preview.module.css';
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-sans-arabic/arabic-400.css';
import '@fontsource/noto-sans-arabic/arabic-600.css';
import '@fontsource/noto-sans-hebrew/hebrew-400.css';
import '@fontsource/noto-sans-hebrew/hebrew-600.css';
import '@fontsource/noto-sans-thai/thai-400.css';
import '@fontsource/noto-sans-thai/thai-600.css';

/** A page of a report to the eye; what it says is told beside it. */
export function PageDrawing({ page }: { readonly page: DrawnPage }) {
  const { width, height, texts, fills, pictures } = page;
  return (
    <svg className={styles.sheet} viewBox={`0 0 ${width} ${height}`} direction="ltr" aria-hidden>
      {fills.map(({ color, ...box }, place) => (
        <rect key={place} {...box} fill={color} />
      ))}
      {pictures.map(({ png, ...box }, place) => (
        <image key={place} {...box} href={`data:image/png;base64,${png}`} />
      ))}
      {texts.map(({ text, x, baseline, width: length, size, isBold, color }, place) => (
        <text
          key={place}
          x={x}
          y={baseline}
          fontSize={size}
          fontWeight={isBold ? 600 : 400}
          fill={color}
          // As wide as in the file, also where this computer has other letters for it.
          textLength={length > 0 ? length : undefined}
          lengthAdjust="spacingAndGlyphs"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

// Below those of the dialog and of the preview.
const OUTER_LEVELS = 2;

/** What a page says, to whoever does not see it. */
export function PageSpoken({ page }: { readonly page: DrawnPage }) {
  return (
    <div className="visually-hidden">
      {page.spoken.map((part, place) => (
        <Spoken key={place} {...part} />
      ))}
    </div>
  );
}

function Spoken({ heading, texts }: SpokenPart) {
  const said = texts.join('; ');
  if (heading === undefined) return <p>{said}</p>;
  return (
    <p role="heading" aria-level={heading + OUTER_LEVELS}>
      {said}
    </p>
  );
}
