import { judged } from '../../checks/findings.ts';
import type { FINDING_MESSAGES } from '../../checks/findings.ts';
import { day, named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { NESTED_MESSAGES } from '../../checks/nested.ts';
import type { PEOPLE_MESSAGES } from '../../checks/people.ts';
import type { STATUS_MESSAGES } from '../../checks/status.ts';
import type { SUPPLEMENT_MESSAGES } from '../../checks/supplements.ts';
import type { CheckParams } from '../../../model/check.ts';

type Codes = typeof STATUS_MESSAGES &
  typeof PEOPLE_MESSAGES &
  typeof NESTED_MESSAGES &
  typeof SUPPLEMENT_MESSAGES &
  typeof FINDING_MESSAGES;

function listed(p: CheckParams): string {
  const { registry = '', issuer = '', listedAs = issuer } = p;
  const claim = listedAs === issuer ? '' : ` L’attestation l’appelle ${issuer}.`;
  return `Le registre « ${registry} » mentionne son émetteur comme ${listedAs}.${claim}`;
}

const UNCHECKED = 'Que l’émetteur l’ait retirée n’a pas pu être vérifié';
const NO_RULES = 'Qu’elle soit écrite comme le prescrit son standard n’a pas été vérifié';

/** Whether it still holds, whose it is, and what stands beside it. */
export const STANDING = {
  'status.none': () => 'L’émetteur ne tient pas de liste d’attestations retirées pour elle.',
  'status.current': () => 'L’émetteur ne l’a pas retirée.',
  'status.left-out': () =>
    'Son titulaire a choisi ce qu’il montre. Que son émetteur l’ait retirée peut avoir été omis : demandez au candidat l’attestation entière.',
  'status.kept-copy': (p) =>
    `L’émetteur ne l’avait pas retirée le ${day(p, 'since')}. Cela vient d’une copie conservée depuis : revérifiez-la avec le réseau autorisé pour connaître l’état d’aujourd’hui.`,
  'status.copy-too-old': (p) =>
    `${UNCHECKED} : la copie conservée de sa liste date du ${day(p, 'since')}, ce qui est trop ancien. Revérifiez-la avec le réseau autorisé.`,
  'status.later-copy': (p) =>
    `L’émetteur ne l’avait pas retirée le ${day(p, 'had')}, qui est après le jour demandé. Aucune liste de ce jour n’est conservée.`,
  'status.withdrawn-later': (p) =>
    `L’émetteur l’avait retirée au ${day(p, 'had')}. On ne peut pas dire si c’était le cas le jour demandé : aucune liste de ce jour n’est conservée.`,
  'status.revoked': () => 'L’émetteur l’a révoquée.',
  'status.suspended': () => 'L’émetteur l’a suspendue.',
  'status.message': (p) => `La liste de l’émetteur dit à son sujet : ${named(p, 'message')}.`,
  'status.unavailable': (p) =>
    `${UNCHECKED} : la liste à ${named(p, 'where')} n’a pas pu être obtenue.`,
  'status.list-invalid': (p) =>
    `${UNCHECKED} : on ne peut pas se fier à la liste (${named(p, 'reason')}).`,
  'status.list-expired': (p) =>
    `${UNCHECKED} : la liste n’était valable que jusqu’au ${day(p, 'until')}.`,
  'status.unsupported': (p) =>
    `${UNCHECKED} : Touchstone ne connaît pas ce type de liste (${named(p, 'type')}).`,
  'status.malformed': (p) =>
    `${UNCHECKED} : sa place dans la liste n’est pas correctement indiquée (${named(p, 'field')}).`,
  'recipient.email': (p) =>
    `Elle indique comme destinataire l’adresse e-mail de ce candidat (${named(p, 'email')}).`,
  'recipient.identifier': (p) =>
    `Elle indique comme destinataire un identifiant de ce candidat (${named(p, 'identifier')}).`,
  'recipient.holder': () =>
    'La personne à qui elle a été délivrée l’a signée, telle qu’elle a été remise.',
  'recipient.holder-elsewhere': (p) =>
    `La personne à qui elle a été délivrée l’a signée telle qu’elle a été remise, mais pour ${named(p, 'audience')} : quiconque l’y a vue pourrait la remettre ici aussi. Demandez au candidat s’il s’agit de vous.`,
  'recipient.mismatch': () =>
    'Son destinataire n’est aucune des adresses connues de ce candidat, elle compte donc comme celle de quelqu’un d’autre. Demandez-lui si elle a été délivrée à une autre de ses adresses et, si oui, ajoutez-la.',
  'recipient.part-mismatch': () =>
    'Une attestation qu’elle contient a été délivrée à quelqu’un d’autre : son destinataire n’est aucune des adresses connues de ce candidat.',
  'recipient.part-unstated': () =>
    'Elle a été délivrée à ce candidat. Des attestations qu’elle contient, délivrées par d’autres, ne mentionnent aucune de ses adresses : seul l’émetteur de l’ensemble dit qu’elles sont à la même personne.',
  'recipient.unstated': () => 'Elle ne dit pas à qui elle a été délivrée.',
  'recipient.no-candidate': () =>
    'Il n’y a pas encore de candidat à qui comparer son destinataire.',
  'recipient.not-comparable': () =>
    'Elle dit à qui elle a été délivrée, mais pas d’une façon comparable à ce qu’on sait de ce candidat. Ajoutez l’adresse e-mail du candidat pour la comparer.',
  'issuer.trusted': (p) => `Vous faites confiance à ${named(p, 'issuer')}.`,
  'issuer.known': (p) => `${named(p, 'issuer')} a prouvé que ${named(p, 'domain')} est à lui.`,
  'issuer.hosted': (p) =>
    `Elle est hébergée par ${named(p, 'domain')} pour le compte de ${named(p, 'issuer')}. ${named(p, 'domain')} a prouvé son domaine ; que ${named(p, 'issuer')} (${named(p, 'owner')}) soit derrière, seul ${named(p, 'domain')} le dit.`,
  'issuer.listed-accepted': (p) => `${listed(p)} Vous acceptez ce registre.`,
  'issuer.listed-known': (p) =>
    `${listed(p)} Vous n’avez pas décidé d’accepter ceux que ce registre mentionne.`,
  'issuer.registry-unavailable': (p) =>
    `On n’a pas pu chercher si « ${named(p, 'registry')} » mentionne ${named(p, 'issuer')}, on n’en connaît donc que la clé. Autorisez Touchstone à chercher, ou réessayez plus tard.`,
  'issuer.blocked-by-list': (p) =>
    `Votre liste « ${named(p, 'registry')} » bloque ${named(p, 'issuer')}${p['note'] === undefined ? '' : ` : ${p['note']}`}.`,
  'issuer.unknown': (p) =>
    `On ne connaît de ${named(p, 'issuer')} que sa clé. Décidez vous-même si vous lui faites confiance.`,
  'issuer.unproven': (p) =>
    `Il n’est pas prouvé qu’elle vienne de ${named(p, 'issuer')}, rien de ce qu’on sait de cet émetteur ne parle donc pour elle.`,
  'issuer.imitates': (p) =>
    `Elle appelle son émetteur ${named(p, 'issuer')}, ce qui ressemble à ${named(p, 'name')}, un émetteur réputé chez vous, mais c’en est un autre. Fiez-vous à son identifiant, ${named(p, 'id')}, non à son nom.`,
  'issuer.disguised': (p) =>
    `Le nom de son émetteur, ${named(p, 'issuer')}, est écrit avec des lettres qui ressemblent à d’autres ou sont invisibles, de sorte qu’on peut le prendre pour un autre. Fiez-vous à son identifiant, ${named(p, 'id')}, non à son nom.`,
  'issuer.blocked': (p) => `Vous avez bloqué ${named(p, 'issuer')}.`,
  'issuer.inner-blocked': (p) =>
    `Elle contient quelque chose de ${named(p, 'issuer')}, que vous avez bloqué. Les compétences qui s’y trouvent ne comptent pas ici.`,
  'nested.none': () => 'Elle ne contient pas d’autres attestations.',
  'nested.verified': (p) =>
    p['count'] === '1'
      ? 'L’attestation qu’elle contient est vérifiée aussi.'
      : `Les ${named(p, 'count')} attestations qu’elle contient sont toutes vérifiées aussi.`,
  'nested.rejected': (p) =>
    `Elle contient des attestations contrefaites ou modifiées : ${named(p, 'which')}.`,
  'nested.lapsed': (p) =>
    `Elle contient des attestations qui ne sont plus valables : ${named(p, 'which')}.`,
  'nested.unconfirmed': (p) =>
    `Elle contient des attestations qui n’ont pas pu être confirmées : ${named(p, 'which')}.`,
  'nested.other-subject': (p) =>
    `Elle contient des attestations sur quelqu’un d’autre : ${named(p, 'which')}.`,
  'nested.too-many': (p) =>
    `Elle contient plus d’attestations que Touchstone n’en vérifie dans un fichier (${named(p, 'limit')}).`,
  'nested.too-deep': (p) =>
    `Elle contient des attestations dans des attestations, plus profond que Touchstone ne regarde (${named(p, 'limit')} niveaux).`,
  'endorsements.verified': (p) =>
    `Elle est recommandée, et les recommandations sont vérifiées (${named(p, 'count')}).`,
  'endorsements.own': () =>
    'Elle n’est recommandée que par son propre émetteur, ce qui ne dit rien de plus que sa délivrance.',
  'endorsements.some-fail': (p) =>
    `De ses ${named(p, 'count')} recommandations, ${named(p, 'failing')} ne sont pas valables.`,
  'endorsements.unconfirmed': (p) =>
    `De ses ${named(p, 'count')} recommandations, ${named(p, 'open')} n’ont pas pu être confirmées.`,
  'schema.fits': () => 'Elle est écrite comme le prescrit le standard qu’elle nomme.',
  'schema.departs': () =>
    'Elle n’est pas tout à fait écrite comme le prescrit le standard qu’elle nomme. C’est le fait de son émetteur, et non le signe d’une contrefaçon.',
  'schema.unavailable': (p) =>
    `${NO_RULES} : les règles à ${named(p, 'where')} n’ont pas pu être obtenues.`,
  'schema.unusable': () => `${NO_RULES} : les règles sont inutilisables.`,
  'schema.changed': (p) =>
    `${NO_RULES} : les règles à ${named(p, 'host')} ne sont pas celles que son émetteur entendait.`,
  'schema.own': (p) =>
    `Elle nomme des règles qui lui sont propres, conservées à ${named(p, 'host')}. Touchstone n’applique que celles des organismes qui établissent les standards.`,
  'schema.unsupported': (p) =>
    `Elle nomme des règles d’un type que Touchstone ne connaît pas (${named(p, 'type')}).`,
  'evidence.named': (p) =>
    p['count'] === '1'
      ? `Elle nomme un justificatif, conservé à ${named(p, 'hosts')}. Touchstone ne l’ouvre pas : regardez-le vous-même.`
      : `Elle nomme ${named(p, 'count')} justificatifs, conservés à ${named(p, 'hosts')}. Touchstone ne les ouvre pas : regardez-les vous-même.`,
  'evidence.described': (p) =>
    p['count'] === '1'
      ? 'Elle décrit le justificatif pour lequel elle a été délivrée.'
      : `Elle décrit ${named(p, 'count')} justificatifs pour lesquels elle a été délivrée.`,
  'evidence.refresh-offered': (p) =>
    `Son émetteur en propose des versions plus récentes à ${named(p, 'host')}. Touchstone n’y demande rien : demandez la plus récente au candidat.`,
  'evidence.terms': (p) =>
    `Son émetteur pose des conditions à son utilisation : ${named(p, 'terms')}.`,
  'issue-date.signed-before-key': judged(
    (p) =>
      `Elle dit avoir été signée le ${day(p, 'signed')}, mais la clé de son émetteur n’est enregistrée que depuis le ${day(p, 'key')}. Demandez à l’émetteur quand il l’a délivrée.`,
  ),
  'issue-date.before-key': judged(
    (p) =>
      `Elle est datée du ${day(p, 'from')}, mais la clé de son émetteur n’est enregistrée que depuis le ${day(p, 'key')}, et elle ne dit pas quand elle a été signée. Une distinction antérieure a pu être mise sous cette forme plus tard : interrogez l’émetteur.`,
  ),
  'shared-key.several-issuers': judged(
    (p) =>
      `La clé qui l’a signée signe pour plusieurs émetteurs : ${named(p, 'others')}. Qui la détient peut délivrer sous tous ces noms : demandez à l’émetteur nommé si c’est de son fait.`,
  ),
  'shared-key.platform': (p) =>
    `${named(p, 'host')} signe pour ${named(p, 'count')} émetteurs avec une seule clé, comme le font les plateformes. La clé prouve ${named(p, 'host')} ; pour qui cela a été délivré, seul ${named(p, 'host')} le dit.`,
  'other-person.picture': judged(
    () =>
      'L’image montre peut-être le nom de ce candidat, mais le badge qu’elle contient a été délivré à quelqu’un d’autre. Fiez-vous à ce qui est dedans.',
  ),
  'other-person.address': judged(
    (p) =>
      `Elle a été délivrée à l’adresse e-mail d’un autre de vos candidats : ${named(p, 'people')}. Interrogez les deux, ou dites que c’est la même personne.`,
  ),
  'other-person.file-name': judged(
    (p) =>
      `Son fichier s’appelle « ${named(p, 'file')} », ce qui nomme un autre de vos candidats : ${named(p, 'people')}. Regardez si elle est arrivée chez la bonne personne.`,
  ),
  'reuse.same': judged(
    (p) =>
      `Exactement la même attestation a aussi été remise par ${named(p, 'people')}. L’une n’est pas à qui l’a remise, sauf s’il s’agit de la même personne : interrogez les deux.`,
  ),
  'reuse.same-number': judged(
    (p) =>
      `Une autre attestation, du même émetteur et de même numéro mais d’un autre contenu, a été remise par ${named(p, 'people')}. Un émetteur donne un numéro une seule fois : regardez laquelle est juste, ou interrogez l’émetteur.`,
  ),
} as const satisfies Record<keyof Codes, CheckMessage>;
