import { wordsOf } from '../words/gendered-words.ts';

/** What a school calls itself; its name stands before it, or behind it with or without a word between. */
export const SCHOOL_HEADS: ReadonlySet<string> = new Set(
  wordsOf(`
    university college academy institute school polytechnic conservatory conservatoire seminary kindergarten
    universität university hochschule akademie gymnasium kolleg konservatorium
    université école ecole lycée lycee collège faculté académie institut
    universidad escuela colegio instituto facultad academia politécnica conservatorio liceo
    universidade escola colégio faculdade politécnico conservatório
    università universiteit universitet universitat universitetet högskola høgskole hogeschool
  `),
);

/** German compounds, and those of its neighbours: Fachhochschule, Handelsakademie, Realgymnasium. */
export const SCHOOL_ENDINGS =
  /^\p{L}{3,}(?:universität|hochschule|schule|akademie|gymnasium|kolleg)$/u;

/** Heads behind which a name may follow with nothing between: Universität Wien, Lycée Henri. */
export const NAME_FOLLOWS: ReadonlySet<string> = new Set(
  wordsOf(`
    universität hochschule akademie gymnasium kolleg université école ecole lycée lycee collège
    institut colegio colégio escola escuela liceo instituto universidad universidade faculdade
  `),
);

/** Between a head and its name, or within the name. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  wordsOf(
    'of for the at in de du des la le les del da do das dos di für der zu van von and und et y e & a d l',
  ),
);

/** Say what sort of school it is, and not which. */
export const SORTS: ReadonlySet<string> = new Set(
  wordsOf(`
    graduate high secondary primary elementary middle business law medical summer winter night evening boarding
    public private state community vocational technical art arts music sunday driving language flight dental nursing
    old new my the a an our this that every each any local online free higher junior senior research trade
    grammar comprehensive preparatory engineering international national royal catholic and or in of at from by with
    undergraduate postgraduate former previous after before during film drama design fashion cooking
  `),
);

/** Where a name ends: what was learned there, and what was given for it. */
export const NO_NAME: ReadonlySet<string> = new Set(
  wordsOf(`
    bachelor master masters science sciences diploma certificate certification degree course courses program programme
    phd doctor doctorate badge award training teaching student students graduate professor lecturer teacher teachers
    advanced studies introduction basics fundamentals workshop education management thesis alumni alumnus scholarship
    zertifikat abschluss diplom kurs lehrgang studium diplôme certificat licence formation diplôme maîtrise
    título grado máster curso diplomado certificado licenciatura mestrado doutoramento diploma
    assistant staff board exam exams examination fees library campus degree's
    project projects data cloud online of from at by in with for
  `),
);

/** Before `University of …`, as a part of the name. */
export const BEFORE_OF: ReadonlySet<string> = new Set(
  wordsOf(`
    technical open national state royal free catholic technische freie autonomous federal pontificia pontifical
    politécnica polytechnic autónoma metropolitan international islamic medical american new the katholische
    europäische grande haute hautes école ecole
  `),
);

/** Known by a short name alone. Written so, in this case. */
export const KNOWN_SCHOOLS: ReadonlySet<string> = new Set(
  wordsOf(`
    Harvard Stanford Yale Princeton Oxford Cambridge Cornell Dartmouth Caltech Wharton Sorbonne
    MIT ETH ETHZ EPFL TUM LMU RWTH KIT UCLA UCL LSE NYU CMU USC INSEAD ESSEC HEC ESADE IESE EDHEC ESCP UNAM UNED UOC
    USP UNICAMP UFRJ UFMG PUC FGV FEUP ISCTE Bocconi SciencesPo ENSAE HSG UZH FAU HTWK
    IIT IIM NUS NTU KAIST Tsinghua Eton Harrow Polytechnique CentraleSupélec
  `),
);

/** What such a name is where one of these follows: a licence, a way to cite. */
export const NOT_THEN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['mit', new Set(['license', 'licence', 'lizenz'])],
  ['harvard', new Set(['architecture', 'referencing', 'style'])],
]);
