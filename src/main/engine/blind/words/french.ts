import { doublesOf, GENDER_HIDDEN, joined, tableOf, wordsOf } from './gendered-words.ts';
import type { GenderedWords } from './gendered-words.ts';

export const FRENCH: GenderedWords = {
  language: 'fr',
  anywhere: joined(
    doublesOf(`
      directeur directrice
      coordinateur coordinatrice
      formateur formatrice
      rédacteur rédactrice
      éducateur éducatrice
      traducteur traductrice
      instituteur institutrice
      animateur animatrice
      enquêteur enquêtrice
      créateur créatrice
      modérateur modératrice
      conservateur conservatrice
      technicien technicienne
      informaticien informaticienne
      électricien électricienne
      mécanicien mécanicienne
      pharmacien pharmacienne
      chirurgien chirurgienne
      comédien comédienne
      musicien musicienne
      mathématicien mathématicienne
      physicien physicienne
      infirmier infirmière
      cuisinier cuisinière
      caissier caissière
      conseiller conseillère
      ouvrier ouvrière
      banquier banquière
      pâtissier pâtissière
      boulanger boulangère
      menuisier menuisière
      vendeur vendeuse
      chercheur chercheuse
      entraîneur entraîneuse
      coiffeur coiffeuse
      danseur danseuse
      développeur développeuse
      programmeur programmeuse
      étudiant étudiante
      enseignant enseignante
      avocat avocate
      employé employée
      apprenti apprentie
      salarié salariée
      diplômé diplômée
      président présidente
      adjoint adjointe
      retraité retraitée
      chargé chargée
      ingénieur ingénieure
    `),
    // The masculine word is another language's, or a thing's: it stands for both.
    tableOf(`
      assistante = assistant
      assistantes = assistants
      consultante = consultant
      consultantes = consultants
      représentante = représentant
      professeure = professeur
      professeures = professeurs
      serveuse = serveur
      monitrice = moniteur
      actrice = acteur
      autrice, auteure = auteur
      autrices, auteures = auteurs
      opératrice = opérateur
      administratrice = administrateur
      inspectrice = inspecteur
      doctoresse, docteure = docteur
      femme, homme = personne
      femmes, hommes = personnes
      fille, garçon = enfant
      filles, garçons = enfants
      mère, père = parent
      mères, pères = parents
      frère, sœur, soeur = frère/sœur
      frères, sœurs, soeurs = frères/sœurs
      épouse, époux = conjoint/conjointe
      mari = conjoint/conjointe
      veuve, veuf = veuf/veuve
      féminin, féminine, masculin, masculine = ${GENDER_HIDDEN}
    `),
  ),
  within: tableOf(`
    elle, il = il/elle
    elles, ils = ils/elles
    celle, celui = celui/celle
    candidate, candidat = candidat/candidate
    candidates, candidats = candidats/candidates
    fils = enfant
    née, né = né/née
  `),
  titles: new Set(wordsOf('Mme Mmes Mlle Mlles Monsieur Messieurs Madame Mesdames Mademoiselle')),
  titlesWithin: new Set(['M', 'MM']),
  articles: tableOf(`
    le, la = le/la
    un, une = un/une
    du, de la = du/de la
    au, à la = au/à la
    cette, ce = ce/cette
  `),
  common: new Set(
    wordsOf(
      `le la les des et est dans pour avec une du au aux sur par qui que ce cette ces ses sont ont été plus en
       de il elle ils elles nous vous leur leurs ne pas à d l`,
    ),
  ),
};
