/** Where there was nothing to show there may be now: SVG is drawn. It is looked for when it is next asked for. */
export const PICTURES_AGAIN = `
DELETE FROM credential_picture WHERE png IS NULL;
`;
