import { endingsOf, GENDER_HIDDEN, joined, tableOf, wordsOf } from './gendered-words.ts';
import type { GenderedWords } from './gendered-words.ts';

/** `médico`, `técnico` and the like are left alone, as in Spanish. */
export const PORTUGUESE: GenderedWords = {
  language: 'pt',
  anywhere: joined(
    endingsOf(
      `engenheir arquitet advogad enfermeir alun licenciad diplomad bombeir cozinheir carpinteir cabeleireir
       psicólog biólog geólog sociólog pedagog secretári bibliotecári funcionári empregad operári bolseir
       conselheir companheir menin filh sogr caixeir padeir jardineir pedreir`,
      'o',
    ),
    endingsOf(
      `coordenad pesquisad desenvolved educad vended treinad formad cuidad trabalhad organizad moderad
       fundad`,
      'or',
    ),
    tableOf(`
      professora = professor
      professoras = professores
      diretora = diretor
      diretoras = diretores
      doutora = doutor
      doutoras = doutores
      gestora = gestor
      instrutora = instrutor
      inspetora = inspetor
      tradutora = tradutor
      escritora = escritor
      consultora = consultor
      supervisora = supervisor
      presidenta = presidente
      atriz = ator
      profa = prof
      dra = Dr
      mulher, homem = pessoa
      mulheres, homens = pessoas
      rapaz, rapariga, moça, moço = jovem
      mãe, pai = mãe/pai
      irmã, irmão = irmão/irmã
      irmãs, irmãos = irmãos/irmãs
      avó, avô = avó/avô
      viúva, viúvo = viúvo/a
      marido, esposa, esposo = cônjuge
      feminino, feminina, masculino, masculina = ${GENDER_HIDDEN}
    `),
  ),
  within: tableOf(`
    ela, ele = ele/ela
    elas, eles = eles/elas
    dela, dele = dele/dela
    nela, nele = nele/nela
    candidata, candidato = candidato/a
    nascida, nascido = nascido/a
  `),
  titles: new Set(wordsOf('Sra Srta Senhora Senhor Dona')),
  titlesWithin: new Set(['Sr', 'Dom', 'D']),
  articles: tableOf(`
    o, a = o/a
    um, uma = um/a
    os, as = os/as
    do, da = do/da
    ao, à = ao/à
    no, na = no/na
    pelo, pela = pelo/pela
  `),
  common: new Set(
    wordsOf(
      `o a os as e é em para com uma um do da dos das no na nos nas por que se sua seu como foi mais não ao
       de pelo pela curso sobre ele ela`,
    ),
  ),
};
