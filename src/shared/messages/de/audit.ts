import {
  AUDIT,
  AUDIT_CHECKS,
  AUDIT_ENTRIES,
  AUDIT_OPENINGS,
  AUDIT_SETTINGS,
  AUDIT_TRUST,
  countOf,
  openingOf,
  settingOf,
  stageOf,
  stateOf,
  textOf,
  trustOf,
  verdictOf,
  DOUBLE_DECISIONS,
  decisionOf,
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
  worded(AUDIT_OPENINGS, {
    made: 'Eine Stelle wurde angelegt',
    changed: 'Eine Stelle wurde geändert',
    closed: 'Eine Stelle wurde geschlossen',
    'opened-again': 'Eine Stelle wurde wieder geöffnet',
    removed: 'Eine Stelle wurde gelöscht',
    'put-back': 'Eine gelöschte Stelle wurde zurückgeholt',
  }),
  worded(AUDIT_SETTINGS, {
    network: 'Was im Netz nachgeschlagen werden darf, wurde geändert',
    disclosure: 'Was bei teilweise gezeigten Nachweisen zählt, wurde geändert',
    retention: 'Wie lange Personen aufbewahrt werden, wurde geändert',
    'blind-view': 'Die Blindansicht wurde eingeschaltet, oder was sie verbirgt, wurde geändert',
    'signing-did': 'In wessen Namen Berichte signiert werden, wurde geändert',
    'time-stamp-authority': 'Wer um Zeitstempel gebeten wird, wurde geändert',
    'adverse-impact':
      'Die Messung nachteiliger Auswirkungen, oder was dafür gespeichert ist, wurde geändert',
    lifted: 'Die Blindansicht wurde aufgehoben',
  }),
  worded(AUDIT_TRUST, {
    registry: {
      accepted: 'Ein Verzeichnis von Ausstellern wurde akzeptiert',
      known: 'Ein Verzeichnis von Ausstellern gilt als bekannt',
      removed: 'Ein Verzeichnis von Ausstellern wurde entfernt',
    },
    certificate: {
      accepted: 'Ein Zertifikat wurde akzeptiert',
      removed: 'Ein Zertifikat wird nicht mehr akzeptiert',
    },
    issuer: {
      trusted: 'Einem Aussteller wurde durch Entscheidung vertraut',
      blocked: 'Ein Aussteller wurde gesperrt',
      none: 'Eine Entscheidung über einen Aussteller wurde zurückgenommen',
    },
  }),
  worded(DOUBLE_DECISIONS, {
    merged: 'Zwei Personen wurden zu einer zusammengeführt',
    'taken-back': 'Eine Zusammenführung wurde rückgängig gemacht: es sind wieder zwei Personen',
    'kept-apart': 'Zwei Personen wurden getrennt gehalten',
    'proposed-again': 'Zwei Personen werden nicht mehr getrennt gehalten',
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
    double: (detail) => decisionOf(detail),
    finding: ({ isInOrder }) =>
      isInOrder === true
        ? 'Zu etwas, das bei einem Nachweis gefunden wurde, wurde entschieden: in Ordnung'
        : 'Eine Entscheidung zu etwas, das gefunden wurde, wurde zurückgenommen',
    export: (detail) =>
      detail['table'] === undefined
        ? `Ein Bericht (${textOf(detail, 'format').toUpperCase()}) über ${counted(countOf(detail, 'candidates'), 'Person', 'Personen')} wurde geschrieben`
        : 'Eine Tabelle wurde als CSV geschrieben',
    opening: openingOf,
    setting: settingOf,
    trust: trustOf,
  }),
];
