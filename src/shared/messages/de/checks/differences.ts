import { named } from '../../checks/message.ts';
import type { CheckMessage } from '../../checks/message.ts';
import type { DifferenceCode } from '../../differences/index.ts';

const FITS_STILL = 'Seine Signatur passt weiterhin.';
const AS_OFFERED = 'Bitten Sie die Person um die Datei, wie der Aussteller sie anbietet.';

/** Why other verifiers may say otherwise. */
export const DIFFERENCES = {
  'asked.issuer': () =>
    'Prüfprogramme, die nur auf die Signatur schauen, nennen ihn gültig: Sie fragen nicht, ob der Schlüssel dem genannten Aussteller gehört.',
  'asked.issuer-unconfirmed': () =>
    'Prüfprogramme, die nur auf die Signatur schauen, nennen ihn gültig; eines, das die Schlüsselliste des Ausstellers nachschlagen kann, kann so oder so entscheiden.',
  'asked.key': () =>
    'Der Schlüssel des Ausstellers war hier nicht zu bekommen. Ein Prüfprogramm, das ihn nachschlagen kann, sagt, ob die Signatur passt.',
  'asked.period': () =>
    `Prüfprogramme, die nicht auf die Daten schauen, nennen ihn gültig: ${FITS_STILL}`,
  'asked.status': () =>
    `Prüfprogramme, die nicht nach einem Widerruf fragen, nennen ihn gültig: ${FITS_STILL}`,
  'asked.status-unanswered': () =>
    'Ob er zurückgezogen wurde, ließ sich nicht feststellen. Manche Prüfprogramme halten das für „nicht zurückgezogen“ und nennen ihn gültig.',
  'asked.nested': () =>
    'Prüfprogramme, die nur die äußere Signatur prüfen, nennen ihn gültig: Sie sehen die Nachweise darin nicht an.',
  'asked.endorsements': () =>
    'Prüfprogramme, die Befürwortungen nicht prüfen, zeigen die enthaltenen, als wären sie gut.',
  'field.unsigned': (p) =>
    `Prüfprogramme, die nicht nach Wörtern außerhalb der Signatur suchen, nennen ihn gültig und zeigen „${named(p, 'term')}“, als hätte es der Aussteller gesagt.`,
  'key.brought-along': () =>
    'Er bringt seinen eigenen Schlüssel mit. Prüfprogramme, die diesen benutzen, finden die Signatur gut, wer auch immer sie gemacht hat.',
  'key.in-name': () =>
    'Der Schlüssel steht in seiner eigenen Adresse. Prüfprogramme, die ihn daraus nehmen und den Besitzer nicht fragen, finden die Signatur gut, wer auch immer sie gemacht hat.',
  'status.rare-type': (p) =>
    `Ob er zurückgezogen wurde, steht in einer Liste einer Art (${named(p, 'type')}), die manche Prüfprogramme nie nachschlagen: Für sie gilt er für immer.`,
  'status.several': (p) =>
    `Er nennt ${named(p, 'count')} Stellen, die sagen, ob er noch gilt. Prüfprogramme, die nur die erste ansehen, können übersehen, was eine andere sagt.`,
  'status.purpose': (p) =>
    `Eine seiner Listen ist für etwas anderes als den Widerruf (${named(p, 'purpose')}); das lesen manche Prüfprogramme nicht.`,
  'status.in-token': () =>
    'Manche Prüfprogramme fragen nur bei Nachweisen in JSON nach einem Widerruf, und das ist ein Token: Für sie gilt er für immer.',
  'proof.several': (p) =>
    `Er trägt ${named(p, 'count')} Signaturen. Manche Prüfprogramme prüfen nur eine davon und bemerken nicht, dass eine andere scheitert.`,
  'proof.in-part': () =>
    'Der Inhaber kann Teile weggelassen haben. Wenige Prüfprogramme sagen das.',
  'text.mangled-on-way': (p) =>
    `Sein Text wurde unterwegs verstümmelt: „${named(p, 'shown')}“ war wohl „${named(p, 'probable')}“, und so gelesen passt die Signatur. Prüfprogramme, die die Originaldatei bekommen, sagen etwas anderes. ${AS_OFFERED}`,
  'text.mangled': (p) =>
    `Sein Text ist verstümmelt: „${named(p, 'shown')}“ war wohl „${named(p, 'probable')}“. Prüfprogramme, die die Originaldatei bekommen, können etwas anderes sagen. ${AS_OFFERED}`,
  'text.mangled-by-issuer': (p) =>
    `Sein Text wurde vor dem Signieren verstümmelt: „${named(p, 'shown')}“ sollte wohl „${named(p, 'probable')}“ sein. Der Aussteller hat es so signiert; ein Prüfprogramm, das es berichtigt, findet, dass die Signatur nicht passt.`,
  'text.lost': (p) =>
    `Einige Buchstaben gingen verloren, bevor er hierherkam: „${named(p, 'shown')}“. Prüfprogramme, die die Originaldatei bekommen, können etwas anderes sagen. Bitten Sie die Person darum.`,
  'issuer.disguised-name': (p) =>
    `Der Name des Ausstellers, ${named(p, 'issuer')}, ist so geschrieben, dass er für einen anderen gehalten werden kann. Prüfprogramme, die nur den Namen zeigen, lassen das durchgehen.`,
  'issuer.imitated-name': (p) =>
    `Der Name des Ausstellers, ${named(p, 'issuer')}, sieht aus wie ${named(p, 'name')}, und es ist ein anderer Aussteller. Prüfprogramme, die nur den Namen zeigen, können sie nicht unterscheiden.`,
  'issuer.other-creator': (p) =>
    `${named(p, 'issuer')} hat ihn im Namen von ${named(p, 'creator')} ausgestellt oder sagt das: Signiert hat nur ${named(p, 'issuer')}. Prüfprogramme, die zeigen, wer den Abschluss geschaffen hat, können ${named(p, 'creator')} nennen, als hätte der signiert.`,
  'issuer.hosted': (p) =>
    `Die Signatur ist die von ${named(p, 'host')}, der ihn im Namen von ${named(p, 'issuer')} (${named(p, 'home')}) hostet. Prüfprogramme, die nur den Namen zeigen, lassen es aussehen, als hätte ${named(p, 'home')} signiert.`,
  'name.near-miss': (p) =>
    `Er sagt „${named(p, 'name')}“, wo der Standard „${named(p, 'term')}“ sagt. Touchstone und die meisten Prüfprogramme übergehen, was dort steht; nachsichtige lesen es.`,
  'date.day-only': (p) =>
    `Ein Datum darin (${named(p, 'field')}: ${named(p, 'value')}) hat keine Uhrzeit. Strenge Prüfprogramme lehnen das ab; andere zählen ab verschiedenen Stunden.`,
  'date.no-zone': (p) =>
    `Eine Zeit darin (${named(p, 'field')}: ${named(p, 'value')}) sagt nicht, in welcher Zeitzone. Strenge Prüfprogramme lehnen das ab; andere nehmen ihre eigene.`,
  'date.other-form': (p) =>
    `Ein Datum darin (${named(p, 'field')}: ${named(p, 'value')}) ist in einer Form geschrieben, die nur manche Prüfprogramme lesen können.`,
  'id.missing': () =>
    'Er hat keine Kennung. Prüfprogramme, die eine verlangen, lehnen ihn ab, und niemand kann sagen, ob eine andere Datei derselbe Nachweis ist.',
  'id.not-url': (p) =>
    `Seine Kennung (${named(p, 'id')}) ist keine Adresse. Strenge Prüfprogramme lehnen ihn deshalb ab.`,
  'id.achievement-missing': () =>
    'Der Abschluss hat keine Kennung. Prüfprogramme, die dem Schema des Standards buchstäblich folgen, lehnen ihn ab.',
  'recipient.named-hash': () =>
    'Er nennt den Empfänger mit einer verschlüsselten Adresse. Manche Prüfprogramme verschlüsseln anders und sagen, sie sei nicht die der Person; die meisten vergleichen gar nicht.',
  'recipient.bare-hash': () =>
    'Er nennt den Empfänger mit einer verschlüsselten Adresse und sagt nicht, wie sie verschlüsselt ist. Die meisten Prüfprogramme können sie nicht vergleichen.',
  'recipient.weak-hash': () =>
    'Die Adresse des Empfängers ist auf eine gebrochene Weise verschlüsselt (MD5). Neuere Prüfprogramme vergleichen sie nicht.',
  'recipient.upper-case-hash': () =>
    'Die verschlüsselte Adresse des Empfängers ist in Großbuchstaben geschrieben. Prüfprogramme, die Zeichen für Zeichen vergleichen, sagen, sie sei nicht die der Person.',
  'recipient.unsalted-hash': () =>
    'Die Adresse des Empfängers wurde ohne Salz verschlüsselt. Manche Prüfprogramme können sie dann nicht vergleichen.',
  'context.moved': (p) =>
    `Er nennt ein Wörterbuch unter einer Adresse, von der es umgezogen ist (${named(p, 'url')}). Prüfprogramme, die nachschlagen, bekommen vielleicht ein anderes und sagen, die Signatur passe nicht.`,
  'context.several-newest': (p) =>
    `Eines seiner Wörterbücher (${named(p, 'url')}) wurde mit ${named(p, 'count')} verschiedenen Inhalten veröffentlicht, und die Signatur passt zum neuesten. Prüfprogramme mit einer älteren Kopie sagen, sie passe nicht.`,
  'context.several-older': (p) =>
    `Eines seiner Wörterbücher (${named(p, 'url')}) wurde mit ${named(p, 'count')} verschiedenen Inhalten veröffentlicht, und die Signatur passt zu einem älteren. Prüfprogramme mit dem neuesten sagen, sie passe nicht.`,
  'context.several': (p) =>
    `Eines seiner Wörterbücher (${named(p, 'url')}) wurde mit ${named(p, 'count')} verschiedenen Inhalten veröffentlicht. Prüfprogramme lesen ihn nach dem, das sie haben.`,
  'context.not-common': (p) =>
    `Er benutzt ein Wörterbuch, das wenige Prüfprogramme kennen (${named(p, 'url')}). Die es nicht nachschlagen, können nicht sagen, was die Signatur deckt; die es tun, glauben dem, bei dem es liegt.`,
  'picture.beyond-ascii': () =>
    'Er kam in einem Bild und enthält Buchstaben über das Englische hinaus. Prüfprogramme, die den Text des Bildes als Latin-1 nehmen, verstümmeln sie und sagen, die Signatur passe nicht.',
  'picture.compressed': () =>
    'Er ist in seinem Bild komprimiert. Prüfprogramme, die im Bild nach lesbarem Text suchen, finden nichts.',
  'picture.old-text': () =>
    'Er steht in seinem Bild, wie ältere Programme ihn schrieben. Neuere Prüfprogramme schauen dort vielleicht nicht nach.',
  'picture.token': () =>
    'Er steht in seinem Bild als Token. Prüfprogramme, die in Bildern nach JSON suchen, finden nichts.',
  'picture.braces': () =>
    'Er kam in einem Bild, und ein Text darin hat eine einzelne geschweifte Klammer. Prüfprogramme, die das Ende durch Klammernzählen finden, lesen nur einen Teil.',
  'proof.token': () =>
    'Er ist ein signiertes Token (JWT). Prüfprogramme, die nur JSON-LD-Signaturen lesen, können ihn nicht lesen.',
  'proof.disclosing-token': () =>
    'Er ist ein Token, das gewählte Teile zeigt (SD-JWT). Prüfprogramme, die nur JSON-LD-Signaturen oder einfache Token lesen, können ihn nicht lesen.',
  'proof.rare-algorithm': (p) =>
    `Er ist mit einem Verfahren signiert (${named(p, 'algorithm')}), das Prüfprogramme nicht kennen müssen.`,
  'proof.embedded': () =>
    'Seine Signatur steht in ihm. Prüfprogramme, die nur Token (JWT) lesen, können ihn nicht lesen.',
  'proof.rare-suite': (p) =>
    `Er ist nach einem Verfahren signiert (${named(p, 'suite')}), das weniger Prüfprogramme kennen. Die anderen können nicht sagen, ob er echt ist.`,
  'model.open-badges-3': () =>
    'Er ist ein Open Badge 3.0. Prüfprogramme für Open Badges 2.0 können ihn nicht lesen.',
  'model.open-badges-2-hosted': () =>
    'Er ist ein Open Badge 2.0, das dort gilt, wo es gehostet ist. Prüfprogramme für neuere Nachweise können ihn nicht lesen, und die nicht nachschlagen, können ihn nicht beurteilen.',
  'model.open-badges-2': () =>
    'Er ist ein Open Badge 2.0. Prüfprogramme für Open Badges 3.0 und andere neuere Nachweise können ihn nicht lesen.',
  'model.open-badges-1': () => 'Er ist ein Open Badge 1. Kaum ein Prüfprogramm liest das noch.',
  'model.learner-record': () =>
    'Er ist ein Lernnachweis mit Nachweisen darin. Prüfprogramme für einzelne Badges lesen diese nicht oder nicht alle.',
  'model.no-badge': () =>
    'Er ist ein Verifiable Credential und kein Open Badge. Prüfprogramme nur für Badges lesen ihn nicht.',
  'model.blockcerts': () =>
    'Er ist in einer Blockchain verankert. Nur Prüfprogramme für Blockcerts lesen das.',
  'model.european': () =>
    'Er ist ein europäischer digitaler Nachweis. Nur Prüfprogramme mit der Liste der Siegel können ihn beurteilen.',
  'model.vc-1': () =>
    'Er folgt Version 1 des W3C-Datenmodells. Prüfprogramme nur für Version 2 lehnen ihn ab.',
  'model.vc-2': () =>
    'Er folgt Version 2 des W3C-Datenmodells. Ältere Prüfprogramme, nur für Version 1, lehnen ihn ab.',
} as const satisfies Record<DifferenceCode, CheckMessage>;
