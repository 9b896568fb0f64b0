import type { Range } from "./fields";
import { badParam, exclusive, noSuch } from "./faults";

export interface Paging {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
}

export interface List<T> {
  object: "list";
  data: T[];
  has_more: boolean;
  url: string;
}

/** One page, newest first. `items` come in order of creation. */
export function listPage<T extends { id: string }>(items: T[], paging: Paging, url: string): List<T> {
  if (paging.starting_after && paging.ending_before) throw exclusive("ending_before", "starting_after");
  const limit = paging.limit ?? 10;
  if (limit < 1 || limit > 100)
    throw badParam("parameter_invalid_integer", "limit", "Limit must be between 1 and 100.");
  const newestFirst = [...items].reverse();
  if (paging.ending_before) {
    const end = indexOf(newestFirst, paging.ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: newestFirst.slice(start, end), has_more: start > 0, url };
  }
  const start = paging.starting_after ? indexOf(newestFirst, paging.starting_after, "starting_after") + 1 : 0;
  const data = newestFirst.slice(start, start + limit);
  return { object: "list", data, has_more: start + limit < newestFirst.length, url };
}

/** A whole list at once, for lists inside objects. */
export function wholeList<T>(data: T[], url: string): List<T> {
  return { object: "list", data, has_more: false, url };
}

export function inRange(value: number, range: Range | undefined): boolean {
  if (range === undefined) return true;
  if (typeof range === "number") return value === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return value > gt && value >= gte && value < lt && value <= lte;
}

function indexOf(items: { id: string }[], id: string, param: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw noSuch("object", id, param);
  return index;
}
