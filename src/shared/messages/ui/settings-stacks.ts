import { STACK_PIECE_LIMIT } from '../../model/stack.ts';
import { number } from './number.ts';
import { live } from '../live.ts';

/** Settings, Credentials that build on one another. */
export const STACK_SETTINGS = live({
  title: 'Credentials that build on one another',
  hint: 'Say which credentials make one whole, and each candidate who has a piece of it is shown with what they have and what is missing. What issuers say of their own credentials is shown without your doing.',
  none: 'You have defined none.',
  add: 'Add a stack…',
  addTitle: 'Add a stack',
  editTitle: 'Edit the stack',
  dialogHint:
    'A piece is found by its id where you give one, else by its name, and by its issuer too where you name one.',
  edit: 'Edit…',
  editNamed: (name: string) => `Edit… ${name}`,
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removing: 'It is being removed. Wait until that is done.',
  removed: (name: string) => `The stack “${name}” is removed`,
  saved: (name: string) => `The stack “${name}” is saved`,
  name: 'Name of the stack',
  piece: (place: number) => `Piece ${number(place)}`,
  pieceName: 'What the credential is called',
  issuer: 'Issuer’s name or id (if it matters)',
  achievementId: 'Id of the achievement (if you know it)',
  addPiece: 'Add a piece',
  removePiece: (place: number) => `Remove piece ${number(place)}`,
  onlyPiece: 'A stack has one piece at least.',
  full: `A stack has ${number(STACK_PIECE_LIMIT)} pieces at most.`,
  pieceFrom: (name: string, issuer: string) => `${name}, from ${issuer}`,
  incomplete: 'Name the stack and each of its pieces first.',
});

interface Piece {
  readonly name: string;
  readonly issuer?: string | undefined;
  readonly achievementId?: string | undefined;
}

/** `Python Basics, from Example University`: a piece and what it is found by. */
export function describePiece({ name, issuer, achievementId }: Piece): string {
  if (achievementId !== undefined) return `${name} (${achievementId})`;
  return issuer === undefined ? name : STACK_SETTINGS.pieceFrom(name, issuer);
}
