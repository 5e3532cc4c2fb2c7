import { describe, expect, test } from 'vitest';
import { readResume } from '../../../src/main/resume/index.ts';
import type { Resume, ResumeReading } from '../../../src/shared/model/resume.ts';
import { bytesOf, makeDocx, makePdf, makeZip, RESUME_LINES } from './made-files.ts';

function resumeOf(reading: ResumeReading): Resume {
  if (!reading.ok) throw new Error(`Not read: ${reading.code}`);
  return reading.resume;
}

const BODY =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const END = '</w:body></w:document>';

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

describe('running text', () => {
  test.each([
    ['a PDF', 'pdf', () => makePdf(RESUME_LINES)],
    ['a DOCX', 'docx', () => makeDocx(RESUME_LINES)],
    ['plain text', 'text', async () => bytesOf(RESUME_LINES.join('\r\n'))],
    ['Markdown', 'text', async () => bytesOf(RESUME_LINES.map((line) => `## ${line}`).join('\n'))],
  ])('of %s is read line by line', async (_, format, make) => {
    const resume = resumeOf(await readResume(await make()));
    expect(resume.format).toBe(format);
    expect(resume.looksLikeResume).toBe(true);
    const lines = resume.text.split('\n').map((line) => line.replace('## ', '').trim());
    for (const line of RESUME_LINES) expect(lines).toContain(line);
  });

  test('of a DOCX has the cells of its tables', async () => {
    const resume = resumeOf(await readResume(await makeDocx(RESUME_LINES)));
    expect(resume.text).toMatch(/German\s+B2/u);
  });

  test('of a DOCX leaves out what was crossed out', async () => {
    const deleted = `<w:p><w:del><w:r><w:t>Java</w:t></w:r></w:del><w:r><w:t>Kotlin</w:t></w:r></w:p>`;
    const docx = await makeZip({ 'word/document.xml': `${BODY}${deleted}${END}` });
    expect(resumeOf(await readResume(docx)).text).toBe('Kotlin');
  });

  test('that is cut at a limit is a résumé all the same', async () => {
    const text = `${RESUME_LINES.join('\n')}\n${'word '.repeat(100_000)}`;
    const resume = resumeOf(await readResume(bytesOf(text)));
    expect(resume.text.length).toBeLessThanOrEqual(200_000);
    expect(resume.looksLikeResume).toBe(true);
  });

  test('in UTF-16 is read', async () => {
    const utf16 = Buffer.from(`\uFEFF${RESUME_LINES.join('\n')}`, 'utf16le');
    expect(resumeOf(await readResume(utf16)).text).toContain('Power BI');
  });

  test.each([
    ['a letter', 'Dear Sir or Madam,\nI have much experience and a good education.\nYours'],
    ['a list to buy', 'Milk\nBread\nSkills'],
  ])('of %s does not look like a résumé', async (_, text) => {
    expect(resumeOf(await readResume(bytesOf(text))).looksLikeResume).toBe(false);
  });

  test.each([
    ['German', 'Lebenslauf\nBerufserfahrung\nAusbildung\nKenntnisse'],
    ['French', 'Expérience professionnelle\nFormation\nCompétences'],
    ['Spanish', 'Experiencia laboral\nFormación\nIdiomas'],
  ])('in %s looks like a résumé by its headings', async (_, text) => {
    expect(resumeOf(await readResume(bytesOf(text))).looksLikeResume).toBe(true);
  });
});

test.each([
  [
    'once, in lower case',
    'Mail: A.Okafor@Example.org, a.okafor@example.org.',
    ['a.okafor@example.org'],
  ],
  ['without what stands around it', 'Mail <jo+cv@uni.example>;', ['jo+cv@uni.example']],
  ['up to the limit', numbered(25), numbered(20).split(' ')],
  ['none where there is none', 'me at example dot org, @handle, a@b', []],
])('the addresses in a résumé are told %s', async (_, text, emails) => {
  expect(resumeOf(await readResume(bytesOf(text))).emails).toEqual(emails);
});

function numbered(count: number): string {
  return Array.from({ length: count }, (_, no) => `a${no}@example.org`).join(' ');
}

describe('structured résumés', () => {
  test('JSON Resume gives its skills with their keywords, and its prose', async () => {
    const json = {
      $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
      basics: { name: 'Chen Wei', email: 'chen@example.org', url: 'https://java.example' },
      work: [{ name: 'Example', position: 'Engineer', summary: 'Wrote services in Go.' }],
      skills: [{ name: 'Web development', keywords: ['HTML', 'CSS'] }, { name: 'Docker' }],
      languages: [{ language: 'English', fluency: 'C1' }],
    };
    const resume = resumeOf(await readResume(bytesOf(JSON.stringify(json))));
    expect(resume.format).toBe('json-resume');
    expect(resume.listedSkills).toEqual(['Web development', 'HTML', 'CSS', 'Docker']);
    expect(resume.text).toContain('Wrote services in Go.');
    expect(resume.text).not.toContain('java.example');
    expect(resume.text).not.toContain('chen@example.org');
    expect(resume.emails).toEqual(['chen@example.org']);
  });

  test('LER-RS gives its skills, and the prose of its positions', async () => {
    const json = {
      type: 'http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json',
      person: { name: { formattedName: 'Priya Raman', given: 'Priya', family: 'Raman' } },
      employmentHistories: [
        {
          organization: { tradeName: 'Example Hospital' },
          positionHistories: [{ title: 'Nurse', descriptions: ['Wound care on two wards'] }],
        },
      ],
      educationAndLearnings: [{ institution: 'Example University' }],
      skills: [{ name: 'Patient assessment', comments: ['five years'] }],
    };
    const resume = resumeOf(await readResume(bytesOf(JSON.stringify(json))));
    expect(resume.format).toBe('ler-rs');
    expect(resume.listedSkills).toEqual(['Patient assessment']);
    expect(resume.text).toContain('Wound care on two wards');
  });
});

describe('what cannot be read is told by its reason', () => {
  test.each([
    ['a PDF of pictures only', 'no-text', () => makePdf([])],
    ['a PDF under a password', 'encrypted', () => makePdf(['x'], { userPassword: 'secret' })],
    ['a PDF that breaks off', 'damaged', async () => bytesOf('%PDF-1.7\nnothing')],
    ['JSON that is no résumé', 'no-resume', async () => bytesOf('{"name":"package"}')],
    ['JSON that breaks off', 'damaged', async () => bytesOf('{"basics":')],
    ['JSON nested without end', 'damaged', async () => bytesOf('['.repeat(10_000))],
    ['an archive of other things', 'unknown-file-type', () => makeZip({ 'a.txt': 'x' })],
    ['a web page', 'unknown-file-type', async () => bytesOf('<html>Skills</html>')],
    ['a picture', 'no-text', async () => bytesOf('GIF89a')],
    ['nothing but spaces', 'no-text', async () => bytesOf(' \n ')],
    ['a DOCX with nothing in it', 'no-text', () => makeZip({ 'word/document.xml': BODY + END })],
    ['a DOCX that breaks off', 'damaged', () => makeZip({ 'word/document.xml': `${BODY}<w:p>` })],
    ['more than ten megabytes', 'too-large', async () => new Uint8Array(10 * 1024 * 1024 + 1)],
  ])('%s', async (_, code, make) => {
    expect(await readResume(await make())).toEqual({ ok: false, code });
  });
});

describe('a hostile DOCX', () => {
  test('that unpacks to far more than it is, is refused before it is unpacked', async () => {
    const bomb = await makeZip({ 'word/document.xml': BODY + ' '.repeat(15_000_000) + END });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readResume(bomb)).toEqual({ ok: false, code: 'too-large' });
  });

  test.each([
    [
      'an external entity',
      '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '&x;',
    ],
    [
      'entities that multiply',
      '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY x "&a;&a;">]>',
      '&x;',
    ],
    ['an entity that nothing declares', '', '&x;'],
  ])('with %s is refused, and nothing is expanded', async (_, declaration, text) => {
    const xml = `${declaration}${BODY}${paragraph(text)}${END}`;
    expect(await readResume(await makeZip({ 'word/document.xml': xml }))).toEqual({
      ok: false,
      code: 'damaged',
    });
  });

  test('with a part whose name leads out of it is read without that part', async () => {
    const name = 'xx/xx/word/document.xml';
    const docx = await makeZip({
      'word/document.xml': `${BODY}${paragraph('Kotlin')}${END}`,
      [name]: `${BODY}${paragraph('Java')}${END}`,
    });
    const hostile = Buffer.from(docx)
      .toString('latin1')
      .replaceAll(name, '../../word/document.xml');
    const reading = await readResume(Buffer.from(hostile, 'latin1'));
    expect(reading.ok ? reading.resume.text : '').not.toContain('Java');
  });

  test('with parts without number is refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`f${at}`, '']));
    expect(await readResume(await makeZip(files))).toEqual({ ok: false, code: 'damaged' });
  });
});
