import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "#tests/browser";
import { createCrew } from "../demo/crew";
import { startProduct } from "../demo/product";
import { Failure } from "../entry/failure.mjs";
import { freePort } from "../entry/port.mjs";
import { root } from "../entry/root.mjs";
import { throwawayPlace } from "../postgres/throwaway";
import { faultsOf, pages, type Page, type Visit } from "./budgets";
import { ensureLighthouse, visit } from "./visit";

const reports = join(root, ".data/lighthouse-reports");

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function addressOf(base: string, { path }: Page): Promise<string> {
  if (typeof path === "string") return `${base}${path}`;
  const html = await (await fetch(`${base}${path.on}`)).text();
  const found = path.link.exec(html)?.[1];
  if (!found) throw new Failure(`${path.on} leads to no such page: ${path.link.source}`);
  return `${base}${found}${path.then ?? ""}`;
}

const line = (page: Page, visits: readonly Visit[]): string => {
  const { scores, bytes, requests, layoutShift, largestElement } = visits[0]!;
  const [performance, paint] = [median(visits.map((one) => one.scores.performance)), median(visits.map((one) => one.largestPaintMs))];
  const kB = (count: number) => `${Math.round(count / 1000)} kB`;
  return [
    page.name.padEnd(16), `accessibility ${scores.accessibility}  best practices ${scores.bestPractices}  SEO ${scores.seo}`,
    `performance ${performance}  largest paint ${paint} ms (${largestElement.split(" > ").slice(-2).join(" > ")})`,
    `${kB(bytes.all)}, script ${kB(bytes.script)}, style ${kB(bytes.style)}, ${requests} requests, shift ${layoutShift.toFixed(3)}`,
  ].join("  ");
};

/** `npm run lighthouse -- [--runs N] [NAME…]`: visits the public pages of a demonstration; fails when one breaks its budget. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { runs: { type: "string", default: "5" } } });
  const browser = await findBrowser();
  if (!browser) throw new Failure("No Chromium here: install one, or give CHROMIUM_PATH.");
  await ensureLighthouse();
  mkdirSync(reports, { recursive: true });
  const place = await throwawayPlace();
  const crew = createCrew();
  try {
    const product = await startProduct(crew, { place, port: await freePort(), durable: false });
    let faults = 0;
    for (const page of pages.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
      const url = await addressOf(product.url, page);
      const visits: Visit[] = [];
      for (let run = 0; run < Number(values.runs); run += 1) visits.push(await visit(url, browser, join(reports, `${page.name.replace(" ", "-")}.json`)));
      console.log(line(page, visits));
      const found = [...new Set(visits.flatMap((one) => faultsOf(one, page)))];
      for (const fault of found) console.log(`  ✘ ${fault}`);
      faults += found.length;
    }
    return faults === 0 ? 0 : 1;
  } finally {
    await crew.stop();
    rmSync(place, { recursive: true, force: true });
  }
}
