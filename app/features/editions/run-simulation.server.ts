import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PbProblem } from "~/features/count/pb-rows";
import { DomainError } from "~/lib/errors";
import type { Simulation, SimulationInput } from "./simulation";

type Answer = { simulation: Simulation } | { problem: { code: PbProblem; subject: string; line: number; column: number } };

/** Sources are there where the product runs (`npm start`), and the built server knows no other way to them. */
const THREAD = join(process.cwd(), "app/features/editions/simulation-thread.mjs");
const SECONDS = 30;
const MEGABYTES = 512;

let busy = false;

/** One at a time, in a thread without any secret, ended after half a minute. @throws DomainError edition.pb | edition.simulation_busy | edition.simulation_long */
export async function runSimulation(input: SimulationInput, seconds = SECONDS): Promise<Simulation> {
  if (busy) throw new DomainError("edition.simulation_busy");
  busy = true;
  try {
    const answer = await inThread(input, seconds);
    if ("problem" in answer) throw new DomainError("edition.pb", { ...answer.problem }, "file");
    return answer.simulation;
  } finally {
    busy = false;
  }
}

function inThread(input: SimulationInput, seconds: number): Promise<Answer> {
  const worker = new Worker(THREAD, { workerData: input, env: {}, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DomainError("edition.simulation_long", { seconds }));
      void worker.terminate();
    }, seconds * 1000);
    const end = (then: () => void) => {
      clearTimeout(timer);
      then();
    };
    worker.once("message", (answer: Answer) => end(() => resolve(answer)));
    // Out of memory comes here too.
    worker.once("error", (error: Error & { code?: string }) => end(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new DomainError("edition.simulation_long", { seconds }) : error)));
    worker.once("exit", () => end(() => reject(new Error("the simulation's thread ended without an answer"))));
  });
}
