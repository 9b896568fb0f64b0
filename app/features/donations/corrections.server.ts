import { z } from "zod";
import { db, type Handle } from "#db";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { canCorrect } from "./correction";
import { readDonationToken } from "./donation-link.server";
import { listGiftLines } from "./gift-lines.server";

/** What a correction keeps of before and after. `said`: the answers in words, reward by reward. */
export const correctedFacts = z.object({ name: z.string().nullable(), address: z.string().nullable(), said: z.array(z.string()) });
export type CorrectedFacts = z.infer<typeof correctedFacts>;

const giftQuery = (handle: Handle, donationId: string) =>
  handle
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select((eb) => [
      "donation.status", "donorName", "postalAddress", "campaign.status as campaignStatus", "project.name as projectName",
      eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id")).$castTo<boolean>().as("hasRefund"),
    ])
    .where("donation.id", "=", donationId);

/** A gift with all that says whether it may still be corrected. @throws 404 */
export async function readCorrectable(handle: Handle, donationId: string) {
  const gift = orNotFound(await giftQuery(handle, donationId).executeTakeFirst());
  const lines = await listGiftLines(handle, donationId);
  return { ...gift, lines, correctable: canCorrect({ ...gift, lines }, await now(handle)) };
}

/** @throws 404 for a link that is not ours */
export async function getCorrectionPage(token: string) {
  const id = readDonationToken(token);
  if (!id) throw notFound();
  return { id, ...(await readCorrectable(db, id)) };
}

/** What was written before each correction, the last one first. */
export async function listCorrections(donationId: string, handle: Handle = db): Promise<{ at: Date; before: CorrectedFacts }[]> {
  const rows = await handle.selectFrom("donationCorrection").select(["at", "before"]).where("donationId", "=", donationId).orderBy("at", "desc").execute();
  return rows.map(({ at, before }) => ({ at, before: correctedFacts.parse(before) }));
}
