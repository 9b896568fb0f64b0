import type { VoterPass } from "~/features/voters/voter-pass.server";
import { badRequest } from "~/lib/errors";
import { readForm } from "~/lib/form.server";
import { castBallot } from "./cast-ballot.server";
import { sentenceOf } from "./fill-bulletin.server";
import { sealedSchema } from "./ballots.schemas";

/** A ballot that the browser sealed: the answer says where it lies for everybody to see, or why it was not taken. @throws 400 */
export async function receiveSealed(request: Request, pass: VoterPass): Promise<Response> {
  const vote = sealedSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!vote.success) throw badRequest();
  const headers = { "Cache-Control": "no-store" };
  return castBallot(pass, vote.data).then(
    (cast) => Response.json(cast, { headers }),
    (error: unknown) => Response.json({ refusal: sentenceOf(error) }, { status: 409, headers }),
  );
}
