import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { VEILED } from '../../../shared/model/hiding.ts';
import { createIssuerNames } from './issuer-names.ts';
import type { CodeOf } from './pseudonym.ts';

export interface NamedIssuer {
  /** DID or URL; empty where a credential names none. */
  readonly id: string;
  readonly name: string;
}

/** Issuers by what they are called, so that none is called so where schools are hidden. */
export interface IssuerBook {
  learn(issuers: readonly NamedIssuer[]): void;
  /** Counts up where a text may be told otherwise than before. */
  readonly edition: () => number;
  /** `Issuer K7F2QX`, in the language of the moment. */
  labelOf(issuer: NamedIssuer): string;
  /** Of a text of which nothing but the issuer's name is known; absent where nobody is called so. */
  labelOfName(name: string): string | undefined;
  /** What an issuer's id is in the window; leads back only here. */
  handleOf(id: string): string;
  isKnown(id: string): boolean;
  /** The same text with a label in the place of each name, id and address of an issuer. */
  replaceIn(text: string): string;
  /** Whoever is called so: by its code, its label, or its handle. */
  idsByCode(text: string): readonly string[];
}

const ADDRESS =
  /(?:https?:\/\/|did:)[^\s"'<>()[\]{},;]+|(?<![@\p{L}\p{N}])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\p{L}\p{N}])/giu;
const CODE = /(?<code>[0-9A-HJKMNP-TV-Z]{6})\s*$/iu;
const SCHOOL_HOST =
  /(?:\.edu(?:\.[a-z]{2})?|\.ac\.[a-z]{2})$|(?:^|[.-])(?:uni|univ|university|college|school|academy|hochschule|schule|escola|escuela|ecole|lycee)(?:[.-]|$)|universi|hochschule/u;

/** @param isSkill Whether a skill is called so: an issuer of that name is not looked for in texts. */
export function createIssuerBook(codeOf: CodeOf, isSkill: (name: string) => boolean): IssuerBook {
  const codes = new Map<string, string>();
  const idsOfCode = new Map<string, Set<string>>();
  const hosts = new Map<string, string | undefined>();
  const learned = new Set<string>();
  const names = createIssuerNames(isSkill);
  let edition = 0;
  const codeFor = (key: string) => {
    const kept = codes.get(key);
    if (kept !== undefined) return kept;
    const made = codeOf('issuer', key);
    codes.set(key, made);
    idsOfCode.set(made, (idsOfCode.get(made) ?? new Set<string>()).add(key));
    edition += 1;
    return made;
  };
  const learnHost = (host: string, code: string) => {
    const known = hosts.get(host);
    if (hosts.has(host) && (known === undefined || known === code)) return;
    // Several issuers of one platform have its host.
    hosts.set(host, hosts.has(host) ? undefined : code);
    edition += 1;
  };
  const learnOne = (issuer: NamedIssuer) => {
    const entry = `${issuer.id}\n${issuer.name}`;
    if (learned.has(entry)) return;
    const code = codeFor(keyOf(issuer));
    if (names.add(issuer.name, code)) edition += 1;
    const host = hostOf(issuer.id);
    if (host !== undefined) learnHost(host, code);
    learned.add(entry);
  };
  return {
    learn: (issuers) => issuers.forEach(learnOne),
    edition: () => edition,
    labelOf: (issuer) => BLIND.issuer(codeFor(keyOf(issuer))),
    labelOfName(name) {
      const code = names.codeOf(name);
      return code === undefined ? undefined : BLIND.issuer(code);
    },
    handleOf: (id) => VEILED + codeFor(id),
    isKnown: (id) => codes.has(id),
    idsByCode(text) {
      const code = CODE.exec(text)?.groups?.['code']?.toUpperCase() ?? '';
      return [...(idsOfCode.get(code) ?? [])].filter((id) => !id.startsWith(NAMELESS));
    },
    replaceIn(text) {
      const whole = names.codeOfText(text) ?? codes.get(text);
      if (whole !== undefined) return BLIND.issuer(whole);
      const named = names.replaceIn(text);
      if (!/[.:]/u.test(named)) return named;
      return named.replaceAll(ADDRESS, (address) => tellAddress(address, codes, hosts));
    },
  };
}

// Before the name of an issuer of which there is no more.
const NAMELESS = 'name:';

function keyOf({ id, name }: NamedIssuer): string {
  return id === '' ? NAMELESS + name : id;
}

function hostOf(id: string): string | undefined {
  const web = /^did:web(?:vh:[^:]+)?:(?<host>[^:#?]+)/u.exec(id)?.groups?.['host'];
  const host = web ?? /^https?:\/\/(?<host>[^/?#]+)/iu.exec(id)?.groups?.['host'];
  return host?.toLowerCase();
}

function tellAddress(
  address: string,
  codes: ReadonlyMap<string, string>,
  hosts: ReadonlyMap<string, string | undefined>,
): string {
  const own = codes.get(address) ?? codes.get(address.replace(/[#?].*$/u, ''));
  if (own !== undefined) return BLIND.issuer(own);
  const host = hostOf(address) ?? address.toLowerCase();
  const known = hosts.get(host) ?? hosts.get(host.replace(/^www\./u, ''));
  if (known !== undefined) return BLIND.issuer(known);
  return hosts.has(host) || SCHOOL_HOST.test(host) ? BLIND.school : address;
}
