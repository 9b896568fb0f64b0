import { randomUUID } from "node:crypto";
import { db } from "#db";
import { aGiftWithReward } from "#tests/factories/complaints";
import type { Actor } from "~/features/accounts/permissions";
import { complaintPath } from "~/features/complaints/complaint-link.server";
import { enterComplaint } from "~/features/complaints/file-complaint.server";
import { writeNotice } from "~/features/content/notices.server";
import { saveDraft } from "~/features/content/publish-text.server";
import { siteTexts } from "~/features/content/site-text";

/** A complaint that came by post, a reward that is owed, a text being rewritten and a notice to come. */
export async function complaintRows(team: Actor) {
  const complaintId = await enterComplaint(team, { formToken: randomUUID(), channel: "post", subject: "other", name: "Zoé Exemple", email: null, postalAddress: "1 rue de l’Exemple, 62000 Arras", body: "Personne ne m’a répondu.", gift: null, receivedOn: "2026-01-05" });
  await saveDraft(team, "legal", { ...siteTexts.legal.original, title: "Qui nous sommes", basedOn: 0 });
  await writeNotice(team, { formToken: randomUUID(), level: "info", body: "Le site ferme une heure.", fromDay: "2090-01-01", fromTime: "08:00:00", toDay: "2090-01-01", toTime: "09:00:00" });
  const { id: noticeId } = await db.selectFrom("siteNotice").select("id").executeTakeFirstOrThrow();
  const { token } = await aGiftWithReward();
  return {
    usual: { complaintId, textKey: "legal", noticeId },
    special: { "routes/public/complaint-follow.tsx": { token: complaintPath(complaintId).split("/").at(-1)! }, "routes/public/donation-reward.tsx": { token } },
  };
}
