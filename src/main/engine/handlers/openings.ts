import { rankCandidates, readOpeningFile, writeOpeningFile } from '../../screening/index.ts';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { RankedCandidate } from '../../../shared/contract/openings.ts';
import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { recogniseRequirements } from '../mapping/recognise-requirements.ts';
import type { EngineContext } from './context.ts';

const NO_OPENING = { ok: false, error: { code: 'not-found', what: 'opening' } } as const;

export function openingHandlers({
  workspace,
  clock,
  emit,
  resumes,
}: EngineContext): HandlersOf<'openings'> {
  const { openings, screening } = workspace;
  const changed = (openingId: string | undefined) => {
    if (openingId === undefined) return NO_OPENING;
    emit('workspace.changed', {});
    return ok({ openingId });
  };
  const done = (isThere: boolean) => {
    if (!isThere) return NO_OPENING;
    emit('workspace.changed', {});
    return ok({ done: true } as const);
  };
  return {
    'openings.list': async () => ok({ openings: [...(await openings.list())] }),
    'openings.get': async ({ openingId }) => {
      const opening = await openings.get(openingId);
      return opening === undefined ? NO_OPENING : ok(opening);
    },
    'openings.save': async ({ opening, openingId }) =>
      changed(await openings.save(opening, openingId)),
    'openings.copy': async ({ openingId }) => {
      const opening = await openings.get(openingId);
      if (opening === undefined) return NO_OPENING;
      const { title, note, requirements } = opening;
      return changed(await openings.save({ title: OPENINGS.copyOf(title), note, requirements }));
    },
    'openings.setClosed': async ({ openingId, isClosed }) =>
      done(await openings.setClosed(openingId, isClosed)),
    'openings.remove': async ({ openingId }) => done(await openings.remove(openingId)),
    'openings.restore': async ({ openingId }) => done(await openings.restore(openingId)),
    'openings.rank': async (input) => {
      const today = formatInstant(clock()).slice(0, 10);
      const requirements = openings.canonical(input.requirements);
      const page = await rankCandidates(screening, { ...input, requirements, today });
      return ok({ ...page, rows: page.rows.map((row) => answeringAsAsked(row, input)) });
    },
    'openings.recognise': async ({ text }) =>
      ok({
        skills: [...(await recogniseRequirements(screening, text, await resumes.openVocabulary()))],
      }),
    'openings.export': async ({ openingId }) => {
      const opening = await openings.get(openingId);
      return opening === undefined ? NO_OPENING : ok({ text: writeOpeningFile(opening) });
    },
    'openings.import': async ({ text }) => {
      const opening = readOpeningFile(text);
      if (!opening.ok) return err({ code: 'opening-not-read', reason: opening.error });
      return changed(await openings.save(opening.value));
    },
  };
}

/** Each answer under the key that was asked for, which a draft may have by another name. */
function answeringAsAsked(
  row: RankedCandidate,
  { requirements }: ParsedInput<'openings.rank'>,
): RankedCandidate {
  const answers = row.answers.map((answer, place) => ({
    ...answer,
    key: requirements[place]?.key ?? answer.key,
  }));
  return { ...row, answers };
}
