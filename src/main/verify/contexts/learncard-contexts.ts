import type { JsonObject } from '../../../shared/lib/json.ts';

/** A word with the last part of what it stands for, after `lcn:boost` unless that begins with `lcn:`. */
type Words = Readonly<Record<string, string>>;

const EMOJI: Words = {
  activeSkinTone: 'EmojiActiveSkinTone',
  imageUrl: 'EmojiImageUrl',
  unified: 'EmojiUnified',
  unifiedWithoutSkinTone: 'EmojiUnifiedWithoutSkinTone',
};
const ATTACHMENT: Words = {
  title: 'AttachmentTitle',
  type: 'AttachmentType',
  url: 'AttachmentUrl',
};
const FILE: Words = {
  fileName: 'AttachmentFileName',
  fileSize: 'AttachmentFileSize',
  fileType: 'AttachmentFileType',
};
const DISPLAY: Words = {
  backgroundColor: 'BackgroundColor',
  backgroundImage: 'BackgroundImage',
  displayType: 'DisplayType',
};
const NETWORK: Words = {
  networkType: 'NetworkType',
  country: 'NetworkCountry',
  region: 'NetworkRegion',
  organization: 'NetworkOrganization',
};
const ID_CARD: Words = {
  fontColor: 'IDFontColor',
  accentColor: 'IDAccentColor',
  backgroundImage: 'IDBackgroundImage',
  issuerThumbnail: 'IDIssuerThumbnail',
  IDIssuerName: 'IDIssuerName',
  idThumbnail: 'IDThumbnail',
  accentFontColor: 'IDFontColor',
  idBackgroundColor: 'IDBackgroundColor',
  idDescription: 'IDDescription',
};
const EVIDENCE: Words = {
  fileName: 'lcn:evidenceFileName',
  fileType: 'lcn:evidenceFileType',
  fileSize: 'lcn:evidenceFileSize',
};

const TITLES = setOf(textsOf({ plural: 'lcn:plural', singular: 'lcn:singular' }));

/**
 * Our own term tables for what LearnCard adds to a badge, in the versions that it published: how a badge
 * looks, what is attached to it, and its skills.
 *
 * @see https://docs.learncard.com/
 */
export const LEARNCARD_BOOSTS: readonly (readonly [url: string, content: JsonObject])[] = [
  boosts('1.0.0', { attachment: ATTACHMENT, display: DISPLAY, more: network() }),
  boosts('1.0.1', { attachment: { ...ATTACHMENT, ...FILE }, display: DISPLAY }),
  boosts('1.0.2', withPreview()),
  boosts('1.0.3', withPreview(), { EvidenceFile: named('lcn:EvidenceFile', textsOf(EVIDENCE)) }),
];

interface Boost {
  readonly attachment: Words;
  readonly display: Words;
  readonly more?: JsonObject;
}

function withPreview(): Boost {
  return {
    attachment: { ...ATTACHMENT, ...FILE },
    display: { ...DISPLAY, previewType: 'PreviewType' },
  };
}

function network(): JsonObject {
  return { network: named('Network', textsOf(NETWORK)) };
}

function boosts(
  version: string,
  boost: Boost,
  more: JsonObject = {},
): readonly [string, JsonObject] {
  const content = {
    '@context': {
      id: '@id',
      type: '@type',
      lcn: 'https://docs.learncard.com/definitions#',
      cred: 'https://www.w3.org/2018/credentials#',
      xsd: 'https://www.w3.org/2001/XMLSchema#',
      ...more,
      BoostCredential: named('Credential', boostTerms(boost)),
      BoostID: named('ID', { boostID: named('IDField', idTerms()) }),
      CertifiedBoostCredential: certified(),
    },
  };
  return [`https://ctx.learncard.com/boosts/${version}.json`, content];
}

function boostTerms({ attachment, display, more }: Boost): JsonObject {
  return {
    address: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address' },
    ...more,
    attachments: { ...setOf(textsOf(attachment)), '@id': 'lcn:boostAttachments' },
    ...textsOf({ boostId: 'Id', groupID: 'lcn:groupID' }),
    display: named('Display', {
      ...textsOf(display),
      emoji: named('Emoji', { ...textsOf(EMOJI), names: textSet('EmojiNames') }),
      fadeBackgroundImage: literal('FadeBackgroundImage', 'boolean'),
      repeatBackgroundImage: literal('RepeatBackgroundImage', 'boolean'),
    }),
    familyTitles: named('lcn:familyTitles', {
      dependents: { ...TITLES, '@id': 'lcn:dependents' },
      guardians: { ...TITLES, '@id': 'lcn:guardians' },
    }),
    skills: {
      ...setOf({
        ...textsOf({ category: 'SkillCategory', skill: 'Skill' }),
        subskills: textSet('Subskills'),
      }),
      '@id': 'lcn:boostSkills',
    },
  };
}

function idTerms(): JsonObject {
  return {
    ...textsOf(ID_CARD),
    dimBackgroundImage: literal('IDDimBackgroundImage', 'boolean'),
    showIssuerThumbnail: literal('IDShowIssuerThumbnail', 'boolean'),
    repeatIdBackgroundImage: literal('IDRepeatIdBackgroundImage', 'boolean'),
  };
}

function certified(): JsonObject {
  const boostCredential = {
    '@id': 'cred:VerifiableCredential',
    '@type': '@id',
    '@container': '@graph',
  };
  return named('lcn:certifiedBoostCredential', {
    '@version': 1.1,
    ...textsOf({ boostId: 'Id' }),
    boostCredential,
  });
}

function nameOf(name: string): string {
  return name.startsWith('lcn:') ? name : `lcn:boost${name}`;
}

function named(name: string, terms: JsonObject): JsonObject {
  return { '@id': nameOf(name), '@context': terms };
}

function setOf(terms: JsonObject): JsonObject {
  return { '@container': '@set', '@context': terms };
}

function literal(name: string, type: 'string' | 'boolean'): JsonObject {
  return { '@id': nameOf(name), '@type': `xsd:${type}` };
}

function textSet(name: string): JsonObject {
  return { ...literal(name, 'string'), '@container': '@set' };
}

function textsOf(words: Words): JsonObject {
  return Object.fromEntries(
    Object.entries(words).map(([word, name]) => [word, literal(name, 'string')]),
  );
}
