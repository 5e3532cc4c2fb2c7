import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import {
  changed,
  check,
  faultsOf,
  makeBadge,
  makeIssuer,
  sign,
} from '../proofs/data-integrity/signing.ts';

const BOOST: JsonObject = {
  display: {
    backgroundColor: '#4285F4',
    displayType: 'badge',
    emoji: { unified: '1f525', names: ['fire'] },
    fadeBackgroundImage: true,
  },
  attachments: [{ title: 'Plan', type: 'document', url: 'https://files.example/plan.pdf' }],
  skills: [{ category: 'trade', skill: 'welding', subskills: ['MIG'] }],
  boostID: { fontColor: '#ffffff', showIssuerThumbnail: true },
};

test.each([
  ['1.0.0', { network: { networkType: 'school', country: 'DE' } }],
  ['1.0.1', {}],
  ['1.0.2', { groupID: 'g-1' }],
  ['1.0.3', { evidence: [{ id: 'urn:e', type: ['EvidenceFile'], fileName: 'plan.pdf' }] }],
])(
  'a badge with what LearnCard adds in version %s is covered, all of it',
  async (version, more) => {
    const issuer = await makeIssuer();
    const { '@context': contexts, type, ...badge } = makeBadge(issuer.id);
    const own = `https://ctx.learncard.com/boosts/${version}.json`;
    const signed = await sign(
      {
        '@context': [...(contexts as readonly string[]), own],
        type: [...(type as readonly string[]), 'BoostCredential', 'BoostID'],
        ...badge,
        ...BOOST,
        ...more,
      },
      issuer,
    );
    expect(faultsOf(await check(signed))).toEqual([]);
    for (const path of ['display.displayType', 'attachments.0.title', 'skills.0.skill']) {
      // oxlint-disable-next-line no-await-in-loop -- three
      const faults = faultsOf(await check(changed(signed, path, () => 'other')));
      expect(faults).toContain('fail proof.mismatch');
    }
    const added = changed(signed, 'display.madeUp', () => 'x');
    expect(faultsOf(await check(added))).toContain('fail context.undefined-term');
  },
);
