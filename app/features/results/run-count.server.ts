import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { countWithOthers, type BothCounts, type Countable } from "./count-vote";

/** Sources are there where the product runs (`npm start`), and the built server knows no other way to them. */
const THREAD = join(process.cwd(), "app/features/results/count-thread.mjs");
/** Fewer are counted before a thread has started. */
const FEW = 5_000;

/** The official count and what other rules would have given: a large box in a thread of its own, so that pages are answered meanwhile. */
export async function runCount(vote: Countable, few = FEW): Promise<BothCounts> {
  return vote.box.length <= few ? countWithOthers(vote) : inThread(vote);
}

function inThread({ rules, lines, box, lot }: Countable): Promise<BothCounts> {
  const worker = new Worker(THREAD, { workerData: { rules, lines, box, lot }, env: {} });
  return new Promise<BothCounts>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the count's thread ended without an answer")));
  });
}
