import { createCookie } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { env } from "~/lib/env.server";

const pendingSchema = z.object({ accountId: z.uuid(), email: z.string(), returnTo: z.string() });

/** Whose code the page waits for, between the form and the code; signed, so that it cannot be chosen. */
export type Pending = z.infer<typeof pendingSchema>;

const cookie = () =>
  createCookie("verification", {
    httpOnly: true,
    sameSite: "lax",
    path: "/verification",
    maxAge: 3600,
    secure: env().PUBLIC_URL.startsWith("https:"),
    secrets: [env().APP_SECRET],
  });

export async function readPending(request: Request): Promise<Pending | null> {
  const parsed = pendingSchema.safeParse(await cookie().parse(request.headers.get("cookie")));
  return parsed.success ? parsed.data : null;
}

/** `accountId` null = the address has an account already: the page must look the same, and no code will ever fit. */
export const keepPending = (pending: Omit<Pending, "accountId"> & { accountId: string | null }): Promise<string> =>
  cookie().serialize({ ...pending, accountId: pending.accountId ?? randomUUID() });
export const dropPending = (): Promise<string> => cookie().serialize("", { maxAge: 0 });
