import { db } from "#db";
import { rulesInWords } from "~/features/editions/edition";
import { parisDay } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { listRegister } from "./register.server";
import { getVote, listLines } from "./rounds.server";
import { readTurnout } from "./turnout.server";

/** What everybody may know of a vote: seal, register, turnout; no result. @throws 404 before the seal */
export async function getPublicRound(year: string | undefined) {
  const { edition, round, stage, at } = await getVote(year);
  const [register, lines, turnout, check] = await Promise.all([
    listRegister(db, round.id),
    listLines(db, round.id),
    readTurnout(db, round.id, parisDay(at)),
    db.selectFrom("boxCheck").selectAll().where("roundId", "=", round.id).executeTakeFirst(),
  ]);
  const withdrawn = lines.filter(({ withdrawnAt }) => withdrawnAt).map(({ number, title, withdrawalReason }) => ({ number, title, reason: withdrawalReason! }));
  const { name, isDemo } = edition;
  const { seal, opensAt, closesAt, chainHead } = round;
  return { editionId: edition.id, year: edition.year, name, isDemo, stage, rules: rulesInWords(edition), seal: orNotFound(seal), opensAt, closesAt, chainHead, register, withdrawn, lines: lines.length, turnout, agreesAt: check && check.roll === check.slots + check.held + check.refused ? check.checkedAt : null, hasCheck: Boolean(check) };
}

/** The sealed text, byte for byte. @throws 404 */
export async function getSealedText(year: string | undefined): Promise<string> {
  const { round } = await getVote(year);
  return orNotFound(await db.selectFrom("roundSeal").select("content").where("roundId", "=", round.id).executeTakeFirst()).content;
}
