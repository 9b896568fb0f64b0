import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase, DraftFields } from "~/features/drafts/draft";
import { findDraft } from "~/features/drafts/drafts.server";
import { keepDraft, settleDraft, type DraftKey } from "~/features/drafts/keep-draft.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { adviceOf, planTotals } from "./first-meeting";
import type { FirstMeetingInput } from "./first-meeting.schemas";
import { findFirstMeeting, getEnquirer, type MeetingTexts } from "./first-meetings.server";
import { lockEnquiry } from "./lock-enquiry.server";

const FORM = "premier-rendez-vous";

/** The row, locked with its enquiry; opened by the first word. @throws 404 | DomainError first_meeting.ended */
async function lockMeeting(trx: Transaction, actor: Actor, enquiryId: string, at: Date): Promise<string> {
  await lockEnquiry(trx, actor, enquiryId);
  const standing = await trx.selectFrom("firstMeeting").select(["id", "endedAt"]).where("enquiryId", "=", enquiryId).executeTakeFirst();
  if (standing?.endedAt) throw new DomainError("first_meeting.ended");
  if (standing) return standing.id;
  const values = { enquiryId, createdBy: actor.accountId, createdAt: at, updatedAt: at };
  return (await trx.insertInto("firstMeeting").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

/** What is typed at the table, kept as it comes. @throws 404 | DomainError first_meeting.ended | draft.conflict */
export function firstMeetingDraft(actor: Actor, enquiryId: string) {
  const key = (firstMeetingId: string, base: DraftBase): DraftKey => ({ subject: { firstMeetingId }, form: FORM, base });
  const write = <R>(then: (trx: Transaction, id: string) => Promise<R>) =>
    db.transaction().execute(async (trx) => then(trx, await lockMeeting(trx, actor, enquiryId, await now(trx))));
  return {
    page: `/equipe/contacts/${enquiryId}/premier-rendez-vous`,
    find: async () => {
      const meeting = await findFirstMeeting((await getEnquirer(actor, enquiryId)).id);
      return meeting ? findDraft({ firstMeetingId: meeting.id }, FORM) : null;
    },
    keep: (base: DraftBase, fields: DraftFields) => write((trx, id) => keepDraft(trx, actor, key(id, base), fields)),
    erase: (base: DraftBase) => write((trx, id) => settleDraft(trx, actor, key(id, base))),
  };
}

const textsOf = ({ need, model, otherFinancing, place, support, community, purpose, timing, alternatives, adviceNote, nextSteps }: FirstMeetingInput): MeetingTexts => {
  const written = { need, model, otherFinancing, place, support, adviceNote, nextSteps };
  const answered = { community, purpose, timing, alternatives };
  return { ...Object.fromEntries(Object.entries(written).filter(([, value]) => value)), grid: Object.fromEntries(Object.entries(answered).filter(([, value]) => value)) };
};

async function replaceLines(trx: Transaction, firstMeetingId: string, { uses, resources, rewards }: FirstMeetingInput): Promise<void> {
  await trx.deleteFrom("firstMeetingLine").where("firstMeetingId", "=", firstMeetingId).execute();
  await trx.deleteFrom("firstMeetingReward").where("firstMeetingId", "=", firstMeetingId).execute();
  const lines = [
    ...uses.map((line, position) => ({ ...line, side: "use" as const, position, firstMeetingId })),
    ...resources.map((line, position) => ({ ...line, crowdCents: 0, side: "resource" as const, position, firstMeetingId })),
  ];
  if (lines.length > 0) await trx.insertInto("firstMeetingLine").values(lines).execute();
  if (rewards.length > 0) await trx.insertInto("firstMeetingReward").values(rewards.map((reward, position) => ({ ...reward, position, firstMeetingId }))).execute();
}

/** Keeps the meeting as far as it went. @throws 404 | DomainError first_meeting.ended | draft.conflict */
export async function saveFirstMeeting(actor: Actor, enquiryId: string, input: FirstMeetingInput, base?: DraftBase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const id = await lockMeeting(trx, actor, enquiryId, at);
    await settleDraft(trx, actor, base && { subject: { firstMeetingId: id }, form: FORM, base });
    const texts = textsOf(input);
    const { durationDays, thresholdPercent, closePeople, networkPeople } = input;
    const goalCents = planTotals(input.uses, input.resources).goalCents || null;
    await trx.updateTable("firstMeeting").set({ answers: JSON.stringify(texts), advice: adviceOf(texts.grid ?? {}), goalCents, durationDays, thresholdPercent, closePeople, networkPeople, updatedAt: at }).where("id", "=", id).execute();
    await replaceLines(trx, id, input);
    await recordAudit(trx, { actor, action: "enquiry.first_meeting_written", objectKind: "enquiry", objectId: enquiryId, at });
  });
}
