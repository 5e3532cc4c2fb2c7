import type { ReadStream, WriteStream } from 'node:tty';

const END = new Set(['\r', '\n', '\u0004']);
const BACK = new Set(['\u007F', '\b']);
const BREAK = '\u0003';

/** Asks whoever sits at the terminal, without showing what is typed; nothing where nobody sits there. */
export function createAsk(
  input: ReadStream,
  output: WriteStream,
): ((question: string) => Promise<string | undefined>) | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  return (question) =>
    new Promise((resolve) => {
      let typed = '';
      output.write(question);
      input.setRawMode(true).setEncoding('utf8').resume();
      const end = (answer: string | undefined) => {
        input.off('data', take).setRawMode(false).pause();
        output.write('\n');
        resolve(answer);
      };
      const take = (chunk: string) => {
        for (const letter of chunk) {
          if (letter === BREAK) return end(undefined);
          if (END.has(letter)) return end(typed);
          typed = BACK.has(letter) ? typed.slice(0, -1) : typed + letter;
        }
      };
      input.on('data', take);
    });
}
