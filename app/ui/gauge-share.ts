/** Whole percents of the goal, never rounded up to a 100 that is not reached. */
export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? Math.floor((part * 100) / whole) : 0;

const oneBrick = 5;

/** Widths of the two courses, in percents. A gift past the goal is worth at least one whole brick. */
export function courses(raised: number, goal: number): { first: number; second: number } {
  const share = goal > 0 ? (raised * 100) / goal : 0;
  const over = share - 100;
  return {
    first: Math.round(Math.min(share, 100) * 10) / 10,
    second: over > 0 ? Math.round(Math.min(Math.max(over, oneBrick), 100) * 10) / 10 : 0,
  };
}
