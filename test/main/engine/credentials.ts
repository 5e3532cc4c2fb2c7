import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ZipFile } from 'yazl';
import { unpackDocument } from '../../../src/main/intake/index.ts';
import type { CredentialDocument } from '../../../src/main/intake/index.ts';
import type { AnyDocument, VerifyDocument } from '../../../src/main/engine/importing/examine.ts';
import type { CredentialFacts, RecipientIdentifier } from '../../../src/shared/model/credential.ts';
import type { Verdict } from '../../../src/shared/model/verdict.ts';

/** Unsigned credentials, and a stand-in for verification that believes what they say of themselves. */

export interface Said {
  readonly title: string;
  readonly skill?: string;
  readonly subjectId?: string;
  readonly email?: string;
  readonly hashedEmail?: string;
  readonly issuer?: string;
  readonly verdict?: Verdict;
  /** Of the processor's time. */
  readonly takesMs?: number;
  /** Verification breaks down on it. */
  readonly breaks?: boolean;
}

/** A credential that intake takes for one; what the stand-in is to find stands in `said`. */
export function credentialText(said: Said): string {
  return JSON.stringify({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: said.issuer ?? 'did:web:uni.example',
    credentialSubject: { achievement: { name: said.title } },
    said,
  });
}

export function writeFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** A zip of such credentials. */
export async function zipOf(entries: Readonly<Record<string, Said>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, said] of Object.entries(entries)) {
    file.addBuffer(Buffer.from(credentialText(said)), name);
  }
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

export const believe = (
  document: AnyDocument,
  said = saidBy(unpackDocument(document)),
): ReturnType<VerifyDocument> => {
  if (said.breaks === true) return Promise.reject(new Error('broke down'));
  const judgedAt = '2026-01-01T00:00:00.000Z';
  const verification = {
    verdict: said.verdict ?? 'verified',
    checks: [{ id: 'proof', outcome: 'pass', code: 'proof.valid', checkedAt: judgedAt }] as const,
    issuerAssurance: 'domain',
    judgedAt,
  } as const;
  return Promise.resolve({ facts: factsOf(said), verification, tookMs: said.takesMs });
};

function saidBy(document: CredentialDocument): Said {
  if (document.payload.kind !== 'json') throw new Error('not one of ours');
  return document.payload.json['said'] as unknown as Said;
}

export function factsOf(said: Said): CredentialFacts {
  const alignment = {
    targetName: said.skill ?? 'Python',
    targetUrl: undefined,
    targetFramework: undefined,
    targetCode: undefined,
    targetType: undefined,
  };
  return {
    id: undefined,
    types: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: said.title,
    issuer: { id: said.issuer ?? 'did:web:uni.example', claimedName: 'Uni', url: undefined },
    recipient: {
      subjectId: said.subjectId,
      claimedName: undefined,
      identifiers: identifiersOf(said),
      provenHolder: undefined,
    },
    achievements: [
      {
        id: undefined,
        name: said.title,
        description: undefined,
        achievementType: undefined,
        criteria: undefined,
        alignments: [alignment],
        tags: [],
      },
    ],
    results: [],
    validFrom: undefined,
    validUntil: undefined,
  };
}

function identifiersOf({ subjectId, email, hashedEmail }: Said): readonly RecipientIdentifier[] {
  const identity = (identityHash: string, hashed: boolean) =>
    ({
      kind: 'identity',
      identityType: 'emailAddress',
      identityHash,
      hashed,
      salt: hashed ? 'salt' : undefined,
    }) as const;
  const hash = (address: string) =>
    `sha256$${createHash('sha256').update(`${address}salt`).digest('hex')}`;
  return [
    ...(subjectId === undefined ? [] : [{ kind: 'subject-id', value: subjectId } as const]),
    ...(email === undefined ? [] : [identity(email, false)]),
    ...(hashedEmail === undefined ? [] : [identity(hash(hashedEmail), true)]),
  ];
}
