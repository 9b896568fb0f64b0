import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay, parisInstant } from "~/lib/dates";
import { rulesOn } from "./rules.server";

/** Who sits today: named where they agreed to it, counted otherwise. */
const listSitters = (today: string) =>
  db
    .selectFrom("mandate")
    .innerJoin("account", "account.id", "mandate.accountId")
    .leftJoin("namedSitter", "namedSitter.mandateId", "mandate.id")
    .select(["mandate.seatId", "mandate.kind", sql<string | null>`case when named_sitter.since is not null then account.name end`.as("name")])
    .where("startsOn", "<=", today)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", today)]))
    .orderBy("mandate.kind")
    .orderBy("account.name")
    .execute();

const listPublicSeats = () =>
  db
    .selectFrom("seat")
    .leftJoin("partner", (join) => join.onRef("partner.id", "=", "seat.partnerId").on("partner.closedAt", "is", null))
    .select(["seat.id", "seat.name", "partner.name as partnerName", "partner.slug as partnerSlug"])
    .orderBy("seat.position")
    .execute();

/** Days and kinds of meetings; what stands on an agenda is nobody's before it is decided. */
const listDates = (when: "next" | "held", at: Date, limit: number) =>
  db
    .selectFrom("committeeMeeting")
    .select(["id", "kind", "heldAt"])
    .where("status", "=", when === "next" ? "planned" : "closed")
    .$if(when === "next", (query) => query.where("heldAt", ">=", parisInstant(parisDay(at))).orderBy("heldAt"))
    .$if(when === "held", (query) => query.orderBy("heldAt", "desc"))
    .limit(limit)
    .execute();

/** The committee as everybody may know it: seats, people who agreed to be named, rules in force, dates. */
export async function readPublicCommittee() {
  const at = await now();
  const today = parisDay(at);
  const [seats, sitters, next, held, { rules }] = await Promise.all([listPublicSeats(), listSitters(today), listDates("next", at, 6), listDates("held", at, 6), rulesOn(db, today)]);
  const ofSeat = (seatId: string) => sitters.filter((sitter) => sitter.seatId === seatId).map(({ kind, name }) => ({ kind, name }));
  return { seats: seats.map((seat) => ({ ...seat, sitters: ofSeat(seat.id) })), next, held, rules };
}

export type PublicSeat = Awaited<ReturnType<typeof readPublicCommittee>>["seats"][number];
