import type { Difference } from '../../../shared/model/difference.ts';
import type { Cause } from './explained.ts';
import { listTexts } from './walk.ts';

/**
 * How it was written into its picture, which readers that take shortcuts trip over.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#baking-png
 * @see https://www.w3.org/TR/png-3/#11iTXt
 */
export const explainPicture: Cause = ({ document, json }) => {
  const { baked, payload } = document;
  if (baked === undefined) return [];
  const found: Difference[] = [];
  const chunk = `the text stands in ${baked.chunk}`;
  if (baked.isCompressed) {
    found.push({ code: 'picture.compressed', detail: `${chunk}, compressed (PNG 11.3.3.2)` });
  }
  if (baked.chunk !== 'iTXt') {
    found.push({ code: 'picture.old-text', detail: `${chunk}; Open Badges want iTXt` });
  }
  if (baked.isBeyondAscii) {
    const detail = `${chunk}, in UTF-8, with characters beyond ASCII that are not escaped`;
    found.push({ code: 'picture.beyond-ascii', detail });
  }
  if (payload.kind === 'jws') {
    found.push({ code: 'picture.token', detail: `${chunk}: a compact JWS and no JSON` });
    return found;
  }
  const braced = listTexts(json).find(({ text }) => hasOddBraces(text));
  if (braced !== undefined) {
    const detail = `${braced.path} has braces that do not pair; a reader that counts braces ends too early or too late`;
    found.push({ code: 'picture.braces', detail });
  }
  return found;
};

function hasOddBraces(text: string): boolean {
  return text.split('{').length !== text.split('}').length;
}
