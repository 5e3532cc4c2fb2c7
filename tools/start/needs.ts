/** What this machine has of what a window needs. */
export interface Machine {
  readonly hasDisplay: boolean;
  readonly hasXvfbRun: boolean;
  readonly hasXauth: boolean;
  /** Electron's runtime or a Chromium. */
  readonly hasRuntime: boolean;
}

const WITHOUT_WINDOW =
  'The same work is done without a window by: npm run --silent touchstone -- help';

/** What to do so that the window can open, or nothing where it can. */
export function describeNeeds(machine: Machine): string | undefined {
  if (machine.hasDisplay && machine.hasRuntime) return undefined;
  const packages = listPackages(machine);
  const command = machine.hasDisplay ? 'npm start' : 'xvfb-run -a npm start';
  return [
    ...(machine.hasRuntime
      ? []
      : ["Electron's runtime cannot be downloaded here and no Chromium is installed."]),
    ...(machine.hasDisplay ? [] : ['There is no display to open a window on.']),
    ...(packages.length === 0
      ? [`Run: ${command}`]
      : [
          `On Debian or Ubuntu, install what is missing: apt-get install ${packages.join(' ')}`,
          `Then run: ${command}`,
        ]),
    WITHOUT_WINDOW,
  ].join('\n');
}

function listPackages(machine: Machine): readonly string[] {
  const forDisplay = machine.hasDisplay
    ? []
    : [...(machine.hasXvfbRun ? [] : ['xvfb']), ...(machine.hasXauth ? [] : ['xauth'])];
  return [...(machine.hasRuntime ? [] : ['chromium']), ...forDisplay];
}
