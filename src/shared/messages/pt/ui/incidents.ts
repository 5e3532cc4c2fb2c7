import { worded } from '../../live.ts';
import { INCIDENTS } from '../../ui/incidents.ts';
import { counted } from '../../ui/number.ts';

export const incidents = [
  worded(INCIDENTS, {
    title: 'Problemas',
    hint: 'O que falhou no próprio Touchstone, para que possa ser corrigido. É guardado 90 dias neste computador e não é enviado a ninguém. Diz em que ponto do programa aconteceu, e não nomeia nenhuma pessoa, nenhum ficheiro nem nada de uma credencial.',
    none: 'Nada falhou nos últimos 90 dias.',
    list: 'O que falhou',
    kinds: {
      'engine-fault': 'Algo que pediu não pôde ser feito',
      'engine-stopped': 'A parte que guarda o espaço de trabalho parou',
      'verifier-crashed': 'Um ficheiro fez parar o programa que o lia',
      'verifier-time': 'A leitura de um ficheiro demorou demasiado e foi abandonada',
      screen: 'Um ecrã não pôde ser desenhado',
      'window-fault': 'A janela encontrou algo que não esperava',
      'window-gone': 'A janela parou e foi aberta de novo',
      'app-fault': 'O Touchstone encontrou algo que não esperava',
    },
    times: (count) => counted(count, 'vez', 'vezes'),
    show: 'Mostrar',
    hide: 'Ocultar',
    named: (action, what, at) => `${action}: ${what}, ${at}`,
    text: 'Isto, palavra por palavra, é o que enviaria',
    copy: 'Copiar',
    copied: 'O texto está copiado',
    save: 'Guardar…',
    saved: 'O texto está guardado',
    savedTo: (file) => `Está em ${file}.`,
    remove: 'Eliminar',
    removed: 'O problema foi eliminado',
    clear: 'Eliminar tudo',
    cleared: 'Todos os problemas foram eliminados',
  }),
];
