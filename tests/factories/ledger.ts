import { randomUUID } from "node:crypto";
import { db } from "#db";
import { giftEntries } from "~/features/ledger/entries";
import { post, type NewGroup, type PostedGroup } from "~/features/ledger/post.server";

const occurredAt = new Date("2026-03-02T09:00:00Z");

type GiftOptions = { campaignId?: string; donationId?: string; amountCents?: number; feeCents?: number };

/** A paid gift as the ledger sees it (there need be no campaign row: the ledger is the lower room). */
export async function aPostedGift(options: GiftOptions = {}): Promise<PostedGroup & { group: NewGroup; campaignId: string; donationId: string }> {
  const { campaignId = randomUUID(), donationId = randomUUID(), amountCents = 2500, feeCents = 63 } = options;
  const group: NewGroup = {
    eventKey: `gift:${donationId}`, kind: "gift", description: "Gift", occurredAt, campaignId, donationId, isDemo: true,
    entries: giftEntries({ campaignId, amountCents, feeCents }),
  };
  const posted = await db.transaction().execute((trx) => post(trx, group));
  return { ...posted, group, campaignId, donationId };
}
