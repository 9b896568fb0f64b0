import type { Handle } from "#db";
import { applicationContentSchema, type ApplicationContent } from "./application-content";
import { readGrids } from "./grids.server";

/** Reads what submissions froze, each with the grid it was written for. */
export async function contentReader(handle: Handle): Promise<(stored: unknown) => ApplicationContent> {
  const gridOf = await readGrids(handle);
  return (stored) => {
    const content = applicationContentSchema.parse(stored);
    return { ...content, grid: gridOf(content.gridVersion) };
  };
}
