/** What the app's process asks of the one that drives Chromium, and the other way about. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An entry of the app's menu that a key stands for. */
export interface Accelerator {
  readonly label: string;
  /** Pressed together with Control or Command. */
  readonly key: string;
}

export interface OpenInput {
  readonly size: Size;
  /** Where Chromium keeps the profile. */
  readonly profileDirectory: string;
  readonly preloadSource: string;
  readonly accelerators: readonly Accelerator[];
}

export type DialogRequest =
  | { readonly kind: 'save'; readonly suggestedFile: string }
  | { readonly kind: 'open'; readonly of: 'files' | 'folder' };

/** The window, as the app's process sees it. */
export interface WindowSide {
  open(input: OpenInput): Promise<void>;
  load(input: { readonly url: string }): Promise<void>;
  send(input: { readonly channel: string; readonly args: readonly unknown[] }): Promise<void>;
  focus(input: object): Promise<void>;
  close(input: object): Promise<void>;
  /** The paths chosen; none when the person thought better of it. */
  askDialog(request: DialogRequest): Promise<readonly string[]>;
}

export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly isTop: boolean;
}

export interface InvokeInput {
  readonly channel: string;
  readonly args: readonly unknown[];
  readonly frame: SenderFrame;
}

export interface ServedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The app, as the process that drives Chromium sees it. */
export interface AppSide {
  serve(request: { readonly url: string; readonly method: string }): Promise<ServedResponse>;
  invoke(input: InvokeInput): Promise<unknown>;
  mayNavigate(input: { readonly url: string }): Promise<boolean>;
  resized(size: Size): Promise<void>;
  focused(input: { readonly hasFocus: boolean }): Promise<void>;
  chooseMenu(input: { readonly label: string }): Promise<void>;
  /** The process that shows the page has died. */
  gone(input: object): Promise<void>;
  closed(input: object): Promise<void>;
}
