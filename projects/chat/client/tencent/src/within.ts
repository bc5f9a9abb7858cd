/** What a promise gives, or something else if it takes longer than this. */
export async function within<T, U>(
  asked: Promise<T>,
  waitMs: number,
  otherwise: U,
): Promise<T | U> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<U>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), waitMs);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
