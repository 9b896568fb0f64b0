import { setTimeout as wait } from "node:timers/promises";
import { aRound, type ARound } from "#tests/factories/ballots";
import { voteOf } from "./ballot-cast";
import { bareServer } from "./bare-server";
import { load, loadFor, type Call, type Load } from "./load";
import { toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";
import { cpuMs } from "./usage";

const SECONDS = 8;
const WARM_UP_SECONDS = 3;
/** Each on a connection of their own, a ballot a second together with the 199 others. */
const VOTERS = 200;

/** At the pace of people, not as fast as the site can. */
function paced(votes: Call[]): () => Promise<Call | null> {
  const from = performance.now();
  let sent = 0;
  return async () => {
    const due = from + (sent++ * 1000) / VOTERS;
    await wait(Math.max(0, due - performance.now()));
    return votes.pop() ?? null;
  };
}

async function votesFor(product: BenchProduct, round: ARound): Promise<Call[]> {
  const votes: Call[] = [];
  for (let vote = 0; vote < VOTERS * (SECONDS + WARM_UP_SECONDS); vote += 1) votes.push(await voteOf(product, round));
  return votes;
}

type Timed = Load & { cpuMsPerUnit: number | null };

async function timed(product: BenchProduct, url: string): Promise<Timed> {
  await loadFor({ url }, WARM_UP_SECONDS);
  const cpu = cpuMs(product.pids);
  const measured = await loadFor({ url }, SECONDS);
  return { ...measured, cpuMsPerUnit: cpu === null ? null : (cpuMs(product.pids)! - cpu) / measured.count };
}

/** The public page of an edition while two hundred people a second vote, beside a bare `node:http` that gives the same bytes. Processor time holds the votes too. */
export async function pageEdition(product: BenchProduct): Promise<Measure> {
  const round = await aRound({ isDemo: true });
  const url = `${product.url}/budget-citoyen/${round.year}`;
  const votes = await votesFor(product, round);
  const asked = votes.length;
  const [page] = await Promise.all([timed(product, url), load(paced(votes), VOTERS)]);
  const bare = await bareServer(await fetch(url));
  try {
    const limit = await loadFor({ url: bare.url }, SECONDS);
    return toMeasure({ name: "page.edition", perSecond: page.perSecond, limitPerSecond: limit.perSecond, p99Ms: page.p99Ms, cpuMsPerUnit: page.cpuMsPerUnit, rows: asked });
  } finally {
    bare.stop();
  }
}
