import { readFileSync } from "node:fs";

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

/** Processor time spent by these processes so far, in milliseconds; null where there is no /proc. */
export function cpuMs(pids: readonly number[]): number | null {
  let total = 0;
  for (const pid of pids) {
    const stat = read(`/proc/${pid}/stat`);
    if (stat === null) return null;
    // The name, in brackets, may hold spaces: the numbers are counted after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    total += Number(fields[11]) + Number(fields[12]);
  }
  return (total * 1000) / TICKS;
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
