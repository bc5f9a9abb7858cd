/** The value below which a share of the values are; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Prints a line of a table. */
export function print(name: string, ...values: readonly string[]): void {
  console.log(`${name.padEnd(46)}${values.map((value) => value.padStart(14)).join('')}`);
}

export function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

export function inKiB(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

export function inMiB(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}
