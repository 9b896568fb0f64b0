import type { Handle } from "#db";
import type { CriterionNumber } from "~/features/label/criteria";
import type { Verdict } from "./decision";

export type OpinionLine = { criterion: CriterionNumber; verdict: Verdict; reason: string };
/** `earlierBy`: those of the seat who gave an earlier version and are not `by`. */
export type SeatOpinion = { seatId: string; by: string; earlierBy: string[]; version: number; givenAt: Date; criteria: OpinionLine[] };

/** Everyone who gave a version, by seat, the first one first. */
const listAuthors = (handle: Handle, examinationId: string) =>
  handle
    .selectFrom("opinion")
    .innerJoin("account", "account.id", "opinion.accountId")
    .select(["opinion.seatId", "account.name"])
    .where("examinationId", "=", examinationId)
    .groupBy(["opinion.seatId", "account.id"])
    .orderBy((eb) => eb.fn.min("opinion.version"))
    .execute();

/** The newest opinion of each seat. Without any right of its own: visibility is the caller's (see examination-page.server). */
export async function readOpinions(handle: Handle, examinationId: string): Promise<SeatOpinion[]> {
  const newest = await handle
    .selectFrom("opinion")
    .innerJoin("account", "account.id", "opinion.accountId")
    .distinctOn("opinion.seatId")
    .select(["opinion.id", "opinion.seatId", "account.name as by", "opinion.version", "opinion.givenAt"])
    .where("examinationId", "=", examinationId)
    .orderBy("opinion.seatId")
    .orderBy("opinion.version", "desc")
    .execute();
  if (newest.length === 0) return [];
  const authors = await listAuthors(handle, examinationId);
  const lines = await handle
    .selectFrom("opinionCriterion")
    .select(["opinionId", "criterion", "verdict", "reason"])
    .where("opinionId", "in", newest.map(({ id }) => id))
    .orderBy("criterion")
    .execute();
  return newest.map(({ id, ...opinion }) => ({
    ...opinion,
    earlierBy: authors.filter(({ seatId, name }) => seatId === opinion.seatId && name !== opinion.by).map(({ name }) => name),
    criteria: lines
      .filter((line) => line.opinionId === id)
      .map(({ criterion, verdict, reason }) => ({ criterion: criterion as CriterionNumber, verdict, reason })),
  }));
}
