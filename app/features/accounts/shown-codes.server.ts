import { seal, unseal } from "~/lib/seal.server";
import { siteCookie } from "~/lib/site-cookie.server";

const PURPOSE = "shown-codes";

/** Carries fresh recovery codes from the form to the page that shows them, sealed for their owner; nothing is kept here. */
const cookie = () => siteCookie("codes", 600);

export const keepCodes = (accountId: string, codes: string[]): Promise<string> => cookie().serialize(seal(PURPOSE, accountId, codes.join(" ")));

/** The codes to show now, and the header that takes them away; null when there is none for this account. */
export async function takeCodes(request: Request, accountId: string): Promise<{ codes: string[]; clear: string } | null> {
  const sealed: unknown = await cookie().parse(request.headers.get("cookie"));
  if (typeof sealed !== "string" || !sealed) return null;
  try {
    return { codes: unseal(PURPOSE, accountId, sealed).split(" "), clear: await cookie().serialize("", { maxAge: 0 }) };
  } catch {
    // Another person's, or too old a secret.
    return null;
  }
}
