import { UNNAMED, nameAttached } from '../attached.ts';
import type { PdfBudget } from './budget.ts';
import { isSpent } from './budget.ts';
import type { PdfObjects } from './objects.ts';
import { decodeText } from './strings.ts';
import type { PdfDictionary, PdfValue } from './value.ts';
import { asDictionary, asReference, getEntry, isKind } from './value.ts';

/** A file within a PDF, not unpacked yet. */
export interface Attachment {
  /** As its author named it, without folders; for words only. */
  readonly name: string;
  /** The number of the stream that holds it. */
  readonly object: number;
}

/**
 * Finds the files in a PDF, wherever the document leads to them: its tree of embedded files, files
 * associated with the document or any part of it, and attachments pinned on a page. Each is found
 * once, each object visited once, so that no loop of references goes on for ever.
 *
 * @see ISO 32000-2, 7.11.4 (embedded files), 14.13 (associated files), 12.5.6.15 (annotations)
 */
export function findAttachments(
  root: PdfValue,
  objects: PdfObjects,
  budget: PdfBudget,
): readonly Attachment[] {
  const attachments = new Map<number, Attachment>();
  const visited = new Set<number>();
  const pending: PdfValue[] = [root];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (isSpent(budget)) break;
    const attachment = isKind(value, 'dictionary') ? readSpecification(value, objects) : undefined;
    if (attachment !== undefined && !attachments.has(attachment.object)) {
      attachments.set(attachment.object, attachment);
    }
    // One by one: a spread of very many overflows the stack. Backwards: the first is taken first.
    for (const inner of innerValues(value, objects, visited).toReversed()) pending.push(inner);
  }
  return [...attachments.values()];
}

function innerValues(
  value: PdfValue,
  objects: PdfObjects,
  visited: Set<number>,
): readonly PdfValue[] {
  if (isKind(value, 'array')) return value.items.filter(leadsOn);
  if (isKind(value, 'dictionary')) return [...value.entries.values()].filter(leadsOn);
  if (!isKind(value, 'reference') || visited.has(value.number)) return [];
  visited.add(value.number);
  const target = objects.get(value.number)?.value;
  return target === undefined || !leadsOn(target) ? [] : [target];
}

function leadsOn(value: PdfValue): boolean {
  return isKind(value, 'array') || isKind(value, 'dictionary') || isKind(value, 'reference');
}

const NAME_KEYS = ['UF', 'F', 'Unix', 'Mac', 'DOS'] as const;

/** @see ISO 32000-2, 7.11.3 (file specification dictionaries) */
function readSpecification(
  specification: PdfDictionary,
  objects: PdfObjects,
): Attachment | undefined {
  const files = asDictionary(objects.resolve(getEntry(specification, 'EF')));
  if (files === undefined) return undefined;
  for (const key of NAME_KEYS) {
    const stream = asReference(getEntry(files, key));
    if (stream !== undefined) {
      return { name: readFileName(specification, objects), object: stream.number };
    }
  }
  return undefined;
}

function readFileName(specification: PdfDictionary, objects: PdfObjects): string {
  for (const key of NAME_KEYS) {
    const text = objects.resolve(getEntry(specification, key));
    const name = isKind(text, 'string') ? nameAttached(decodeText(text)) : UNNAMED;
    if (name !== UNNAMED) return name;
  }
  return UNNAMED;
}
