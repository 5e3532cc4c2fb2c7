import { Ban, ChevronDown, ClipboardCopy, ShieldCheck, Undo2 } from 'lucide-react';
import type { IssuerView } from '../../../shared/contract/views.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { isVeiled } from '../../../shared/model/hiding.ts';
import type { IssuerTrust } from '../../../shared/model/verdict.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import type { MenuAction } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { copy } from '../../lib/clipboard.ts';
import { useChange } from '../../lib/use-change.ts';

export interface IssuerMenuProps {
  readonly issuer: Pick<IssuerView, 'id' | 'name'>;
  /** What the recruiter has decided before; a registry's word is no decision. */
  readonly decision: 'trusted' | 'blocked' | undefined;
}

/** Where the recruiter decides about an issuer, for all that it has issued. */
export function IssuerMenu({ issuer, decision }: IssuerMenuProps) {
  const { change } = useChange('issuers.setTrust');
  const { id: issuerId } = issuer;
  const name = issuer.name || issuerId;
  const to = (trust: IssuerTrust) => () =>
    change({
      title: CREDENTIAL.decided(name),
      to: { issuerId, trust },
      from: { issuerId, trust: decision ?? 'unknown' },
    });
  const trust = { label: CREDENTIAL.trust, icon: ShieldCheck, onChoose: to('trusted') };
  const block = { label: CREDENTIAL.block, icon: Ban, onChoose: to('blocked') };
  const undo = { label: CREDENTIAL.undo, icon: Undo2, onChoose: to('unknown') };
  const copyId = {
    label: CREDENTIAL.copyIssuerId,
    icon: ClipboardCopy,
    onChoose: () => copy({ text: issuerId }, COMMON.copied(issuerId)),
  };
  // A code in its place is nobody's id.
  const copies = isVeiled(issuerId) ? [] : [copyId];
  const actions = {
    trusted: [block, undo, ...copies],
    blocked: [trust, undo, ...copies],
    none: [trust, block, ...copies],
  } as const satisfies Record<string, readonly MenuAction[]>;
  return (
    <ActionMenu
      trigger={<IconButton icon={ChevronDown} label={CREDENTIAL.issuerActions(name)} />}
      actions={actions[decision ?? 'none']}
    />
  );
}
