import type { IssuerKey } from './issuers.ts';

/** What is wrong with a sample; `none` is as good as its issuer. */
export type Fault =
  | 'none'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'suspended'
  | 'status-list-missing'
  | 'name-changed'
  | 'skill-changed'
  | 'term-added'
  | 'proof-removed'
  | 'signature-none'
  | 'issuer-impersonated'
  | 'wrong-recipient';

/** How the file looks that the candidate sends. */
export type Wrapping =
  | 'json'
  | 'jwt'
  | 'jwt-in-json'
  | 'png'
  | 'png-compressed'
  | 'svg'
  | 'presentation';

export interface Course {
  readonly issuer: IssuerKey;
  readonly name: string;
  readonly description: string;
  readonly achievementType: string;
  readonly skills: readonly string[];
  readonly level?: string;
}

/** What an issuer's courses are about: the tag that it puts on each. */
export const TOPICS = {
  northgate: 'computing',
  harbour: 'data',
  cloudpath: 'infrastructure',
  lingua: 'languages',
  meridian: 'nursing',
  oldmill: 'trades',
  guild: 'teamwork',
  vanished: 'web development',
  impostor: 'computing',
} as const satisfies Record<IssuerKey, string>;

export const COURSES = {
  python: course('northgate', 'Python for Data Analysis', 'Certificate', [
    'Python',
    'Data analysis',
  ]),
  learning: course('northgate', 'Machine Learning Foundations', 'MicroCredential', [
    'Machine learning',
    'Python',
    'Statistics',
  ]),
  engineering: course('northgate', 'Software Engineering Practice', 'Certificate', [
    'Software testing',
    'Git',
    'Java',
  ]),
  sql: course('harbour', 'SQL and Relational Databases', 'MicroCredential', [
    'SQL',
    'Database design',
  ]),
  dashboards: course('harbour', 'Dashboards with Power BI', 'Badge', [
    'Power BI',
    'Data visualisation',
  ]),
  cloud: course('cloudpath', 'Cloud Operations Associate', 'Certification', [
    'Cloud operations',
    'Linux',
    'Kubernetes',
  ]),
  security: course('cloudpath', 'Network Security Practitioner', 'Certification', [
    'Network security',
  ]),
  german: atLevel('B2', course('lingua', 'German B2', 'Certificate', ['German'])),
  spanish: atLevel('C1', course('lingua', 'Spanish C1', 'Certificate', ['Spanish'])),
  wounds: course('meridian', 'Advanced Wound Care', 'MicroCredential', ['Wound care']),
  medication: course('meridian', 'Medication Safety', 'MicroCredential', ['Medication safety']),
  welding: course('oldmill', 'MIG Welding Level 2', 'License', ['MIG welding']),
  drawing: course('oldmill', 'Technical Drawing and CAD', 'Certificate', [
    'CAD',
    'Technical drawing',
  ]),
  scrum: course('guild', 'Scrum Practitioner', 'Badge', ['Scrum', 'Project management']),
  javascript: course('vanished', 'Modern JavaScript', 'Badge', ['JavaScript', 'TypeScript']),
} as const satisfies Record<string, Course>;

function course(
  issuer: IssuerKey,
  name: string,
  achievementType: string,
  skills: readonly string[],
): Course {
  const description = `Awarded for showing ${skills.join(', ')} in assessed work.`;
  return { issuer, name, description, achievementType, skills };
}

function atLevel(level: string, of: Course): Course {
  return { ...of, level };
}

export interface SampleCredential {
  readonly course: keyof typeof COURSES;
  readonly as: Wrapping;
  readonly fault: Fault;
}

export interface SamplePerson {
  readonly name: string;
  readonly email: string;
  /** Whether the person's files come in one zip instead of a folder. */
  readonly zipped?: boolean;
  readonly credentials: readonly SampleCredential[];
}

function has(
  name: keyof typeof COURSES,
  as: Wrapping = 'json',
  fault: Fault = 'none',
): SampleCredential {
  return { course: name, as, fault };
}

export const PEOPLE: readonly SamplePerson[] = [
  {
    name: 'Amara Okafor',
    email: 'amara.okafor@example.org',
    credentials: [
      has('python'),
      has('sql', 'png'),
      has('dashboards', 'svg'),
      has('german', 'jwt'),
      has('learning', 'presentation'),
    ],
  },
  {
    name: 'Jonas Weber',
    email: 'jonas.weber@example.org',
    credentials: [
      has('python', 'png-compressed'),
      has('sql'),
      has('cloud', 'jwt'),
      has('german', 'jwt', 'expired'),
    ],
  },
  {
    name: 'Priya Raman',
    email: 'priya.raman@example.org',
    credentials: [
      has('learning', 'png'),
      has('sql', 'json', 'revoked'),
      has('dashboards', 'svg'),
      has('javascript'),
    ],
  },
  {
    name: 'Łukasz Zieliński',
    email: 'lukasz.zielinski@example.org',
    credentials: [
      has('engineering'),
      has('cloud', 'jwt-in-json'),
      has('security', 'png'),
      has('scrum'),
    ],
  },
  {
    name: 'Sofía Castro',
    email: 'sofia.castro@example.org',
    credentials: [
      has('spanish', 'jwt'),
      has('scrum', 'png-compressed'),
      has('python', 'json', 'name-changed'),
    ],
  },
  {
    name: 'Mateo Rossi',
    email: 'mateo.rossi@example.org',
    zipped: true,
    credentials: [
      has('welding'),
      has('drawing', 'svg'),
      has('german', 'jwt'),
      has('dashboards', 'png'),
    ],
  },
  {
    name: 'Grace Mbeki',
    email: 'grace.mbeki@example.org',
    credentials: [
      has('wounds', 'jwt'),
      has('medication', 'png'),
      has('spanish', 'jwt', 'not-yet-valid'),
    ],
  },
  {
    name: 'Oliver Brandt',
    email: 'oliver.brandt@example.org',
    credentials: [
      has('learning', 'json', 'issuer-impersonated'),
      has('sql', 'json', 'skill-changed'),
      has('cloud', 'jwt', 'signature-none'),
    ],
  },
  {
    name: 'Chen Wei',
    email: 'chen.wei@example.org',
    credentials: [
      has('engineering', 'svg'),
      has('python'),
      has('security', 'jwt', 'revoked'),
      has('javascript', 'png'),
    ],
  },
  {
    name: 'Fatima Haddad',
    email: 'fatima.haddad@example.org',
    zipped: true,
    credentials: [
      has('medication', 'jwt'),
      has('wounds', 'jwt', 'expired'),
      has('scrum', 'presentation'),
    ],
  },
  {
    name: 'Noah Lindqvist',
    email: 'noah.lindqvist@example.org',
    credentials: [
      has('python', 'json', 'wrong-recipient'),
      has('drawing'),
      has('sql', 'png', 'suspended'),
    ],
  },
  {
    name: 'Yuki Tanaka',
    email: 'yuki.tanaka@example.org',
    credentials: [
      has('learning'),
      has('dashboards', 'json', 'status-list-missing'),
      has('engineering', 'json', 'term-added'),
    ],
  },
  {
    name: "Aoife O'Brien",
    email: 'aoife.obrien@example.org',
    credentials: [
      has('cloud', 'svg'),
      has('security', 'jwt'),
      has('scrum', 'json', 'proof-removed'),
    ],
  },
  {
    name: 'Daniel Petrov',
    email: 'daniel.petrov@example.org',
    credentials: [has('welding', 'png', 'expired'), has('drawing', 'png-compressed')],
  },
];
