import { z } from "zod";
import { siteCookie } from "~/lib/site-cookie.server";
import type { CodePurpose } from "./waiting-pages";

const pendingSchema = z.object({ codeId: z.uuid(), email: z.string(), returnTo: z.string() });

/** Which code the page waits for, between the form and the code; signed, so that it cannot be chosen. */
export type Pending = z.infer<typeof pendingSchema>;

// The whole site as path: in the browser the pages' data come from another address (`/verification.data`).
const cookie = (purpose: CodePurpose) => siteCookie(`code-${purpose}`, 3600);

export async function readPending(purpose: CodePurpose, request: Request): Promise<Pending | null> {
  const parsed = pendingSchema.safeParse(await cookie(purpose).parse(request.headers.get("cookie")));
  return parsed.success ? parsed.data : null;
}

export const keepPending = (purpose: CodePurpose, pending: Pending): Promise<string> => cookie(purpose).serialize(pending);
export const dropPending = (purpose: CodePurpose): Promise<string> => cookie(purpose).serialize("", { maxAge: 0 });
