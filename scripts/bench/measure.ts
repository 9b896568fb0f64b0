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
  /** The same for each that shared the machine meanwhile, database, sandbox and the bench itself included. */
  cpuMsOf?: Record<string, number | null>;
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
    ...(raw.cpuMsOf && { cpuMsOf: Object.fromEntries(Object.entries(raw.cpuMsOf).map(([who, ms]) => [who, ms === null ? null : round(ms, 2)])) }),
    ...(raw.bytesPerUnit !== undefined && { bytesPerUnit: Math.round(raw.bytesPerUnit) }),
  };
}

/** What each spent between two looks, per unit. */
export function spentPerUnit<K extends string>(before: Record<K, number | null>, after: Record<K, number | null>, count: number): Record<K, number | null> {
  const spent = { ...after };
  for (const who of Object.keys(after) as K[]) spent[who] = before[who] === null || after[who] === null ? null : (after[who] - before[who]) / count;
  return spent;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
