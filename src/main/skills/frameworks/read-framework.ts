import type { Framework, FrameworkProblemCode } from '../../../shared/model/framework.ts';
import { FRAMEWORK_LIMITS } from '../../../shared/limits.ts';
import { readDelimited, readRecords } from '../../../shared/lib/delimited.ts';
import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { parseJson } from '../../intake/index.ts';
import type { JsonRefusal } from '../../intake/index.ts';
import { readCase } from './case.ts';
import { readCrosswalk } from './crosswalk.ts';
import { readEsco } from './esco.ts';
import { readLightcast } from './lightcast.ts';
import { readOnetElements, readOnetTechnology } from './onet.ts';
import { readRsdCsv, readRsdJson } from './rsd.ts';

type Read = Result<Framework, FrameworkProblemCode>;

/**
 * Reads a framework of skills from the file in which its owner publishes it: ESCO's and OSMT's CSV,
 * O*NET's tables, and the JSON of Lightcast, CASE and Rich Skill Descriptors. Which of them it is,
 * its first characters and its headings tell, not its name.
 *
 * @param fileName Says in which language ESCO's labels are (`skills_de.csv`), and nothing else.
 */
export function readFramework(bytes: Uint8Array, fileName: string): Read {
  const text = decode(bytes);
  if (text === undefined) return err('not-utf8');
  const start = text.trimStart()[0];
  if (start === undefined) return err('empty');
  const read = start === '{' || start === '[' ? readJson(text) : readTable(text, fileName);
  if (!read.ok) return read;
  const { skills, matches } = read.value;
  if (skills.length > FRAMEWORK_LIMITS.skills || matches.length > FRAMEWORK_LIMITS.skills)
    return err('too-many');
  return skills.length === 0 && matches.length === 0 ? err('no-skills') : read;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readJson(text: string): Read {
  const parsed = parseJson(text, FRAMEWORK_LIMITS);
  if (parsed.outcome !== 'parsed') return err(PROBLEMS[parsed.outcome]);
  const document = parsed.value;
  if (isJsonObject(document)) {
    if ('CFItems' in document) return ok(readCase(document));
    if (Array.isArray(document['data'])) return ok(readLightcast(document));
    if ('skillName' in document || 'skills' in document) return ok(readRsdJson(document));
  }
  const isList = Array.isArray(document) && document.some((one) => isRsd(one));
  return isList ? ok(readRsdJson(document)) : err('not-a-framework');
}

const PROBLEMS = {
  malformed: 'not-a-framework',
  'too-deep': 'not-a-framework',
  'too-many-members': 'too-many',
  'named-twice': 'named-twice',
} as const satisfies Record<JsonRefusal, FrameworkProblemCode>;

function isRsd(one: JsonValue): boolean {
  return isJsonObject(one) && typeof one['skillName'] === 'string';
}

// The published crosswalk has a title above its heading.
const HEADING_LINES = 10;

function readTable(text: string, fileName: string): Read {
  const heading = text.slice(0, 20_000).split(/\r?\n/u, HEADING_LINES);
  const first = (heading[0] ?? '').toLowerCase();
  if (first.includes('\t')) return readTabs(text, first);
  const separator = first.includes(';') && !first.includes(',') ? ';' : ',';
  const records = (from: string) => readRecords(readDelimited(from, separator));
  if (first.includes('concepturi') && first.includes('preferredlabel')) {
    return ok(readEsco(records(text), fileName));
  }
  if (first.includes('rsd name')) return ok(readRsdCsv(records(text)));
  const line = heading.findIndex((one) => /type of match/iu.test(one) && /o\*net/iu.test(one));
  if (line === -1) return err('not-a-framework');
  return ok(readCrosswalk(records(text.split('\n').slice(line).join('\n'))));
}

function readTabs(text: string, heading: string): Read {
  const records = readRecords(readDelimited(text, '\t', false));
  if (heading.includes('element id') && heading.includes('element name')) {
    return ok(readOnetElements(records));
  }
  const isTechnology = heading.includes('commodity code') && heading.includes('example');
  return isTechnology ? ok(readOnetTechnology(records)) : err('not-a-framework');
}
