// Drawing programs use a few.
const LIMIT = 1000;

/**
 * Handles what a strict reader of XML finds wrong in one document. An entity that the document itself declares
 * stays as it is written and is never expanded; anything else, or too many of them, is thrown.
 */
export function tolerateOwnEntities(): (error: Error) => void {
  let count = 0;
  return (error) => {
    count += 1;
    if (count > LIMIT || !error.message.endsWith('undefined entity.')) throw error;
  };
}
