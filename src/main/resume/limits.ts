const MEBIBYTE = 1024 * 1024;

/** How much of a stranger's résumé is read. A long one has ten pages and some thirty thousand characters. */
export const RESUME_LIMITS = {
  fileBytes: 10 * MEBIBYTE,
  /** Characters that are kept; what follows is left out. */
  textLength: 200_000,
  pages: 60,
  /** Brackets within brackets of a structured résumé. */
  jsonDepth: 60,
  /** One part of a DOCX, unpacked. */
  partBytes: 16 * MEBIBYTE,
  entries: 2_000,
  listedSkills: 500,
} as const;

/** How much of a stranger's report is read: a thousand people with all their evidence take less. */
export const OPENED_LIMITS = {
  pages: 20_000,
  attachedBytes: 512 * MEBIBYTE,
} as const;
