import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openFile } from '../../../src/main/resume/index.ts';
import { VEILS } from '../../../src/main/engine/blind/veils.ts';
import { hideSchools } from '../../../src/main/engine/blind/schools/school-names.ts';
import { neutralWords } from '../../../src/main/engine/blind/words/neutral-words.ts';
import { contract } from '../../../src/shared/contract/contract.ts';
import { LEFT_OUT } from '../../../src/shared/messages/report.ts';
import type { Hiding } from '../../../src/shared/model/hiding.ts';
import type { EngineCallName } from '../../../src/shared/contract/contract.ts';
import { VEILED } from '../../../src/shared/model/hiding.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { writeFiles } from './credentials.ts';
import { startEngine } from './running-engine.ts';
import { inviteForAnalyst, readsOf } from './blind/reads.ts';

const PLANTED =
  /quarnbrook|\bshe\b|\bhers?\b|alumn[ai]|chairwom[ae]n|ingenieurin|\bmrs\b|directora/iu;
const BLIND = { hidesDates: false, hidesPictures: false, hidesGender: true, hidesSchools: true };
const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };
const ALMA = 'Alma Reyes (alma@reyes.example)';

/** A credential in every text of which something is planted, of a school that is known by its name. */
async function plant(): Promise<Record<string, string>> {
  const signer = await makeSigner();
  const badge = (title: string, skill: string, issuer: object) =>
    makeBadge(signer.id, {
      id: `urn:uuid:${crypto.randomUUID()}`,
      issuer: { id: signer.id, type: ['Profile'], ...issuer },
      name: title,
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: {
          id: 'https://badges.quarnbrook.example/chairwoman',
          type: ['Achievement'],
          name: title,
          description:
            'She was chairwoman of Quarnbrook; her work as Ingenieurin at Quarnbrook College.',
          criteria: { narrative: 'An alumna of Quarnbrook University passes.' },
          tag: ['Quarnbrook Chairwoman'],
          alignment: [
            {
              type: ['Alignment'],
              targetName: skill,
              targetUrl: 'https://quarnbrook.example/skill',
            },
            {
              type: ['Alignment'],
              targetName: 'Python',
              targetUrl: 'https://skills.example/python',
            },
          ],
          resultDescription: [
            {
              id: 'urn:uuid:1',
              type: ['ResultDescription'],
              name: 'Grade at Quarnbrook College',
              resultType: 'LetterGrade',
            },
          ],
        },
        result: [{ type: ['Result'], resultDescription: 'urn:uuid:1', value: 'Directora' }],
      },
    });
  const one = badge('Quarnbrook Diploma for a Chairwoman', 'Quarnbrook Negotiation', {
    name: 'Quarnbrook University',
    url: 'https://www.quarnbrook.example',
  });
  const other = badge('She leads', 'Leadership for the chairwoman', { name: 'Quarnbrook' });
  return {
    [`${ALMA}/Quarnbrook one.json`]: JSON.stringify(await sign(one, signer)),
    [`${ALMA}/Quarnbrook two.json`]: JSON.stringify(await sign(other, signer)),
    'Quarnbrook unread.json': '{"she": "Quarnbrook"',
  };
}

let engine: Awaited<ReturnType<typeof startEngine>>;
let candidateId: string;
let credentialId: string;
let openingId: string;
const at = (name: string) => join(engine.folder, name);

beforeAll(async () => {
  engine = await startEngine();
  writeFiles(at('in'), await plant());
  await engine.takeIn(at('in'));
  const { rows } = await engine.call('candidates.search', { filter: FILTER });
  candidateId = rows[0]?.id ?? '';
  const person = await engine.call('candidates.get', { candidateId });
  credentialId = person.credentials[0]?.id ?? '';
  await engine.call('notes.save', { candidateId, text: 'She studied at Quarnbrook University.' });
  await engine.call('tags.set', { candidateId, tags: ['Quarnbrook alumna', 'urgent'] });
  await engine.call('stacks.put', {
    stack: {
      name: 'Quarnbrook College path',
      pieces: [{ name: 'She leads', issuer: 'Quarnbrook' }],
    },
  });
  await engine.call('views.save', {
    name: 'Mine',
    filter: { ...FILTER, issuers: person.credentials.map(({ issuer }) => issuer.id).slice(0, 1) },
    labels: { [person.credentials[0]?.issuer.id ?? '']: 'Quarnbrook University' },
    columns: [],
  });
  openingId = await inviteForAnalyst(engine, candidateId);
}, 60_000);
afterAll(() => engine.close());

const ENGINE_CALLS = Object.keys(VEILS).filter((name): name is EngineCallName => name in VEILS);

const READS = readsOf(() => ({ candidateId, credentialId, openingId }));

describe('gendered words and schools', () => {
  test('are planted where they are shown', async () => {
    const told = await engine.call('candidates.get', { candidateId });
    expect(told.credentials).toHaveLength(2);
    expect(told.skills.some(({ proven }) => proven)).toBe(true);
    const words = JSON.stringify(told).match(new RegExp(PLANTED, 'giu')) ?? [];
    expect(words.length).toBeGreaterThan(20);
  });

  test('stand in no answer of any call', async () => {
    await engine.call('workspace.setBlind', { blind: BLIND });
    const found: string[] = [];
    for (const [name, input] of Object.entries(READS)) {
      // oxlint-disable-next-line no-await-in-loop -- one call after the other
      const answer = await engine.call(name as 'candidates.get', input() as never);
      const told = JSON.stringify(answer).match(
        new RegExp(`.{0,40}(?:${PLANTED.source}).{0,20}`, 'giu'),
      );
      found.push(...(told ?? []).map((text) => `${name}: ${text}`));
    }
    expect(found).toEqual([]);
  });

  test('every call is asked, or answers with ids and counts, or was made just now by whoever asks', () => {
    const others = ENGINE_CALLS.filter(
      (name) => !Object.hasOwn(READS, name) && !['own', 'refused'].includes(String(VEILS[name])),
    );
    const telling = others.filter((name) => {
      const { output } = contract[name];
      const fields = 'shape' in output ? Object.keys(output.shape) : ['?'];
      return fields.some((field) => !/^(?:done|id|[a-z]+Id|people|isOn)$/u.test(field));
    });
    expect(telling).toEqual([
      'certificates.accept',
      'registries.import',
      'openings.recognise',
      'frameworks.import',
      'impact.import',
      'resumes.add',
    ]);
  });

  test('no word of the contract’s own is taken for one of a person', () => {
    const words = new Set(Object.values(contract).flatMap((entry) => enumsIn(entry)));
    expect(words.size).toBeGreaterThan(100);
    const altered = [...words].filter(
      (word) => neutralWords(word) !== word || hideSchools(word, '') !== word,
    );
    expect(altered).toEqual([]);
  });

  test('what a person holds, and how it is judged, stays as it is', async () => {
    const blind = await engine.call('candidates.get', { candidateId });
    await engine.call('workspace.setBlind', {});
    const open = await engine.call('candidates.get', { candidateId });
    await engine.call('workspace.setBlind', { blind: BLIND });
    const judged = (person: typeof open) => [
      person.verdicts,
      person.skills.map(({ proven, source, mapping }) => [proven, source, mapping.how]),
      person.credentials.map(({ verdict, issuer, recipient }) => [
        verdict,
        issuer.trust,
        recipient.match,
      ]),
    ];
    expect(judged(blind)).toEqual(judged(open));
    expect(blind.credentials[0]?.issuer.name).toMatch(/^Issuer [0-9A-Z]{6}$/u);
    expect(blind.skills.find(({ name }) => name === 'Python')?.key).toBe('python');
  });

  test.each([
    'quarnbrook',
    'she',
    'chairwoman',
    '"quarnbrook negotiation"',
    'skill:"quarnbrook negotiation"',
    'issuer:quarnbrook',
    'issuer:"Quarnbrook University"',
    'python issuer:"Quarnbrook University"',
  ])('nobody is found by %s', async (text) => {
    const page = await engine.call('candidates.search', { filter: { ...FILTER, text } });
    expect(page.total).toBe(0);
  });

  test('people are found by an issuer’s code, by its facet, and by skills that tell nothing', async () => {
    const { facets, rows } = await engine.call('candidates.search', { filter: FILTER });
    const [issuer] = facets.issuers;
    expect(issuer?.value).toMatch(/^veiled:/u);
    expect(rows[0]?.issuers).toContain(issuer?.label);
    const texts = [`issuer:"${issuer?.label}"`, 'python', `python issuer:"${issuer?.label}"`];
    const veiledKey = rows[0]?.skills.find(({ key }) => key.startsWith(VEILED))?.key ?? '';
    const filters = [
      ...texts.map((text) => ({ ...FILTER, text })),
      { ...FILTER, issuers: [issuer?.value ?? ''] },
      { ...FILTER, skills: [veiledKey] },
    ];
    for (const filter of filters) {
      // oxlint-disable-next-line no-await-in-loop -- one search after the other
      const page = await engine.call('candidates.search', { filter });
      expect([filter, page.total]).toEqual([filter, 1]);
    }
    const raw = await engine.call('candidates.search', {
      filter: { ...FILTER, issuers: ['Quarnbrook University'] },
    });
    expect(raw.total).toBe(0);
    const listed = await engine.call('issuers.list', { text: 'quarnbrook' });
    const coded = await engine.call('issuers.list', { text: issuer?.label ?? '?' });
    expect([listed.total, coded.total]).toEqual([0, 1]);
    const { completions } = await engine.call('query.read', { text: 'issuer:quarn', cursor: 12 });
    expect(completions).toEqual([]);
  });

  test('what is written back as it was shown is kept as it was', async () => {
    const { tags } = await engine.call('tags.of', { candidateId });
    expect(tags).toContain('urgent');
    await engine.call('tags.set', { candidateId, tags: [...tags, 'new'] });
    const { stacks } = await engine.call('stacks.list', {});
    const [stack] = stacks;
    if (stack === undefined) throw new Error('a stack was made');
    const { id, ...draft } = stack;
    await engine.call('stacks.put', { id, stack: draft });
    const [note] = (await engine.call('notes.list', { candidateId })).notes;
    const change = engine.call('notes.save', {
      candidateId,
      noteId: note?.id ?? '',
      text: 'They.',
    });
    await expect(change).rejects.toThrow('blind-view');
    await engine.call('workspace.setBlind', {});
    expect((await engine.call('tags.of', { candidateId })).tags.toSorted()).toEqual([
      'Quarnbrook alumna',
      'new',
      'urgent',
    ]);
    const kept = (await engine.call('stacks.list', {})).stacks[0];
    expect(kept).toMatchObject({
      name: 'Quarnbrook College path',
      pieces: [{ name: 'She leads', issuer: 'Quarnbrook' }],
    });
    await engine.call('workspace.setBlind', { blind: BLIND });
  });

  test.each(['json', 'html', 'csv', 'pdf'] as const)('stand in no report as %s', async (format) => {
    const scopes = [
      { kind: 'candidates' as const, candidateIds: [candidateId] },
      { kind: 'filter' as const, filter: { ...FILTER, text: 'python' } },
      { kind: 'openings' as const, openingIds: [openingId] },
    ];
    for (const [place, scope] of scopes.entries()) {
      const file = at(`blind-${place}.${format}`);
      // oxlint-disable-next-line no-await-in-loop -- one report after the other
      await engine.call('report.export', { scope, format, file, people: 'blind' });
      // oxlint-disable-next-line no-await-in-loop -- as above
      const text = format === 'pdf' ? await readPdf(file) : readFileSync(file, 'utf8');
      expect(text).toMatch(/Issuer [0-9A-Z]{6}/u);
      expect(PLANTED.exec(text)?.[0]).toBeUndefined();
    }
  });

  test('stand in no file’s name of reports that are apart, nor in these', async () => {
    const scope = { kind: 'candidates' as const, candidateIds: [candidateId] };
    const file = at('apart.zip');
    const asked = { scope, format: 'json' as const, file, apart: true, people: 'blind' as const };
    await engine.call('report.export', asked);
    const reports = [...((await openFile(readFileSync(file)))?.attachments ?? [])];
    expect(reports).toHaveLength(1);
    for (const [name, bytes] of reports) {
      expect(PLANTED.exec(name + new TextDecoder().decode(bytes))?.[0]).toBeUndefined();
    }
  });

  test('stand in no page and no table of a preview', async () => {
    const scope = { kind: 'openings' as const, openingIds: [openingId] };
    const asked = { scope, people: 'blind' as const };
    const { previewId } = await engine.call('report.preview', asked);
    const texts: string[] = [];
    await expect
      .poll(async () => {
        const drawn = await engine.call('report.previewPage', { previewId, page: 1 });
        texts.push(JSON.stringify(drawn));
        return drawn.kind === 'page' && drawn.isDone && drawn.pages;
      })
      .toBeGreaterThan(0);
    for (let page = 1; page <= 8; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      texts.push(JSON.stringify(await engine.call('report.previewPage', { previewId, page })));
    }
    texts.push(JSON.stringify(await engine.call('report.previewTable', { previewId })));
    expect(texts.join('\n')).toMatch(/Issuer [0-9A-Z]{6}/u);
    expect(PLANTED.exec(texts.join('\n'))?.[0]).toBeUndefined();
    await engine.call('report.endPreview', {});
  });

  test('a blind report hides what is asked for while the window shows all, and says so', async () => {
    await engine.call('workspace.setBlind', {});
    const scope = { kind: 'candidates' as const, candidateIds: [candidateId] };
    const write = async (hides: readonly Hiding[]) => {
      const file = at('asked.json');
      const asked = { scope, format: 'json' as const, file, people: 'blind' as const };
      await engine.call('report.export', { ...asked, hides: [...hides] });
      return readFileSync(file, 'utf8');
    };
    const [usual, hiding] = [await write([]), await write(['dates', 'gender', 'schools'])];
    expect(usual).toMatch(PLANTED);
    expect(usual).toContain('"validFrom"');
    expect(hiding).not.toMatch(PLANTED);
    expect(hiding).not.toContain('"validFrom"');
    expect(hiding).toContain(LEFT_OUT.blindBut.gender);
    const [entry] = (await engine.call('audit.latest', { limit: 1 })).entries;
    expect(entry?.detail).toMatchObject({ hides: ['dates', 'gender', 'schools'] });
    await engine.call('workspace.setBlind', { blind: BLIND });
  });
});

/** Of a report written by us, page by page. */
async function readPdf(file: string): Promise<string> {
  const { pages } = (await openFile(readFileSync(file))) ?? { pages: [] };
  return JSON.stringify(pages);
}

/** Every word that a schema allows in a place where it allows some words alone. */
function enumsIn(schema: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const own = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  const inner = schema instanceof z.ZodType ? Object.values(schema.def) : Object.values(schema);
  return [...own, ...inner.flatMap((one) => enumsIn(one, seen))];
}
