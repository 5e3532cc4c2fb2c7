import { live } from '../live.ts';

/** Judging people without knowing who they are. */
export const BLIND = live({
  pseudonym: (code: string) => `Candidate ${code}`,
  somebody: 'somebody',
  resume: (place: number) => `Résumé ${place}`,
  file: (extension: string) => `File${extension}`,
  issuer: (code: string) => `Issuer ${code}`,
  school: '[school]',
  turnOn: 'Blind view…',
  isOn: 'Blind view is on',
  isOnMeaning:
    'Names, e-mail addresses and file names are replaced everywhere in this window. Choose to lift it.',
  startTitle: 'Turn the blind view on',
  startHint:
    'Each person is shown by a code that stays the same. Names, e-mail addresses, file names and what a résumé says leave the screen; nobody is found by their name.',
  start: 'Turn on',
  emailsHidden: 'E-mail addresses hidden',
  started: 'Blind view is on',
  hidesPictures: 'Hide badge pictures: a name may be written on one',
  hidesGender: 'Hide gendered words',
  hidesGenderHint:
    'she, Mr, alumna, Ingenieurin and the like become the same word for everybody, as far as a word list knows them',
  picturesWithSchools: 'Goes with the schools: a school is known by its badges',
  hidesSchools: 'Hide schools',
  hidesSchoolsHint:
    'Every issuer is shown by a code, for any of them may be a school; how far it is trusted stays. Schools in texts are left out where their name says what they are. Badge pictures go with them',
  hidesDates: 'Hide dates too: an age can be read from them',
  section: 'Blind view',
  sectionHint:
    'Judge people without knowing who they are. Lifting it is written down in the audit trail.',
  nothingHidden: 'Everything is shown.',
  alwaysHidden: 'Hidden are names, e-mail addresses, file names and what a résumé says.',
  liftTitle: 'Lift the blind view',
  liftHint:
    'You will see who everybody is. That it was lifted, and when, stays in the audit trail of this workspace.',
  liftSure: 'I want to see who these people are',
  liftFirst: 'Say first that you want to see who these people are.',
  lift: 'Lift the blind view',
  lifted: 'Blind view is lifted',
});
