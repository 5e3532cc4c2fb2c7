/** An event whose listeners may ask that what it announces does not happen. */
export interface Preventable {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

export function createPreventable<Details extends object>(details: Details): Preventable & Details {
  let isPrevented = false;
  return {
    ...details,
    preventDefault() {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
}
