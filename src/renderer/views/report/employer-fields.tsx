import { ImageUp, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { REPORT } from '../../../shared/messages/ui/report.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import styles from './report-check.module.css';

/** As the contract has it; its own would bring its schemas, and the library behind them, into the window. */
const LOGO_LIMIT_BYTES = 2 * 1024 * 1024;

/** For whom a report is made, as it was typed and chosen. */
export interface EmployerWish {
  readonly name: string;
  readonly colour: string;
  readonly logo?: { readonly file: string; readonly png: string } | undefined;
}

/** What of it goes into the call; nothing without a name. */
export function employerOf({ name, colour, logo }: EmployerWish) {
  if (name.trim() === '') return {};
  const shown = colour.trim().toLowerCase();
  return {
    employer: {
      name: name.trim(),
      ...(COLOUR.test(shown) ? { colour: shown } : {}),
      ...(logo === undefined ? {} : { logo: logo.png }),
    },
  };
}

const COLOUR = /^#[0-9a-f]{6}$/u;

/** Whether a colour was typed that is none. */
export function isColourWrong({ name, colour }: EmployerWish): boolean {
  return name.trim() !== '' && colour.trim() !== '' && !COLOUR.test(colour.trim().toLowerCase());
}

export interface EmployerFieldsProps {
  readonly wish: EmployerWish;
  readonly onChange: (wish: EmployerWish) => void;
}

/** The employer's name, and with it their colour and their mark. */
export function EmployerFields({ wish, onChange }: EmployerFieldsProps) {
  return (
    <>
      <TextField
        label={REPORT.employer}
        value={wish.name}
        maxLength={200}
        onChange={(event) => onChange({ ...wish, name: event.target.value })}
      />
      {wish.name.trim() === '' ? undefined : (
        <>
          <TextField
            label={REPORT.colour}
            value={wish.colour}
            maxLength={7}
            placeholder="#17643a"
            problem={isColourWrong(wish) ? REPORT.badColour : undefined}
            onChange={(event) => onChange({ ...wish, colour: event.target.value })}
          />
          <LogoField wish={wish} onChange={onChange} />
        </>
      )}
    </>
  );
}

function LogoField({ wish, onChange }: EmployerFieldsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > LOGO_LIMIT_BYTES);
    if (file.size > LOGO_LIMIT_BYTES) return;
    onChange({ ...wish, logo: { file: file.name, png: await base64Of(file) } });
  };
  return (
    <div className={styles.logo}>
      <input
        ref={input}
        type="file"
        accept="image/png"
        hidden
        aria-label={REPORT.logo}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          // Or else the same file could not be chosen a second time.
          event.target.value = '';
        }}
      />
      <Button icon={ImageUp} onClick={() => input.current?.click()}>
        {REPORT.logo}
      </Button>
      {wish.logo === undefined ? undefined : (
        <>
          <span className={styles.message}>{wish.logo.file}</span>
          <Button icon={X} variant="quiet" onClick={() => onChange({ ...wish, logo: undefined })}>
            {REPORT.noLogo}
          </Button>
        </>
      )}
      <p role="status" className={styles.hint}>
        {isTooLarge ? REPORT.logoTooLarge : ''}
      </p>
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
