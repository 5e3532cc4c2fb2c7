/**
 * All limits on what strangers hand in, and on what is asked of strangers: far above what is honest, far below
 * what would hold up a batch. `docs/security.md` lists them; `limits.test.ts` knows what tries each.
 */
const MEBIBYTE = 1024 * 1024;

/** How much of a stranger's file is read before it is refused. Bytes are after unpacking, unless said otherwise. */
export interface IntakeLimits {
  /** One file, as it lies on the disk or came out of an archive. */
  readonly fileBytes: number;
  /** An archive as it lies on the disk. */
  readonly archiveBytes: number;
  readonly jsonBytes: number;
  readonly svgBytes: number;
  /** Elements within elements of an SVG; drawing programs write some ten. */
  readonly svgDepth: number;
  /** All text read out of one PNG. */
  readonly pngTextBytes: number;
  /** Brackets within brackets: far above an honest credential, far below what overflows a stack. */
  readonly jsonDepth: number;
  /** Members of objects and items of lists of one text: some four times what an honest one of its size has. */
  readonly jsonMembers: number;
  /** Width times height, as a picture says of itself: none is decoded here, but who looks at it decodes it. */
  readonly pngPixels: number;
  /** Of one dropped file, those in archives inside it included. */
  readonly documentsPerFile: number;
  /** Of presentations, each counted for every credential in it, since it is looked at with each. */
  readonly presentedBytes: number;
  /** Of one dropped file in the same way; what else could not be read of it is left out. */
  readonly problemsPerFile: number;
  /** Lists and wrappers within each other, on the way to a credential. */
  readonly wrapperDepth: number;
  /** Entries of one archive, those of archives inside it included. */
  readonly zipEntries: number;
  /** Folders of one archive, and what systems put into it, which are passed over; counted in the same way. */
  readonly zipPassedOver: number;
  /** Characters of an entry's name, its folders included: above what systems let a path have. */
  readonly zipNameLength: number;
  /** Unpacked bytes of one archive, or packed ones where these are more; those of archives inside it included. */
  readonly zipTotalBytes: number;
  /** Bytes of files without a credential that are handed on as they are. */
  readonly otherBytes: number;
  /** Bytes of pictures with a credential in them that are held at once. */
  readonly picturesBytes: number;
  /** Unpacked bytes to a packed byte; judged for entries of more than a mebibyte. */
  readonly zipRatio: number;
  /** Archives within archives; 1 is the dropped archive itself. */
  readonly zipDepth: number;
  /** Numbered objects of one PDF, older versions of them counted. */
  readonly pdfObjects: number;
  /** Unpacked bytes of one PDF, and the bytes of it that are parsed. */
  readonly pdfTotalBytes: number;
  /** Names, numbers, strings and the like in one PDF. */
  readonly pdfValues: number;
  /** Parts of one mail, those of mails within it included. */
  readonly mailParts: number;
  /** Parts within parts of one mail. */
  readonly mailDepth: number;
}

export const INTAKE_LIMITS: IntakeLimits = {
  fileBytes: 25 * MEBIBYTE,
  archiveBytes: 200 * MEBIBYTE,
  jsonBytes: 8 * MEBIBYTE,
  svgBytes: 8 * MEBIBYTE,
  svgDepth: 200,
  pngTextBytes: 8 * MEBIBYTE,
  jsonDepth: 200,
  jsonMembers: 250_000,
  pngPixels: 100_000_000,
  documentsPerFile: 10_000,
  presentedBytes: 1024 * MEBIBYTE,
  problemsPerFile: 10_000,
  wrapperDepth: 4,
  zipEntries: 10_000,
  zipPassedOver: 30_000,
  zipNameLength: 1024,
  zipTotalBytes: 500 * MEBIBYTE,
  otherBytes: 50 * MEBIBYTE,
  picturesBytes: 100 * MEBIBYTE,
  zipRatio: 200,
  zipDepth: 3,
  pdfObjects: 200_000,
  pdfTotalBytes: 64 * MEBIBYTE,
  pdfValues: 4_000_000,
  mailParts: 1000,
  mailDepth: 20,
};

/** How much of a stranger's résumé is read. A long one has ten pages and some thirty thousand characters. */
export const RESUME_LIMITS = {
  fileBytes: 10 * MEBIBYTE,
  /** Characters that are kept; what follows is left out. */
  textLength: 200_000,
  pages: 60,
  /** Brackets within brackets of a structured résumé. */
  jsonDepth: 60,
  jsonMembers: 100_000,
  /** One part of a DOCX, unpacked. */
  partBytes: 16 * MEBIBYTE,
  entries: 2_000,
  listedSkills: 500,
  /** Addresses that people are compared by; what follows is left out. */
  emails: 20,
} as const;

/** How much of a list of issuers is read. The largest have some ten thousand entries. */
export const REGISTRY_LIMITS = {
  fileBytes: 16 * MEBIBYTE,
  jsonDepth: 60,
  jsonMembers: 1_000_000,
} as const;

/** How much of a framework of skills is read. Lightcast's is the largest, with some 40 MB and 34,000 skills. */
export const FRAMEWORK_LIMITS = {
  fileBytes: 128 * MEBIBYTE,
  jsonDepth: 60,
  jsonMembers: 16_000_000,
  skills: 200_000,
} as const;

/** How much of a stranger's report is read: a thousand people with all their evidence take less. */
export const OPENED_LIMITS = {
  /** Below what fits into one text. */
  fileBytes: 500 * MEBIBYTE,
  pages: 20_000,
  attachedBytes: 512 * MEBIBYTE,
  jsonDepth: 200,
  jsonMembers: 16_000_000,
} as const;

/** How much of a stranger's picture is read. A badge has some 400 × 400 pixels and a tenth of a mebibyte. */
export const PICTURE_LIMITS = {
  fileBytes: 25 * MEBIBYTE,
  /** Width times height. */
  pixels: 16 * 1024 * 1024,
  /** Width or height. */
  side: 16_384,
  /** A PNG's rows once they are unpacked; also what is held of them as pixels. */
  unpackedBytes: 64 * MEBIBYTE,
  /** Width or height of what we keep of it, in pixels. */
  keptSide: 256,
} as const;

/** What is drawn of an SVG. A picture beyond one of these is not shown, and nothing of it is. */
export const SVG_PICTURE_LIMITS = {
  textBytes: 8 * MEBIBYTE,
  /** Read, those that are left out with them. */
  elements: 20_000,
  /** Elements within elements; also how far those that are drawn lead to others. */
  depth: 64,
  /** Of its style sheets, in characters. */
  styleLength: 256 * 1024,
  /** In its style sheets; further ones are passed over. */
  rules: 500,
  /** An element is drawn each time that something refers to it. */
  drawnElements: 20_000,
  /** Of all outlines, once curves are lines. */
  points: 200_000,
  /** Pixels and crossings looked at, and characters read: about a second. */
  work: 40_000_000,
  /** PNGs within it. */
  images: 4,
} as const;

/** How much of one credential is looked at. What is beyond is unconfirmed, and said. */
export const CREDENTIAL_LIMITS = {
  /** Each costs a signature, and its options a run of the JSON-LD processor. */
  proofs: 64,
  /** Credentials in it, over all levels. */
  nested: 200,
  /** Credentials within credentials, below the outermost. */
  nestedLevels: 3,
  endorsements: 50,
  /** A credential has one a purpose. */
  statusEntries: 16,
  /** Of an SD-JWT; each costs a digest. */
  disclosures: 2000,
  /** Blank nodes that stand in the same relation are tried in each order: six in 720, which RDFC-1.0 calls poison. */
  alikeNodes: 6,
  /** Passes over each blank node that others resemble: the square of their number, then canonicalising gives up. */
  canonicalPasses: 2,
  /** Documents that are asked for, for one credential: keys, status lists, schemas. */
  documents: 64,
  /** Characters of its issuer's id; a key of some thousand bytes, in a DID that holds it whole, has half of them. */
  issuerId: 10_000,
  /** Characters of what it is called in lists; what follows is left out. */
  title: 1000,
  /** Characters of what its issuer calls itself; what follows is left out. */
  issuerName: 1000,
  /** Characters of an e-mail address: 64, a sign and 255 are the most. What is longer is none. */
  emailAddress: 320,
  /** That are shown of a document: more than a learner record of a whole degree has. */
  shownLines: 20_000,
} as const;

/**
 * How long, by the processor's time, and with how much memory a thread works at one document; then it is ended,
 * and the file named. By the clock it may take six times as long, on a machine that is at other work.
 */
export const THREAD_LIMITS = {
  documentMs: 10_000,
  /**
   * JavaScript's heap only: what is kept outside of it can still take the whole process along, which is then
   * started anew.
   */
  heapMebibytes: 512,
  /** The same heap, of the thread that reads files, for an import or for `verify`: most of it is what an archive holds. */
  readingHeapMebibytes: 1024,
  /** Of the processor's time, for one file in that thread: an archive as large as is read takes some ten seconds. */
  readingMs: 60_000,
  /** Of the processor's time, for checking all credentials of one file. What is left then is not examined, and said. */
  fileMs: 60_000,
  /** And so much more for each of them: some ten times what one takes, as a rule. */
  fileMsForEach: 250,
} as const;

/** How much is taken from the network. */
export const NETWORK_LIMITS = {
  documentBytes: 2 * MEBIBYTE,
  statusListBytes: 8 * MEBIBYTE,
  /** A status list, unpacked: a million credentials are 125,000 bytes. */
  unpackedListBytes: 16 * MEBIBYTE,
  /** What a time stamp authority answers, with a chain of certificates in it. */
  timeStampBytes: 128 * 1024,
  /** All of them with the site that was asked. */
  redirects: 3,
  /** For a whole answer, redirects included. */
  answerMs: 10_000,
  /** Requests to one registered domain that are under way. */
  hostAtOnce: 4,
  /** Requests to it that begin in any one second. */
  hostPerSecond: 10,
  /**
   * Requests that wait for their turn; further ones are not made. More than one import has under way at once (320
   * files, 4 credentials of each, 8 documents of each): a batch of one platform's badges must not be refused its own.
   */
  hostWaiting: 12_000,
  /** From when on a request to it is a slow one; half of `answerMs`, or a host would be slow by a little less. */
  hostSlowMs: 5000,
  /** Slow ones in a row, after which it is left alone. */
  hostSlowInARow: 8,
  /** For so long. */
  hostRestMs: 60_000,
} as const;

/** How many views of the list are kept, and how much one takes: what its filter's values are called. */
export const SAVED_VIEW_LIMITS = {
  /** Many more than a list of them can be looked through. */
  views: 200,
  /** Some more than a filter can have values. */
  labels: 300,
  /** Of a name, and of the value that it names. */
  labelLength: 2000,
} as const;

/** How much of a report is drawn before it is written; the report itself has all. */
export const PREVIEW_LIMITS = {
  people: 500,
  pages: 2000,
  /** Of a table. */
  rows: 100,
} as const;
