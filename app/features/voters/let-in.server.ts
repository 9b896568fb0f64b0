import type { Edition } from "~/features/editions/edition";
import { DomainError } from "~/lib/errors";
import { countFromNetwork } from "~/lib/network-limit.server";
import type { VoterChannel } from "./channel";
import { isDisposable } from "./disposable.server";
import { countLookalikes, othersOfMailbox } from "./roll.server";
import { suspicionsOf } from "./suspicion";
import { mailboxTagOf, type VoterTags } from "./tags.server";
import { giveVoterPass } from "./voter-pass.server";

export type Shown = VoterTags & { channel: VoterChannel; email?: string; accessCode?: Buffer };

type Round = { roundId: string; edition: Pick<Edition, "votersPerMailbox" | "year"> };

/** @throws DomainError voters.mailbox_full. Said only to who reads this mailbox; the vote itself counts again. */
async function mailboxWithRoom({ roundId, edition }: Round, email: string, voterTag: Buffer): Promise<Buffer> {
  const mailboxTag = await mailboxTagOf(roundId, email);
  const most = edition.votersPerMailbox;
  if ((await othersOfMailbox(roundId, mailboxTag, voterTag)) >= most) throw new DomainError("voters.mailbox_full", { most });
  return mailboxTag;
}

/** Somebody has shown who they are: the header that gives their pass, with what makes it suspicious. */
export async function letIn(round: Round, { voterTag, nearTags, channel, email, accessCode = undefined }: Shown): Promise<string> {
  const { roundId, edition: { year } } = round;
  const mailboxTag = email ? await mailboxWithRoom(round, email, voterTag) : null;
  const facts = {
    channel, passesFromNetwork: await countFromNetwork("pass"), isDisposable: email !== undefined && isDisposable(email),
    lookalikes: await countLookalikes(roundId, nearTags, voterTag),
  };
  return giveVoterPass({ roundId, year, voterTag, mailboxTag, nearTags, channel, email: email ?? null, suspicions: suspicionsOf(facts), accessCode: accessCode ?? null });
}
