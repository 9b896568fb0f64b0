import { parentPort, workerData } from "node:worker_threads";
import { countWithOthers, type Countable } from "./count-vote";

/** Runs in a thread of its own. */
parentPort?.postMessage(countWithOthers(workerData as Countable));
