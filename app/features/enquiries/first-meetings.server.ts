import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { orNotFound } from "~/lib/errors";
import type { AnsweredKey, Grid } from "./first-meeting";
import { mustHandle } from "./lock-enquiry.server";

/** Who enquired, for the team. @throws 404, a merged or anonymised one too */
export async function getEnquirer(actor: Actor, enquiryId: string) {
  mustHandle(actor);
  return orNotFound(
    await db
      .selectFrom("enquiry")
      .select(["id", "name", "email", "summary", "projectName", "organisationName", "status"])
      .where("id", "=", enquiryId).where("mergedIntoId", "is", null).where("anonymisedAt", "is", null)
      .executeTakeFirst(),
  );
}

/** Texts of the meeting, as the column keeps them. */
export type MeetingTexts = Partial<Record<AnsweredKey, string>> & { grid?: Grid; adviceNote?: string; nextSteps?: string };

/** The meeting of this enquiry with its lines, or null before the first word. The caller has scoped the enquiry. */
export async function findFirstMeeting(enquiryId: string, handle: Handle = db) {
  const row = await handle.selectFrom("firstMeeting").selectAll().where("enquiryId", "=", enquiryId).executeTakeFirst();
  if (!row) return null;
  const lines = await handle.selectFrom("firstMeetingLine").select(["side", "label", "amountCents", "crowdCents"]).where("firstMeetingId", "=", row.id).orderBy("position").execute();
  const rewards = await handle.selectFrom("firstMeetingReward").select(["title", "description", "priceCents", "stock", "deliveryMonth", "handOver"]).where("firstMeetingId", "=", row.id).orderBy("position").execute();
  const of = (side: "use" | "resource") => lines.filter((line) => line.side === side).map(({ label, amountCents, crowdCents }) => ({ label, amountCents, crowdCents }));
  return { ...row, texts: row.answers as MeetingTexts, uses: of("use"), resources: of("resource"), rewards };
}

export type FirstMeetingFile = NonNullable<Awaited<ReturnType<typeof findFirstMeeting>>>;
