/** Headings that résumés have, one line a kind, in English, German, French and Spanish; without accents. */
const HEADINGS: readonly RegExp[] = [
  String.raw`(?:(?:work|professional|employment) )?(?:experience|history)|employment|career|beruf(?:serfahrung|licher werdegang|spraxis)|werdegang|experiences? professionnelles?|parcours professionnel|experiencia(?: laboral| profesional)?`,
  String.raw`education(?: and training)?|qualifications|(?:schul)?bildung(?:sweg)?|aus- und weiterbildung|ausbildung|studium|formations?(?: academica)?|etudes|educacion|formacion(?: academica)?|estudios`,
  String.raw`(?:\w+ )?skills|competenc(?:i)?es|(?:\w+)?kenntnisse|fahigkeiten|kompetenzen|competences|competencias|habilidades|aptitudes|conocimientos`,
  String.raw`languages|sprachen|sprachkenntnisse|langues|idiomas`,
  String.raw`(?:professional )?(?:summary|profile|objective)|about me|profil|uber mich|personliche daten|a propos|perfil(?: profesional)?|sobre mi|datos personales`,
  String.raw`curriculum vitae|cv|resume|lebenslauf`,
  String.raw`certificat(?:es|ions)|zertifikate|certificaciones|interests|hobbys?|interessen|centres d'interet|intereses|references|referenzen|referencias|projects|projekte|projets|proyectos`,
].map((words) => new RegExp(String.raw`^[^\p{L}\n]{0,10}(?:${words})[^\p{L}\n]{0,10}$`, 'mu'));

// A letter may have one such line by chance.
const HEADINGS_NEEDED = 2;
// Headings stand at the beginning of what they head, and a few pages show whether there are any.
const SEARCHED = 30_000;

/** Whether a text has the headings of a résumé, each on a line of its own. */
export function looksLikeResume(text: string): boolean {
  const start = text.slice(0, SEARCHED).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return HEADINGS.filter((heading) => heading.test(start)).length >= HEADINGS_NEEDED;
}
