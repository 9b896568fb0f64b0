import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { Browser } from "#tests/browser";
import { Failure } from "../entry/failure.mjs";
import { root } from "../entry/root.mjs";
import { runNpm } from "../entry/run.mjs";
import type { Visit } from "./budgets";

/** The last one for Node.js 20. Installed for the occasion: it is as large as all the rest together. */
const VERSION = "12.8.2";
const folder = join(root, `.data/lighthouse-${VERSION}`);
const program = join(folder, "node_modules/lighthouse/cli/index.js");

export async function ensureLighthouse(): Promise<void> {
  if (existsSync(program)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const { code, output } = await runNpm(["install", "--prefix", folder, "--no-audit", "--no-fund", `lighthouse@${VERSION}`]);
  if (code !== 0) throw new Failure(`Lighthouse could not be installed. npm said:\n\n${output}`);
}

const scored = z.object({ score: z.number().nullable() });
const numeric = z.object({ numericValue: z.number() });
const node = z.object({ node: z.object({ selector: z.string() }) });
const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({ accessibility: scored, "best-practices": scored, seo: scored, performance: scored }),
  audits: z.object({
    "cumulative-layout-shift": numeric,
    "largest-contentful-paint": numeric,
    "largest-contentful-paint-element": z.object({ details: z.object({ items: z.array(z.object({ items: z.array(z.unknown()) })) }).optional() }),
    "network-requests": z.object({ details: z.object({ items: z.array(z.object({ url: z.string(), resourceType: z.string().optional(), transferSize: z.number() })) }) }),
  }),
});
type Report = z.infer<typeof report>;

const outOf100 = ({ score }: { score: number | null }): number => Math.round((score ?? 0) * 100);

function largestElement({ audits }: Report): string {
  const found = node.safeParse(audits["largest-contentful-paint-element"].details?.items[0]?.items[0]);
  return found.success ? found.data.node.selector : "unknown";
}

function toVisit(read: Report): Visit {
  const { categories, audits } = read;
  const requests = audits["network-requests"].details.items;
  const bytesOf = (type?: string) => requests.filter(({ resourceType }) => !type || resourceType === type).reduce((sum, { transferSize }) => sum + transferSize, 0);
  return {
    scores: { accessibility: outOf100(categories.accessibility), bestPractices: outOf100(categories["best-practices"]), seo: outOf100(categories.seo), performance: outOf100(categories.performance) },
    bytes: { all: bytesOf(), script: bytesOf("Script"), style: bytesOf("Stylesheet") },
    requests: requests.length,
    layoutShift: audits["cumulative-layout-shift"].numericValue,
    largestPaintMs: Math.round(audits["largest-contentful-paint"].numericValue),
    largestElement: largestElement(read),
  };
}

/** One visit as Lighthouse makes it by default: an old phone on a slow network. The whole report stays in `reportFile`. */
export async function visit(url: string, browser: Browser, reportFile: string): Promise<Visit> {
  const flags = ["--headless=new", ...browser.args].join(" ");
  const args = [program, url, "--quiet", "--output=json", `--output-path=${reportFile}`, `--chrome-flags=${flags}`];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...browser.env, CHROME_PATH: browser.executablePath } });
  const read = report.parse(JSON.parse(readFileSync(reportFile, "utf8")));
  if (read.runtimeError) throw new Failure(`${url}: ${read.runtimeError.message}`);
  return toVisit(read);
}
