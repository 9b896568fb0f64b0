import { z } from "zod";
import { voterChannels } from "./channel";
import { bytes, instant, voteCookie } from "./vote-cookie.server";

const schema = z.object({
  roundId: z.uuid(),
  year: z.number(),
  voterTag: bytes,
  mailboxTag: bytes.nullable(),
  nearTags: z.array(bytes),
  channel: z.enum(voterChannels),
  /** Where a code was typed back, to tell what became of the vote; null by another channel. */
  email: z.string().nullable(),
  /** The rules by which this vote is to be held (`suspicion.ts`). */
  suspicions: z.array(z.string()),
  /** Hash of the access code, which the vote spends (`spendAccessCodes`); null by another channel. */
  accessCode: bytes.nullable(),
  until: instant,
});

/** Somebody has shown who they are, and may cast one vote: tags, never a name. In this cookie and nowhere else. */
export type VoterPass = z.output<typeof schema>;

const cookie = voteCookie("voter-pass", 30, schema);

/** The pass that this browser carries for this round; null when it has none, or no longer. */
export function readVoterPass(request: Request, roundId: string): VoterPass | null {
  const pass = cookie.read(request);
  return pass?.roundId === roundId ? pass : null;
}

/** The like in a `Cookie` header, for the vote of this year, without asking which round that is. */
export function findVoterPass(header: string | undefined, year: number): VoterPass | null {
  const pass = cookie.find(header);
  return pass?.year === year ? pass : null;
}

/** The header that gives the pass, for half an hour. */
export const giveVoterPass = (pass: Omit<VoterPass, "until">): string => cookie.give(pass);

/** The header that takes it away: once the vote is cast, or for the next person at this computer. */
export const endVoterPass = (): string => cookie.end();
