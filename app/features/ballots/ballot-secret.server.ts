import { z } from "zod";
import { bytes, instant, voteCookie } from "~/features/voters/vote-cookie.server";
import { drawSecret } from "./secret";
import type { Voter } from "./voter";

const cookie = voteCookie("ballot-secret", 30, z.object({ voterTag: bytes, secret: z.string(), until: instant }));

/**
 * The code of this voter in this browser: the same one after Back, a retry or in another tab, so that an answer lost on
 * its way is found again. Another voter at the same computer gets another. It lies in the browser's sealed cookie only.
 */
export function secretFor(request: Request, { voterTag }: Pick<Voter, "voterTag">): { secret: string; cookie: string } {
  const known = cookie.read(request);
  const secret = known?.voterTag.equals(voterTag) ? known.secret : drawSecret();
  return { secret, cookie: cookie.give({ voterTag, secret }) };
}

export const endSecret = (): string => cookie.end();
