import { live } from '../live.ts';

/** Judging people without knowing who they are. */
export const BLIND = live({
  pseudonym: (code: string) => `Candidate ${code}`,
  somebody: 'somebody',
  resume: (place: number) => `Résumé ${place}`,
  file: (extension: string) => `File${extension}`,
  turnOn: 'Blind view…',
  isOn: 'Blind view is on',
  isOnMeaning:
    'Names, e-mail addresses and file names are replaced everywhere in this window. Choose to lift it.',
  startTitle: 'Turn the blind view on',
  startHint:
    'Each person is shown by a code that stays the same. Names, e-mail addresses, file names and what a résumé says leave the screen; nobody is found by their name.',
  start: 'Turn on',
  emailsHidden: 'E-mail addresses are hidden',
  started: 'Blind view is on',
  hidesPictures: 'Hide badge pictures: a name may be written on one',
  hidesDates: 'Hide dates too: an age can be read from them',
  liftTitle: 'Lift the blind view',
  liftHint:
    'You will see who everybody is. That it was lifted, and when, stays in the audit trail of this workspace.',
  liftSure: 'I want to see who these people are',
  liftFirst: 'Say first that you want to see who these people are.',
  lift: 'Lift the blind view',
  lifted: 'Blind view is lifted',
});
