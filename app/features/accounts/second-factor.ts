/** RFC 6238 as every authenticator application reads it: six digits, thirty seconds. */
export const STEP_SECONDS = 30;
/** A telephone's clock may be one step off, either way. */
export const TOLERANCE_STEPS = 1;
export const RECOVERY_CODES = 10;

const MAX_FAILURES = 5;
const FIRST_LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 3_600_000;

export const stepAt = (instant: Date): number => Math.floor(instant.getTime() / 1000 / STEP_SECONDS);

/** How long no code is taken after this many wrong ones in a row: a quarter of an hour at the fifth, twice as long each five more. */
export function lockAfter(failures: number): number | null {
  if (failures === 0 || failures % MAX_FAILURES !== 0) return null;
  return Math.min(FIRST_LOCK_MS * 2 ** (failures / MAX_FAILURES - 1), LONGEST_LOCK_MS);
}

/** Neither this step nor an older one is taken twice. */
export const isUsed = (step: number, lastStep: number): boolean => step <= lastStep;

/** As typed: capitals, spaces and dashes do not count. */
export const readRecoveryCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Two groups of five are easier to copy. */
export const showRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
