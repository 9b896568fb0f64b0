import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./entry/build.mjs";
import { NOTHING, oneCheck, playwrightCounts, sum, switchCounts, vitestCounts } from "./entry/counts.mjs";
import { Failure, runEntry } from "./entry/failure.mjs";
import { ensureInstalled } from "./entry/install.mjs";
import { seconds } from "./entry/progress.mjs";
import { root } from "./entry/root.mjs";
import { runBin } from "./entry/run.mjs";

const reports = join(root, ".data/test");
const notRunFile = join(reports, "not-run.txt");
const env = { ...process.env, NOT_RUN_FILE: notRunFile };
const report = (name) => join(reports, `${name}.json`);

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

const show = async (name, args, more = {}) =>
  (await runBin(name, args, { show: true, env: { ...env, ...more } })).code;

async function vitest(projects) {
  const chosen = projects.map((project) => `--project=${project}`);
  const code = await show("vitest", [
    "run",
    ...chosen,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report("vitest")}`,
  ]);
  return vitestCounts(JSON.parse(read(report("vitest")) ?? "null"), code);
}

async function journeys() {
  await ensureBuilt();
  const code = await show("playwright", ["test", "--pass-with-no-tests"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report("playwright"),
  });
  return playwrightCounts(JSON.parse(read(report("playwright")) ?? "null"), code);
}

async function switches() {
  const file = report("switches");
  const code = await show("tsx", ["tests/switches/run.ts"], { SWITCHES_REPORT: file });
  return switchCounts(JSON.parse(read(file) ?? "null"), code);
}

/** Each keeps one core busy. */
async function typesAndLint() {
  const codes = await Promise.all([show("tsc", ["--noEmit"]), show("eslint", ["."])]);
  return sum(codes.map(oneCheck));
}

const STAGES = [
  { label: "Types and lint", only: null, run: typesAndLint },
  { label: "Rules", only: "pure", run: () => vitest(["pure"]) },
  { label: "Commands on PostgreSQL", only: "server", run: () => vitest(["server"]) },
  { label: "Protections taken away", only: "switches", run: switches },
  { label: "Journeys in a browser", only: "e2e", run: journeys },
];

/** A stage that cannot even run (a build that fails, say) is one failure; the others still run. */
async function runStage({ label, run }) {
  const begun = performance.now();
  console.log(`\n── ${label}`);
  const counts = await run().catch((error) => {
    console.error(error instanceof Failure ? error.message : error);
    return { ...NOTHING, failed: 1 };
  });
  console.log(`── ${label}: ${counts.passed} passed, ${counts.failed} failed, ${seconds(begun)}`);
  return counts;
}

function chooseStages(args) {
  const [option] = args;
  if (!option) return STAGES;
  const chosen = STAGES.filter(({ only }) => only && option === `--only=${only}`);
  if (args.length === 1 && chosen.length) return chosen;
  throw new Failure(`Unknown option ${args.join(" ")}.\nUsage: npm test [-- --only=pure|server|switches|e2e]`);
}

function conclude({ passed, failed, skipped }, begun) {
  const absent = new Set((read(notRunFile) ?? "").split("\n").filter(Boolean));
  if (skipped) absent.add(`${skipped} skipped tests`);
  console.log(`\nAll of it took ${seconds(begun)}.`);
  for (const reason of absent) console.log(`not run: ${reason}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed || !passed ? 1 : 0;
}

await runEntry(async () => {
  const begun = performance.now();
  const stages = chooseStages(process.argv.slice(2));
  rmSync(reports, { recursive: true, force: true });
  await ensureInstalled();
  mkdirSync(reports, { recursive: true });
  const counts = [];
  for (const stage of stages) counts.push(await runStage(stage));
  return conclude(sum(counts), begun);
});
