import { db } from "#db";
import { aRound } from "#tests/factories/ballots";
import { aPaperPlace } from "#tests/factories/paper-vote";
import { aClosedRound } from "#tests/factories/results";
import type { Actor } from "~/features/accounts/permissions";
import { inviteAgent } from "~/features/paper-vote/name-agent.server";
import { listAgents } from "~/features/paper-vote/places.server";

/** A place where people vote, kept by the owner beside the team; and one whose two keyings differ. */
export async function paperRows(owner: Actor, officeRoundId: string) {
  const open = await aRound();
  const placeId = await aPaperPlace(open.roundId);
  await inviteAgent(open.team, open.editionId, placeId, { email: owner.email });
  const agentId = (await listAgents(placeId))[0]!.id;
  const closed = await aClosedRound({ paper: [{ choices: [1], readAs: [2] }] });
  const { id: differingId } = await db.selectFrom("paperPlace").select("id").where("roundId", "=", closed.roundId).executeTakeFirstOrThrow();
  await inviteAgent(closed.team, closed.editionId, differingId, { email: owner.email });
  const [place, differing] = [{ editionId: open.editionId, placeId, agentId }, { placeId: differingId }];
  const desks = ["paper.tsx", "paper-ballots.ts", "paper-place.tsx", "paper-place-change.tsx", "paper-agent-end.ts", "paper-cancellation.tsx", "round-lookalikes.tsx"].map((file) => [`routes/team/${file}`, place]);
  return {
    special: {
      ...(Object.fromEntries(desks) as Record<string, typeof place>), "routes/paper/marking.tsx": place,
      "routes/paper/keying.tsx": differing, "routes/paper/differences.tsx": differing, "routes/office/lookalikes.tsx": { roundId: officeRoundId },
    },
  };
}
