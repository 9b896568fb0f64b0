/** `timeout`: nothing is done and no answer comes. `hang-after`: the work is done, then the connection drops. */
export type FailureKind = number | "timeout" | "hang-after";

export interface Failure {
  method: string;
  path: string;
  status: FailureKind;
  times: number;
}

/** Failures ordered through `/_control/fail`; each is used up by the calls that it matches. */
export class Failures {
  private planned: Failure[] = [];

  plan(failure: Failure): void {
    this.planned.push({ ...failure });
  }

  /** `path` of a plan may end with `*`. */
  take(method: string, path: string): FailureKind | null {
    const found = this.planned.find((plan) => plan.method === method && matches(plan.path, path));
    if (!found) return null;
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
