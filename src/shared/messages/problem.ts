import { unreachable } from '../lib/unreachable.ts';
import type { Problem } from '../model/problem.ts';

const FILES_READ =
  'Touchstone reads credentials as .json, .jwt, .png, .svg, and zips and PDFs that hold them';

/** What happened, then what to do about it. Shown as is by the window and by the command line. */
export function describeProblem(
  fileName: string,
  problem: Pick<Problem, 'code' | 'path' | 'params'>,
): string {
  const name = describePlace(fileName, problem.path);
  return `${name} ${describe(problem)}`;
}

/** The file, and what of it is meant: `badges.zip (in it: Amara Okafor/python.png)`. */
function describePlace(fileName: string, path: string): string {
  const [file = '', part = ''] = splitPath(path);
  const inner = [file, part === '' ? '' : describePart(part)].filter((text) => text !== '');
  return inner.length === 0 ? fileName : `${fileName} (in it: ${inner.join(', ')})`;
}

// The last `#`: names in an archive may hold one, what follows it never does.
function splitPath(path: string): readonly string[] {
  const at = path.lastIndexOf('#');
  return at < 0 ? [path] : [path.slice(0, at), path.slice(at + 1)];
}

function describePart(part: string): string {
  const number = /(?:^|\.)credential-(?<number>\d+)$/u.exec(part)?.groups?.['number'];
  return number === undefined ? 'the badge baked into the image' : `credential ${number}`;
}

function describe({ code, params = {} }: Pick<Problem, 'code' | 'params'>): string {
  switch (code) {
    case 'not-a-credential':
      return describeNoCredential(params['found']);
    case 'not-json':
      return params['reason'] === 'encoding'
        ? 'is not written in UTF-8, as credentials must be. Ask the candidate for the file as downloaded, not opened and saved again.'
        : 'breaks off or is damaged: it is not proper JSON. Ask the candidate to download it again, and not to open and save it.';
    case 'unknown-file-type':
      return describeUnknownType(params['found']);
    case 'image-without-badge':
      return params['found'] === 'other-image'
        ? 'is a picture of a kind that cannot carry a badge. Ask the candidate for the .png or .svg file as downloaded from the issuer.'
        : 'is a picture with no badge inside. Screenshots and pictures saved again lose it: ask the candidate for the file as downloaded from the issuer.';
    case 'damaged-image':
      return 'is damaged, so the badge in it cannot be relied on. Ask the candidate to download it again.';
    case 'damaged-archive':
      return 'is damaged and cannot be unpacked. Ask for it again, or add the files in it one by one.';
    case 'encrypted-archive':
      return 'is locked with a password. Unpack it yourself, then add the files.';
    case 'unsafe-archive':
      return params['reason'] === 'nested'
        ? 'is an archive inside too many other archives. Unpack it yourself, then add the files.'
        : 'was left out: its name or its kind is one that harmful archives use to reach other files on this computer.';
    case 'document-without-badge':
      return 'is a PDF with no badge inside. Printed and exported pages lose it: ask the candidate for the badge file itself.';
    case 'resume-without-person':
      return 'is a résumé, and nothing here says whose. Add it on that person’s page, or add the person’s badges first, in one folder with it that bears the person’s name.';
    case 'resume-without-text':
      return 'is a résumé of pictures only, so there is no text in it to be read. Ask the candidate for the document from which it was made.';
    case 'damaged-document':
      return params['reason'] === 'attachment'
        ? 'is attached in a way that cannot be read: it is damaged. Ask the candidate for the badge file itself.'
        : 'is a damaged PDF, and no badge was found in what is left of it. Ask the candidate for the badge file itself.';
    case 'encrypted-document':
      return 'is a PDF under a password or locked against changes, so nothing in it can be read. Ask the candidate for the badge file itself.';
    case 'empty-file':
      return 'is empty. Ask the candidate to send it again.';
    case 'empty-folder':
      return 'holds no files.';
    case 'too-large':
      return `${describeSize(params)} Ask the candidate for the badge itself.`;
    case 'too-many-files':
      return `holds more than Touchstone takes in at once${limitOf(params)}. What comes after was left out: add the rest in smaller parts.`;
    case 'malformed-jwt':
      return 'is cut off or damaged: it is not a proper signed token (JWT). Ask the candidate to copy or download it again, whole.';
    case 'unreadable-file':
      return 'could not be read. Check that it opens on this computer, then add it again.';
    case 'not-found':
      return 'is not there any more. It may have been moved, renamed or deleted.';
    case 'not-a-file':
      return 'is neither a file nor a folder, so there is nothing to read.';
    case 'verifier-failed':
      return 'could not be checked: checking it stopped twice. That says nothing against the candidate. Try again, and tell us if it stays so.';
    default:
      return unreachable(code);
  }
}

const ASK = 'Ask the candidate for the credential itself, as a .json, .jwt, .png or .svg file.';

const OTHER_CONTENT: ReadonlyMap<string, string> = new Map([
  ['badge-class', 'describes a badge, but not who got it.'],
  ['profile', 'describes an issuer or a person, and is no credential.'],
  ['jwt', 'is a signed token (JWT), but holds no credential.'],
  ['encrypted-jwt', 'is encrypted, so only the one it was made for can read it.'],
  ['empty-presentation', 'is a presentation with no credential in it.'],
  ['deep-json', 'is nested deeper than any credential is, and was not read.'],
]);

function describeNoCredential(found = ''): string {
  const what = OTHER_CONTENT.get(found);
  return `${what ?? 'is JSON, but no Open Badge or other verifiable credential.'} ${ASK}`;
}

const BEHIND_IT = 'ask the candidate for the badge file behind it';

const OTHER_TYPES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['office-document', ['is an office document', BEHIND_IT]],
  ['old-office-document', ['is an office document', BEHIND_IT]],
  [
    'other-archive',
    [
      'is an archive of a kind that Touchstone does not unpack',
      'unpack it yourself, then add the files',
    ],
  ],
  [
    'web-page',
    ['is a web page, or the like', 'ask the candidate to download the credential itself'],
  ],
  ['text', ['is a text that holds no credential', 'ask the candidate for the badge file itself']],
]);

function describeUnknownType(found = ''): string {
  const [what, advice] = OTHER_TYPES.get(found) ?? [
    'is not a kind of file that holds a credential',
    'ask the candidate for the badge file itself',
  ];
  return `${what}. ${FILES_READ}: ${advice}.`;
}

const SIZE = new Intl.NumberFormat('en', {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 1,
});
const COUNT = new Intl.NumberFormat('en');

function describeSize(params: Readonly<Record<string, string>>): string {
  const limit = SIZE.format(Number(params['limitBytes'] ?? 0) / 1e6);
  const bytes = params['bytes'];
  return bytes === undefined
    ? `is larger, once unpacked, than the ${limit} that Touchstone takes.`
    : `is ${SIZE.format(Number(bytes) / 1e6)}; Touchstone takes up to ${limit}.`;
}

function limitOf(params: Readonly<Record<string, string>>): string {
  const limit = params['limit'];
  return limit === undefined ? '' : ` (${COUNT.format(Number(limit))})`;
}
