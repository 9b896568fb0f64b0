import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { notFound, orNotFound } from "~/lib/errors";
import { maySwap } from "./announce-stand-in.server";
import { readStandIns } from "./invited.server";
import { listMandates } from "./seats.server";

/** Who may sit for that seat at that meeting, for whoever may say so. @throws 404 for others, and once the meeting is closed */
export async function getStandInChoice(actor: Actor, meetingId: string, seatId: string) {
  const at = await now();
  const meeting = orNotFound(await db.selectFrom("committeeMeeting").select(["id", "kind", "heldAt", "status", "chairAccountId"]).where("id", "=", meetingId).executeTakeFirst());
  const seat = orNotFound(await db.selectFrom("seat").select(["id", "name"]).where("id", "=", seatId).executeTakeFirst());
  if (!maySwap(actor, meeting, seatId) || meeting.status === "closed" || meeting.kind === "consultation") throw notFound();
  const day = parisDay(meeting.heldAt > at ? meeting.heldAt : at);
  const people = (await listMandates(db, day)).filter((mandate) => mandate.seatId === seatId).map(({ accountId, name, kind }) => ({ accountId, name, kind }));
  return { meeting: { id: meeting.id, heldAt: meeting.heldAt }, seat, people, announcedId: (await readStandIns(db, meetingId))[seatId]?.accountId ?? null };
}
