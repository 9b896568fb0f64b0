import { db, type Handle } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { firstGrid, firstGridDay, type Grid } from "./criteria";
import { storedCriteriaSchema } from "./grid.schemas";

export type DatedGrid = { grid: Grid; effectiveOn: string; reason: string | null };

const first: DatedGrid = { grid: firstGrid, effectiveOn: firstGridDay, reason: null };

/** Every grid there was, is, or is announced, the newest first. */
export async function listGrids(handle: Handle): Promise<DatedGrid[]> {
  const rows = await handle.selectFrom("criteriaGrid").select(["version", "effectiveOn", "criteria", "reason"]).orderBy("effectiveOn", "desc").execute();
  return [...rows.map(({ version, criteria, ...rest }) => ({ ...rest, grid: { version, criteria: storedCriteriaSchema.parse(criteria) } })), first];
}

/** The grid asked of applications opened at that instant: it rules from its day on, in Paris. */
export async function gridOn(handle: Handle, at: Date): Promise<Grid> {
  const today = parisDay(at);
  return ((await listGrids(handle)).find(({ effectiveOn }) => effectiveOn <= today) ?? first).grid;
}

/** What is asked of an application opened now. */
export const currentGrid = async (): Promise<Grid> => gridOn(db, await now());

/** Reads any version that ever ruled: what an application was asked stays what it is read with. */
export async function readGrids(handle: Handle): Promise<(version: string) => Grid> {
  const grids = new Map((await listGrids(handle)).map(({ grid }) => [grid.version, grid]));
  return (version) => {
    const grid = grids.get(version);
    if (!grid) throw new Error(`unknown criteria grid ${version}`);
    return grid;
  };
}

/** @throws Error for a version that never was: stored versions are ours alone. */
export const gridOf = async (handle: Handle, version: string): Promise<Grid> => (await readGrids(handle))(version);
