import { sql } from "kysely";
import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { planCampaign } from "~/features/campaigns/plan-campaign.server";
import { writeFundingPlan } from "~/features/label/save-funding-plan.server";
import { openApplication } from "~/features/label/start-application.server";
import { answeredKeys } from "./first-meeting";
import { findFirstMeeting, type FirstMeetingFile } from "./first-meetings.server";

async function beginApplication(trx: Transaction, actor: Pick<Actor, "accountId" | "name" | "roles">, projectId: string, { texts, uses, resources, goalCents }: FirstMeetingFile): Promise<void> {
  const applicationId = await openApplication(trx, actor, projectId);
  const answers = Object.fromEntries(answeredKeys.flatMap((key) => (texts[key] ? [[key, texts[key]]] : [])));
  await trx.updateTable("labelApplication").set({ answers: sql`${JSON.stringify(answers)}::jsonb` }).where("id", "=", applicationId).execute();
  const line = ({ label, amountCents }: { label: string; amountCents: number }) => ({ label, amount: amountCents });
  await writeFundingPlan(trx, applicationId, { uses: uses.map(line), resources: resources.map(line), goal: goalCents ?? undefined });
}

/**
 * What was said at the table becomes the first draft of the application, and waits for the label as the campaign's: nothing
 * is typed twice. A meeting that ended otherwise than by « yes » hands nothing over.
 */
export async function handOverFirstMeeting(trx: Transaction, actor: Pick<Actor, "accountId" | "name" | "roles">, { enquiryId, projectId, at }: { enquiryId: string; projectId: string; at: Date }): Promise<void> {
  const meeting = await findFirstMeeting(enquiryId, trx);
  if (!meeting?.endedAt || meeting.advice !== "yes") return;
  await beginApplication(trx, actor, projectId, meeting);
  const { goalCents, durationDays, thresholdPercent, uses, rewards } = meeting;
  const paid = uses.filter(({ crowdCents }) => crowdCents > 0).map(({ label, crowdCents }) => ({ label, amountCents: crowdCents }));
  await planCampaign(trx, projectId, { goalCents, durationDays, thresholdPercent, uses: paid, rewards }, at);
}
