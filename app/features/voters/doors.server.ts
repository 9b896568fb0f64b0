import { db } from "#db";
import type { Edition } from "~/features/editions/edition";
import { getEditionByYear } from "~/features/editions/editions.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { doorState, type DoorState, type RoundTimes } from "./door";

export type Door = { edition: Edition; roundId: string; round: RoundTimes; state: DoorState };

/** The vote of a published edition. @throws 404 when none is announced for this year */
export async function getDoor(year: string | undefined): Promise<Door> {
  const edition = await getEditionByYear(year);
  const round = await db.selectFrom("ballotRound").select(["id", "sealedAt", "opensAt", "closesAt", "closedAt"]).where("editionId", "=", edition.id).executeTakeFirst();
  const { id, ...times } = orNotFound(round);
  return { edition, roundId: id, round: times, state: doorState(times, await now()) };
}

/** The vote of this year, open now. @throws 404, DomainError voters.not_open */
export async function getOpenDoor(year: string | undefined): Promise<Door> {
  const door = await getDoor(year);
  if (door.state !== "open") throw new DomainError("voters.not_open");
  return door;
}
