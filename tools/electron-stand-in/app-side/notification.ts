import { EventEmitter } from 'node:events';
import { covered } from './covered.ts';

interface Options {
  readonly title: string;
  readonly body: string;
}

/** Written where the app was started: Chromium shows none for a program, so nobody can click it either. */
class StandInNotification extends EventEmitter {
  private readonly options: Options;

  constructor(options: Options) {
    super();
    this.options = options;
  }

  show(): void {
    process.stderr.write(`Notification: ${this.options.title}. ${this.options.body}\n`);
  }
}

/** Called with `new`, as Electron's is. */
export const Notification = covered(
  'Notification',
  Object.assign(
    function createNotification(options: Options): StandInNotification {
      return covered('Notification', new StandInNotification(options));
    },
    { isSupported: () => true },
  ),
);
