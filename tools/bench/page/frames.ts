const channel = new MessageChannel();
const waiting: ((end: number) => void)[] = [];
channel.port1.onmessage = () => {
  const end = performance.now();
  for (const resolve of waiting.splice(0)) resolve(end);
};
channel.port1.start();

/** Resolves within the next frame, before it is drawn. */
export function frameStart(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** In a frame: resolves in the first task after it, with its time. What was drawn is painted. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    if (waiting.length === 0) channel.port2.postMessage(null);
    waiting.push(resolve);
  });
}

/** Resolves in the first task after the next frame, with its time. */
export async function frameEnd(): Promise<number> {
  await frameStart();
  return painted();
}

/** Waits for so many frames. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await frameEnd();
}

/** Frame by frame, until something holds. Resolves with the end of the frame in which it first did. */
export async function frameWhere(holds: () => boolean, patience = 60_000): Promise<number> {
  const start = performance.now();
  for (;;) {
    const end = await frameEnd();
    if (holds()) return end;
    if (end - start > patience) throw new Error(`It did not come within ${patience} ms.`);
  }
}

/** Resolves with the end of the first frame in which nothing changed any more. */
export async function frameOfRest(look: () => string, restingFrames = 1): Promise<number> {
  let seen = look();
  let rested = 0;
  let first = 0;
  for (;;) {
    const end = await frameEnd();
    const now = look();
    if (now === seen) {
      if (rested++ === 0) first = end;
      if (rested >= restingFrames) return first;
    } else {
      rested = 0;
      seen = now;
    }
  }
}
