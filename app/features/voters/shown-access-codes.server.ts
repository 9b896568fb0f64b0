import { z } from "zod";
import { seal, unseal } from "~/lib/seal.server";
import { pathCookie } from "~/lib/site-cookie.server";
import type { DrawnCodes } from "./draw-access-codes.server";

const PURPOSE = "shown-access-codes";
const sheet = z.object({ name: z.string(), codes: z.string() });

/** Carries a fresh sheet from the form to the page that prints it, for ten minutes; it is kept nowhere else. */
const cookie = () => pathCookie("access-codes", "/equipe/budget-citoyen", 600);

/** Two hundred codes fit: a cookie holds four thousand signs. */
export const keepSheet = (accountId: string, { name, codes }: Pick<DrawnCodes, "name" | "codes">): Promise<string> =>
  cookie().serialize(seal(PURPOSE, accountId, JSON.stringify({ name, codes: codes.join("") })));

export type Sheet = { name: string; codes: string[] };

/** The sheet drawn a moment ago by this account; null when there is none, or no more. */
export async function readSheet(request: Request, accountId: string): Promise<Sheet | null> {
  const sealed: unknown = await cookie().parse(request.headers.get("cookie"));
  if (typeof sealed !== "string" || !sealed) return null;
  try {
    const { name, codes } = sheet.parse(JSON.parse(unseal(PURPOSE, accountId, sealed)));
    return { name, codes: codes.match(/.{8}/g) ?? [] };
  } catch {
    // Another person's, or too old a secret.
    return null;
  }
}
