import type { Handle } from "#db";
import type { Job } from "~/jobs/catalogue";
import { parisDay, parisInstant } from "~/lib/dates";

/** When the box is mixed, in Paris: few people vote then, and the night's backup comes after. */
const nightlyAt = "03:00:00";
const hourMs = 3_600_000;

/** Each sealed vote is compared with its roll every hour, mixed every night, and closed when its time has come. */
export async function listDueRounds(handle: Handle, at: Date): Promise<Job[]> {
  const rounds = await handle.selectFrom("ballotRound").leftJoin("boxCheck", "boxCheck.roundId", "ballotRound.id").leftJoin("boxMixing", "boxMixing.roundId", "ballotRound.id")
    .select(["ballotRound.id", "opensAt", "closesAt", "checkedAt", "mixedOn"]).where("sealedAt", "is not", null).where("closedAt", "is", null).execute();
  const day = parisDay(at);
  return rounds.flatMap(({ id: roundId, opensAt, closesAt, checkedAt, mixedOn }): Job[] => {
    if (at < opensAt) return [];
    const isNight = mixedOn !== day && at >= parisInstant(day, nightlyAt);
    const isHour = !checkedAt || Math.floor(checkedAt.getTime() / hourMs) < Math.floor(at.getTime() / hourMs);
    return [...(at >= closesAt ? [{ name: "close_round" as const, roundId }] : []), ...(isNight ? [{ name: "mix_box" as const, roundId }] : []), ...(isHour ? [{ name: "check_box" as const, roundId }] : [])];
  });
}
