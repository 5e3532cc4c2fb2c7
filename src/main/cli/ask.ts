import type { ReadStream, WriteStream } from 'node:tty';

const END = new Set(['\r', '\n', '\u0004']);
const BACK = new Set(['\u007F', '\b']);
const BREAK = '\u0003';

const letters = new Intl.Segmenter();

/**
 * Asks whoever sits at the terminal, without showing what is typed; nothing where nobody sits there. The
 * answer is nothing where it is broken off, or where the terminal goes away.
 */
export function createAsk(
  input: ReadStream,
  output: WriteStream,
): ((question: string) => Promise<string | undefined>) | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  return (question) =>
    new Promise((resolve) => {
      let typed = '';
      output.write(question);
      const take = (chunk: string) => {
        for (const letter of chunk) {
          if (letter === BREAK) return end(undefined);
          if (END.has(letter)) return end(typed);
          typed = BACK.has(letter) ? withoutLast(typed) : typed + letter;
        }
      };
      const leave = () => end(undefined);
      const end = (answer: string | undefined) => {
        input.off('data', take).off('end', leave).off('close', leave).off('error', leave);
        input.setRawMode(false).pause();
        output.write('\n');
        resolve(answer);
      };
      input.on('data', take).on('end', leave).on('close', leave).on('error', leave);
      input.setRawMode(true).setEncoding('utf8').resume();
    });
}

// What a person takes for one letter may be several code points. @see https://www.unicode.org/reports/tr29/
function withoutLast(text: string): string {
  return Array.from(letters.segment(text), ({ segment }) => segment)
    .slice(0, -1)
    .join('');
}
