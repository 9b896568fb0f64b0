import { data } from "@remix-run/node";
import type { VoterPass } from "~/features/voters/voter-pass.server";
import { DomainError } from "~/lib/errors";
import { readForm, sentenceFor } from "~/lib/form.server";
import { parseWithZod } from "@conform-to/zod/v4";
import { badRequest } from "~/lib/errors";
import { secretFor } from "./ballot-secret.server";
import { ballotsRefusals } from "./ballots.fr";
import { castSchema, reviewSchema } from "./ballots.schemas";
import type { Bulletin, BulletinView } from "./bulletin-view";
import { mustBeChoosable } from "./bulletin.server";
import { castHere } from "./seal-here.server";

type Step = { request: Request; pass: VoterPass; bulletin: Bulletin };

const noStore = { "Cache-Control": "no-store" };
const answer = (view: BulletinView, { status = 200, cookie }: { status?: number; cookie?: string } = {}) =>
  data(view, { status, headers: cookie ? { ...noStore, "Set-Cookie": cookie } : noStore });

/** The refusal's sentence, or the error itself when it is none. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof DomainError)) throw error;
  return sentenceFor(error, ballotsRefusals);
}

/** « Relisez » : the code is drawn here, once. */
function review({ request, pass, bulletin }: Step, choices: number[]) {
  try {
    mustBeChoosable(bulletin, choices);
  } catch (error) {
    return answer({ view: "choose", choices, error: sentenceOf(error) }, { status: 400 });
  }
  const { secret, cookie } = secretFor(request, pass);
  return answer({ view: "review", choices, secret }, { cookie });
}

async function cast({ pass, bulletin }: Step, written: { secret: string; choices: number[] }) {
  try {
    mustBeChoosable(bulletin, written.choices);
    return answer({ view: "cast", ...(await castHere(pass, bulletin.publicKey, written)) });
  } catch (error) {
    return answer({ view: "refused", error: sentenceOf(error) }, { status: 409 });
  }
}

/** The steps of the ballot's page, by the button that was pressed; all of them work without JavaScript. */
export async function fillBulletin(step: Step) {
  const form = await readForm(step.request);
  if (form.get("step") === "cast") {
    const written = parseWithZod(form, { schema: castSchema });
    if (written.status !== "success") throw badRequest();
    return cast(step, written.value);
  }
  const chosen = parseWithZod(form, { schema: reviewSchema });
  if (chosen.status !== "success") throw badRequest();
  return form.get("step") === "choose" ? answer({ view: "choose", choices: chosen.value.choices }) : review(step, chosen.value.choices);
}
