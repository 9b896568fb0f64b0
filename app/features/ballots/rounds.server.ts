import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import type { Edition } from "~/features/editions/edition";
import { getEdition, getEditionByYear } from "~/features/editions/editions.server";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { stageOf, type RoundStage } from "./ballot";

export type Round = NonNullable<Awaited<ReturnType<typeof findRoundOf>>>;

const rounds = (handle: Handle) =>
  handle.selectFrom("ballotRound").select(["id", "editionId", "opensAt", "closesAt", "publicKey", "seal", "sealedAt", "closedAt", "chainHead", "openedAt", "isDemo"]);

export const findRoundOf = async (handle: Handle, editionId: string) => (await rounds(handle).where("editionId", "=", editionId).executeTakeFirst()) ?? null;

/** What stands on the ballot, in the order of the numbers drawn by lot. Euro cents. */
export const listLines = (handle: Handle, roundId: string) =>
  handle
    .selectFrom("ballotLine")
    .innerJoin("initiative", "initiative.id", "ballotLine.initiativeId")
    .innerJoin("project", "project.id", "initiative.projectId")
    .leftJoin("editionCategory", "editionCategory.id", "initiative.categoryId")
    .select(["ballotLine.initiativeId", "number", "costCents", "withdrawnAt", "withdrawalReason", "initiative.title", "initiative.summary", "initiative.categoryId", "editionCategory.name as category", "project.slug", "project.theme", "project.communeCode"])
    .where("roundId", "=", roundId)
    .orderBy("number")
    .execute();

export type Line = Awaited<ReturnType<typeof listLines>>[number];

export type Vote = { edition: Edition; round: Round; stage: RoundStage; at: Date };

async function withStage(edition: Edition, round: Round | null): Promise<Vote> {
  const [found, at] = [orNotFound(round), await now()];
  return { edition, round: found, stage: stageOf(found, at), at };
}

/** The vote of a published edition, once it is sealed. @throws 404 */
export async function getVote(year: string | undefined): Promise<Vote> {
  const edition = await getEditionByYear(year);
  const vote = await withStage(edition, await findRoundOf(db, edition.id));
  if (vote.stage === "preparing") throw notFound();
  return vote;
}

/** For the team: the edition, and its round if the hours are fixed. @throws 404 */
export async function getPreparation(actor: Actor, editionId: string) {
  const edition = await getEdition(actor, editionId);
  return { edition, round: await findRoundOf(db, editionId), at: await now() };
}

/** A round that the team may act on. @throws 404 */
export async function getRoundFor(actor: Actor, editionId: string): Promise<Vote> {
  if (!can(actor, "budget.manage")) throw notFound();
  return withStage(await getEdition(actor, editionId), await findRoundOf(db, editionId));
}
