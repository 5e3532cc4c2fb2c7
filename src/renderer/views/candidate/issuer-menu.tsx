import { Ban, ChevronDown, ShieldCheck, Undo2 } from 'lucide-react';
import type { IssuerView } from '../../../shared/contract/views.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import type { IssuerTrust } from '../../../shared/model/verdict.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import type { MenuAction } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { useCommand } from '../../lib/client.ts';

/** Where the recruiter decides about an issuer, for all that it has issued. */
export function IssuerMenu({ issuer }: { readonly issuer: IssuerView }) {
  const decide = useCommand('issuers.setTrust');
  const to = (trust: IssuerTrust) => () => decide.mutate({ issuerId: issuer.id, trust });
  const trust = { label: CREDENTIAL.trust, icon: ShieldCheck, onChoose: to('trusted') };
  const block = { label: CREDENTIAL.block, icon: Ban, onChoose: to('blocked') };
  const undo = { label: CREDENTIAL.undo, icon: Undo2, onChoose: to('unknown') };
  const undecided = [trust, block];
  const actions = {
    trusted: [block, undo],
    blocked: [trust, undo],
    known: undecided,
    unknown: undecided,
  } as const satisfies Record<IssuerTrust, readonly MenuAction[]>;
  return (
    <ActionMenu
      trigger={
        <IconButton icon={ChevronDown} label={CREDENTIAL.issuerActions(issuer.name || issuer.id)} />
      }
      actions={actions[issuer.trust]}
    />
  );
}
