import type { ChangesInput } from "./application.schemas";
import { criterionNumbers, type CriterionNumber } from "./criteria";

export type Change = { criterion: CriterionNumber; reason: string };

/** The criteria that carry a reason, in their order. */
export const changesOf = (input: ChangesInput): Change[] =>
  criterionNumbers.flatMap((criterion) => {
    const reason = input[`reason${criterion}`];
    return reason ? [{ criterion, reason }] : [];
  });
