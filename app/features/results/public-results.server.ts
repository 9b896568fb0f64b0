import { db } from "#db";
import { getEditionByYear } from "~/features/editions/editions.server";
import type { Edition } from "~/features/editions/edition";
import { notFound } from "~/lib/errors";
import { listFingerprints } from "./closed-box.server";
import { getResult, listBox, readPublishedVote, type Result } from "./published-votes.server";
import { findVoteState, type VoteState } from "./vote-state.server";

export type Published = { edition: Edition; state: VoteState; result: Result };

/** What anybody may see of a vote: nothing before its close, fingerprints then, everything once published. @throws 404 */
export async function findPublicVote(year: string | undefined): Promise<{ edition: Edition; state: VoteState | null; result: Result | null }> {
  const edition = await getEditionByYear(year);
  const state = await findVoteState(db, edition.id);
  return { edition, state, result: state?.resultsPublishedAt ? await getResult(state.roundId) : null };
}

/** @throws 404 before the publication */
export async function getPublishedResult(year: string | undefined): Promise<Published> {
  const { edition, state, result } = await findPublicVote(year);
  if (!state || !result) throw notFound();
  return { edition, state, result };
}

/** The list in which a voter looks: fingerprints between close and publication, receipts after. @throws 404 before the close */
export async function getCheckList(year: string | undefined) {
  const edition = await getEditionByYear(year);
  const state = await findVoteState(db, edition.id);
  if (!state?.closedAt) throw notFound();
  return { edition, state, stage: state.resultsPublishedAt ? ("receipts" as const) : ("fingerprints" as const) };
}

/** @throws 404 */
export async function readPublicFile(year: string | undefined) {
  const { edition, state } = await getPublishedResult(year);
  return readPublishedVote(edition, state);
}

export const readFingerprints = ({ roundId }: VoteState) => listFingerprints(db, roundId);
export const readReceipts = ({ roundId }: VoteState) => listBox(roundId);
