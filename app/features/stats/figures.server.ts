import { db, type Handle } from "#db";
import { readCollected, readPast } from "./collected.server";

/** `cents` is net of refunds; `citizens` sums distinct donors campaign by campaign. */
export type Figures = { projects: number; cents: number; citizens: number };
export type PublicFigures = { history: Figures; live: Figures; demonstration: Figures };

/**
 * What was collected, recomputed from the ledger's entries. History, real campaigns and demonstration are never added
 * up together. A campaign counts as soon as it holds or has handed over money: a failed one, all refunded, no longer does.
 */
export async function publicFigures(handle: Handle = db): Promise<PublicFigures> {
  const [history, live, demonstration] = await Promise.all([historyFigures(handle), campaignFigures(handle, false), campaignFigures(handle, true)]);
  return { history, live, demonstration };
}

async function historyFigures(handle: Handle): Promise<Figures> {
  const { campaigns: projects, cents, citizens } = (await readPast({}, handle)).total;
  return { projects, cents, citizens };
}

async function campaignFigures(handle: Handle, isDemo: boolean): Promise<Figures> {
  const { campaigns: projects, cents, citizens } = await readCollected({}, handle, isDemo);
  return { projects, cents, citizens };
}
