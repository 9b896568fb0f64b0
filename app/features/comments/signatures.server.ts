import { sql } from "kysely";
import type { Handle } from "#db";
import { readAround } from "~/features/donations/supporters.server";
import { whatIsSeenOf, type Around } from "~/features/donations/visibility";
import { standingGifts } from "~/features/donations/standing-gifts.server";

/** Who is read under a comment. `gave`: a gift of theirs still stands. */
export type Signature = { name: string | null; gave: boolean };

type Signed = { id: string; campaignId: string; donationId: string | null; offlineGiftId: string | null; name: string | null };
type GiftRow = { id: string; donorName: string | null; amountCents: number; chargedAt: Date | null; anonymous: boolean; amountHidden: boolean; wordsHidden: boolean };

/** Of these gifts, those of which something still stands, with what they say of their donors. */
async function readGifts(handle: Handle, ids: readonly string[]): Promise<Map<string, GiftRow>> {
  const { rows } = await sql<GiftRow>`
    select s.id, coalesce(d.donor_name, o.donor_name) as donor_name, coalesce(d.amount_cents, o.amount_cents) as amount_cents, d.charged_at,
      coalesce(d.anonymous, o.anonymous) as anonymous, coalesce(d.amount_hidden, o.amount_hidden) as amount_hidden,
      coalesce(d.words_hidden_at, o.words_hidden_at) is not null as words_hidden
    from ${standingGifts} s left join donation d on d.id = s.id left join offline_gift o on o.id = s.id
    where s.id = any(${[...ids]}::uuid[])`.execute(handle);
  return new Map(rows.map((row) => [row.id, row]));
}

const nobody: Signature = { name: null, gave: false };

function signatureOf(gift: GiftRow | undefined, around: Around): Signature {
  if (!gift) return nobody;
  return { name: whatIsSeenOf({ ...gift, message: null, postalAddress: null }, "public", around).name, gave: true };
}

/** As the public sees them today: a gift signs as its donor chose to be shown, and no more once its money went back. */
export async function readSignatures(handle: Handle, comments: readonly Signed[]): Promise<Map<string, Signature>> {
  const gifts = await readGifts(handle, comments.flatMap(({ donationId, offlineGiftId }) => donationId ?? offlineGiftId ?? []));
  const around = new Map<string, Around>();
  for (const campaignId of new Set(comments.map((comment) => comment.campaignId))) around.set(campaignId, await readAround(handle, campaignId));
  return new Map(comments.map(({ id, campaignId, donationId, offlineGiftId, name }) => {
    const giftId = donationId ?? offlineGiftId;
    return [id, giftId ? signatureOf(gifts.get(giftId), around.get(campaignId)!) : { name, gave: false }];
  }));
}
