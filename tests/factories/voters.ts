import type { VoterIdentity } from "~/features/voters/identity";
import { drawRollKey } from "~/features/voters/roll-key.server";
import { mailboxTagOf, tagsOf } from "~/features/voters/tags.server";
import { giveVoterPass, type VoterPass } from "~/features/voters/voter-pass.server";

/** A pass for somebody of this name; the round's roll key is drawn when it has none. */
export async function aVoterPass(roundId: string, { familyName = "Exemple", firstName = "Odile", birthDate = "1980-05-17", ...pass }: Partial<VoterPass & VoterIdentity> = {}): Promise<VoterPass> {
  await drawRollKey(roundId);
  const tags = await tagsOf(roundId, { familyName, firstName, birthDate });
  const channel = pass.channel ?? "email";
  const email = channel === "email" ? (pass.email ?? "odile@example.org") : null;
  const mailboxTag = email ? await mailboxTagOf(roundId, email) : null;
  return { roundId, year: 2026, ...tags, mailboxTag, channel, email, suspicions: [], accessCode: null, until: new Date(Date.now() + 1_800_000), ...pass };
}

/** The `Cookie` header of a browser that carries this pass. */
export const passCookie = (pass: VoterPass): string => giveVoterPass(pass).split(";")[0]!;
