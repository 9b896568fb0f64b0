import { sql } from "kysely";
import type { Handle } from "#db";
import type { Candidates } from "./scale-warnings";

/** Initiatives that are still in the running, by category: enough to tell whether the scale can pay their floors. */
export const countCandidates = (handle: Handle, editionId: string): Promise<Candidates[]> =>
  handle
    .selectFrom("initiative")
    .innerJoin("editionCategory as category", "category.id", "initiative.categoryId")
    .select([
      "category.id as categoryId",
      sql<number>`count(*)::int`.as("count"),
      sql<number>`sum(least(category.floor_cents, coalesce(initiative.request_cents, category.floor_cents)))::bigint`.as("floorsCents"),
      sql<number>`sum(least(category.cap_cents, coalesce(initiative.request_cents, category.cap_cents)))::bigint`.as("capsCents"),
    ])
    .where("initiative.editionId", "=", editionId)
    .where("initiative.status", "in", ["submitted", "changes_requested", "checked", "selected"])
    .groupBy("category.id")
    .execute();
