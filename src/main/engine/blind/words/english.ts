import { GENDER_HIDDEN, tableOf, wordsOf } from './gendered-words.ts';
import type { GenderedWords } from './gendered-words.ts';

const HIDDEN = GENDER_HIDDEN;

/** Left alone since they are names, places and trades' own words: king, queen, prince, master, midwife. */
export const ENGLISH: GenderedWords = {
  language: 'en',
  anywhere: tableOf(`
    she = they
    herself, himself = themself
    hers = theirs
    woman, womanhood = person
    women, womens = people
    lady, gentleman = person
    ladies, gentlemen = people
    chairman, chairwoman = chair
    chairmen, chairwomen = chairs
    chairmanship = chair
    spokesman, spokeswoman = spokesperson
    spokesmen, spokeswomen = spokespeople
    businessman, businesswoman = businessperson
    businessmen, businesswomen = businesspeople
    salesman, saleswoman, salesgirl = salesperson
    salesmen, saleswomen = salespeople
    policeman, policewoman = police officer
    policemen, policewomen = police officers
    fireman, firewoman = firefighter
    firemen, firewomen = firefighters
    foreman, forewoman = supervisor
    foremen, forewomen = supervisors
    craftsman, craftswoman = craftsperson
    craftsmen, craftswomen = craftspeople
    sportsman, sportswoman = athlete
    sportsmen, sportswomen = athletes
    congressman, congresswoman, councilman, councilwoman = representative
    serviceman, servicewoman = service member
    servicemen, servicewomen = service members
    cameraman, camerawoman = camera operator
    handyman, handywoman = handyperson
    horseman, horsewoman = rider
    stewardess = steward
    stewardesses = stewards
    waitress = waiter
    waitresses = waiters
    hostess = host
    hostesses = hosts
    actress = actor
    actresses = actors
    heroine = hero
    heroines = heroes
    manageress = manager
    headmaster, headmistress = head teacher
    headmasters, headmistresses = head teachers
    seamstress = sewer
    seamstresses = sewers
    barman, barmaid = bar staff
    housewife, househusband = homemaker
    housewives, househusbands = homemakers
    abbess = abbot
    priestess = priest
    alumna, alumnus = graduate
    alumnae = alumni
    emerita = emeritus
    sorority, fraternity = student society
    sororities, fraternities = student societies
    girl, boy = child
    girls, boys = children
    schoolgirl, schoolboy = pupil
    girlfriend, boyfriend = partner
    daughter = child
    daughters = children
    sister, brother = sibling
    sisters, brothers = siblings
    sisterhood, brotherhood = community
    mother, father, mum, mom, dad, mummy, mommy, daddy = parent
    mothers, fathers, mums, moms, dads = parents
    motherhood, fatherhood = parenthood
    stepmother, stepfather = step-parent
    grandmother, grandfather, grandma, grandpa = grandparent
    grandson, granddaughter = grandchild
    wife, husband = spouse
    wives, husbands = spouses
    aunt, uncle, niece, nephew = relative
    widow, widower = widowed person
    bride, bridegroom = spouse
    female, male = ${HIDDEN}
    females = people
    feminine, masculine = ${HIDDEN}
    maiden = ${HIDDEN}
  `),
  within: tableOf(`
    he = they
    him = them
    man, manhood = person
    men, mens = people
    son = child
    sons = children
    males = people
  `),
  titles: new Set(wordsOf('Mr Mrs Ms Miss MR MRS Mister Madam Ma’am Lady')),
  titlesWithin: new Set(['Sir', 'Dame']),
  articles: new Map(),
  common: new Set(
    wordsOf(
      `the and of for with this that is was are has have been to in by from at on an as their who which will
       she he his her they how what can be it its or not into through`,
    ),
  ),
};
