import { COLOUR_NAMES } from './colour-names.ts';
import { parseFraction, parseLength } from './length.ts';

/** Each from 0 to 1, in sRGB; the colour is not multiplied by its opacity. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

export const BLACK: Colour = { red: 0, green: 0, blue: 0, opacity: 1 };

/**
 * Reads a colour.
 *
 * @returns Nothing where it is none, or of a kind that drawings of badges do not use.
 * @see https://www.w3.org/TR/css-color-4/
 */
export function parseColour(text: string): Colour | undefined {
  const colour = text.trim().toLowerCase();
  if (colour === 'transparent') return { ...BLACK, opacity: 0 };
  const named = COLOUR_NAMES.get(colour);
  if (named !== undefined) return fromBytes(named >> 16, (named >> 8) & 0xff, named & 0xff);
  if (colour.startsWith('#')) return parseHex(colour.slice(1));
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/u.exec(colour);
  const parts = call?.[2]?.split(/[\s,/]+/u).filter((part) => part !== '') ?? [];
  if (parts.length < 3 || parts.length > 4) return undefined;
  return call?.[1] === 'rgb' ? parseRgb(parts) : parseHsl(parts);
}

function fromBytes(red: number, green: number, blue: number, opacity = 255): Colour {
  return { red: red / 255, green: green / 255, blue: blue / 255, opacity: opacity / 255 };
}

function parseHex(digits: string): Colour | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.test(digits)) return undefined;
  const whole = digits.length < 6 ? digits.replaceAll(/./gu, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0, opacity = 255] = [0, 2, 4, 6]
    .filter((at) => at < whole.length)
    .map((at) => Number.parseInt(whole.slice(at, at + 2), 16));
  return fromBytes(red, green, blue, opacity);
}

function parseRgb([red = '', green = '', blue = '', opacity]: readonly string[]):
  | Colour
  | undefined {
  const [r, g, b] = [red, green, blue].map((part) => parseLength(part, 255));
  if (r === undefined || g === undefined || b === undefined) return undefined;
  return { ...fromBytes(within(r), within(g), within(b)), opacity: parseFraction(opacity, 1) };
}

function within(level: number): number {
  return Math.min(255, Math.max(0, level));
}

/** @see https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function parseHsl([hue = '', saturation, light, opacity]: readonly string[]): Colour | undefined {
  const angle = parseLength(hue.replace(/deg$/u, ''), 1);
  if (angle === undefined || !Number.isFinite(angle)) return undefined;
  const [s, l] = [parseFraction(saturation, 0), parseFraction(light, 0)];
  const level = (offset: number) => {
    const place = (((offset + angle / 30) % 12) + 12) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  return { red: level(0), green: level(8), blue: level(4), opacity: parseFraction(opacity, 1) };
}
