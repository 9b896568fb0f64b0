/**
 * `timeout`: nothing is done and no answer comes. `timeout-after`: the work is done and no answer comes.
 * `reset`: nothing is done, the connection drops. `hang-after`: the work is done, then the connection drops.
 */
export const SILENCES = ["timeout", "timeout-after", "reset", "hang-after"] as const;
export type FailureKind = number | (typeof SILENCES)[number];

export interface Failure {
  method: string;
  /** May end with `*`. */
  path: string;
  status: FailureKind;
  times: number;
  /** How many matching calls pass first. */
  skip: number;
  /** How likely each of the next calls is to fail, in a sequence that `seed` decides: the same at each run. */
  probability: number;
  seed: number;
}

/** Failures ordered through `/_control/fail`; each is used up by the calls that it matches. */
export class Failures {
  private planned: Failure[] = [];

  plan(failure: Failure): void {
    this.planned.push({ ...failure });
  }

  take(method: string, path: string): FailureKind | null {
    const found = this.planned.find((plan) => plan.method === method && matches(plan.path, path));
    if (!found) return null;
    if (found.skip > 0) {
      found.skip -= 1;
      return null;
    }
    if (found.probability < 1 && chance(found) >= found.probability) return null;
    found.times -= 1;
    this.planned = this.planned.filter((plan) => plan.times > 0);
    return found.status;
  }

  clear(): void {
    this.planned = [];
  }
}

function matches(planned: string, path: string): boolean {
  return planned.endsWith("*") ? path.startsWith(planned.slice(0, -1)) : planned === path;
}

/** The next number of the plan's own sequence, from 0 to 1 (a linear congruential generator). */
function chance(plan: Failure): number {
  plan.seed = (Math.imul(plan.seed, 1_664_525) + 1_013_904_223) >>> 0;
  return plan.seed / 2 ** 32;
}
