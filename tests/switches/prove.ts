import { join } from "node:path";
import { createVitest, type TestModule, type Vitest } from "vitest/node";
import { root } from "#scripts/entry/root.mjs";
import { switchBackOn, switchOff, type Switch } from "./switch";

export type Verdict = { proven: boolean; why: string };

/** What became of one run: the states of its tests, and why its file could not be loaded. */
export type Outcome = { states: string[]; broken: string | null };

const literally = (title: string) => title.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A test that fails is a proof; a file that cannot even be loaded, or a title that names no test, is none. */
export function judge({ states, broken }: Outcome): Verdict {
  if (states.includes("failed")) return { proven: true, why: "" };
  if (broken) return { proven: false, why: `could not be run: ${broken}` };
  return { proven: false, why: states.includes("passed") ? "still passes without its protection" : "the title names no test" };
}

function outcome(modules: readonly TestModule[], unhandled: readonly unknown[]): Outcome {
  const states = modules.flatMap((one) => [...one.children.allTests()]).map((one) => one.result().state);
  const errors = [...modules.flatMap((one) => one.errors()), ...unhandled].map((error) => (error instanceof Error ? error.message : JSON.stringify(error)));
  return { states, broken: errors.join("\n") || null };
}

async function run(vitest: Vitest, { proof, title }: Switch): Promise<Verdict> {
  const project = vitest.getProjectByName(proof.endsWith(".server.test.ts") ? "server" : "pure");
  const chosen = project.createSpecification(join(root, proof), { testNamePattern: new RegExp(literally(title)) });
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([chosen]);
  return judge(outcome(testModules, unhandledErrors));
}

/** Runs the proof with its protection taken away; afterwards its module is read anew. */
async function prove(vitest: Vitest, off: Switch): Promise<Verdict> {
  const forget = () => "file" in off && vitest.invalidateFile(join(root, off.file));
  switchOff(off);
  forget();
  try {
    return await run(vitest, off);
  } finally {
    switchBackOn();
    forget();
  }
}

/** One Vitest for many proofs, one at a time: it reads again only what a switch changed. */
export async function openProver() {
  const vitest = await createVitest("test", { watch: false, reporters: [{}], root });
  await vitest.standalone();
  return { prove: (off: Switch) => prove(vitest, off), close: () => vitest.close() };
}
