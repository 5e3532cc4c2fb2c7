import { worded } from '../../live.ts';
import { BLIND } from '../../ui/blind.ts';

export const blind = [
  worded(BLIND, {
    pseudonym: (code) => `Candidato ${code}`,
    somebody: 'alguien',
    resume: (place) => `Currículum ${place}`,
    file: (extension) => `Archivo${extension}`,
    issuer: (code) => `Emisor ${code}`,
    school: '[escuela]',
    turnOn: 'Vista anónima…',
    isOn: 'La vista anónima está activa',
    isOnMeaning:
      'Los nombres, las direcciones de correo y los nombres de archivo se sustituyen en toda esta ventana. Elija esto para levantarla.',
    startTitle: 'Activar la vista anónima',
    startHint:
      'Cada persona se muestra con un código que no cambia. Los nombres, las direcciones de correo, los nombres de archivo y lo que dice un currículum salen de la pantalla; a nadie se le encuentra por su nombre.',
    start: 'Activar',
    emailsHidden: 'Correos ocultos',
    started: 'La vista anónima está activa',
    hidesPictures: 'Ocultar las imágenes de las insignias: puede haber un nombre escrito en ellas',
    hidesGender: 'Ocultar palabras con género',
    hidesGenderHint:
      'ella, Sr., ingeniera, alumna y similares pasan a ser la misma palabra para todos, hasta donde una lista las conoce',
    picturesWithSchools: 'Va con las escuelas: una escuela se reconoce por sus insignias',
    hidesSchools: 'Ocultar escuelas',
    hidesSchoolsHint:
      'Cada emisor se muestra con un código, pues cualquiera puede ser una escuela; la confianza que merece sigue visible. Las escuelas en los textos se omiten donde su nombre dice lo que son. También se ocultan las imágenes de las insignias',
    hidesDates: 'Ocultar también las fechas: de ellas se puede deducir una edad',
    section: 'Vista anónima',
    sectionHint:
      'Juzgar a las personas sin saber quiénes son. Que se levante queda en el registro de auditoría.',
    nothingHidden: 'Todo se muestra.',
    alwaysHidden:
      'Están ocultos los nombres, las direcciones de correo, los nombres de archivo y lo que dice un currículum.',
    liftTitle: 'Levantar la vista anónima',
    liftHint:
      'Verá quién es cada cual. Que se ha levantado, y cuándo, queda en el registro de este espacio de trabajo.',
    liftSure: 'Quiero ver quiénes son estas personas',
    liftFirst: 'Diga primero que quiere ver quiénes son estas personas.',
    lift: 'Levantar la vista anónima',
    lifted: 'La vista anónima está levantada',
  }),
];
