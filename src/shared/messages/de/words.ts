import { worded } from '../live.ts';
import {
  CHECK_NAMES,
  LAPSED_ORIGINS,
  LEVEL_IN_SENTENCE,
  LEVEL_WORDS,
  OUTCOME_WORDS,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICTS_COUNTED,
  VERDICT_IN_SENTENCE,
  VERDICT_WORDS,
} from '../words.ts';

export const words = [
  worded(VERDICT_WORDS, {
    verified: {
      label: 'Verifiziert',
      meaning: 'Das hat der Aussteller so ausgestellt, und es gilt heute.',
      sign: '+',
    },
    lapsed: {
      label: 'Nicht gültig',
      meaning: 'Es gilt heute nicht: abgelaufen, noch nicht gültig oder zurückgezogen.',
      sign: '~',
    },
    unconfirmed: {
      label: 'Unbestätigt',
      meaning:
        'Etwas, das zum Prüfen nötig war, war nicht zu bekommen. Das sagt nichts gegen die Person.',
      sign: '?',
    },
    rejected: {
      label: 'Zurückgewiesen',
      meaning:
        'Das hat kein Aussteller so ausgestellt: nicht signiert, verändert oder in sich widersprüchlich.',
      sign: '×',
    },
  }),
  worded(LAPSED_ORIGINS, {
    issued: 'Der Aussteller hat es ausgestellt.',
    open: 'Ob der Aussteller es ausgestellt hat, ließ sich nicht prüfen.',
  }),
  worded(VERDICT_IN_SENTENCE, {
    verified: 'verifiziert',
    lapsed: 'nicht gültig',
    unconfirmed: 'unbestätigt',
    rejected: 'zurückgewiesen',
  }),
  worded(VERDICTS_COUNTED, {
    verified: (shown) => `${shown} verifiziert`,
    lapsed: (shown) => `${shown} nicht gültig`,
    unconfirmed: (shown) => `${shown} unbestätigt`,
    rejected: (shown) => `${shown} zurückgewiesen`,
  }),
  worded(TRUST_WORDS, {
    trusted: {
      label: 'Vertrauter Aussteller',
      meaning:
        'Sie vertrauen diesem Aussteller oder haben ein Verzeichnis akzeptiert, das ihn führt.',
      sign: '+',
    },
    known: {
      label: 'Bekannter Aussteller',
      meaning: 'Der Aussteller hat nachgewiesen, welche Internet-Domain ihm gehört.',
      sign: '=',
    },
    unknown: {
      label: 'Unbekannter Aussteller',
      meaning: 'Vom Aussteller ist nichts bekannt außer seinem Schlüssel.',
      sign: '?',
    },
    blocked: {
      label: 'Gesperrter Aussteller',
      meaning: 'Sie haben diesen Aussteller gesperrt.',
      sign: '×',
    },
  }),
  worded(RECIPIENT_WORDS, {
    confirmed: {
      label: 'Empfänger bestätigt',
      meaning: 'Es wurde für diese Person ausgestellt.',
      sign: '+',
    },
    mismatch: {
      label: 'Für jemand anderen',
      meaning: 'Es wurde für jemand anderen als diese Person ausgestellt.',
      sign: '×',
    },
    unstated: {
      label: 'Empfänger nicht genannt',
      meaning:
        'Es sagt nicht, für wen es ausgestellt wurde, oder nicht so, dass es sich vergleichen lässt.',
      sign: '?',
    },
    named: {
      label: 'Nennt diese Person',
      meaning:
        'Es nennt diese Person, aber nichts beweist, dass der Aussteller das geschrieben hat.',
      sign: '?',
    },
  }),
  worded(LEVEL_WORDS, {
    foundation: {
      label: 'Grundlagen',
      meaning: 'Kennt die Grundlagen und braucht Anleitung.',
      sign: '1',
    },
    intermediate: { label: 'Mittel', meaning: 'Erledigt übliche Aufgaben ohne Hilfe.', sign: '2' },
    advanced: {
      label: 'Fortgeschritten',
      meaning: 'Erledigt schwierige Aufgaben und hilft anderen.',
      sign: '3',
    },
    expert: { label: 'Experte', meaning: 'Auf der höchsten Stufe, die es gibt.', sign: '4' },
  }),
  worded(LEVEL_IN_SENTENCE, {
    foundation: 'Grundlagen',
    intermediate: 'mittel',
    advanced: 'fortgeschritten',
    expert: 'Experte',
  }),
  worded(OUTCOME_WORDS, {
    pass: {
      label: 'Bestanden',
      meaning: 'Die Prüfung wurde gemacht, und der Nachweis hat sie bestanden.',
      sign: '+',
    },
    warn: {
      label: 'Bestanden, mit Hinweis',
      meaning: 'Der Nachweis hat die Prüfung bestanden, aber etwas sollten Sie wissen.',
      sign: '!',
    },
    fail: {
      label: 'Nicht bestanden',
      meaning: 'Der Nachweis hat die Prüfung nicht bestanden.',
      sign: '×',
    },
    unknown: {
      label: 'Nicht prüfbar',
      meaning: 'Etwas, das für die Prüfung nötig war, war nicht zu bekommen.',
      sign: '?',
    },
    skipped: {
      label: 'Trifft nicht zu',
      meaning: 'Es gab nichts zu prüfen, oder eine frühere Prüfung ließ nichts zu prüfen übrig.',
      sign: '-',
    },
  }),
  worded(CHECK_NAMES, {
    'document-structure': 'Vollständig und lesbar',
    'context-integrity': 'Alles Gezeigte ist signiert',
    proof: 'Signatur',
    'key-resolution': 'Der Schlüssel des Ausstellers',
    'issuer-binding': 'Vom genannten Aussteller signiert',
    'algorithm-strength': 'Stärke der Signatur',
    'validity-period': 'Gültigkeitszeitraum',
    status: 'Zurückgezogen oder nicht',
    'nested-credentials': 'Enthaltene Nachweise',
    recipient: 'Für diese Person ausgestellt',
    'issuer-trust': 'Vertrauen in den Aussteller',
    schema: 'Übereinstimmung mit dem Schema',
    endorsements: 'Befürwortungen',
    evidence: 'Belege',
    'issue-date': 'Tag der Ausstellung',
    'shared-key': 'Wem der Schlüssel gehört',
    'other-person': 'Anzeichen für eine andere Person',
    reuse: 'Nur von einer Person eingereicht',
  }),
];
