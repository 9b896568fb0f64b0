import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { sql } from "kysely";
import { db } from "#db";
import { DomainError } from "~/lib/errors";
import { readForm } from "~/lib/form.server";
import { changeSchema, codeSchema } from "./ballots.schemas";
import type { Bulletin, Proofs } from "./bulletin-view";
import { mustBeChoosable } from "./bulletin.server";
import { hushParameters } from "./cast-ballot.server";
import { sentenceOf } from "./fill-bulletin.server";
import type { Vote } from "./rounds.server";
import { changeHere } from "./seal-here.server";
import { slotOf } from "./secret";

/** Where whoever holds a code is: typing it, choosing again, done. */
export type FollowView =
  | { view: "code"; error: string; typed: string }
  | { view: "choose"; secret: string; choices: number[]; error?: string }
  | ({ view: "changed"; isWithdrawn: boolean } & Proofs);

const noStore = { "Cache-Control": "no-store" };
const answer = (view: FollowView, status = 200) => data(view, { status, headers: noStore });

/** @throws DomainError ballots.unknown_slot | ballots.closed */
async function mustLieThere({ round, stage }: Vote, secret: string): Promise<void> {
  if (stage !== "open") throw new DomainError("ballots.closed");
  const slot = Buffer.from(await slotOf(secret), "hex");
  const { rows } = await db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    return sql`select from ballot_box where round_id = ${round.id} and slot = ${slot} union all select from held_ballot where round_id = ${round.id} and slot = ${slot}`.execute(trx);
  });
  if (rows.length === 0) throw new DomainError("ballots.unknown_slot");
}

async function change({ vote, bulletin }: { vote: Vote; bulletin: Bulletin }, { secret, choices, withdraws }: z.output<typeof changeSchema>) {
  try {
    if (!withdraws) mustBeChoosable(bulletin, choices);
    const proofs = await changeHere(vote.round.id, bulletin.publicKey, { secret, choices: withdraws ? [] : choices, isWithdrawn: Boolean(withdraws) });
    return answer({ view: "changed", isWithdrawn: Boolean(withdraws), ...proofs });
  } catch (error) {
    return answer({ view: "choose", secret, choices, error: sentenceOf(error) }, 400);
  }
}

/** Changing and cancelling by the code alone: no pass, no session, no name. Works without JavaScript. */
export async function followBallot(request: Request, voted: { vote: Vote; bulletin: Bulletin }) {
  const form = await readForm(request);
  const typed = String(form.get("secret") ?? "");
  const code = parseWithZod(form, { schema: codeSchema });
  if (code.status !== "success") return answer({ view: "code", typed, error: code.error?.secret?.[0] ?? "" }, 400);
  const { secret } = code.value;
  try {
    await mustLieThere(voted.vote, secret);
  } catch (error) {
    return answer({ view: "code", typed, error: sentenceOf(error) }, 400);
  }
  const changed = parseWithZod(form, { schema: changeSchema });
  const wanted = form.get("step") === "review" || form.get("withdraws") === "oui";
  return wanted && changed.status === "success" ? change(voted, changed.value) : answer({ view: "choose", secret, choices: [] });
}
