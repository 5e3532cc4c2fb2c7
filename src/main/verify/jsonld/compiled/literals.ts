import type { JsonValue } from '../../../../shared/lib/json.ts';
import { iriText, stringText } from './n-quads.ts';

/** Literals as N-Quads write them. */

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** Numbers are written anew where they stand for doubles, so that a text would be read first. */
export function typedString(text: string, datatype: string): string | undefined {
  return datatype === `${XSD}double` ? undefined : typedText(text, datatype);
}

/** @see https://www.w3.org/TR/json-ld11-api/#data-round-tripping */
export function scalarText(
  value: number | boolean,
  datatype: string | undefined,
): string | undefined {
  if (typeof value === 'boolean') return typedText(String(value), datatype ?? `${XSD}boolean`);
  const isDouble =
    String(value).includes('.') || Math.abs(value) >= 1e21 || datatype === `${XSD}double`;
  if (!isDouble) return typedText(value.toFixed(0), datatype ?? `${XSD}integer`);
  const text = value.toExponential(15).replace(/(?<digit>\d)0*e\+?/u, '$<digit>E');
  return typedText(text, datatype ?? `${XSD}double`);
}

function typedText(text: string, datatype: string): string | undefined {
  if (datatype === `${RDF}langString`) return undefined;
  if (datatype === `${XSD}string`) return stringText(text);
  return `${stringText(text)}^^${iriText(datatype)}`;
}

const BCP_47 = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u;

export function taggedString(
  value: JsonValue | undefined,
  language: JsonValue,
): string | undefined {
  if (typeof value !== 'string' || typeof language !== 'string') return undefined;
  return BCP_47.test(language) ? `${stringText(value)}@${language.toLowerCase()}` : undefined;
}
