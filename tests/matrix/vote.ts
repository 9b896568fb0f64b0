import type { Actor } from "~/features/accounts/permissions";
import { anOffice } from "#tests/factories/vote-office";

/** A vote in preparation, with three people in its office: the owner, the partner and the chair. */
export async function voteRows(team: Actor, members: Actor[]) {
  const { editionId, roundId } = await anOffice({ team, members });
  const office = { editionId, roundId };
  return { special: { "routes/team/office.tsx": office, "routes/team/office-key.tsx": office, "routes/office/member.tsx": office } };
}
