import { badRequest } from "~/lib/errors";
import { readForm } from "~/lib/form.server";
import { slotSchema } from "./ballots.schemas";
import { changeBallot } from "./change-ballot.server";
import { sentenceOf } from "./fill-bulletin.server";
import { mustLieThere } from "./follow-ballot.server";
import type { Vote } from "./rounds.server";

type Asked = { slot: string; sealed?: Uint8Array | undefined };

async function answerTo(vote: Vote, { slot, sealed }: Asked) {
  if (!sealed) return mustLieThere(vote, slot).then(() => ({ found: true }));
  return { fingerprint: await changeBallot(vote.round.id, { slot, sealed }), isHeld: false, again: false };
}

/** A change whose browser keeps code and choices to itself: a place in the box, and what it sealed to lie there. @throws 400 */
export async function receiveChange(request: Request, vote: Vote): Promise<Response> {
  const asked = slotSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const headers = { "Cache-Control": "no-store" };
  return answerTo(vote, asked.data).then(
    (answer) => Response.json(answer, { headers }),
    (error: unknown) => Response.json({ refusal: sentenceOf(error) }, { status: 409, headers }),
  );
}
