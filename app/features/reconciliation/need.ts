import type { Retry } from "~/features/settlement/settlement.schemas";

/** One thing about money that waits for a person, with its one next step. */
export type Need = {
  key: string;
  /** In a word or two: since when, or how long. */
  when: string;
  late: boolean;
  title: string;
  note: string;
  to: string;
  /** A refused operation that may be asked again. */
  retry?: Retry;
};
