import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { calibrate, sharesOn } from "~/features/campaigns/calibration";
import { calibrationWords } from "~/features/campaigns/calibration.fr";
import { refusePendingDrafts } from "~/features/drafts/keep-draft.server";
import { listHistory } from "~/features/ledger/history-figures.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import { planTotals } from "./first-meeting";
import { adviceReasons, adviceWords } from "./first-meeting.fr";
import { findFirstMeeting, type FirstMeetingFile } from "./first-meetings.server";
import { lockEnquiry, type LockedEnquiry } from "./lock-enquiry.server";
import { moveEnquiry } from "./move-enquiry.server";

const usualDays = 30;

/** Goal and arithmetic of the meeting, or null when no campaign was spoken of. */
export async function calibrationOf({ goalCents, durationDays, closePeople, networkPeople }: Pick<FirstMeetingFile, "goalCents" | "durationDays" | "closePeople" | "networkPeople">) {
  if (goalCents === null) return null;
  return calibrate({ goalCents, durationDays: durationDays ?? usualDays, people: { close: closePeople, network: networkPeople } }, await listHistory(), sharesOn(parisDay(await now())));
}

/** @throws DomainError first_meeting.no_advice | unbalanced | no_goal */
function mustBeComplete({ advice, uses, resources }: FirstMeetingFile): void {
  if (!advice) throw new DomainError("first_meeting.no_advice");
  if (advice !== "yes") return;
  const { goalCents, gapCents } = planTotals(uses, resources);
  if (goalCents === 0) throw new DomainError("first_meeting.no_goal");
  if (gapCents !== 0) throw new DomainError("first_meeting.unbalanced");
}

async function mailReport(trx: Transaction, actor: Actor, { id, name, email }: LockedEnquiry, meeting: FirstMeetingFile): Promise<void> {
  if (!email || !meeting.advice) return;
  const { texts, goalCents, durationDays, rewards } = meeting;
  const calibration = await calibrationOf(meeting);
  const facts = [
    ...(goalCents ? [{ label: "Objectif envisagé", value: formatEuros(goalCents) }] : []),
    ...(durationDays ? [{ label: "Durée", value: `${durationDays}\u00a0jours` }] : []),
    ...(rewards.length > 0 ? [{ label: "Premières contreparties", value: rewards.map(({ title, priceCents }) => `${title} (${formatEuros(priceCents)})`).join(", ") }] : []),
  ];
  const reasons = [...adviceReasons(texts.grid ?? {}), ...(texts.adviceNote ? [texts.adviceNote] : [])];
  await queueMail(trx, {
    key: `enquiry-first-meeting:${id}`, template: "first-meeting-report", to: email,
    props: { name: name ?? "", writtenByName: actor.name, advice: adviceWords[meeting.advice], reasons, facts, calibration: calibration ? calibrationWords(calibration) : [], nextSteps: texts.nextSteps ?? null, opensNext: meeting.advice === "yes" },
  });
}

/** Whatever the enquiry's state, it is one that was met from now on. */
async function meet(trx: Transaction, actor: Actor, { id, status }: LockedEnquiry, at: Date): Promise<void> {
  if (status === "new") await moveEnquiry(trx, { id, status }, { verb: "contact", actor, at });
  const from = status === "new" ? "contacted" : status;
  if (from === "contacted" || from === "meeting_planned") await moveEnquiry(trx, { id, status: from }, { verb: "meet", actor, at });
}

/**
 * The two hours are over: what was agreed is fixed and mailed; application and campaign begin with it once the holder opens
 * their space. @throws 404 | DomainError first_meeting.ended | no_advice | unbalanced | no_goal | draft.pending
 */
export async function endFirstMeeting(actor: Actor, enquiryId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const enquiry = await lockEnquiry(trx, actor, enquiryId);
    const meeting = await findFirstMeeting(enquiryId, trx);
    if (!meeting) throw new DomainError("first_meeting.no_advice");
    if (meeting.endedAt) throw new DomainError("first_meeting.ended");
    await refusePendingDrafts(trx, { firstMeetingId: meeting.id });
    mustBeComplete(meeting);
    const at = await now(trx);
    await trx.updateTable("firstMeeting").set({ endedAt: at, endedBy: actor.accountId }).where("id", "=", meeting.id).execute();
    await meet(trx, actor, enquiry, at);
    await mailReport(trx, actor, enquiry, meeting);
    await recordAudit(trx, { actor, action: "enquiry.first_meeting_ended", objectKind: "enquiry", objectId: enquiryId, after: { advice: meeting.advice, goalCents: meeting.goalCents }, at });
  });
}
