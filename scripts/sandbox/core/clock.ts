/** Sandbox time = real time + an absolute offset. While due work runs, time stands at the moment it was due. */
export class Clock {
  private frozenAt: number | null = null;

  constructor(public offsetMs = 0) {}

  now(): number {
    return this.frozenAt ?? Date.now() + this.offsetMs;
  }

  /** Whole seconds, as Stripe writes its times. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Runs `work` as if it were `seconds`: what was due an hour ago is dated an hour ago. */
  at<T>(seconds: number, work: () => T): T {
    this.frozenAt = seconds * 1000;
    try {
      return work();
    } finally {
      this.frozenAt = null;
    }
  }
}
