/** One line of `npm run bench -- --json`. Rates are units per second; what a unit is, each measure says. */
export interface Measure {
  name: string;
  perSecond: number;
  /** The same work done by the barest thing that could do it, in the same run. */
  limitPerSecond: number;
  ratio: number;
  p99Ms: number;
  /** Processor time of our own processes (site and worker) per unit; null where the system does not tell. */
  cpuMsPerUnit: number | null;
  /** What the database held or wrote behind the measure. */
  rows: number;
  /** Of `memory.gifts`: resident memory that a gift leaves behind in site and worker together, in bytes. */
  bytesPerUnit?: number;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

export function toMeasure(raw: Omit<Measure, "ratio">): Measure {
  const { perSecond, limitPerSecond, cpuMsPerUnit } = raw;
  return {
    ...raw,
    perSecond: round(perSecond, 1),
    limitPerSecond: round(limitPerSecond, 1),
    ratio: round(perSecond / limitPerSecond, 3),
    p99Ms: round(raw.p99Ms, 1),
    cpuMsPerUnit: cpuMsPerUnit === null ? null : round(cpuMsPerUnit, 2),
    ...(raw.bytesPerUnit !== undefined && { bytesPerUnit: Math.round(raw.bytesPerUnit) }),
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
