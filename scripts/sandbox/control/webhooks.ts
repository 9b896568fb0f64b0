import { z } from "zod";
import { attemptsOf } from "../core/deliveries";
import type { World } from "../core/world";
import { json, type Reply } from "../pages/reply";
import type { Controls } from "./control";

const endpointBody = z.strictObject({
  enabled: z.boolean().optional(),
  reversed: z.boolean().optional(),
  copies: z.number().int().min(1).max(20).optional(),
});
const resendBody = z.strictObject({ event: z.string() });

/** Deliveries: `deliver` does not wait for the next try, `deliveries/wait` only lets what is due arrive. */
export async function controlWebhooks({ world, webhooks }: Controls, call: string, body: unknown): Promise<Reply | null> {
  switch (call) {
    case "POST /deliver":
      return json({ waiting: await webhooks.flush() });
    case "POST /deliveries/wait":
      return json({ waiting: await webhooks.idle() });
    case "GET /deliveries":
      return json({ endpoint: world.endpoint, attempts: attemptsOf(world), queued: queuedOf(world) });
    case "POST /endpoint":
      return json(Object.assign(world.endpoint, endpointBody.parse(body)));
    case "POST /resend":
      await webhooks.resend(resendBody.parse(body).event);
      return json({ ok: true });
    default:
      return null;
  }
}

const queuedOf = (world: World) => world.store.rows("delivery").map(({ id, value }) => ({ event: id, ...value }));
