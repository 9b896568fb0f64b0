import type { Actor } from "~/features/accounts/permissions";
import { aRound } from "#tests/factories/ballots";
import { anOffice } from "#tests/factories/vote-office";

/** A vote in preparation, with three people in its office: the owner, the partner and the chair; and one that is open. */
export async function voteRows(team: Actor, members: Actor[]) {
  const { editionId, roundId } = await anOffice({ team, members });
  const office = { editionId, roundId };
  const open = await aRound();
  const vote = { year: String(open.year), editionId: open.editionId };
  const pages = ["bulletin.tsx", "box.ts", "end.ts", "tracking.tsx", "tracking-box.ts", "lost-code.tsx", "round.tsx", "seal.ts"].map((file) => [`routes/vote/${file}`, vote]);
  const desks = ["round.tsx", "round-withdrawal.tsx", "round-held.tsx"].map((file) => [`routes/team/${file}`, vote]);
  return { special: { "routes/team/office.tsx": office, "routes/team/office-key.tsx": office, "routes/office/member.tsx": office, ...(Object.fromEntries([...pages, ...desks]) as Record<string, typeof vote>) } };
}
