import { createServer, type IncomingMessage, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { actorOf, aTeamMember } from "#tests/factories/accounts";
import { aReward } from "#tests/factories/donations";
import { aLiveCampaign, aReserve, control } from "#tests/factories/settlement";
import type { Actor } from "~/features/accounts/permissions";
import type { GiftRequest } from "~/features/donations/gift-request";
import { receiveStripeEvent } from "~/features/donations/receive-stripe-event.server";
import { ensureManualPayouts } from "~/features/settlement/manual-payouts.server";
import { now } from "~/lib/clock.server";

const dayMs = 86_400_000;
/** Long enough for direct debits to be offered, whatever happens first. */
const campaignDays = 40;
const stock = 3;

/** One campaign of a hundred euros with three of its reward, its people, and Stripe. */
export type World = { sandbox: Sandbox; campaignId: string; account: string; rewardId: string; holder: Actor; team: Actor[]; /** The pages from which donors gave, to be pressed again. */ pages: GiftRequest[] };

/** Made anew in an empty database and an empty Stripe; the label has money of its own to give. */
export async function aWorldOf(sandbox: Sandbox): Promise<World> {
  await control(sandbox, "/reset", {});
  await ensureManualPayouts();
  await aReserve(100_000);
  const { campaignId, account, holder } = await aLiveCampaign(sandbox, { goalCents: 10_000 });
  const endsAt = new Date((await now()).getTime() + campaignDays * dayMs);
  const offline = { takesOfflineGifts: true, offlinePayee: "Association du Fournil", offlineAddress: "1 rue de l’Exemple, 62000 Arras" };
  await db.updateTable("campaign").set({ endsAt, ...offline }).where("id", "=", campaignId).execute();
  const rewardId = await aReward(campaignId, { stock, priceCents: 2500 });
  return { sandbox, campaignId, account, rewardId, holder: await actorOf(holder.accountId), team: [await aTeamMember(), await aTeamMember()], pages: [] };
}

export const giftsOf = ({ campaignId }: World) => db.selectFrom("donation").selectAll().where("campaignId", "=", campaignId).orderBy("createdAt").orderBy("id").execute();
export type Gift = Awaited<ReturnType<typeof giftsOf>>[number];
export const offlineOf = ({ campaignId }: World) => db.selectFrom("offlineGift").select(["id", "status"]).where("campaignId", "=", campaignId).orderBy("recordedAt").orderBy("id").execute();
export const campaignOf = ({ campaignId }: World) => db.selectFrom("campaign").selectAll().where("id", "=", campaignId).executeTakeFirstOrThrow();

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Where Stripe's webhooks come in: the site's own receiver, without the rest of the site. */
export async function aReceiver(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const answer = await receiveStripeEvent(await bodyOf(request), String(request.headers["stripe-signature"]));
      response.writeHead(answer.status).end(await answer.text());
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`, stop };
}
