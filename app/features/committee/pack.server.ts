import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getExamination } from "./examinations.server";
import { getMeeting } from "./meetings.server";
import { findNote } from "./write-examination-note.server";

/** One file as the pack prints it: who has spoken, never what; nothing of a file its reader's seat stepped aside from. */
async function readFile(actor: Actor, examinationId: string) {
  const { id, position, number, content, attestations, seats, mine } = await getExamination(actor, examinationId);
  const closedToReader = Boolean(mine?.recusal);
  return {
    id, position, number, content, attestations, closedToReader,
    note: closedToReader ? null : await findNote(db, id),
    seats: seats.map(({ key, name, state, prescribes }) => ({ key, name, state, prescribes })),
  };
}

/** Everything the committee brings to its meeting, on paper if it wants. For seats and team (route action `committee.read`). @throws 404 */
export async function getPack(actor: Actor, meetingId: string) {
  const { id, kind, heldAt, place, videoLink, chairName, status, isUnderWay, items } = await getMeeting(actor, meetingId);
  const files = [];
  for (const item of items) files.push(await readFile(actor, item.id));
  return { meeting: { id, kind, heldAt, place, videoLink, chairName, status, isUnderWay }, files };
}

export type Pack = Awaited<ReturnType<typeof getPack>>;
