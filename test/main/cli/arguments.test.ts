import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { HELP } from '../../../src/main/cli/help.ts';

const JUDGING = {
  offline: false,
  documents: undefined,
  certificates: undefined,
  wholeOnly: false,
  at: undefined,
  registries: [],
};
const EVERYBODY = { query: undefined, opening: undefined };

describe('parseCommand', () => {
  test.each([
    ['help', { name: 'help' }],
    ['--help', { name: 'help' }],
    ['verify --help', { name: 'help' }],
    ['--version', { name: 'version' }],
    [
      'frameworks import a b --workspace w',
      { name: 'frameworks', workspace: 'w', files: ['a', 'b'] },
    ],
    [
      'identity --workspace w --did-web acme.example --check',
      {
        name: 'identity',
        workspace: 'w',
        set: { place: 'acme.example' },
        check: true,
        json: false,
      },
    ],
    [
      'identity --workspace w --did-key',
      { name: 'identity', workspace: 'w', set: { place: undefined }, check: false, json: false },
    ],
    [
      'identity --workspace w',
      { name: 'identity', workspace: 'w', set: undefined, check: false, json: false },
    ],
    ['frameworks list --workspace w', { name: 'frameworks', workspace: 'w', files: [] }],
    [
      'verify a b',
      {
        name: 'verify',
        workspace: undefined,
        paths: ['a', 'b'],
        json: false,
        explain: false,
        judging: JUDGING,
      },
    ],
    [
      'verify --explain a',
      {
        name: 'verify',
        workspace: undefined,
        paths: ['a'],
        json: false,
        explain: true,
        judging: JUDGING,
      },
    ],
    [
      'verify --json --offline --documents d --certificates c --strict-disclosure a',
      {
        name: 'verify',
        paths: ['a'],
        json: true,
        explain: false,
        judging: { ...JUDGING, offline: true, documents: 'd', certificates: 'c', wholeOnly: true },
      },
    ],
    [
      'verify a --registry r.csv --known-registry k.json --registry s.json',
      {
        name: 'verify',
        paths: ['a'],
        json: false,
        explain: false,
        judging: {
          ...JUDGING,
          registries: [
            { file: 'r.csv', level: 'accepted' },
            { file: 's.json', level: 'accepted' },
            { file: 'k.json', level: 'known' },
          ],
        },
      },
    ],
    [
      'import a --workspace w --json',
      { name: 'import', paths: ['a'], workspace: 'w', json: true, judging: JUDGING },
    ],
    ['screen --workspace w', { name: 'screen', workspace: 'w', scope: EVERYBODY, json: false }],
    [
      'screen --workspace w --query sql --json',
      { name: 'screen', workspace: 'w', scope: { ...EVERYBODY, query: 'sql' }, json: true },
    ],
    [
      'report --workspace w --opening dev --out r.PDF',
      {
        name: 'report',
        workspace: 'w',
        query: undefined,
        openings: ['dev'],
        out: 'r.PDF',
        format: 'pdf',
        choices: {},
      },
    ],
    [
      'report --workspace w --out r.pdf --by Ada --evidence',
      {
        name: 'report',
        workspace: 'w',
        query: undefined,
        openings: [],
        out: 'r.pdf',
        format: 'pdf',
        choices: { runBy: 'Ada', evidence: true },
      },
    ],
    [
      'report --workspace w --opening a --opening b --out r.zip --apart --format html --language de',
      {
        name: 'report',
        workspace: 'w',
        query: undefined,
        openings: ['a', 'b'],
        out: 'r.zip',
        format: 'html',
        choices: { apart: true, language: 'de' },
      },
    ],
    [
      'report --workspace w --out r.json --employer Acme --colour #17643A --logo l.png',
      {
        name: 'report',
        workspace: 'w',
        query: undefined,
        openings: [],
        out: 'r.json',
        format: 'json',
        choices: { employer: { name: 'Acme', colour: '#17643a' } },
        logo: 'l.png',
      },
    ],
    [
      'check-report r.pdf --offline --json --workspace w',
      { name: 'check-report', file: 'r.pdf', json: true, offline: true, workspace: 'w' },
    ],
  ])('reads "%s"', (line, command) => {
    expect(parseCommand(line.split(' '))).toEqual({ ok: true, value: command });
  });

  test('takes a path that begins with a dash after two dashes', () => {
    expect(parseCommand(['verify', '--', '-a'])).toMatchObject({ value: { paths: ['-a'] } });
  });

  test.each([
    [['verify', 'a', ''], 'One of the names is empty: is a variable of a script not set?'],
    [['screen', '--workspace', ''], '--workspace is empty: is a variable of a script not set?'],
    [
      ['verify', 'a', '--registry', 'b', '--registry', ''],
      '--registry is empty: is a variable of a script not set?',
    ],
  ])('does not take nothing for the folder that it is called in: %j', (argv, error) => {
    expect(parseCommand(argv)).toEqual({ ok: false, error });
  });

  test.each([
    ['2026-01-31', '2026-01-31T00:00:00Z'],
    ['2026-01-31T12:30:00+02:00', '2026-01-31T10:30:00Z'],
    ['2026-01-31t12:30:00z', '2026-01-31T12:30:00Z'],
  ])('reads the time %s', (text, instant) => {
    expect(parseCommand(['verify', 'a', '--at', text])).toMatchObject({
      value: { judging: { at: Date.parse(instant) } },
    });
  });

  test.each([
    ['', 'Say what to do: verify, import, screen, report or help.'],
    ['burn a', 'There is no command "burn".'],
    ['toString', 'There is no command "toString".'],
    ['verify', 'Name at least one file, folder or zip to verify.'],
    ['verify a --online', "Unknown option '--online'."],
    ['verify a --query w', "Unknown option '--query'."],
    ['verify a --at', "Option '--at <value>' argument missing."],
    ['verify a --json=yes', "Option '--json' does not take an argument."],
    ['verify a --at yesterday', '--at takes a date'],
    ['verify a --at 2026-02-30', '--at takes a date'],
    ['verify a --at 2026-01-31T12:00:00', '--at takes a date'],
    ['import --workspace w', 'Name at least one file, folder or zip to import.'],
    ['import a', 'Name the workspace with --workspace FILE.'],
    ['frameworks list', 'Name the workspace with --workspace FILE.'],
    ['frameworks import --workspace w', 'Name at least one file to import.'],
    ['frameworks list a --workspace w', '"a" was not expected here.'],
    ['frameworks --workspace w', 'Say what to do: frameworks import or list.'],
    ['screen', 'Name the workspace with --workspace FILE.'],
    ['screen a --workspace w', '"a" was not expected here.'],
    ['screen --workspace w --query a --opening b', 'Give either --query or --opening, not both.'],
    [
      'screen --workspace w --opening a --opening b',
      'Give --opening once: only a report is on several.',
    ],
    [
      'report --workspace w --out r.pdf --language nl',
      '--language is one of en, de, fr, es, pt; "nl" is not.',
    ],
    [
      'report --workspace w --out r.pdf --apart',
      'With --apart, --out ends in .zip; "r.pdf" does not.',
    ],
    [
      'report --workspace w --out r.zip --apart --format docx',
      '--format is one of pdf, html, csv, json.',
    ],
    [
      'report --workspace w --out r.pdf --format html',
      '--format goes with --apart: the name of --out tells it else.',
    ],
    [
      'report --workspace w --out r.zip --apart --evidence',
      'Evidence does not go apart: an original may hold what is others’.',
    ],
    [
      'report --workspace w --out r.zip --apart --time-stamp https://tsa.example',
      '--time-stamp goes with one report, and not with --apart.',
    ],
    ['report --workspace w --out r.pdf --logo l.png', '--logo goes with --employer.'],
    ['check-report', 'Name the report to check.'],
    ['check-report a b', '"b" was not expected here.'],
    [
      'report --workspace w --out r.csv --evidence',
      '--evidence goes with a PDF, HTML or JSON report.',
    ],
    [
      'report --workspace w --out r.pdf --blind --no-contact',
      'give either --blind or --no-contact',
    ],
    ['report --workspace w --out r.pdf --brief --comparison', 'either --brief or --comparison'],
    ['report --workspace w --out r.pdf --employer E --colour red', '--colour takes six'],
    ['report --workspace w --out r.pdf --colour #17643a', '--colour goes with --employer'],
    ['report --workspace w', 'Say where to write the report with --out FILE.'],
    ['report --workspace w --out r.docx', "The report's name must end in .pdf, .html, .csv, .json"],
  ])('refuses "%s" with a sentence', (line, sentence) => {
    const parsed = parseCommand(line === '' ? [] : line.split(' '));
    expect(parsed.ok ? '' : parsed.error).toContain(sentence);
  });
});

test('the help names every option there is', () => {
  for (const option of ['json', 'offline', 'documents', 'at', 'workspace', 'query', 'opening']) {
    expect(HELP).toContain(`--${option}`);
  }
});
