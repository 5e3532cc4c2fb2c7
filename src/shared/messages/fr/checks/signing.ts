import type { CREDENTIAL_MESSAGES } from '../../checks/credential.ts';
import type { KEY_MESSAGES } from '../../checks/keys.ts';
import type { MERKLE_MESSAGES } from '../../checks/merkle.ts';
import { day, named, shortId } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { PROOF_MESSAGES } from '../../checks/proof.ts';
import type { SD_JWT_MESSAGES } from '../../checks/sd-jwt.ts';

type Codes = typeof CREDENTIAL_MESSAGES &
  typeof PROOF_MESSAGES &
  typeof KEY_MESSAGES &
  typeof MERKLE_MESSAGES &
  typeof SD_JWT_MESSAGES;

/** What the document, its signature and its key come to. */
export const SIGNING = {
  'structure.valid': () => 'C’est une attestation complète.',
  'structure.unreadable': () =>
    'Cela ne peut pas être lu comme l’attestation que cela prétend être. Demandez au candidat le fichier original.',
  'structure.missing': (p) =>
    `Il manque à cette attestation quelque chose que toutes doivent avoir : ${named(p, 'field')}.`,
  'structure.malformed': (p) =>
    `Une partie de cette attestation n’est pas écrite comme il faut : ${named(p, 'field')}.`,
  'structure.contradiction': (p) =>
    `Cette attestation se contredit au sujet de ${named(p, 'field')}. Le fichier propre d’un émetteur ne le fait pas.`,
  'structure.unsupported-version': (p) =>
    `Touchstone ne peut pas encore vérifier ${named(p, 'format')}. Cela ne dit rien contre le candidat.`,
  'context.covered': () => 'Tout ce qui est montré ici est couvert par la signature.',
  'context.not-applicable': () =>
    'La signature couvre tout le texte, rien ne peut donc être en dehors.',
  'context.undefined-term': (p) =>
    `Quelque chose a été écrit dans cette attestation que sa signature ne couvre pas : ${named(p, 'term')}.`,
  'context.redefined-term': (p) =>
    `Cette attestation donne un autre sens à un mot normalisé : ${named(p, 'term')}. Les émetteurs ne font pas cela.`,
  'context.disguised': (p) =>
    `Des parties de cette attestation sont disposées de façon à pouvoir être cachées : ${named(p, 'term')}. Les émetteurs ne font pas cela.`,
  'context.disguised-name': (p) =>
    `Un nom qu’elle contient, « ${named(p, 'name')} », est écrit de façon à pouvoir être lu comme un autre : retourné, avec des caractères invisibles ou avec des lettres de plusieurs alphabets.`,
  'context.not-available': (p) =>
    `Le dictionnaire de cette attestation nous est inconnu : ${named(p, 'url')}. Nous ne pouvons donc pas dire ce que couvre sa signature.`,
  'context.not-first': (p) =>
    `Elle ne commence pas par le dictionnaire par lequel commence toute attestation, mais par ${named(p, 'term')}.`,
  'context.invalid': (p) =>
    `Le dictionnaire qu’apporte cette attestation se contredit : ${named(p, 'term')}.`,
  'validity.current': () => 'Elle est dans sa période de validité.',
  'validity.left-out': () =>
    'Son titulaire a choisi ce qu’il montre. Sa date d’expiration peut avoir été omise : demandez au candidat l’attestation entière.',
  'validity.expired': (p) => `Elle a expiré le ${day(p, 'until')}.`,
  'validity.not-yet': (p) => `Elle n’est pas valable avant le ${day(p, 'from')}.`,
  'validity.malformed': (p) => `Sa date n’est pas une vraie date : ${named(p, 'value')}.`,
  'check.crashed': () =>
    'Cela n’a pas pu être vérifié, car Touchstone y a échoué. Cela ne dit rien contre le candidat.',
  'proof.valid': () => 'La signature correspond : rien n’a été modifié depuis la délivrance.',
  'proof.none': () => 'Rien ne signe cela. N’importe qui a pu l’écrire.',
  'proof.mismatch': () =>
    'La signature ne correspond pas : l’attestation a été modifiée après sa délivrance, ou n’a pas été signée avec cette clé.',
  'proof.malformed': (p) => `La signature n’est pas écrite comme il faut : ${named(p, 'field')}.`,
  'proof.chain-broken': () =>
    'Une signature dit avoir été ajoutée à une précédente, et celle-ci n’est pas là.',
  'proof.wrong-purpose': (p) =>
    `La signature a été faite dans un autre but (${named(p, 'purpose')}), non pour délivrer une attestation.`,
  'proof.expired': (p) => `La signature elle-même n’était valable que jusqu’au ${day(p, 'until')}.`,
  'proof.created-in-future': (p) =>
    `La signature dit avoir été faite le ${day(p, 'created')}, qui est encore à venir.`,
  'proof.unsupported': (p) =>
    `Touchstone ne peut pas encore vérifier ce type de signature : ${named(p, 'type')}. Cela ne dit rien contre le candidat.`,
  'proof.not-checked': () =>
    'La signature n’a pas pu être vérifiée, car la clé pour le faire manque.',
  'proof.not-disclosed': () =>
    'C’est l’exemplaire propre du titulaire, qu’il n’a pas encore divulgué ; sa signature ne peut donc pas être vérifiée. Demandez au candidat l’attestation telle que son portefeuille la partage.',
  'proof.took-too-long': () =>
    'La vérification a pris trop de temps et a été arrêtée. Cela ne dit rien contre le candidat ; le fichier peut être endommagé ou fait pour bloquer.',
  'proof.checker-ended': () =>
    'La vérification a mis fin au vérificateur lui-même, deux fois. Cela ne dit rien contre le candidat ; le fichier peut être endommagé ou fait pour cela.',
  'proof.uncovered': () =>
    'La signature n’a pas pu être vérifiée, car ce qu’elle couvre n’est pas clair.',
  'proof.unreadable-document': () =>
    'La signature n’a pas pu être vérifiée, car l’attestation ne peut pas être lue.',
  'algorithm.strong': (p) => `Elle est signée par une méthode solide (${named(p, 'algorithm')}).`,
  'algorithm.unsigned': () => 'Elle dit elle-même ne pas être signée.',
  'algorithm.shared-secret': (p) =>
    `Elle est signée par une méthode (${named(p, 'algorithm')}) qui permet à quiconque peut la vérifier de la contrefaire aussi.`,
  'algorithm.key-misfit': (p) =>
    `Sa méthode de signature (${named(p, 'algorithm')}) n’appartient pas à la clé de l’émetteur.`,
  'algorithm.weak-key': (p) =>
    `La clé de l’émetteur est trop faible pour prouver quoi que ce soit : ${named(p, 'key')}.`,
  'algorithm.unknown': (p) =>
    `Touchstone ne connaît pas cette méthode de signature : ${named(p, 'algorithm')}.`,
  'algorithm.not-checked': () => 'La solidité de la signature n’a pas pu être vérifiée.',
  'key.found': () => 'La clé de l’émetteur a été trouvée.',
  'key.kept-copy': (p) =>
    `La clé de l’émetteur a été trouvée, dans une copie conservée depuis le ${day(p, 'since')}. On n’a pas demandé depuis si l’émetteur l’utilise encore.`,
  'key.later-copy': (p) =>
    `La clé de l’émetteur a été trouvée, telle que publiée le ${day(p, 'had')}. C’est après le jour demandé, dont aucune copie n’est conservée.`,
  'key.not-named': () => 'La signature ne dit pas avec quelle clé elle a été faite.',
  'key.malformed': (p) =>
    `La clé que nomme la signature ne peut pas être lue : ${named(p, 'key')}.`,
  'key.absent': (p) => `${named(p, 'issuer')} ne mentionne pas la clé qui a signé cela.`,
  'key.unavailable': (p) =>
    `La clé de l’émetteur n’a pas pu être obtenue (${named(p, 'where')}). Autorisez Touchstone à la rechercher, ou réessayez plus tard.`,
  'key.unsupported': (p) =>
    `Touchstone ne sait pas encore rechercher ce type de clé : ${named(p, 'method')}.`,
  'key.revoked': () => 'L’émetteur a retiré la clé qui a signé cela.',
  'key.expired': (p) => `La clé qui a signé cela ne devait servir que jusqu’au ${day(p, 'until')}.`,
  'key.replaced': (p) =>
    `Ceci est signé avec une clé que l’émetteur a remplacée le ${day(p, 'until')}. On ne peut plus savoir si cela s’est fait avant : demandez une attestation émise à nouveau.`,
  'key.deactivated': (p) =>
    p['until'] === undefined
      ? 'L’émetteur a abandonné l’identité nommée ici : aucune de ses clés ne compte plus.'
      : `L’émetteur a abandonné l’identité nommée ici le ${day(p, 'until')} : aucune de ses clés ne compte depuis.`,
  'key.history-broken': () =>
    'Le registre des clés de l’émetteur est incohérent : il a été modifié après coup, ou une partie manque.',
  'key.history-unauthorised': () =>
    'Le registre des clés de l’émetteur a été modifié par quelqu’un qui n’en avait pas le droit.',
  'key.history-shortened': () =>
    'Il manque désormais au registre des clés de l’émetteur des entrées qu’il contenait auparavant. On ne peut pas savoir quelles clés sont valables : demandez à l’émetteur.',
  'key.history-unwitnessed': () =>
    'Il manque au registre des clés de l’émetteur les témoins qui, selon lui, doivent confirmer chaque changement.',
  'key.not-authorised': () =>
    'L’émetteur n’utilise pas la clé qui a signé cela pour délivrer des attestations.',
  'key.not-checked': () =>
    'Aucune clé n’a été cherchée, car la signature n’en nomme aucune qui puisse l’être.',
  'binding.own-key': (p) => `La clé qui a signé cela appartient à ${named(p, 'issuer')}.`,
  'binding.foreign-key': (p) =>
    `Cela nomme ${named(p, 'issuer')} comme émetteur, mais quelqu’un d’autre l’a signé (${named(p, 'signer')}).`,
  'binding.co-signed': (p) =>
    `Outre l’émetteur, quelqu’un d’autre a signé aussi : ${shortId(p, 'signer')}. Rien ici ne prouve qui c’est.`,
  'binding.issuer-differs': (p) =>
    `Cela nomme deux émetteurs : ${named(p, 'issuer')} et ${named(p, 'other')}.`,
  'binding.unconfirmed': (p) =>
    `Il n’a pas pu être confirmé que la clé appartient à ${named(p, 'issuer')}.`,
  'binding.no-issuer': () => 'Elle ne dit pas qui l’a délivrée.',
  'binding.not-checked': () => 'On n’a pas pu vérifier à qui est la clé qui a signé cela.',
  'merkle.recorded': (p) =>
    `Elle est inscrite sur une blockchain (${named(p, 'chain')}), et rien n’a été modifié depuis.`,
  'merkle.changed': () =>
    'L’attestation a été modifiée après sa délivrance : ce qui en a été inscrit n’est pas ce qu’elle dit maintenant.',
  'merkle.broken-path': () =>
    'Sa preuve ne mène pas à ce qui est inscrit sur la blockchain, rien ne montre donc qu’elle l’a été.',
  'merkle.record-differs': (p) =>
    `La blockchain (${named(p, 'chain')}) a une autre inscription que ne le dit cette attestation.`,
  'merkle.record-unavailable': (p) =>
    `L’inscription de la blockchain n’a pas pu être obtenue (${named(p, 'chain')}), on ne sait donc pas si cela y a été inscrit. Cela ne dit rien contre le candidat.`,
  'merkle.test-only': () =>
    'Elle a été faite pour essayer le logiciel qui délivre de telles attestations, et n’est inscrite sur aucune blockchain.',
  'merkle.address-listed': (p) =>
    `L’émetteur mentionne l’adresse qui l’a inscrite (${named(p, 'address')}).`,
  'merkle.address-absent': (p) =>
    `${named(p, 'issuer')} ne mentionne pas l’adresse qui l’a inscrite (${named(p, 'address')}).`,
  'merkle.address-early': (p) =>
    `L’émetteur n’a commencé à utiliser l’adresse qui l’a inscrite (${named(p, 'address')}) qu’après.`,
  'merkle.address-ended': (p) =>
    `L’émetteur n’utilisait alors plus l’adresse qui l’a inscrite (${named(p, 'address')}).`,
  'merkle.address-unknown': () =>
    'On ne sait pas quelle adresse l’a inscrite, car l’inscription de la blockchain n’a pas pu être obtenue ou ne le dit pas.',
  'merkle.time-unknown': () =>
    'L’émetteur n’utilise plus l’adresse qui l’a inscrite, et on ne sait pas quand elle l’a été.',
  'merkle.address-underived': (p) =>
    `Touchstone ne peut pas encore dire si la clé de ${named(p, 'issuer')} appartient à l’adresse qui l’a inscrite.`,
  'sd-jwt.malformed': (p) =>
    `Une partie que le titulaire a choisi de montrer n’est pas écrite comme il faut : ${named(p, 'about')}.`,
  'sd-jwt.not-signed': (p) =>
    `Quelque chose a été ajouté à cette attestation que son émetteur n’a pas signé : ${named(p, 'about')}.`,
  'sd-jwt.repeated': (p) =>
    `Une partie de cette attestation y est deux fois, alors que son émetteur l’a signée une fois : ${named(p, 'about')}.`,
  'sd-jwt.clash': (p) =>
    `Cette attestation dit deux choses d’une seule : ${named(p, 'about')}. Le fichier propre d’un émetteur ne le fait pas.`,
  'sd-jwt.hash-refused': (p) =>
    `Les parties que montre le titulaire sont protégées par une méthode qui ne prouve rien : ${named(p, 'about')}.`,
  'sd-jwt.holder-signed': () =>
    'La personne à qui elle a été délivrée l’a signée, telle qu’elle a été remise.',
  'sd-jwt.holder-mismatch': () =>
    'Elle est signée comme par la personne à qui elle a été délivrée, mais cette signature ne correspond pas.',
  'sd-jwt.holder-malformed': (p) =>
    `La signature de la personne qui l’a remise n’est pas écrite comme il faut : ${named(p, 'about')}.`,
  'sd-jwt.holder-unbound': () =>
    'Quelqu’un l’a signée comme titulaire, mais son émetteur ne nomme aucune clé de titulaire.',
  'sd-jwt.holder-unchecked': (p) =>
    `La signature de la personne qui l’a remise n’a pas pu être vérifiée : ${named(p, 'about')}.`,
} as const satisfies Record<keyof Codes, CheckMessage>;
