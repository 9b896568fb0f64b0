import { findVoterPass } from "~/features/voters/voter-pass.server";
import { badRequest, notFound } from "~/lib/errors";
import { redirect } from "~/lib/redirect.server";
import { sealedSchema } from "./ballots.schemas";
import { castBallot, type Cast } from "./cast-ballot.server";
import { sentenceOf } from "./fill-bulletin.server";
import type { BoxAnswer } from "./components/send-to-box";

/** What comes to the box: the year in its address, the `Cookie` header, and the form's fields. */
export type SentToBox = { year: string; cookie: string | undefined; fields: URLSearchParams };

export type BoxReply = { status: 200 | 409; answer: BoxAnswer<Cast> };

/**
 * A ballot that the browser sealed: the answer says where it lies for everybody to see, or why it was not taken. Whether that vote is
 * sealed and open is asked where the ballot is written. @throws 404, 400, or the way to the door
 */
export async function receiveSealed({ year, cookie, fields }: SentToBox): Promise<BoxReply> {
  if (!/^\d{4}$/.test(year)) throw notFound();
  const pass = findVoterPass(cookie, Number(year));
  if (!pass) throw redirect(`/budget-citoyen/${year}/voter`);
  const vote = sealedSchema.safeParse({ slot: fields.get("slot"), sealed: fields.get("sealed") });
  if (!vote.success) throw badRequest();
  return castBallot(pass, vote.data).then(
    (answer) => ({ status: 200, answer }),
    (error: unknown) => ({ status: 409, answer: { refusal: sentenceOf(error) } }),
  );
}
