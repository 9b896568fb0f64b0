import { readdirSync, readFileSync } from "node:fs";

/** Ticks of the kernel's clock in a second, on every Linux that Node.js runs on. */
const TICKS = 100;
const PAGE_BYTES = 4096;

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

type Stat = { parent: number; own: number; ofEndedChildren: number };

/** Times in ticks; null where there is no /proc, or no such process any more. */
function statOf(pid: number | string): Stat | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name, in brackets, may hold spaces: the numbers are counted after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ").map(Number);
  return { parent: fields[1]!, own: fields[11]! + fields[12]!, ofEndedChildren: fields[13]! + fields[14]! };
}

const inMs = (ticks: number) => (ticks * 1000) / TICKS;

/** Processor time spent by these processes so far, in milliseconds; null where there is no /proc. */
export function cpuMs(pids: readonly number[]): number | null {
  const stats = pids.map(statOf);
  return stats.includes(null) ? null : inMs(stats.reduce((sum, stat) => sum + stat!.own, 0));
}

/** The same of a process with its children, those that have ended included. */
export function familyCpuMs(pid: number): number | null {
  const head = statOf(pid);
  if (head === null) return null;
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(statOf).filter((stat) => stat?.parent === pid);
  return inMs(children.reduce((sum, stat) => sum + stat!.own, head.own + head.ofEndedChildren));
}

/** Resident memory of these processes together, in bytes; null where there is no /proc. */
export function residentBytes(pids: readonly number[]): number | null {
  let total = 0;
  for (const pid of pids) {
    const statm = read(`/proc/${pid}/statm`);
    if (statm === null) return null;
    total += Number(statm.split(" ")[1]) * PAGE_BYTES;
  }
  return total;
}
