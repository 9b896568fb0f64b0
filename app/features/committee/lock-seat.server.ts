import type { Transaction } from "#db";
import { formatShortDate } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";

/** The seat, its row locked: its mandates are given and ended one after another. @throws 404 */
export async function lockSeat(trx: Transaction, seatId: string) {
  return orNotFound(await trx.selectFrom("seat").select(["id", "key", "name", "partnerId"]).where("id", "=", seatId).forUpdate().executeTakeFirst());
}

export type Term = { seatId: string; kind: "titular" | "substitute"; startsOn: string; endsOn: string | null };

/**
 * The database refuses two titulars at once; here the sentence that says who stands in the way.
 * @throws DomainError committee.titular_overlap
 */
export async function requireFreeTerm(trx: Transaction, { seatId, kind, startsOn, endsOn }: Term): Promise<void> {
  if (kind === "substitute") return;
  const other = await trx
    .selectFrom("mandate")
    .innerJoin("account", "account.id", "mandate.accountId")
    .select(["account.name", "mandate.endsOn"])
    .where("seatId", "=", seatId)
    .where("kind", "=", "titular")
    .where((eb) => eb.or([eb("mandate.endsOn", "is", null), eb("mandate.endsOn", ">=", startsOn)]))
    .$if(endsOn !== null, (query) => query.where("mandate.startsOn", "<=", endsOn!))
    .executeTakeFirst();
  if (!other) return;
  const until = other.endsOn ? `jusqu’au ${formatShortDate(other.endsOn)}` : "sans date de fin";
  throw new DomainError("committee.titular_overlap", { name: other.name, until }, "startsOn");
}

/** @throws DomainError committee.mandate_twice */
export async function requireNewSitter(trx: Transaction, { seatId, startsOn, endsOn }: Term, email: string): Promise<void> {
  const same = await trx
    .selectFrom("mandate")
    .innerJoin("account", "account.id", "mandate.accountId")
    .select("mandate.id")
    .where("seatId", "=", seatId)
    .where("account.email", "=", email)
    .where((eb) => eb.or([eb("mandate.endsOn", "is", null), eb("mandate.endsOn", ">=", startsOn)]))
    .$if(endsOn !== null, (query) => query.where("mandate.startsOn", "<=", endsOn!))
    .executeTakeFirst();
  if (same) throw new DomainError("committee.mandate_twice", {}, "email");
}
