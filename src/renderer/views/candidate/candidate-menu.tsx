import { Ellipsis, FileDown, Merge, Shield, ShieldOff, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { WRITTEN_FILE } from '../../../shared/messages/ui/desktop.ts';
import { currentLanguage } from '../../../shared/messages/language.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { ERASURE } from '../../../shared/messages/ui/keeping.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { call } from '../../lib/client.ts';
import { redirect } from '../../lib/router.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import { useChange } from '../../lib/use-change.ts';
import { MergeWith } from '../people/merge-with.tsx';
import { tellFile } from '../report/written-file.tsx';
import { EraseDialog } from './erase-dialog.tsx';

/** What is seldom done with a person: making one of them and somebody else, protecting from deletion, and deleting for good. */
export function CandidateMenu({ candidate }: { readonly candidate: CandidateView }) {
  const [isErasing, setErasing] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const { id: candidateId, name, isHeld } = candidate;
  const isBlind = useIsBlind();
  const { change } = useChange('erasure.setHold');
  const hold = () =>
    change({
      title: isHeld ? ERASURE.released(name) : ERASURE.held(name),
      to: { candidateId, isHeld: !isHeld },
      from: { candidateId, isHeld },
    });
  const save = () => void saveCopy(candidateId).catch(notifyFailure);
  return (
    <>
      <ActionMenu
        trigger={<IconButton icon={Ellipsis} label={ERASURE.more} />}
        actions={[
          { label: DOUBLES.mergeWith, icon: Merge, onChoose: () => setMerging(true) },
          {
            label: isHeld ? ERASURE.release : ERASURE.hold,
            icon: isHeld ? ShieldOff : Shield,
            onChoose: hold,
          },
          ...(isBlind ? [] : [{ label: WRITTEN_FILE.copy, icon: FileDown, onChoose: save }]),
          { label: ERASURE.erase, icon: Trash2, onChoose: () => setErasing(true) },
        ]}
      />
      {isMerging ? (
        <MergeWith
          candidate={candidate}
          onClose={() => setMerging(false)}
          onMerged={({ id }) => {
            if (id !== candidateId) redirect({ screen: 'candidate', candidateId: id });
          }}
        />
      ) : undefined}
      {isErasing ? (
        <EraseDialog candidate={candidate} onClose={() => setErasing(false)} />
      ) : undefined}
    </>
  );
}

/** All that is held about the person, as a zip that they may ask for. */
async function saveCopy(candidateId: string): Promise<void> {
  const { file } = await call('dialogs.saveSubjectCopy', {});
  if (file === undefined) return;
  await call('candidates.writeCopy', { candidateId, file, language: currentLanguage() });
  tellFile(WRITTEN_FILE.copied, WRITTEN_FILE.copiedTo(file), file);
}
