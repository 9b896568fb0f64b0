import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBin } from "#scripts/entry/run.mjs";
import { SWITCH_OFF, type Switch } from "./switch";

type Report = {
  numFailedTests: number;
  testResults: { status: string; message?: string; assertionResults: { status: string; title: string }[] }[];
};

export type Verdict = { proven: boolean; why: string };

const literally = (title: string) => title.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const project = (file: string) => (file.endsWith(".server.test.ts") ? "server" : "pure");

/** A test that fails is a proof; a file that cannot even be loaded, or a title that names no test, is none. */
export function judge(report: Report | null, output: string): Verdict {
  if (!report) return { proven: false, why: `no report:\n${output.slice(-2000)}` };
  const broken = report.testResults.find(({ status, assertionResults }) => status === "failed" && !assertionResults.some((one) => one.status === "failed"));
  if (broken) return { proven: false, why: `could not be run: ${broken.message}` };
  const ran = report.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === "passed" || status === "failed");
  if (!ran.length) return { proven: false, why: "the title names no test" };
  return report.numFailedTests ? { proven: true, why: "" } : { proven: false, why: "still passes without its protection" };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null;
  }
}

/** Runs the proof with its protection taken away. */
export async function prove(off: Switch): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "propulsons-switch-"));
  const file = join(folder, "report.json");
  const args = ["run", `--project=${project(off.proof)}`, off.proof, "-t", literally(off.title), "--reporter=json", `--outputFile=${file}`];
  const { output } = await runBin("vitest", args, { env: { ...process.env, [SWITCH_OFF]: JSON.stringify(off) } });
  const verdict = judge(readReport(file), output);
  rmSync(folder, { recursive: true });
  return verdict;
}
