import { setTimeout as pause } from 'node:timers/promises';

/** Waits so many milliseconds, or until it is called off. Either way it is over then: it never rejects. */
export type Wait = (milliseconds: number, callOff: AbortSignal) => Promise<void>;

/** Waits by the clock of this machine. What waits does not keep the program alive. */
export const waitOnThisMachine: Wait = async (milliseconds, callOff) => {
  try {
    await pause(milliseconds, undefined, { ref: false, signal: callOff });
  } catch {
    // It was called off, which is the other way for it to be over.
  }
};
