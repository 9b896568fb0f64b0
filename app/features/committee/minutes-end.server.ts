import type { Handle } from "#db";

/** What the chair put right after signing, the first one first. */
export const listRectifications = (handle: Handle, meetingId: string) =>
  handle
    .selectFrom("minutesRectification as said")
    .innerJoin("account", "account.id", "said.rectifiedBy")
    .select(["said.body", "said.rectifiedAt", "account.name as by"])
    .where("said.meetingId", "=", meetingId)
    .orderBy("said.rectifiedAt")
    .execute();

/** The latest of these instants: what a document written from them says everything up to. */
export const latestOf = (...instants: (Date | null)[]): Date => new Date(Math.max(...instants.map((instant) => instant?.getTime() ?? 0)));
