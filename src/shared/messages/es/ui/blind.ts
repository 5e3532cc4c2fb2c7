import { worded } from '../../live.ts';
import { BLIND } from '../../ui/blind.ts';

export const blind = [
  worded(BLIND, {
    pseudonym: (code) => `Candidato ${code}`,
    somebody: 'alguien',
    resume: (place) => `Currículum ${place}`,
    file: (extension) => `Archivo${extension}`,
    turnOn: 'Vista anónima…',
    isOn: 'La vista anónima está activa',
    isOnMeaning:
      'Los nombres, las direcciones de correo y los nombres de archivo se sustituyen en toda esta ventana. Elija esto para levantarla.',
    startTitle: 'Activar la vista anónima',
    startHint:
      'Cada persona se muestra con un código que no cambia. Los nombres, las direcciones de correo, los nombres de archivo y lo que dice un currículum salen de la pantalla; a nadie se le encuentra por su nombre.',
    start: 'Activar',
    emailsHidden: 'Las direcciones de correo están ocultas',
    started: 'La vista anónima está activa',
    hidesPictures: 'Ocultar las imágenes de las insignias: puede haber un nombre escrito en ellas',
    hidesDates: 'Ocultar también las fechas: de ellas se puede deducir una edad',
    liftTitle: 'Levantar la vista anónima',
    liftHint:
      'Verá quién es cada cual. Que se ha levantado, y cuándo, queda en el registro de este espacio de trabajo.',
    liftSure: 'Quiero ver quiénes son estas personas',
    liftFirst: 'Diga primero que quiere ver quiénes son estas personas.',
    lift: 'Levantar la vista anónima',
    lifted: 'La vista anónima está levantada',
  }),
];
