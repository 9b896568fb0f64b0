import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getEdition } from "~/features/editions/editions.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import type { HoursInput } from "./ballots.schemas";

/** Says when the vote opens and closes; said again until it is sealed. Returns the round's id. @throws DomainError ballots.sealed | ballots.past */
export async function prepareRound(actor: Actor, editionId: string, { opensAt, closesAt }: HoursInput): Promise<string> {
  const { isDemo } = await getEdition(actor, editionId);
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (closesAt <= at) throw new DomainError("ballots.past", {}, "closesOn");
    const before = await trx.selectFrom("ballotRound").select(["opensAt", "closesAt", "sealedAt"]).where("editionId", "=", editionId).forUpdate().executeTakeFirst();
    if (before?.sealedAt) throw new DomainError("ballots.sealed");
    const { id } = await trx.insertInto("ballotRound").values({ editionId, opensAt, closesAt, isDemo, createdAt: at })
      .onConflict((row) => row.column("editionId").doUpdateSet({ opensAt, closesAt })).returning("id").executeTakeFirstOrThrow();
    const days = (hours: { opensAt: Date; closesAt: Date }) => ({ opensAt: hours.opensAt.toISOString(), closesAt: hours.closesAt.toISOString() });
    await recordAudit(trx, { actor, action: "vote.hours_set", objectKind: "round", objectId: id, before: before && days(before), after: days({ opensAt, closesAt }) });
    return id;
  });
}
