import { asArray, asString, isJsonObject } from '../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import type { ResumeFormat, ResumeReading } from '../../shared/model/resume.ts';
import { parseJson } from '../intake/index.ts';
import { RESUME_LIMITS } from '../../shared/limits.ts';
import { emailsIn, refused, tidy } from './reading.ts';

/**
 * Reads a structured résumé: JSON Resume, or HR Open's Learning and Employment Record Resume (LER-RS).
 *
 * @see https://jsonresume.org/schema
 * @see https://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json
 */
export function readStructured(text: string): ResumeReading {
  const parsed = parseJson(text, RESUME_LIMITS);
  if (parsed.outcome !== 'parsed') return refused('damaged');
  const document = parsed.value;
  const format = isJsonObject(document) ? formatOf(document) : undefined;
  if (!isJsonObject(document) || format === undefined) return refused('no-resume');
  const { skills, ...prose } = document;
  const listedSkills = [...new Set(asArray(skills).flatMap(skillNames))];
  return {
    ok: true,
    resume: {
      format,
      text: tidy(proseOf(prose)),
      listedSkills: listedSkills.slice(0, RESUME_LIMITS.listedSkills),
      // They stand in members that hold no prose.
      emails: emailsIn(tidy(text)),
      looksLikeResume: true,
    },
  };
}

// The schemas of both require next to nothing: what makes a document one is the shape of its parts.
function formatOf(document: JsonObject): ResumeFormat | undefined {
  const type = asArray(document['type']).map(asString);
  if (type.some((one) => one?.includes('LER-RSType') === true)) return 'ler-rs';
  const isLerRs = isJsonObject(document['person']) && isList(document, LER_RS_LISTS);
  if (isLerRs) return 'ler-rs';
  const isJsonResume =
    isJsonObject(document['basics']) || /resume-schema/u.test(asString(document['$schema']) ?? '');
  return isJsonResume && (isJsonObject(document['basics']) || isList(document, JSON_RESUME_LISTS))
    ? 'json-resume'
    : undefined;
}

const LER_RS_LISTS = ['employmentHistories', 'educationAndLearnings', 'skills', 'certifications'];
const JSON_RESUME_LISTS = ['work', 'education', 'skills', 'volunteer', 'projects', 'certificates'];

function isList(document: JsonObject, names: readonly string[]): boolean {
  return names.some((name) => Array.isArray(document[name]));
}

// JSON Resume groups them: `name` may be "Web development", `keywords` the skills in it.
function skillNames(skill: JsonValue): readonly string[] {
  if (typeof skill === 'string') return [skill.trim()].filter(isName);
  if (!isJsonObject(skill)) return [];
  const keywords = asArray(skill['keywords']).map(asString);
  return [asString(skill['name']), ...keywords].map((name) => name?.trim() ?? '').filter(isName);
}

const NAME_LENGTH = 100;

function isName(name: string): boolean {
  return name !== '' && name.length <= NAME_LENGTH;
}

/** Members that hold no words of a person: addresses, dates, numbers, identifiers. */
const NO_PROSE =
  /^(?:\$schema|@context|id|.*Id|type|url|uri|href|image|email|phone|.*(?:date|Date)|start|end|postalCode|countryCode|profiles|communication|verifications|verifiableCredential)$/u;

/** All that the candidate wrote in it, one line a member. */
function proseOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return `${value}\n`;
  if (Array.isArray(value)) return value.map((one: JsonValue) => proseOf(one)).join('');
  if (!isJsonObject(value)) return '';
  return Object.entries(value)
    .map(([name, member]) => (NO_PROSE.test(name) ? '' : proseOf(member)))
    .join('');
}
