import { codeOf } from './sdk-host';

/** Told by the SDK itself, which counts its questions: for history it allows 20 in a second. */
const tooFast = 2996;
const pauseMs = 250;
const mostPauses = 12;

/** Asks the SDK, and again a moment later while it says that it is asked too often. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await ask();
    } catch (error) {
      // There is no telling beforehand: what the app itself asks counts too.
      if (codeOf(error) !== tooFast || pauses === mostPauses) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
