import { extname } from 'node:path';
import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';

/** As files are called in which credentials come; none of these ends what anybody awards, as `.js` and `.net` do. */
const FILE_NAME =
  /\.(?:json|jsonld|jwt|jws|jose|sdjwt|sd-jwt|vc|vp|cbor|png|svg|jpe?g|gif|webp|heic|tiff?|bmp|zip|gz|tgz|tar|7z|rar|pdf|eml|msg|mbox|emlx|mht|mhtml|html?|xml|txt|text|md|csv|tsv|rtf|docx?|odt|pptx?|odp|xlsx?|ods|pages|key|url|webloc|ics|vcf|pkpass|p7m|p7s|asc|b64|base64|dat|bin|tmp|part|bak|old|copy|orig|1ob)$/iu;

/** A file by its ending alone: a folder is called by its person, and a file often is. */
export function veilFile(name: string): string {
  return BLIND.file(extname(name));
}

/** What a credential is called, unless that is its file's name. */
function veilTitle(title: string, fileName: string): string {
  return title === fileName.slice(0, CREDENTIAL_LIMITS.title) ? veilFile(fileName) : title;
}

/** The same credential; of what it is told by elsewhere, see `withoutFileTitles`. */
export function withVeiledTitle<Credential extends Titled>(credential: Credential): Credential {
  return { ...credential, title: veilTitle(credential.title, credential.file.name) };
}

interface Titled {
  readonly title: string;
  readonly file: { readonly name: string };
}

/**
 * The same without the names of files that credentials are called by, for want of any other: so a hosted badge is
 * that could not be looked up.
 */
export function withoutFileTitles<Value>(value: Value): Value {
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') {
      return key === 'title' && FILE_NAME.test(one) ? veilFile(one) : one;
    }
    if (Array.isArray(one)) return one.map((item) => walk(item, key));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, inner]) => [name, walk(inner, name)]),
    );
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts
  return walk(value, '') as Value;
}
