import { redirect } from "~/lib/redirect.server";
import { afterProof } from "./door-aim";
import { getDoor, type Door } from "./doors.server";
import { letIn, type Shown } from "./let-in.server";
import { endWaitingVoter, readWaitingVoter, type WaitingVoter } from "./waiting-voter.server";

/** The vote of this year, open now. @throws 404, or a redirect to the door's first page, which says when */
export async function openDoorOrBack(year: string | undefined): Promise<Door> {
  const door = await getDoor(year);
  if (door.state !== "open") throw redirect(`/budget-citoyen/${door.edition.year}/voter`);
  return door;
}

/** Who has said who they are at this door. @throws a redirect to its first page */
export function requireWaiting(request: Request, { roundId, edition }: Pick<Door, "roundId" | "edition">): WaitingVoter {
  const waiting = readWaitingVoter(request, roundId);
  if (!waiting) throw redirect(`/budget-citoyen/${edition.year}/voter`);
  return waiting;
}

/** The like, once a code was mailed. @throws a redirect to where one asks for it */
export function requireMailed(request: Request, door: Pick<Door, "roundId" | "edition">) {
  const { mailed, ...waiting } = requireWaiting(request, door);
  if (!mailed) throw redirect(`/budget-citoyen/${door.edition.year}/voter/preuve`);
  return { ...waiting, mailed };
}

/** The headers of somebody who goes through: their pass, and nothing more of the door. @throws DomainError voters.mailbox_full */
export async function passHeaders(door: Pick<Door, "roundId" | "edition">, shown: Shown): Promise<Headers> {
  return new Headers([["Set-Cookie", await letIn(door, shown)], ["Set-Cookie", endWaitingVoter()]]);
}

export const pathAfter = ({ edition }: Pick<Door, "edition">, { aim }: Pick<WaitingVoter, "aim">): string => afterProof(edition.year, aim);
