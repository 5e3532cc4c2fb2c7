/** Where a credential's picture was found: in what it says, or as the file that it was baked into. */
export const PICTURE_SOURCES = ['credential', 'file'] as const;
export type PictureSource = (typeof PICTURE_SOURCES)[number];
