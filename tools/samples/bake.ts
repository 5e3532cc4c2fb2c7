import { crc32, deflateSync } from 'node:zlib';

/** Draws and bakes the sample badges; written for the samples, so that intake is tested on files it did not make. */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SIZE = 96;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}

/** Red, green and blue of a hue in degrees. */
function colour(hue: number): readonly [number, number, number] {
  const part = (shift: number) => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (0.5 - 0.32 * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}

function discPixels(hue: number): Buffer {
  const [red, green, blue] = colour(hue);
  const rows = Buffer.alloc(SIZE * (1 + SIZE * 4));
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const distance = Math.hypot(x - SIZE / 2 + 0.5, y - SIZE / 2 + 0.5);
      const inside = distance < 46;
      const ring = distance > 36 && distance < 40;
      const pixel = ring ? [255, 255, 255, 255] : [red, green, blue, inside ? 255 : 0];
      rows.set(pixel, y * (1 + SIZE * 4) + 1 + x * 4);
    }
  }
  return rows;
}

function header(): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(SIZE, 0);
  data.writeUInt32BE(SIZE, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return data;
}

function internationalText(keyword: string, text: string, compressed: boolean): Buffer {
  const body = Buffer.from(text, 'utf8');
  return Buffer.concat([
    Buffer.from(`${keyword}\0`, 'latin1'),
    Buffer.from([compressed ? 1 : 0, 0, 0, 0]),
    compressed ? deflateSync(body) : body,
  ]);
}

/**
 * A round badge with `text` in an iTXt chunk.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#baking
 */
export function bakePng(
  text: string | undefined,
  options: { readonly hue: number; readonly compressed: boolean; readonly keyword?: string },
): Buffer {
  const keyword = options.keyword ?? 'openbadgecredential';
  const baked =
    text === undefined ? [] : [chunk('iTXt', internationalText(keyword, text, options.compressed))];
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header()),
    ...baked,
    chunk('IDAT', deflateSync(discPixels(options.hue))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function badgeArt(hue: number): string {
  const [red, green, blue] = colour(hue);
  return [
    `<circle cx="48" cy="48" r="46" fill="rgb(${red},${green},${blue})"/>`,
    '<circle cx="48" cy="48" r="38" fill="none" stroke="white" stroke-width="4"/>',
  ].join('');
}

/** A badge with the credential as JSON, or with a compact JWS in `verify`. */
export function bakeSvg(text: string, hue: number): string {
  const isJson = text.startsWith('{');
  const baked = isJson
    ? `<openbadges:credential><![CDATA[${text}]]></openbadges:credential>`
    : `<openbadges:credential verify="${text}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 96 96">',
    baked,
    badgeArt(hue),
    '</svg>',
    '',
  ].join('\n');
}
