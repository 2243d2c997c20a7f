/** The middle of at least one number; of an even count the upper of the two. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
