/**
 * What can happen to the feed of the scroll lab. `at` counts messages from the one that is being read:
 * 0 is that one, -2 the second above it.
 */
export type LabEvent =
  | { readonly do: 'prepend'; readonly count: number }
  | { readonly do: 'append'; readonly count: number }
  | { readonly do: 'tip' }
  | { readonly do: 'confirm'; readonly past: number }
  | { readonly do: 'receipts' }
  | { readonly do: 'edit'; readonly at: number; readonly words: number }
  | { readonly do: 'react'; readonly at: number }
  | { readonly do: 'recall'; readonly at: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'picture'; readonly at: number; readonly height: number; readonly kept: boolean }
  | { readonly do: 'image'; readonly at: number; readonly height: number; readonly kept: boolean }
  | { readonly do: 'video'; readonly at: number; readonly height: number }
  | { readonly do: 'preview'; readonly at: number }
  | { readonly do: 'part'; readonly at: number }
  | { readonly do: 'fill'; readonly count: number }
  | { readonly do: 'write'; readonly lines: number }
  | { readonly do: 'banner'; readonly shown: boolean }
  | { readonly do: 'height'; readonly px: number }
  | { readonly do: 'width'; readonly px: number }
  | { readonly do: 'zoom'; readonly by: number }
  | { readonly do: 'text'; readonly px: number }
  | { readonly do: 'font'; readonly family: string }
  | { readonly do: 'webFont' }
  | { readonly do: 'turn' };

/** What the reader can do. */
export type LabMove =
  | { readonly move: 'wheel'; readonly by: number }
  | { readonly move: 'scroll'; readonly by: number; readonly frames: number }
  | { readonly move: 'drag'; readonly to: number }
  | { readonly move: 'key'; readonly key: string; readonly times: number }
  | { readonly move: 'latest' }
  | { readonly move: 'jump'; readonly to: number }
  | { readonly move: 'send'; readonly words: number };

/** One step of a program. */
export type LabStep =
  | LabMove
  | (LabEvent & {
      /** Whether the next event comes in the same moment. */
      readonly joined: boolean;
      /** Whether it comes while a frame is being made, and not between two. */
      readonly inFrame: boolean;
    });

/** Something that the scroll contract forbids. */
export interface LabFault {
  readonly step: number;
  readonly what: 'moved' | 'gone' | 'left the end' | 'hole' | 'never still';
  /** By how many px. */
  readonly by: number;
  readonly frame: number;
  readonly note: string;
}

/** How a program went. */
export interface LabReport {
  readonly seed: number;
  readonly steps: readonly LabStep[];
  readonly faults: readonly LabFault[];
  /** How many frames were looked at, and in how many of them the reader was at the end. */
  readonly frames: number;
  readonly framesAtEnd: number;
  /** The furthest that the message being read was off in any frame, in px. */
  readonly furthest: number;
  /** Frames in which the view stood at the edge of the list and could not follow. */
  readonly forced: number;
}

/** What the lab offers to whoever drives the page. */
export interface ScrollLabApi {
  /** Makes the program of a seed, plays it from a fresh feed, and says how it went. */
  play(seed: number): Promise<LabReport>;
  /** Plays these steps. */
  playSteps(seed: number, steps: readonly LabStep[]): Promise<LabReport>;
  /** Opens a fresh feed with this many messages. */
  open(count: number): Promise<void>;
  /** Elements in the feed. */
  elements(): number;
}

/** What a driver may do for the lab that a page cannot: real input, and the zoom of the browser. */
export interface LabHands {
  wheel(by: number): Promise<void>;
  key(name: string): Promise<void>;
  zoom(by: number): Promise<void>;
}

declare global {
  interface Window {
    scrollLab?: ScrollLabApi;
    labHands?: LabHands;
  }
}
