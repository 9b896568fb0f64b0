import { z } from "zod";
import { env } from "~/lib/env.server";

const toolsUrl = (path: string) => new URL(path, env().DEMO_TOOLS_URL);

async function control(path: string, body?: object): Promise<void> {
  const answer = await fetch(toolsUrl(`/_control/${path}`), { method: "POST", body: JSON.stringify(body ?? {}), headers: { "Content-Type": "application/json" } });
  if (!answer.ok) throw new Error(`sandbox refused ${path}: ${answer.status} ${await answer.text()}`);
}

/** The payment sandbox lives at the same moved time as the product. Absolute offset in milliseconds. */
export const setSandboxClock = (offsetMs: number) => control("clock", { offsetMs });

/** Resolves once the sandbox has delivered every webhook it had to send. */
export const waitForWebhooks = () => control("deliver");

export const markMailsRead = () => control("mails/read");

const mailCount = z.object({ unread: z.number() });

/** Unread mails of the demonstration's mailbox; 0 when it does not answer: a badge must not break a page. */
export async function unreadMails(): Promise<number> {
  try {
    const answer = await fetch(toolsUrl("/_demo/courrier/compteur.json"), { signal: AbortSignal.timeout(500) });
    return mailCount.parse(await answer.json()).unread;
  } catch {
    return 0;
  }
}
