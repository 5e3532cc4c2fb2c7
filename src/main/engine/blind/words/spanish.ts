import { endingsOf, GENDER_HIDDEN, joined, tableOf, wordsOf } from './gendered-words.ts';
import type { GenderedWords } from './gendered-words.ts';

/** `médico`, `técnico` and the like are left alone: their feminine is an adjective, or the trade itself. */
export const SPANISH: GenderedWords = {
  language: 'es',
  anywhere: joined(
    endingsOf(
      `ingenier arquitect abogad enfermer alumn licenciad graduad diplomad bomber camarer cociner carpinter
       peluquer psicólog biólog geólog sociólog pedagog secretari bibliotecari emplead obrer becari funcionari
       consejer compañer niñ chic herman abuel novi hij tí viud cajer granjer panader jardiner`,
      'o',
    ),
    endingsOf(
      `coordinad investigad trabajad programad diseñad desarrollad educad entrenad formad cuidad
       organizad moderad fundad ganad cread`,
      'or',
    ),
    tableOf(`
      profesora = profesor
      profesoras = profesores
      vendedora, vendedor = vendedor/a
      vendedoras, vendedores = vendedores/as
      administradora = administrador
      administradoras = administradores
      directora = director
      directoras = directores
      doctora = doctor
      doctoras = doctores
      gestora = gestor
      gestoras = gestores
      consultora = consultor
      supervisora = supervisor
      instructora = instructor
      inspectora = inspector
      editora = editor
      escritora = escritor
      traductora = traductor
      tutora = tutor
      autora = autor
      autoras = autores
      maestra = maestro
      maestras = maestros
      presidenta = presidente
      jefa = jefe
      dependienta = dependiente
      actriz = actor
      mujer, hombre = persona
      mujeres, hombres = personas
      varón, hembra = persona
      madre, padre = madre/padre
      madres, padres = madres/padres
      marido = cónyuge
      esposa, esposo = cónyuge
      femenino, femenina, masculino, masculina = ${GENDER_HIDDEN}
      dra = Dr
    `),
  ),
  within: tableOf(`
    ella, él = él/ella
    ellas, ellos = ellos/ellas
    candidata, candidato = candidato/a
    nacida, nacido = nacido/a
  `),
  titles: new Set(wordsOf('Sra Srta Señora Señorita Señor Doña')),
  titlesWithin: new Set(['Sr', 'Don', 'D', 'Dña']),
  articles: tableOf(`
    el, la = el/la
    un, una = un/a
    los, las = los/las
    del, de la = del/de la
    al, a la = al/a la
  `),
  common: new Set(
    wordsOf(
      `el la los las y es en para con una del al por que se su sus como ha sido más este esta estos no lo le
       de curso sobre desde hasta entre`,
    ),
  ),
};
