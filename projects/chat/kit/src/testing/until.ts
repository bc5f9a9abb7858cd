/** Waits until something holds: an answer takes its turns, and nobody promises how many. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve));
}
