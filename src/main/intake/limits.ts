const MEBIBYTE = 1024 * 1024;

/** How much of a stranger's file is read before it is refused. Bytes are after unpacking, unless said otherwise. */
export interface IntakeLimits {
  /** One file, as it lies on the disk or came out of an archive. */
  readonly fileBytes: number;
  /** A zip as it lies on the disk. */
  readonly archiveBytes: number;
  readonly jsonBytes: number;
  readonly svgBytes: number;
  /** All text read out of one PNG. */
  readonly pngTextBytes: number;
  /** Brackets within brackets: far above an honest credential, far below what overflows a stack. */
  readonly jsonDepth: number;
  readonly documentsPerFile: number;
  /** Lists and wrappers within each other, on the way to a credential. */
  readonly wrapperDepth: number;
  /** Entries of one archive, those of archives inside it included. */
  readonly zipEntries: number;
  /** Unpacked bytes of one archive, those of archives inside it included. */
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
}

export const INTAKE_LIMITS: IntakeLimits = {
  fileBytes: 25 * MEBIBYTE,
  archiveBytes: 200 * MEBIBYTE,
  jsonBytes: 8 * MEBIBYTE,
  svgBytes: 8 * MEBIBYTE,
  pngTextBytes: 8 * MEBIBYTE,
  jsonDepth: 200,
  documentsPerFile: 10_000,
  wrapperDepth: 4,
  zipEntries: 10_000,
  zipTotalBytes: 500 * MEBIBYTE,
  otherBytes: 50 * MEBIBYTE,
  picturesBytes: 100 * MEBIBYTE,
  zipRatio: 200,
  zipDepth: 3,
  pdfObjects: 200_000,
  pdfTotalBytes: 64 * MEBIBYTE,
  pdfValues: 4_000_000,
};
