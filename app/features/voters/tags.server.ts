import { createHmac } from "node:crypto";
import { identityLine, type VoterIdentity } from "./identity";
import { mailboxLine } from "./mailbox";
import { nearLines } from "./near";
import { rollKey } from "./roll-key.server";

export type VoterTags = { voterTag: Buffer; nearTags: Buffer[] };

const tag = (key: Buffer, kind: string, line: string) => createHmac("sha256", key).update(`${kind}\n${line}`).digest();

/** What the roll keeps of a person: without the round's key, which is no part of the database, it names nobody. */
export async function tagsOf(roundId: string, identity: VoterIdentity): Promise<VoterTags> {
  const key = await rollKey(roundId);
  return { voterTag: tag(key, "voter", identityLine(identity)), nearTags: nearLines(identity).map((line) => tag(key, "near", line)) };
}

export async function mailboxTagOf(roundId: string, email: string): Promise<Buffer> {
  return tag(await rollKey(roundId), "mailbox", mailboxLine(email));
}
