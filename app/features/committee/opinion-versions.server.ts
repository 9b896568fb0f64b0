import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";

/** Every version of the opinion that the person's own seat gave, the newest first, with who gave it. Nobody else's. */
export async function listOpinionVersions(actor: Actor, examinationId: string) {
  const [seatId] = actor.seatIds;
  if (!seatId) return [];
  const rows = await db
    .selectFrom("opinion")
    .innerJoin("account", "account.id", "opinion.accountId")
    .innerJoin("opinionCriterion as line", "line.opinionId", "opinion.id")
    .select(["opinion.version", "opinion.givenAt", "account.name as by", "line.criterion", "line.verdict", "line.reason"])
    .where("opinion.examinationId", "=", examinationId)
    .where("opinion.seatId", "=", seatId)
    .orderBy("opinion.version", "desc")
    .orderBy("line.criterion")
    .execute();
  const versions = [...new Set(rows.map(({ version }) => version))];
  return versions.map((version) => {
    const lines = rows.filter((row) => row.version === version);
    return { version, givenAt: lines[0]!.givenAt, by: lines[0]!.by, criteria: lines.map(({ criterion, verdict, reason }) => ({ criterion, verdict, reason })) };
  });
}

export type OpinionVersion = Awaited<ReturnType<typeof listOpinionVersions>>[number];
