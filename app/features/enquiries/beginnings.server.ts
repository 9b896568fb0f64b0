import { sql } from "kysely";
import { db } from "#db";

export type Beginning = { enquiryId: string; receivedAt: Date; metAt: Date | null };

/** How a project began, or null when its holder came by the door of accounts. The caller has scoped the project. */
export async function findBeginning(projectId: string): Promise<Beginning | null> {
  const row = await db
    .selectFrom("enquiry")
    .select([
      "id as enquiryId", "receivedAt",
      sql<Date | null>`(select max(at) from transition where subject = 'enquiry' and subject_id = enquiry.id and to_status = 'met' and from_status <> 'invited')`.as("metAt"),
    ])
    .where("projectId", "=", projectId)
    .executeTakeFirst();
  return row ?? null;
}

/** The enquiry from which this request for the label came. The caller has scoped the application. */
export async function findEnquiryOfApplication(applicationId: string): Promise<string | null> {
  const row = await db
    .selectFrom("enquiry")
    .innerJoin("labelApplication", "labelApplication.projectId", "enquiry.projectId")
    .select("enquiry.id")
    .where("labelApplication.id", "=", applicationId)
    .executeTakeFirst();
  return row?.id ?? null;
}
