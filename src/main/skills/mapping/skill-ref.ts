import { percentDecoded } from '../../../shared/lib/percent-decoded.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';

// Skills of these frameworks are known by their codes, whatever address shows them.
const ESCO_URI =
  /data\.europa\.eu\/esco\/skill\/(?<code>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/iu;
const LIGHTCAST_ID = /^(?:KS|ES)[\dA-Z]{18}$/u;
const LIGHTCAST_HOSTS: ReadonlySet<string> = new Set([
  'lightcast.io',
  'skills.lightcast.io',
  'skills.emsidata.com',
]);
const ONET_HOSTS: ReadonlySet<string> = new Set(['onetonline.org', 'onetcenter.org']);
const ONET_ELEMENT = /^\d\.[A-Z](?:\.\d+)*(?:\.[a-z])?(?:\.\d+)*$/u;

/**
 * What an address points to, in a form that is the same for every way in which it is written: a
 * code where the address is of a framework that has its own, else the address without its scheme.
 *
 * @returns `undefined` where it is no web address.
 */
export function refOfUrl(url: string): string | undefined {
  const parsed = URL.parse(url.trim());
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return undefined;
  const host = parsed.hostname.replace(/^www\./u, '');
  if (host === 'europa.eu' || host.endsWith('.europa.eu')) {
    const code = ESCO_URI.exec(percentDecoded(url))?.groups?.['code'];
    if (code !== undefined) return `esco:${code.toLowerCase()}`;
  }
  const parts = parsed.pathname.split('/').filter((part) => part !== '');
  if (LIGHTCAST_HOSTS.has(host)) {
    const id = parts.find((part) => LIGHTCAST_ID.test(part));
    if (id !== undefined) return `lightcast:${id}`;
  }
  if (ONET_HOSTS.has(host)) {
    const element = parts.find((part) => ONET_ELEMENT.test(part));
    if (element !== undefined) return `onet:${element}`;
  }
  return `url:${host}/${parts.join('/')}${parsed.search}${parsed.hash}`;
}

/** What a code within a framework points to. */
export function refOfCode(framework: string, code: string): string | undefined {
  const plain = code.trim();
  const key = frameworkKeyOf(framework);
  if (plain === '' || key === '') return undefined;
  if (key !== 'esco') return `${key}:${key === 'lightcast' ? plain.toUpperCase() : plain}`;
  const url = refOfUrl(plain);
  if (url?.startsWith('esco:') === true) return url;
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(plain)
    ? `esco:${plain.toLowerCase()}`
    : undefined;
}

/** One framework, as issuers variously call it. */
function frameworkKeyOf(framework: string): string {
  const key = normaliseSkillName(framework);
  if (/\besco\b|european skills, competences/u.test(key)) return 'esco';
  if (/\bo\*?net\b/u.test(key)) return 'onet';
  if (/\b(?:lightcast|emsi|burning glass)\b/u.test(key)) return 'lightcast';
  return key;
}
