import { parentPort, workerData } from "node:worker_threads";
import { PbError } from "~/features/count/pb-rows";
import { simulate, type SimulationInput } from "./simulation";

/** Runs in a thread of its own: a long count holds up no page. */
function answer(): unknown {
  try {
    return { simulation: simulate(workerData as SimulationInput) };
  } catch (error) {
    if (error instanceof PbError) return { problem: { code: error.code, subject: error.subject, ...error.at } };
    throw error;
  }
}

parentPort?.postMessage(answer());
