import { z } from "zod";
import { doorAims } from "./door-aim";
import { bytes, instant, voteCookie } from "./vote-cookie.server";

const schema = z.object({
  roundId: z.uuid(),
  voterTag: bytes,
  nearTags: z.array(bytes),
  aim: z.enum(doorAims),
  /** A code was mailed, and is waited for. */
  mailed: z.object({ codeId: z.uuid(), email: z.string() }).nullable(),
  until: instant,
});

/** Somebody has said who they are, and not shown it yet: already tags, never a name. In this cookie and nowhere else. */
export type WaitingVoter = z.output<typeof schema>;

const cookie = voteCookie("voter-waiting", 30, schema);

export function readWaitingVoter(request: Request, roundId: string): WaitingVoter | null {
  const waiting = cookie.read(request);
  return waiting?.roundId === roundId ? waiting : null;
}

export const keepWaitingVoter = (waiting: Omit<WaitingVoter, "until">): string => cookie.give(waiting);
export const endWaitingVoter = (): string => cookie.end();
