import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { OPEN_BADGES_2_MESSAGES } from '../../checks/open-badges-2.ts';
import type { SEAL_MESSAGES } from '../../checks/seal.ts';

type Codes = typeof OPEN_BADGES_2_MESSAGES & typeof SEAL_MESSAGES;

const LOOK_UP = 'Autorisez Touchstone à le rechercher, ou réessayez plus tard.';

/** Open Badges 2.0 that are hosted, and credentials under an electronic seal. */
export const SEALING = {
  'hosted.shown': () => 'Il est montré là où il dit être conservé, et y dit la même chose.',
  'hosted.changed': (p) =>
    `Ce fichier a été modifié : là où le badge est conservé, il dit autre chose sur ${named(p, 'field')}.`,
  'hosted.unavailable': (p) =>
    `Ce badge n’a pas pu être recherché là où il est conservé (${named(p, 'where')}). ${LOOK_UP}`,
  'hosted.insecure': (p) =>
    `Ce badge est conservé à une adresse non sécurisée (${named(p, 'where')}), ce qui s’y trouve ne prouve donc rien.`,
  'hosted.gone': (p) =>
    `Ce badge n’est plus montré là où il était conservé (${named(p, 'where')}).`,
  'hosted.unreadable': (p) =>
    `Ce qui se trouve à ${named(p, 'where')} ne peut pas être lu comme un badge.`,
  'hosted.another': (p) =>
    `Un autre badge se trouve là où celui-ci dit être conservé (${named(p, 'where')}).`,
  'hosted.signature-missing': () =>
    'Il dit être signé, mais vient sans sa signature. N’importe qui a pu l’écrire. Demandez au candidat le badge signé.',
  'hosted.meant-to-be-signed': (p) =>
    `À ${named(p, 'where')}, il est dit que ce badge est signé. Demandez au candidat le badge signé.`,
  'hosted.no-key': () =>
    'Il n’a pas besoin de clé : il n’est pas signé, mais montré à une adresse de son émetteur.',
  'hosted.no-algorithm': () => 'Il n’est pas signé, mais montré à une adresse de son émetteur.',
  'hosted.whole': () =>
    'Tout ce qui est montré ici a été lu là où le badge est conservé, non dans le fichier.',
  'hosted.not-whole': () =>
    'Ce qui est montré ici a été lu dans le fichier, car le badge n’a pas pu être lu là où il est conservé.',
  'hosted.in-scope': (p) =>
    `Il est conservé là où ${named(p, 'issuer')} garde ses badges (${named(p, 'where')}).`,
  'hosted.out-of-scope': (p) =>
    `Il nomme ${named(p, 'issuer')} comme émetteur, mais est conservé à ${named(p, 'where')}, où cet émetteur ne garde pas de badges.`,
  'hosted.scope-unreadable': (p) =>
    `On ne sait pas clairement où ${named(p, 'issuer')} garde ses badges, il n’a donc pas pu être confirmé que celui-ci en est un.`,
  'badge-class.unavailable': (p) =>
    `Ce pour quoi ce badge a été donné n’a pas pu être recherché (${named(p, 'where')}). ${LOOK_UP}`,
  'badge-class.another': (p) =>
    `Un autre badge est décrit à l’adresse que nomme celui-ci (${named(p, 'where')}).`,
  'profile.unavailable': (p) =>
    `On n’a pas pu demander à l’émetteur si ce badge est le sien (${named(p, 'where')}). ${LOOK_UP}`,
  'profile.another': (p) =>
    `Un autre émetteur se trouve à l’adresse que nomme ce badge (${named(p, 'where')}).`,
  'key.owned-by-another': (p) =>
    `La clé qui a signé cela appartient à ${named(p, 'owner')}, non à ${named(p, 'issuer')}.`,
  'status.hosted-unavailable': (p) =>
    `Que l’émetteur l’ait retiré n’a pas pu être vérifié : il n’a pas pu être recherché à ${named(p, 'where')}.`,
  'endorsements.unchecked': (p) =>
    `D’autres s’en porteraient garants (${named(p, 'count')}), ce que Touchstone ne vérifie pas.`,
  'seal.detached': () =>
    'Le texte scellé n’est pas dans ce fichier, rien ne montre donc sur quoi porte le cachet. Demandez au candidat l’attestation entière, telle que délivrée.',
  'certificate.accepted': (p) =>
    `Le cachet est celui de ${named(p, 'owner')}, dont le certificat mène à un certificat que vous acceptez (${named(p, 'accepted')}). On n’a pas cherché si le certificat a été retiré depuis.`,
  'certificate.not-accepted': (p) =>
    `Le cachet est celui de ${named(p, 'owner')}, dit un certificat de ${named(p, 'authority')}. Vous n’avez accepté ni l’un ni l’autre. Si vous vous êtes assuré de leur appartenance, acceptez-en un dans Paramètres, Certificats.`,
  'certificate.absent': () =>
    'Le cachet ne fait que nommer le certificat avec lequel il a été fait. Demandez ce certificat à l’émetteur, et acceptez-le dans Paramètres, Certificats.',
  'certificate.other-named': () =>
    'Le cachet nomme un certificat et en porte un autre, on ne sait donc pas clairement qui a scellé cela.',
  'certificate.chain-broken': (p) =>
    `Les certificats du cachet ne vont pas ensemble : celui au-dessus de celui de ${named(p, 'owner')} ne l’a pas émis.`,
  'certificate.not-for-seals': (p) =>
    `Le certificat de ${named(p, 'owner')} sert à autre chose qu’à sceller des documents.`,
  'certificate.not-an-authority': (p) =>
    `${named(p, 'owner')} a émis un certificat de ce cachet, et n’est pas une autorité qui le peut.`,
  'certificate.path-too-long': (p) =>
    `${named(p, 'owner')} ne peut pas laisser d’autres émettre des certificats, comme quelqu’un l’a fait pour ce cachet.`,
  'certificate.not-valid-at-sealing': (p) =>
    `Le certificat de ${named(p, 'owner')} n’était pas valable le ${day(p, 'sealed')}, jour où cela dit avoir été scellé.`,
  'certificate.not-yet-valid': (p) =>
    `Le certificat de ${named(p, 'owner')} n’est valable qu’à partir du ${day(p, 'from')}.`,
  'certificate.ended-since': (p) =>
    `Le certificat de ${named(p, 'owner')} a pris fin le ${day(p, 'until')}. Que cela ait été scellé avant ne peut pas être montré : demandez à l’émetteur de le confirmer. Cela ne dit rien contre le candidat.`,
  'certificate.weak': (p) =>
    `Le certificat de ${named(p, 'owner')} est signé d’une façon qui peut être contrefaite.`,
  'certificate.unknown-rule': (p) =>
    `Le certificat de ${named(p, 'owner')} pose une règle que Touchstone ne connaît pas encore. Cela ne dit rien contre le candidat.`,
  'binding.sealed': (p) => `${named(p, 'issuer')} a scellé cela lui-même.`,
  'binding.seal-by-name': (p) =>
    `Le propriétaire du cachet porte le même nom que l’émetteur, ${named(p, 'issuer')}. C’est tout ce qui les relie : aucun n’indique de numéro que l’autre indique.`,
  'binding.seal-other-name': (p) =>
    `Le cachet est celui de ${named(p, 'owner')}, qui s’appelle ici ${named(p, 'issuer')}. Le numéro de son certificat est celui de l’émetteur ; si le nom est le sien, jugez-en vous-même.`,
  'binding.seal-of-another': (p) =>
    `Cela nomme ${named(p, 'issuer')} comme émetteur, mais ${named(p, 'owner')} l’a scellé, enregistré sous un autre numéro.`,
  'binding.seal-unrelated': (p) =>
    `Cela nomme ${named(p, 'issuer')} comme émetteur, et le cachet est celui de ${named(p, 'owner')}. Rien ne montre que ce sont les mêmes. Interrogez l’émetteur.`,
  'binding.seal-not-accepted': (p) =>
    `On ne sait pas si ${named(p, 'issuer')} a scellé cela tant que vous n’avez pas accepté son certificat.`,
  'binding.awarded-by-another': (p) =>
    `${named(p, 'owner')} a scellé cela, et y dit que ${named(p, 'awarder')} l’a décerné. Cela repose sur la parole de celui qui l’a scellé.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
