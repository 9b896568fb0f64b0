/** Words put right beside a text that is never changed. `by`: who corrected; left out where no person is named. */
export type Correction = { previous: string; corrected: string; at: Date | string; by?: string };

/** Where one row holds several texts, those of one of them. */
export const correctionsOf = <C extends { field: string }>(corrections: readonly C[], field: string): C[] =>
  corrections.filter((one) => one.field === field);

/** The words to read now, and those that stood there before, oldest first. */
export function readCorrected(text: string, corrections: readonly Correction[]): { text: string; earlier: Correction[] } {
  let current = text;
  const earlier = corrections.filter((one) => {
    if (one.previous !== current) return false;
    current = one.corrected;
    return true;
  });
  return { text: current, earlier };
}
