import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { mandateTime } from "./mandate";
import { listSeats } from "./seats.server";

/** Every mandate that was, is or will be, the newest first. */
const listAllMandates = () =>
  db
    .selectFrom("mandate")
    .innerJoin("account", "account.id", "mandate.accountId")
    .leftJoin("account as giver", "giver.id", "mandate.givenBy")
    .leftJoin("account as ender", "ender.id", "mandate.endedBy")
    .leftJoin("namedSitter", "namedSitter.mandateId", "mandate.id")
    .select(["mandate.id", "mandate.seatId", "mandate.accountId", "account.name", "account.email", "mandate.kind", "mandate.startsOn", "mandate.endsOn",
      "mandate.givenAt", "giver.name as givenBy", "mandate.endKind", "mandate.endReason", "mandate.endedAt", "ender.name as endedBy", "namedSitter.since as namedSince"])
    .orderBy("mandate.startsOn", "desc")
    .orderBy("mandate.kind")
    .orderBy("account.name")
    .execute();

const listOpenInvitations = (at: Date) =>
  db
    .selectFrom("mandateInvitation")
    .select(["id", "seatId", "name", "email", "kind", "startsOn", "endsOn", "invitedAt", "expiresAt"])
    .select(sql<boolean>`expires_at <= ${at}`.as("expired"))
    .where("revokedAt", "is", null)
    .where("acceptedAt", "is", null)
    .orderBy("invitedAt", "desc")
    .execute();

/** The seats in order, each with its mandates and the invitations that nobody has answered. */
export async function listSeatDesks() {
  const at = await now();
  const today = parisDay(at);
  const [seats, mandates, invitations] = [await listSeats(db), await listAllMandates(), await listOpenInvitations(at)];
  const partners = await db.selectFrom("partner").select(["id", "name"]).orderBy("name").execute();
  return seats.map((seat) => ({
    ...seat,
    partnerName: partners.find(({ id }) => id === seat.partnerId)?.name ?? null,
    mandates: mandates.filter((mandate) => mandate.seatId === seat.id).map((mandate) => ({ ...mandate, time: mandateTime(mandate, today) })),
    invitations: invitations.filter((invitation) => invitation.seatId === seat.id),
  }));
}

export type SeatDesk = Awaited<ReturnType<typeof listSeatDesks>>[number];
export type MandateLine = SeatDesk["mandates"][number];

/** @throws 404 */
export async function getSeatDesk(seatId: string) {
  const seat = orNotFound((await listSeatDesks()).find(({ id }) => id === seatId));
  return { seat, partners: await db.selectFrom("partner").select(["id", "name"]).orderBy("name").execute() };
}

/** The mandates this person holds now or will hold, the seat's name with each. */
export async function listOwnMandates(actor: Pick<Actor, "accountId">) {
  const desks = await listSeatDesks();
  return desks.flatMap((seat) =>
    seat.mandates.filter(({ accountId, time }) => accountId === actor.accountId && time !== "past").map(({ id, kind, startsOn, endsOn, endKind, namedSince }) => ({ id, seatName: seat.name, kind, startsOn, endsOn, isEnding: endKind !== null, isNamed: namedSince !== null })),
  );
}

/** The person's own mandate. @throws 404 for anyone else's, or one that is over */
export async function getOwnMandate(actor: Pick<Actor, "accountId">, mandateId: string) {
  return { mandate: orNotFound((await listOwnMandates(actor)).find(({ id }) => id === mandateId)), today: parisDay(await now()) };
}

/** A mandate and its seat. @throws 404 */
export async function getMandate(mandateId: string) {
  const found = (await listSeatDesks()).flatMap((seat) => seat.mandates.filter(({ id }) => id === mandateId).map((mandate) => ({ seat, mandate })));
  return { ...orNotFound(found[0]), today: parisDay(await now()) };
}
