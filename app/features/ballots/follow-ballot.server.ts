import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { sql } from "kysely";
import { badRequest, DomainError } from "~/lib/errors";
import { readForm } from "~/lib/form.server";
import { hushed } from "~/lib/hush-parameters.server";
import { changeSchema, codeSchema } from "./ballots.schemas";
import type { Bulletin } from "./bulletin-view";
import { mustBeChoosable } from "./bulletin.server";
import { sentenceOf } from "./fill-bulletin.server";
import type { FollowView } from "./follow-view";
import type { Vote } from "./rounds.server";
import { changeHere } from "./seal-here.server";
import { slotOf } from "./secret";

type Voted = { vote: Vote; bulletin: Bulletin };

const noStore = { "Cache-Control": "no-store" };
const answer = (view: FollowView, status = 200) => data(view, { status, headers: noStore });

/** `slot` in hexadecimal. @throws DomainError ballots.unknown_slot | ballots.closed */
export async function mustLieThere({ round, stage }: Vote, slot: string): Promise<void> {
  if (stage !== "open") throw new DomainError("ballots.closed");
  const place = Buffer.from(slot, "hex");
  const { rows } = await hushed((trx) =>
    sql`select from ballot_box where round_id = ${round.id} and slot = ${place} union all select from held_ballot where round_id = ${round.id} and slot = ${place}`.execute(trx));
  if (rows.length === 0) throw new DomainError("ballots.unknown_slot");
}

type Wanted = { secret: string; choices: number[]; isWithdrawn: boolean };

async function change({ vote, bulletin }: Voted, wanted: Wanted) {
  const proofs = await changeHere(vote.round.id, bulletin.publicKey, wanted);
  return answer({ view: "changed", isWithdrawn: wanted.isWithdrawn, ...proofs });
}

/** The step whose button was pressed. Nothing is replaced that was not read again. */
async function follow(step: FormDataEntryValue | null, voted: Voted, wanted: Wanted) {
  const { secret, choices, isWithdrawn } = wanted;
  if (step === "withdraw") return answer({ view: "review", secret, choices: [], isWithdrawn: true });
  if (step !== "review" && step !== "cast") return answer({ view: "choose", secret, choices });
  try {
    if (!isWithdrawn) mustBeChoosable(voted.bulletin, choices);
    return step === "cast" ? await change(voted, wanted) : answer({ view: "review", ...wanted });
  } catch (error) {
    return answer({ view: "choose", secret, choices, error: sentenceOf(error) }, 400);
  }
}

/** Changing and cancelling by the code alone: no pass, no session, no name. Works without JavaScript. */
export async function followBallot(request: Request, voted: Voted) {
  const form = await readForm(request);
  const typed = String(form.get("secret") ?? "");
  const code = parseWithZod(form, { schema: codeSchema });
  if (code.status !== "success") return answer({ view: "code", typed, error: code.error?.secret?.[0] ?? "" }, 400);
  try {
    await mustLieThere(voted.vote, await slotOf(code.value.secret));
  } catch (error) {
    return answer({ view: "code", typed, error: sentenceOf(error) }, 400);
  }
  const changed = parseWithZod(form, { schema: changeSchema });
  if (changed.status !== "success") throw badRequest();
  const { secret, choices, withdraws } = changed.value;
  return follow(form.get("step"), voted, { secret, choices: withdraws ? [] : choices, isWithdrawn: Boolean(withdraws) });
}
