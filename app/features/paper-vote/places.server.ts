import { sql } from "kysely";
import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { stageOf, type RoundStage } from "~/features/ballots/ballot";
import { findRoundOf, getRoundFor } from "~/features/ballots/rounds.server";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { isUnsettled, placeState, type PlaceState } from "./paper";

/** The turns are counted, never shown here: neither keying is anybody else's to see. */
const places = (handle: Handle) =>
  handle
    .selectFrom("paperPlace")
    .innerJoin("ballotRound", "ballotRound.id", "paperPlace.roundId")
    .innerJoin("edition", "edition.id", "ballotRound.editionId")
    .leftJoin("paperCancellation", "paperCancellation.placeId", "paperPlace.id")
    .select([
      "paperPlace.id", "paperPlace.roundId", "paperPlace.name", "communeCode", "whereabouts", "settledAt", "ballots", "voided",
      "paperCancellation.reason as cancellationReason", "paperCancellation.askedBy as cancellationAskedBy", "paperCancellation.confirmedAt as cancelledAt",
      "edition.id as editionId", "edition.name as editionName", "edition.year", "sealedAt", "opensAt", "closesAt", "closedAt", "openedAt",
      sql<number>`marks_of(paper_place.id)::int`.as("marks"),
      sql<number>`(select count(finished_at)::int from paper_typist where place_id = paper_place.id)`.as("finished"),
      sql<number>`(select count(*)::int from paper_differences(paper_place.id))`.as("differences"),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof places>["execute"]>>[number];

export type Place = Row & { stage: RoundStage; state: PlaceState };

const withState = (row: Row, at: Date): Place => {
  const stage = stageOf(row, at);
  return { ...row, stage, state: placeState(row, stage) };
};

export async function listPlaces(handle: Handle, roundId: string): Promise<Place[]> {
  const at = await now(handle);
  return (await places(handle).where("paperPlace.roundId", "=", roundId).orderBy("paperPlace.name").execute()).map((row) => withState(row, at));
}

export const findPlace = async (handle: Handle, placeId: string): Promise<Place | null> => {
  const row = await places(handle).where("paperPlace.id", "=", placeId).executeTakeFirst();
  return row ? withState(row, await now(handle)) : null;
};

/** Names of places that the opening waits for. */
export const listUnsettled = async (handle: Handle, roundId: string): Promise<string[]> =>
  (await listPlaces(handle, roundId)).filter(({ state, marks }) => marks > 0 && isUnsettled(state)).map(({ name }) => name);

/** The team's desk: the round of an edition with its places. @throws 404 before the hours are fixed */
export async function readPaperDesk(actor: Actor, editionId: string) {
  const { edition, round, stage } = await getRoundFor(actor, editionId);
  return { edition, round, stage, places: await listPlaces(db, round.id) };
}

/** A place of this edition, for the team. @throws 404 */
export async function getPlaceFor(actor: Actor, editionId: string, placeId: string): Promise<Place> {
  if (!can(actor, "budget.manage")) throw notFound();
  const place = orNotFound(await findPlace(db, placeId));
  if (place.editionId !== editionId) throw notFound();
  return place;
}

const ofAgent = (email: string) =>
  db.selectFrom("paperAgent").select("placeId").where("email", "=", email).where("endedAt", "is", null);

/** The place that somebody keeps: the team, or whoever was invited to it by their address. @throws 404 */
export async function getOwnPlace(actor: Actor, placeId: string): Promise<Place> {
  const isAgent = await ofAgent(actor.email).where("placeId", "=", placeId).executeTakeFirst();
  if (!isAgent && !can(actor, "budget.manage")) throw notFound();
  return orNotFound(await findPlace(db, placeId));
}

/** Places to which somebody was invited, the newest vote first. */
export const listOwnPlaces = (email: string) =>
  db.selectFrom("paperPlace").innerJoin("ballotRound", "ballotRound.id", "paperPlace.roundId").select(["paperPlace.id", "paperPlace.name"])
    .where("paperPlace.id", "in", ofAgent(email)).orderBy("closesAt", "desc").orderBy("paperPlace.name").execute();

/** Where people may vote on paper, for everybody. */
export async function listPublicPlaces(editionId: string) {
  const round = await findRoundOf(db, editionId);
  return round ? db.selectFrom("paperPlace").select(["id", "name", "communeCode", "whereabouts"]).where("roundId", "=", round.id).where(sql<boolean>`not is_cancelled(id)`).orderBy("name").execute() : [];
}

export const listAgents = (placeId: string) =>
  db.selectFrom("paperAgent").select(["id", "email", "invitedAt"]).where("placeId", "=", placeId).where("endedAt", "is", null).orderBy("email").execute();
