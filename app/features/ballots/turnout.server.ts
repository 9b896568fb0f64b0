import { sql } from "kysely";
import type { Handle } from "#db";
import { turnoutOf, type Turnout } from "./turnout";

/** Everybody who voted, online (refused ones aside) and on paper. The day under way is not told yet: two looks at it would tell who came between. */
export async function readTurnout(handle: Handle, roundId: string, today: string): Promise<Turnout> {
  const counts = await handle.selectFrom("voterRoll").select(["day", sql<number>`count(*)::int`.as("voters")]).where("roundId", "=", roundId).where("day", "<", today)
    .where((row) => row.or([row("refusedOn", "is", null), row("paperPlaceId", "is not", null)])).groupBy("day").orderBy("day").execute();
  return turnoutOf(counts);
}
