import type { Handle } from "#db";
import { dueReminder, isLapsed } from "./resubmission";

type DueResubmission = { name: "remind_resubmission" | "lapse_application"; applicationId: string };

/** Adjourned files whose holder is to be reminded, or whose last day is over. */
export async function listDueResubmissions(handle: Handle, at: Date): Promise<DueResubmission[]> {
  const files = await handle.selectFrom("labelApplication").select(["id", "resubmitBy"]).where("status", "=", "draft").where("resubmitBy", "is not", null).execute();
  const sent = await handle.selectFrom("resubmissionReminder").select(["applicationId", "resubmitBy", "daysBefore"]).execute();
  return files.flatMap(({ id, resubmitBy }): DueResubmission[] => {
    if (resubmitBy === null) return [];
    if (isLapsed(resubmitBy, at)) return [{ name: "lapse_application", applicationId: id }];
    const already = sent.filter((one) => one.applicationId === id && one.resubmitBy === resubmitBy).map(({ daysBefore }) => daysBefore);
    return dueReminder(resubmitBy, already, at) === null ? [] : [{ name: "remind_resubmission", applicationId: id }];
  });
}
