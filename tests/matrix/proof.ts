import { aPaidGift } from "#tests/factories/ledger";
import { donationToken } from "~/features/donations/donation-link.server";
import { writeProof } from "~/features/proof/write-proof.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";

/** A gift of yesterday that the night wrote in the public proof, with its links. */
export async function proofRows(campaignId: string) {
  const today = parisDay(new Date());
  const giftId = await aPaidGift(campaignId, { email: "preuve@example.org", amountCents: 2500, at: parisInstant(addDays(today, -1), "12:00:00") });
  await writeProof(campaignId, today);
  const token = { token: donationToken(giftId) };
  return { special: { "routes/public/donation-proof.tsx": token, "routes/public/donation-proof-file.ts": token } };
}
