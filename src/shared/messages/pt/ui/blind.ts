import { worded } from '../../live.ts';
import { BLIND } from '../../ui/blind.ts';

export const blind = [
  worded(BLIND, {
    pseudonym: (code) => `Candidato ${code}`,
    somebody: 'alguém',
    resume: (place) => `Currículo ${place}`,
    file: (extension) => `Ficheiro${extension}`,
    issuer: (code) => `Emissor ${code}`,
    school: '[escola]',
    turnOn: 'Vista anónima…',
    isOn: 'A vista anónima está ativa',
    isOnMeaning:
      'Os nomes, os endereços de e-mail e os nomes de ficheiro são substituídos em toda esta janela. Escolha isto para a desativar.',
    startTitle: 'Ativar a vista anónima',
    startHint:
      'Cada pessoa é mostrada com um código que não muda. Os nomes, os endereços de e-mail, os nomes de ficheiro e o que diz um currículo deixam de se ver; ninguém é encontrado pelo nome.',
    start: 'Ativar',
    emailsHidden: 'E-mails escondidos',
    started: 'A vista anónima está ativa',
    hidesPictures: 'Ocultar as imagens dos badges: pode haver um nome escrito nelas',
    hidesGender: 'Ocultar palavras com género',
    hidesGenderHint:
      'ela, Sr., engenheira, aluna e semelhantes passam a ser a mesma palavra para todos, até onde uma lista as conhece',
    picturesWithSchools: 'Vai com as escolas: uma escola reconhece-se pelos seus badges',
    hidesSchools: 'Ocultar escolas',
    hidesSchoolsHint:
      'Cada emissor aparece com um código, pois qualquer um pode ser uma escola; a confiança que merece continua visível. As escolas nos textos são omitidas onde o nome diz o que são. As imagens dos badges também se ocultam',
    hidesDates: 'Ocultar também as datas: delas pode deduzir-se uma idade',
    section: 'Vista anónima',
    sectionHint:
      'Avaliar pessoas sem saber quem são. A sua desativação fica no registo de auditoria.',
    nothingHidden: 'Tudo é mostrado.',
    alwaysHidden:
      'Estão ocultos os nomes, os endereços de e-mail, os nomes de ficheiro e o que diz um currículo.',
    liftTitle: 'Desativar a vista anónima',
    liftHint:
      'Verá quem é cada pessoa. Que foi desativada, e quando, fica no histórico deste espaço de trabalho.',
    liftSure: 'Quero ver quem são estas pessoas',
    liftFirst: 'Diga primeiro que quer ver quem são estas pessoas.',
    lift: 'Desativar a vista anónima',
    lifted: 'A vista anónima está desativada',
  }),
];
