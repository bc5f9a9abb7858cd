/** Does things later. An argument, so that tests need not wait. */
export interface Scheduler {
  /** Milliseconds since some moment; never goes back, whatever the clock of the chat is set to. */
  now(): number;
  /** Runs something after so many milliseconds. Gives back a function that calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Waits in real time. What is waited for keeps no program alive. */
export const systemScheduler: Scheduler = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
