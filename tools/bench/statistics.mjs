/** The value below which a share of the values lies: 0.5 for the median. NaN of nothing. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low + (high - low) * (place - Math.floor(place));
}

/** The value in the middle. */
export const median = (values) => quantile(values, 0.5);
