import type { TestCampaign } from "#tests/factories/campaigns";
import { codeToken } from "~/features/address-codes/address-codes.server";
import { addDays, parisDay } from "~/lib/dates";
import type { Actor } from "~/features/accounts/permissions";
import { askReminder } from "~/features/end-reminders/ask-reminder.server";
import { stopUrl } from "~/features/end-reminders/stop-reminder.server";
import { askOffer, offerAsMember } from "~/features/help/offer-help.server";
import { offerPath } from "~/features/help/offer-link.server";
import { moveRequest, startRequest } from "~/features/help/write-request.server";
import { db } from "#db";

const email = "passante@example.org";

const asked = () => ({ kind: "hours" as const, title: "Peindre le comptoir", details: "Deux samedis de peinture, café compris.", place: "Lens", wanted: 12, untilDay: addDays(parisDay(new Date()), 20) });
const offer = { name: "Zoé Exemple", phone: null, quantity: 3, words: null };

/** Help asked for the live campaign, offered by somebody, and by somebody else whose code is awaited. */
async function helpRows(holder: Actor, campaignId: string, slug: string) {
  const requestId = await startRequest(holder, campaignId, asked());
  await moveRequest(holder, campaignId, requestId, "publish");
  const offerId = await offerAsMember({ email: "aidante@example.org" }, slug, requestId, offer);
  const codeId = await askOffer(slug, requestId, email, offer);
  const pages = ["campaign-helps.tsx", "campaign-help-new.tsx", "campaign-help.tsx", "campaign-help-offer.tsx", "campaign-help-state.ts"];
  const special: Record<string, Record<string, string>> = {
    ...Object.fromEntries(pages.map((page) => [`routes/holder/${page}`, { campaignId, requestId, offerId }])),
    "routes/holder/campaign-help-draft.ts": { campaignId, form: "nouveau" },
    "routes/public/help-request.tsx": { slug, requestId },
    "routes/public/help-code.tsx": { slug, requestId, token: codeToken(codeId) },
    "routes/public/help-offer.tsx": { token: offerPath(offerId).split("/").at(-1)! },
    "routes/team/helps-withdrawal.tsx": { requestId },
  };
  return special;
}

/** Somebody without account who asked to be reminded of the live campaign, and whose code is awaited. */
export async function guestRows(holder: Actor, { campaignId, projectId }: TestCampaign) {
  const { slug } = await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow();
  const codeId = await askReminder(slug, email);
  const special: Record<string, Record<string, string>> = {
    ...(await helpRows(holder, campaignId, slug)),
    "routes/public/end-reminder.tsx": { slug },
    "routes/public/end-reminder-code.tsx": { slug, token: codeToken(codeId) },
    "routes/public/end-reminder-stop.tsx": { token: stopUrl(campaignId, email).split("/").at(-1)! },
  };
  return { special };
}
