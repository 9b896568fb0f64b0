import { db } from "#db";
import { hourlyOrder } from "~/features/pitch-videos/hourly-order";
import { communeName } from "~/features/territory/communes.server";
import { readVoterPass, type VoterPass } from "~/features/voters/voter-pass.server";
import { DomainError } from "~/lib/errors";
import { hushed } from "~/lib/hush-parameters.server";
import { redirect } from "~/lib/redirect.server";
import { refuseChoices } from "./ballot";
import type { Bulletin, BulletinLine } from "./bulletin-view";
import { getVote, listLines, type Line, type Vote } from "./rounds.server";

const shown = ({ number, title, summary, category, slug, theme, communeCode, costCents, withdrawalReason }: Line): BulletinLine => ({
  number, title, summary, category, slug, theme, commune: communeName(communeCode), costCents, withdrawnBecause: withdrawalReason,
});

/** The ballot as everybody sees it this hour. @throws 404 */
export async function readBulletin(year: string | undefined): Promise<{ vote: Vote; bulletin: Bulletin }> {
  const vote = await getVote(year);
  const { edition, round, at } = vote;
  const lineOf = new Map((await listLines(db, round.id)).map((line) => [line.initiativeId, line]));
  const lines = hourlyOrder([...lineOf.keys()], at).map((id) => shown(lineOf.get(id)!));
  const { ballotForm, minChoices, maxChoices, blankAllowed, envelopeCents, year: ofYear, name } = edition;
  const form = { ballotForm, minChoices, maxChoices, blankAllowed, envelopeCents };
  return { vote, bulletin: { year: ofYear, name, closesAt: round.closesAt.toISOString(), form, publicKey: round.publicKey!.toString("hex"), lines } };
}

/** Whoever was let in. @throws redirect to the door without a pass, to the vote's page when it is not open */
export function requirePass(request: Request, { edition, round, stage }: Vote): VoterPass {
  if (stage !== "open") throw redirect(`/budget-citoyen/${edition.year}/scrutin`);
  const pass = readVoterPass(request, round.id);
  if (!pass) throw redirect(`/budget-citoyen/${edition.year}/voter`);
  return pass;
}

/** @throws DomainError ballots.<why> when this ballot may not be cast */
export function mustBeChoosable({ form, lines }: Bulletin, choices: readonly number[]): void {
  const refusal = refuseChoices(form, lines.filter(({ withdrawnBecause }) => !withdrawnBecause), choices);
  if (refusal) throw new DomainError(refusal.code, "details" in refusal ? refusal.details : {});
}

/** « Ai-je voté ? », for whoever shows who they are. */
export const hasVoted = async ({ roundId, voterTag }: Pick<VoterPass, "roundId" | "voterTag">): Promise<boolean> =>
  Boolean(await hushed((trx) => trx.selectFrom("voterRoll").select("day").where("roundId", "=", roundId).where("voterTag", "=", voterTag).executeTakeFirst()));
