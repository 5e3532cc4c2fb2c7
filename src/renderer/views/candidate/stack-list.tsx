import { Check, CircleDashed, Minus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { StackView } from '../../../shared/contract/skill-views.ts';
import { describeStack, PIECE_WORDS } from '../../../shared/messages/skills.ts';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import type { PieceState } from '../../../shared/model/stack.ts';
import { goToCredential } from './go-to-credential.ts';
import styles from './stack-list.module.css';

/** What builds on what: complete, or which piece is missing. */
export function StackList({ stacks }: { readonly stacks: readonly StackView[] }) {
  if (stacks.length === 0) return undefined;
  return (
    <section className={styles.section} aria-labelledby="stacks-heading">
      <h2 id="stacks-heading" className={styles.heading}>
        {CANDIDATE.stacks}
      </h2>
      <ul className={styles.stacks}>
        {stacks.map((stack) => (
          <li key={`${stack.basis} ${stack.name}`} className={styles.stack}>
            <h3 className={styles.name}>{stack.name}</h3>
            <p className={styles.note}>{describeStack(stack)}</p>
            <ul className={styles.pieces} aria-label={CANDIDATE.stackPieces(stack.name)}>
              {stack.pieces.map((piece, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- two pieces may be called alike, and the order is fixed
                <Piece key={place} piece={piece} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ICONS = {
  proven: Check,
  unproven: CircleDashed,
  missing: Minus,
} as const satisfies Record<PieceState, LucideIcon>;

function Piece({ piece }: { readonly piece: StackView['pieces'][number] }) {
  const { name, state, credentialId } = piece;
  const Icon = ICONS[state];
  return (
    <li className={styles.piece} data-state={state}>
      <Icon className={styles.icon} aria-hidden />
      {credentialId === undefined ? (
        <span className={styles.words}>{name}</span>
      ) : (
        <button
          type="button"
          className={styles.behind}
          onClick={() => goToCredential(credentialId)}
        >
          {name}
        </button>
      )}
      <span className={styles.note}>{PIECE_WORDS[state]}</span>
    </li>
  );
}
