import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { recordAudit } from "~/lib/audit.server";
import { chooseChair } from "./chair.server";
import type { MeetingKind } from "./meeting";
import { lockMeeting } from "./meeting-lock.server";
import { announceMeeting } from "./meeting-notices.server";
import { listMandates } from "./seats.server";

export type NewMeeting = { kind: MeetingKind; heldAt: Date; place: string; videoLink?: string | null; chairAccountId?: string };

/**
 * Plans a meeting or a written consultation and invites titulars and substitutes. Returns its id.
 * @throws DomainError committee.date_past | committee.no_chair
 */
export async function createMeeting(actor: Actor, input: NewMeeting): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (input.heldAt <= at) throw new DomainError("committee.date_past", {}, "date");
    const mandates = await listMandates(trx, parisDay(input.heldAt));
    const chairAccountId = await chooseChair(trx, mandates, input.chairAccountId);
    const { id } = await trx
      .insertInto("committeeMeeting")
      .values({ kind: input.kind, heldAt: input.heldAt, place: input.place, videoLink: input.videoLink ?? null, chairAccountId, isDemo: isDemo() })
      .returning("id")
      .executeTakeFirstOrThrow();
    await announceMeeting(trx, await lockMeeting(trx, id));
    await recordAudit(trx, {
      actor, action: "committee.meeting_created", objectKind: "meeting", objectId: id,
      after: { kind: input.kind, heldAt: input.heldAt, place: input.place, chairAccountId }, at,
    });
    return id;
  });
}
