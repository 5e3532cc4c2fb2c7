import { toSentencePart } from '../lib/file-name.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { perLanguage } from './language.ts';
import { live } from './live.ts';
import { number } from './ui/number.ts';

/** What happened, then what to do about it. Shown as is by the window and by the command line. */
export function describeProblem(
  fileName: string,
  problem: Pick<Problem, 'code' | 'path' | 'params'>,
): string {
  const name = toSentencePart(describePlace(fileName, problem.path));
  return `${name} ${describe(problem)}`;
}

/** The file, and what of it is meant: `badges.zip (in it: Amara Okafor/python.png)`. */
function describePlace(fileName: string, path: string): string {
  const [file = '', part = ''] = splitPath(path);
  const inner = [file, part === '' ? '' : describePart(part)].filter((text) => text !== '');
  return inner.length === 0 ? fileName : PLACES.within(fileName, inner.join(', '));
}

// The last `#`: names in an archive may hold one, what follows it never does.
function splitPath(path: string): readonly string[] {
  const at = path.lastIndexOf('#');
  return at < 0 ? [path] : [path.slice(0, at), path.slice(at + 1)];
}

/** Where in a file something was found. */
export const PLACES = live({
  within: (file: string, inner: string) => `${file} (in it: ${inner})`,
  image: 'the badge baked into the image',
  credential: (place: string) => `credential ${place}`,
});

function describePart(part: string): string {
  const place = /(?:^|\.)credential-(?<number>\d+)$/u.exec(part)?.groups?.['number'];
  return place === undefined ? PLACES.image : PLACES.credential(place);
}

/** What happened to a file, after its name, then what to do about it. */
export const PROBLEMS = live({
  'damaged-image':
    'is damaged, so the badge in it cannot be relied on. Ask the candidate to download it again.',
  'damaged-archive':
    'is damaged and cannot be unpacked. Ask for it again, or add the files in it one by one.',
  'encrypted-archive': 'is locked with a password. Unpack it yourself, then add the files.',
  'document-without-badge':
    'is a PDF with no badge inside. Printed and exported pages lose it: ask the candidate for the badge file itself.',
  'resume-without-person':
    'is a résumé, and nothing here says whose. Add it on that person’s page, or add the person’s badges first, in one folder with it that bears the person’s name.',
  'resume-without-text':
    'is a résumé of pictures only, so there is no text in it to be read. Ask the candidate for the document from which it was made.',
  'encrypted-document':
    'is a PDF under a password or locked against changes, so nothing in it can be read. Ask the candidate for the badge file itself.',
  'empty-file': 'is empty. Ask the candidate to send it again.',
  'empty-folder': 'holds no files.',
  'malformed-jwt':
    'is cut off or damaged: it is not a proper signed token (JWT). Ask the candidate to copy or download it again, whole.',
  'too-much-memory':
    'takes more memory to read than Touchstone gives one file. If it is an archive, unpack it and add the files in it.',
  'took-too-long': {
    reading:
      'takes longer to read than Touchstone gives one file. If it is an archive, unpack it and add the files in it; else ask the candidate for the badge file itself.',
    checking: (count: string) =>
      `takes longer to check than Touchstone gives one file at a time, so not all of it was checked. Credentials in it that were left: ${count}. That says nothing against the candidate. Add it again to go on with them.`,
    unkept: (count: string) =>
      `takes longer to check than Touchstone gives one file at a time, so not all of it was checked. Credentials in it that were left: ${count}. That says nothing against the candidate. Import it into a workspace, which goes on with them each time that it is added.`,
  },
  'unreadable-file': {
    'long-path':
      'could not be read: it lies in so many folders that this computer cannot open it there. Move it into a folder of fewer, then add it again.',
    name: 'could not be read: its name has characters that this computer does not know. Rename it, then add it again.',
    other: 'could not be read. Check that it opens on this computer, then add it again.',
  },
  'not-found': 'is not there any more. It may have been moved, renamed or deleted.',
  'not-a-file': {
    link: 'is only a link to a file or folder elsewhere, and links are not followed. Add that file or folder itself.',
    other: 'is neither a file nor a folder, so there is nothing to read.',
  },
  'verifier-failed':
    'could not be checked: checking it stopped twice. That says nothing against the candidate. Try again, and tell us if it stays so.',
  'not-json': {
    encoding:
      'is not written in UTF-8, as credentials must be. Ask the candidate for the file as downloaded, not opened and saved again.',
    other:
      'breaks off or is damaged: it is not proper JSON. Ask the candidate to download it again, and not to open and save it.',
  },
  'image-without-badge': {
    'other-image':
      'is a picture of a kind that cannot carry a badge. Ask the candidate for the .png or .svg file as downloaded from the issuer.',
    'behind-end':
      'is a picture with a badge behind its end, where no program looks for one: it may have been put there later, and is not read. Ask the candidate for the file as downloaded from the issuer.',
    description:
      'is a picture that names a badge in its description (XMP) and has none where badges are. Ask the candidate for the file as downloaded from the issuer.',
    other:
      'is a picture with no badge inside. Screenshots and pictures saved again lose it: ask the candidate for the file as downloaded from the issuer.',
  },
  'unsafe-archive': {
    several:
      'has parts of more than one archive in it, so that programs would unpack different things. Ask the candidate for the files in it, or for the archive as it was made.',
    nested: 'is an archive inside too many other archives. Unpack it yourself, then add the files.',
    other:
      'was left out: its name or its kind is one that harmful archives use to reach other files on this computer. Ask the candidate for the badge file itself.',
  },
  'damaged-document': {
    attachment:
      'is attached in a way that cannot be read: it is damaged. Ask the candidate for the badge file itself.',
    other:
      'is a damaged PDF, and no badge was found in what is left of it. Ask the candidate for the badge file itself.',
  },
  'not-a-credential': {
    'badge-class': 'describes a badge, but not who got it.',
    profile: 'describes an issuer or a person, and is no credential.',
    keys: 'holds the keys of an issuer or a person, and is no credential.',
    'status-list':
      'is an issuer’s list of what it has withdrawn, and nobody’s credential. Touchstone asks issuers for such lists itself.',
    jwt: 'is a signed token (JWT), but holds no credential.',
    'encrypted-jwt': 'is encrypted, so only the one it was made for can read it.',
    'other-envelope':
      'is a credential signed in a way that Touchstone does not read, such as COSE. That says nothing against the candidate.',
    'open-attestation':
      'is a certificate in the format of OpenAttestation, as OpenCerts has it, which Touchstone does not read. That says nothing against the candidate.',
    'clr-1':
      'is a Comprehensive Learner Record of version 1, and Touchstone reads version 2. That says nothing against the candidate.',
    'european-xml':
      'is a European Digital Credential in its older form, as XML, which Touchstone does not read. That says nothing against the candidate.',
    'empty-presentation': 'is a presentation with no credential in it.',
    'deep-json': 'is nested deeper than any credential is, and was not read.',
    'large-json': 'has more parts than any credential has, and was not read.',
    'named-twice':
      'states one of its parts twice, so that programs would read different things in it; Touchstone reads neither.',
    other: 'is JSON, but no Open Badge or other verifiable credential.',
  },
  'unknown-file-type': {
    'office-document': 'is an office document',
    'old-office-document': 'is an office document',
    'other-archive': 'is an archive of a kind that Touchstone does not unpack',
    packed: 'is packed in a way that Touchstone does not unpack',
    'web-page': 'is a web page, or the like',
    mail: 'is an e-mail with no file attached',
    'locked-mail': 'is an e-mail that is encrypted, or signed around all that it holds',
    'outlook-attachments':
      'holds the attachments of an e-mail as Outlook packs them, which Touchstone does not read',
    'outlook-mail': 'is a damaged e-mail, as Outlook keeps them',
    link: 'is only a link to a web page',
    calendar: 'is an entry for a calendar',
    contact: 'is a contact, as address books keep them',
    'wallet-pass': 'is a pass for a phone’s wallet, whose maker signs it for that wallet alone',
    text: 'is a text that holds no credential',
    other: 'is not a kind of file that holds a credential',
  },
  'too-large': {
    file: (size: string, limit: string) => `is ${size}; Touchstone takes up to ${limit}.`,
    pixels: (limit: string) =>
      `is a picture of more pixels than the ${limit} that Touchstone takes.`,
    piped: (limit: string) => `is larger than the ${limit} that Touchstone takes.`,
    other: (limit: string) => `is larger, once unpacked, than the ${limit} that Touchstone takes.`,
  },
  'too-many-files': {
    within: (limit: string | undefined) =>
      `holds more than Touchstone takes in at once${limit === undefined ? '' : ` (${limit})`}. What comes after was left out: add the rest in smaller parts.`,
    from: (limit: string) =>
      `was left out, and so was all that comes after it: Touchstone takes in up to ${limit} files at once. Add the rest in smaller parts.`,
  },
} satisfies Record<ProblemCode, unknown>);

/** What to do about it. */
export const ADVICE = live({
  credential: 'Ask the candidate for the credential itself, as a .json, .jwt, .png or .svg file.',
  otherForm:
    'Ask the candidate whether the issuer has it in another form too, or check it with the issuer.',
  badge: 'Ask the candidate for the badge itself.',
  filesRead: (advice: string) =>
    `Touchstone reads credentials as .json, .jwt, .png, .svg, and zips, PDFs and e-mails that hold them: ${advice}.`,
  behind: 'ask the candidate for the badge file behind it',
  itself: 'ask the candidate for the badge file itself',
  unpack: 'unpack it yourself, then add the files',
  download: 'ask the candidate to download the credential itself',
  detach: 'save the files attached to it, then add those',
});

const ADVICE_FOR: ReadonlyMap<string, 'behind' | 'unpack' | 'download' | 'detach'> = new Map([
  ['office-document', 'behind'],
  ['old-office-document', 'behind'],
  ['other-archive', 'unpack'],
  ['packed', 'unpack'],
  ['web-page', 'download'],
  ['link', 'download'],
  ['outlook-mail', 'detach'],
  ['locked-mail', 'detach'],
]);

/** These are credentials: to ask for one again would bring the same. */
const IN_OTHER_FORMS: ReadonlySet<string> = new Set([
  'other-envelope',
  'open-attestation',
  'clr-1',
  'european-xml',
]);

function describe({ code, params = {} }: Pick<Problem, 'code' | 'params'>): string {
  switch (code) {
    case 'not-a-credential':
      return `${chosen(PROBLEMS[code], params['found'])} ${
        IN_OTHER_FORMS.has(params['found'] ?? '') ? ADVICE.otherForm : ADVICE.credential
      }`;
    case 'unknown-file-type': {
      const advice = ADVICE[ADVICE_FOR.get(params['found'] ?? '') ?? 'itself'];
      return `${chosen(PROBLEMS[code], params['found'])}. ${ADVICE.filesRead(advice)}`;
    }
    case 'too-large':
      return `${describeSize(params)} ${ADVICE.badge}`;
    case 'too-many-files': {
      const limit = params['limit'] === undefined ? undefined : number(Number(params['limit']));
      const { within, from } = PROBLEMS[code];
      return limit !== undefined && params['of'] === 'import' ? from(limit) : within(limit);
    }
    case 'took-too-long': {
      const left = params['unexamined'];
      const { reading, checking, unkept } = PROBLEMS[code];
      if (left === undefined) return reading;
      const count = number(Number(left));
      return params['kept'] === 'nothing' ? unkept(count) : checking(count);
    }
    case 'not-json':
    case 'image-without-badge':
    case 'unsafe-archive':
    case 'damaged-document':
    case 'not-a-file':
    case 'unreadable-file':
      return chosen(PROBLEMS[code], params['reason'] ?? params['found']);
    case 'damaged-archive':
    case 'damaged-image':
    case 'document-without-badge':
    case 'empty-file':
    case 'empty-folder':
    case 'encrypted-archive':
    case 'encrypted-document':
    case 'malformed-jwt':
    case 'not-found':
    case 'resume-without-person':
    case 'resume-without-text':
    case 'too-much-memory':
    case 'verifier-failed':
      return PROBLEMS[code];
    default:
      return unreachable(code);
  }
}

function chosen(
  sentences: Readonly<Record<string, string>> & { readonly other: string },
  which = '',
) {
  return Object.hasOwn(sentences, which) ? (sentences[which] ?? sentences.other) : sentences.other;
}

const sizes = perLanguage(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }),
);

function describeSize(params: Readonly<Record<string, string>>): string {
  const sentences = PROBLEMS['too-large'];
  const pixels = params['limitPixels'];
  if (pixels !== undefined) return sentences.pixels(number(Number(pixels)));
  const limit = sizes().format(Number(params['limitBytes'] ?? 0) / 1e6);
  const bytes = params['bytes'];
  if (params['reason'] === 'piped') return sentences.piped(limit);
  if (bytes === undefined) return sentences.other(limit);
  return sentences.file(sizes().format(Number(bytes) / 1e6), limit);
}
