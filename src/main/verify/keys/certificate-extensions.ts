import { DER, readChildren, readDer, readDerText, readObjectIdentifier } from './der.ts';
import type { DerElement } from './der.ts';

/** What node:crypto does not say of a certificate. @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
export interface CertificateContent {
  /** Parts of the subject's name, in their order: its attribute's object identifier and its text. */
  readonly subject: readonly (readonly [attribute: string, text: string])[];
  readonly basicConstraints: { readonly isAuthority: boolean; readonly pathLength?: number };
  /** Absent where the certificate does not restrict what its key is for. */
  readonly keyUsage?: { readonly signsTexts: boolean; readonly signsCertificates: boolean };
  /** Whether whoever relies on it must heed for what ends its key is, where it names them. */
  readonly isExtendedKeyUsageCritical: boolean;
  /** Whether its issuer states that it is for electronic seals. @see ETSI EN 319 412-5 §4.2.3 */
  readonly isForSeals: boolean;
  /** Of the algorithm that its issuer signed it with. */
  readonly signatureAlgorithm: string;
  /** Extensions that bind whoever relies on it and that are not understood here. */
  readonly unknownCritical: readonly string[];
}

interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const NAME_CONSTRAINTS = '2.5.29.30';
const EXTENDED_KEY_USAGE = '2.5.29.37';

const QC_STATEMENTS = '1.3.6.1.5.5.7.1.3';
/** `id-etsi-qct-eseal`, 0.4.0.1862.1.6.2, as DER has it. */
const SEAL_TYPE = Buffer.from('060704008e46010602', 'hex');

/** Understood, or without a bearing on whose seal it is: names, uses, policies, where lists are. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  BASIC_CONSTRAINTS,
  KEY_USAGE,
  '2.5.29.14',
  '2.5.29.17',
  '2.5.29.18',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.35',
  EXTENDED_KEY_USAGE,
]);

/** Reads a certificate; `undefined` where it is none, or a part of it that decides cannot be read. */
export function readCertificateContent(der: Uint8Array): CertificateContent | undefined {
  const [certificate, ...rest] = readDer(der) ?? [];
  const [body, algorithm] = readChildren(certificate, DER.sequence) ?? [];
  const fields = readChildren(body, DER.sequence);
  const [algorithmId] = readChildren(algorithm, DER.sequence) ?? [];
  if (fields === undefined || algorithmId === undefined || rest.length > 0) return undefined;
  // [0] is the version, which certificates of version 1 leave out.
  const subject = fields[fields[0]?.tag === 0xa0 ? 5 : 4];
  const extensions = readExtensions(fields.find(({ tag }) => tag === 0xa3));
  const name = readName(subject);
  if (extensions === undefined || name === undefined) return undefined;
  return describe(name, readObjectIdentifier(algorithmId), extensions);
}

function describe(
  subject: CertificateContent['subject'],
  signatureAlgorithm: string,
  extensions: readonly Extension[],
): CertificateContent | undefined {
  const find = (id: string) => extensions.find((extension) => extension.id === id);
  const constraints = find(BASIC_CONSTRAINTS);
  const usage = find(KEY_USAGE);
  const basicConstraints =
    constraints === undefined ? { isAuthority: false } : readBasicConstraints(constraints.value);
  const keyUsage = usage === undefined ? undefined : readKeyUsage(usage.value);
  if (basicConstraints === undefined || (usage !== undefined && keyUsage === undefined)) {
    return undefined;
  }
  // Whoever ignores a constraint on names may believe one that was not the authority's to give.
  const unknownCritical = extensions
    .filter(({ id, critical }) => id === NAME_CONSTRAINTS || (critical && !UNDERSTOOD.has(id)))
    .map(({ id }) => id);
  return {
    subject,
    basicConstraints,
    ...(keyUsage === undefined ? {} : { keyUsage }),
    isForSeals: Buffer.from(find(QC_STATEMENTS)?.value ?? []).includes(SEAL_TYPE),
    isExtendedKeyUsageCritical: find(EXTENDED_KEY_USAGE)?.critical === true,
    signatureAlgorithm,
    unknownCritical,
  };
}

function readName(element: DerElement | undefined): CertificateContent['subject'] | undefined {
  return readChildren(element, DER.sequence)?.flatMap((set) =>
    (readChildren(set, DER.set) ?? []).flatMap((attribute) => {
      const [type, value] = readChildren(attribute, DER.sequence) ?? [];
      const text = value === undefined ? undefined : readDerText(value);
      return type === undefined || text === undefined
        ? []
        : [[readObjectIdentifier(type), text] as const];
    }),
  );
}

/** None where the certificate has none; `undefined` where one is malformed or stands there twice. */
function readExtensions(element: DerElement | undefined): readonly Extension[] | undefined {
  if (element === undefined) return [];
  const [list] = readDer(element.content) ?? [];
  const extensions = readChildren(list, DER.sequence)?.map(readExtension);
  if (extensions === undefined) return undefined;
  const read = extensions.filter((extension) => extension !== undefined);
  const isOnce = new Set(read.map(({ id }) => id)).size === extensions.length;
  return isOnce ? read : undefined;
}

function readExtension(element: DerElement): Extension | undefined {
  const [id, second, third] = readChildren(element, DER.sequence) ?? [];
  const value = second?.tag === DER.boolean ? third : second;
  if (id === undefined || value?.tag !== DER.octetString) return undefined;
  const critical = second?.tag === DER.boolean && second.content[0] !== 0;
  return { id: readObjectIdentifier(id), critical, value: value.content };
}

/** @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9 */
function readBasicConstraints(
  value: Uint8Array,
): CertificateContent['basicConstraints'] | undefined {
  const [sequence] = readDer(value) ?? [];
  const fields = readChildren(sequence, DER.sequence);
  if (fields === undefined) return undefined;
  const flag = fields.find(({ tag }) => tag === DER.boolean);
  const isAuthority = flag !== undefined && flag.content[0] !== 0;
  const length = fields.find(({ tag }) => tag === DER.integer);
  if (length === undefined) return { isAuthority };
  const [pathLength = 0, ...more] = length.content;
  return more.length > 0 ? undefined : { isAuthority, pathLength };
}

/** Bits 0 and 1 are for signing, 5 for certificates. @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3 */
function readKeyUsage(value: Uint8Array): CertificateContent['keyUsage'] {
  const [element] = readDer(value) ?? [];
  if (element?.tag !== DER.bitString) return undefined;
  const bits = element.content[1] ?? 0;
  return { signsTexts: (bits & 0xc0) !== 0, signsCertificates: (bits & 0x04) !== 0 };
}
