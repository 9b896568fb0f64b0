import type { Actor } from "~/features/accounts/permissions";
import { getExamination, type ExaminationView } from "./examinations.server";
import { getMeeting } from "./meetings.server";

/** What the wall may show of a seat: marks until the chair closes the item, then its vote. No person, no words of theirs. */
const wallSeat = (closed: boolean) => ({ key, name, state, present, hasVoted, vote }: ExaminationView["seats"][number]) => ({
  key, name, state, present, hasVoted, choice: closed ? (vote?.choice ?? null) : null,
});

/** The item as the wall shows it; everything else of the file stays out of the page. */
async function readItem(actor: Actor, examinationId: string) {
  const { content, closed, seats, quorum, kind, number, decision } = await getExamination(actor, examinationId);
  return {
    examination: number, kind, closed, quorum,
    project: { name: content.project.name, communeName: content.project.communeName, theme: content.project.theme, organisationName: content.organisation.name },
    criteria: content.grid.criteria.map(({ number: criterion, title }) => ({ criterion, title })),
    seats: seats.map(wallSeat(closed)),
    result: decision && {
      outcome: decision.outcome, because: decision.answer.because, tally: decision.answer.tally, resubmitBefore: decision.resubmitBefore,
      criteria: decision.answer.criteria.map(({ criterion, isMet, met, notMet }) => ({ criterion, isMet, met, notMet })),
    },
  };
}

/** One point of the meeting, for the wall of the room; by default the first that is still to close. @throws 404 */
export async function getProjection(actor: Actor, meetingId: string, asked: number | null) {
  const { id, kind, heldAt, status, isUnderWay, items, returned, quorum } = await getMeeting(actor, meetingId);
  const points = [...items.map(({ position }) => position ?? 0), ...returned.map(({ position }) => position)].sort((a, b) => a - b);
  const point = asked ?? items.find((item) => item.status === "on_agenda")?.position ?? points.at(-1) ?? null;
  const item = items.find(({ position }) => position === point);
  return {
    id, kind, heldAt, status, isUnderWay, quorum, point, points,
    item: item ? await readItem(actor, item.id) : null,
    returned: returned.find(({ position }) => position === point) ?? null,
  };
}

export type Projection = Awaited<ReturnType<typeof getProjection>>;
export type WallItem = NonNullable<Projection["item"]>;
