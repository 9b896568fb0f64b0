import type { TestCampaign } from "#tests/factories/campaigns";
import { codeToken } from "~/features/address-codes/address-codes.server";
import { askReminder } from "~/features/end-reminders/ask-reminder.server";
import { stopUrl } from "~/features/end-reminders/stop-reminder.server";
import { db } from "#db";

const email = "passante@example.org";

/** Somebody without account who asked to be reminded of the live campaign, and whose code is awaited. */
export async function guestRows({ campaignId, projectId }: TestCampaign) {
  const { slug } = await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow();
  const codeId = await askReminder(slug, email);
  const special: Record<string, Record<string, string>> = {
    "routes/public/end-reminder.tsx": { slug },
    "routes/public/end-reminder-code.tsx": { slug, token: codeToken(codeId) },
    "routes/public/end-reminder-stop.tsx": { token: stopUrl(campaignId, email).split("/").at(-1)! },
  };
  return { special };
}
