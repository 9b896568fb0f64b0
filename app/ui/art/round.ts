/** One decimal is enough on a drawing and keeps the markup short. */
export const round = (n: number): number => Math.round(n * 10) / 10;
