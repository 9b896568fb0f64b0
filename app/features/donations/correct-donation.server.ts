import { isDeepStrictEqual } from "node:util";
import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { DomainError, refuseAll } from "~/lib/errors";
import { answerRefusals, answersOf, answerTexts, type WrittenAnswers } from "./answers";
import { isPosted } from "./correction";
import { readCorrectable, type CorrectedFacts } from "./corrections.server";
import { listGiftLines, type ShownLine } from "./gift-lines.server";
import { parcelRefusals } from "./gift-request";
import { lockDonation } from "./lock-donation.server";

export type Correction = { donorName: string | null; postalAddress: string | null; /** In the order of the gift's lines. */ answers: readonly WrittenAnswers[] };

const factsOf = (name: string | null, address: string | null, lines: readonly ShownLine[]): CorrectedFacts => ({
  name, address, said: lines.flatMap(({ title, answers }) => answerTexts(answers).map((text) => `${title}, ${text}`)),
});

async function write(trx: Transaction, donationId: string, { donorName, postalAddress, answers }: Correction, lines: readonly ShownLine[]): Promise<void> {
  if (isPosted(lines)) await trx.updateTable("donation").set({ donorName, postalAddress }).where("id", "=", donationId).execute();
  for (const [place, line] of lines.entries()) {
    const kept = JSON.stringify(answersOf(line, answers[place] ?? []));
    if (line.questions.length > 0) await trx.updateTable("donationLine").set({ answers: kept }).where("id", "=", line.id).execute();
  }
}

/**
 * The donor corrects where a parcel goes and what the rewards asked; what was written before is kept.
 * Saved unchanged, nothing is kept. @throws 404; DomainError donations.not_correctable, or what is wrong beside each field
 */
export async function correctDonation(donationId: string, correction: Correction): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockDonation(trx, donationId);
    const { correctable, donorName, postalAddress, lines } = await readCorrectable(trx, donationId);
    if (!correctable) throw new DomainError("donations.not_correctable");
    const said = { ...correction, anonymous: false, amountHidden: false };
    refuseAll([...parcelRefusals({ needsAddress: isPosted(lines) }, said), ...lines.flatMap((line, place) => answerRefusals(line, correction.answers[place] ?? [], place))]);
    await write(trx, donationId, correction, lines);
    const after = isPosted(lines) ? correction : { donorName, postalAddress };
    const facts = { before: factsOf(donorName, postalAddress, lines), after: factsOf(after.donorName, after.postalAddress, await listGiftLines(trx, donationId)) };
    if (isDeepStrictEqual(facts.before, facts.after)) return;
    const values = { donationId, at: await now(trx), before: JSON.stringify(facts.before), after: JSON.stringify(facts.after) };
    await trx.insertInto("donationCorrection").values(values).execute();
  });
}
