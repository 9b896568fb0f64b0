import { Failure } from "../entry/failure.mjs";
import type { Member } from "./crew";
import type { Running } from "./process";

const PATIENCE_MS = 90_000;

export const withLastLines = (what: string, { lastLines }: Member) =>
  new Failure(`${what}. Its last lines:\n\n${lastLines() || "(none)"}`);

/** Waits for `good`, but not longer than the process lives nor than a minute and a half. */
export async function orDie(good: Promise<unknown>, running: Running): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(withLastLines(`The ${running.name} is not ready in time`, running)),
      PATIENCE_MS,
    );
  });
  const gone = running.ended.then(() =>
    Promise.reject(withLastLines(`The ${running.name} stopped`, running)),
  );
  await Promise.race([good, gone, late]).finally(() => clearTimeout(timer));
}

/** Waits until the script has done its work. */
export async function toItsEnd(running: Running): Promise<void> {
  if ((await running.ended) !== 0) throw withLastLines(`The ${running.name} failed`, running);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/** Asks again and again until the address answers 200, as long as `alive` says so. */
export async function untilHealthy(url: string, alive: () => boolean): Promise<void> {
  while (alive() && !(await answers(url))) await new Promise((resolve) => setTimeout(resolve, 100));
}
