import {
  AUDIT,
  AUDIT_CHECKS,
  AUDIT_ENTRIES,
  countOf,
  stageOf,
  stateOf,
  textOf,
  verdictOf,
} from '../audit.ts';
import { worded } from '../live.ts';
import { counted } from '../ui/number.ts';

export const audit = [
  worded(AUDIT, {
    title: 'Protokoll',
    hint: 'Was in diesem Arbeitsbereich getan wurde, jeder Eintrag vom nächsten versiegelt. Es nennt niemanden: Personen stehen darin mit einem Code, der nirgends hinführt, sobald sie gelöscht sind.',
    none: 'Noch ist nichts geschehen.',
    total: (entries) => counted(entries, 'Eintrag', 'Einträge'),
    latest: 'Die letzten Einträge',
    check: 'Protokoll prüfen',
    checking: 'Wird geprüft …',
  }),
  worded(AUDIT_CHECKS, {
    whole: (entries) =>
      `Das Protokoll ist unversehrt: ${counted(entries, 'Eintrag', 'Einträge')}, jeder so, wie er geschrieben wurde.`,
    headFound: 'Das gesuchte Ende ist darunter.',
    headMissing:
      'Das gesuchte Ende ist nicht darunter: Der Bericht entstand in einem anderen Arbeitsbereich, oder das Protokoll wurde seither neu geschrieben.',
    broken: (fault) => `Das Protokoll ist nicht unversehrt. ${fault}`,
    changed: (at) =>
      `Eintrag ${at} ist nicht so, wie er geschrieben wurde; was danach kommt, belegt nichts.`,
    missing: (at) => `Eintrag ${at} fehlt.`,
    'cut-off': (at) => `Ab Eintrag ${at} ist es nicht das zuletzt geschriebene Protokoll.`,
  }),
  worded(AUDIT_ENTRIES, {
    import: (detail) =>
      textOf(detail, 'state') === 'running'
        ? 'Ein Import begann'
        : `Ein Import endete (${stateOf(detail)}): ${counted(countOf(detail, 'credentials'), 'neuer Nachweis', 'neue Nachweise')}`,
    verdict: (detail) =>
      `Das Urteil über einen Nachweis änderte sich von ${verdictOf(detail, 'from')} zu ${verdictOf(detail, 'to')}`,
    stage: ({ persons, stage }) => {
      const people = counted(Array.isArray(persons) ? persons.length : 0, 'Person', 'Personen');
      return stage === 'none'
        ? `Von einer Auswahlliste genommen: ${people}`
        : `Zum Schritt „${stageOf(stage)}“ gebracht: ${people}`;
    },
    mapping: ({ accepted }) =>
      accepted === true
        ? 'Eine Benennung wurde als Kompetenz akzeptiert'
        : 'Eine akzeptierte Benennung wurde zurückgenommen',
    erasure: ({ cause }) =>
      cause === 'by-hand'
        ? 'Eine Person wurde von Hand gelöscht'
        : 'Eine Person wurde nach der Regel gelöscht',
    export: (detail) =>
      `Ein Bericht (${textOf(detail, 'format').toUpperCase()}) über ${counted(countOf(detail, 'candidates'), 'Person', 'Personen')} wurde geschrieben`,
    opening: (detail) => `Änderung an einer Stelle: ${textOf(detail, 'what').replace('-', ' ')}`,
    setting: (detail) => `Die Einstellung „${textOf(detail, 'setting')}“ wurde geändert`,
    trust: (detail) => {
      const decision = textOf(detail, 'decision') || textOf(detail, 'level');
      if ('registry' in detail)
        return `Ein Verzeichnis von Ausstellern wurde auf „${decision}“ gesetzt`;
      if ('certificate' in detail) return `Zertifikat: ${decision}`;
      return decision === 'none'
        ? 'Eine Entscheidung über einen Aussteller wurde zurückgenommen'
        : `Über einen Aussteller wurde entschieden: ${decision}`;
    },
  }),
];
