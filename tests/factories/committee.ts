import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { seedSeats } from "~/features/committee/seats.server";
import { actorOf, anAccount, aTeamMember } from "./accounts";

type MandateOptions = { kind?: "titular" | "substitute"; startsOn?: string; endsOn?: string };

/** Someone who holds, or held, a mandate of this seat. */
export async function aSeatHolder(seatId: string, mandate: MandateOptions = {}, name = "Suppléante Exemple"): Promise<Actor> {
  const { kind = "substitute", startsOn = "2020-01-01", endsOn = null } = mandate;
  const accountId = await anAccount({ name });
  await db.insertInto("mandate").values({ seatId, accountId, kind, startsOn, endsOn }).execute();
  return actorOf(accountId);
}

export type Committee = {
  team: Actor;
  /** One acting titular per seat, by the seat's key. */
  seats: Record<string, Actor>;
  seatIds: Record<string, string>;
  chair: Actor;
};

/** Six seats with a titular each, and someone of the team. Once per database. */
export async function aCommittee(): Promise<Committee> {
  const seatIds = await db.transaction().execute(seedSeats);
  const seats: Record<string, Actor> = {};
  for (const [key, seatId] of Object.entries(seatIds)) seats[key] = await aSeatHolder(seatId, { kind: "titular" }, `Titulaire ${key}`);
  return { team: await aTeamMember(), seats, seatIds, chair: seats["departement"]! };
}

export const endMandates = (seatId: string, endsOn: string) => db.updateTable("mandate").set({ endsOn }).where("seatId", "=", seatId).execute();

/** This partner is the founder that sits there: what it attests, its seat does not judge. */
export const seatOfPartner = (seatId: string, partnerId: string) => db.updateTable("seat").set({ partnerId }).where("id", "=", seatId).execute();
