import { findOnRoll } from "./roll.server";
import type { VoterPass } from "./voter-pass.server";

/** `unsaid`: nothing that this proof entitles to know. */
export type HadVoted = { answer: "yes"; channel: "email" | "franceconnect" | "code" | "paper"; day: string } | { answer: "no" | "unsaid" };

/**
 * Whether this person is on the roll. An e-mail address proves a mailbox and not a name: a yes is said only to the mailbox
 * that vouched for that vote, and a no only to an identity that FranceConnect has proved; else anybody could ask of a neighbour.
 */
export async function hadVoted({ roundId, voterTag, mailboxTag, channel }: VoterPass): Promise<HadVoted> {
  const row = await findOnRoll(roundId, voterTag);
  const isProved = channel === "franceconnect";
  const isOwnMailbox = mailboxTag !== null && row?.mailboxTag?.equals(mailboxTag) === true;
  if (row && (isProved || isOwnMailbox)) return { answer: "yes", channel: row.channel, day: row.day };
  return { answer: isProved ? "no" : "unsaid" };
}
