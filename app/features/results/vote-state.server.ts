import type { Handle } from "#db";
import { findEdition } from "~/features/editions/editions.server";
import type { Edition } from "~/features/editions/edition";
import { orNotFound } from "~/lib/errors";

/** A round after its seal: what is done of close, lot, opening and publication. */
export type VoteState = NonNullable<Awaited<ReturnType<typeof findVoteState>>>;

const states = (handle: Handle) =>
  handle
    .selectFrom("ballotRound")
    .leftJoin("roundLot", "roundLot.roundId", "ballotRound.id")
    .select([
      "ballotRound.id as roundId", "editionId", "closesAt", "closedAt", "chainHead", "seal", "sealedAt", "publicKey", "openedAt", "resultsPublishedAt", "ballotRound.isDemo",
      "roundLot.throws", "roundLot.lineOrder", "roundLot.drawnAt",
    ]);

export const findVoteState = async (handle: Handle, editionId: string) => (await states(handle).where("editionId", "=", editionId).executeTakeFirst()) ?? null;

/** @throws 404 */
export const getVoteState = async (handle: Handle, roundId: string): Promise<VoteState> =>
  orNotFound(await states(handle).where("ballotRound.id", "=", roundId).executeTakeFirst());

/** The edition of a round, with its rules. @throws 404 */
export const getRoundsEdition = async (handle: Handle, { editionId }: Pick<VoteState, "editionId">): Promise<Edition> => orNotFound(await findEdition(handle, editionId));

/** The lines of the ballot by number, with what pages say of them. */
export const listVoteLines = (handle: Handle, roundId: string) =>
  handle
    .selectFrom("ballotLine")
    .innerJoin("initiative", "initiative.id", "initiativeId")
    .innerJoin("project", "project.id", "projectId")
    .select(["number", "initiativeId", "projectId", "initiative.title", "costCents", "categoryId", "withdrawnAt", "withdrawalReason", "project.slug", "initiative.communeCode"])
    .where("roundId", "=", roundId)
    .orderBy("number")
    .execute();

export type ShownLine = Awaited<ReturnType<typeof listVoteLines>>[number];

/** Who won how much, best first; empty before the opening. Read by what comes after the vote. */
export const winnersOf = (handle: Handle, editionId: string) =>
  handle
    .selectFrom("award")
    .innerJoin("ballotRound", "ballotRound.id", "award.roundId")
    .innerJoin("initiative", "initiative.id", "award.initiativeId")
    .select(["award.initiativeId", "initiative.projectId", "award.cents as awardCents"])
    .where("ballotRound.editionId", "=", editionId)
    .where("ballotRound.resultsPublishedAt", "is not", null)
    .orderBy("award.rank")
    .execute();
