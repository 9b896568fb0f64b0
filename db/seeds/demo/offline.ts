import { randomUUID } from "node:crypto";
import { db } from "#db";
import { decideOfflineGift } from "~/features/offline-gifts/decide-offline-gift.server";
import { recordOfflineGift } from "~/features/offline-gifts/record-offline-gift.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { forecastPdf } from "./forecast";
import { stories } from "./stories";
import { actorOf } from "./world";

type OfflineStory = { daysAgo: number; kind: "cheque" | "transfer" | "cash"; euros: number; donorName: string; email: string | null; message: string | null; confirmed: boolean };

const told: OfflineStory[] = [
  { daysAgo: 9, kind: "cheque", euros: 60, donorName: "Odette Exemple", email: "odette.don@example.org", message: "Pour mon vieux vélo, et pour vous voir passer.", confirmed: true },
  { daysAgo: 2, kind: "cash", euros: 35, donorName: "Café de la Place (exemple)", email: null, message: null, confirmed: false },
  { daysAgo: 1, kind: "transfer", euros: 120, donorName: "Comité des fêtes (exemple)", email: "comite@example.org", message: null, confirmed: false },
];

async function seedOne({ kind, euros, donorName, email, message, confirmed }: OfflineStory): Promise<void> {
  const { id } = await db.selectFrom("campaign").select("id").where("title", "=", "Un atelier vélo sur la route").executeTakeFirstOrThrow();
  const input = {
    formToken: randomUUID(), kind, amountCents: euros * 100, receivedOn: parisDay(await now()), donorName, email, message,
    lines: [], postalAddress: null, rewardNote: null, anonymous: false, amountHidden: false,
  };
  const giftId = await recordOfflineGift(await actorOf("louise"), id, "holder", input, { name: "justificatif.pdf", bytes: await forecastPdf(stories.find(({ key }) => key === "roue")!) });
  if (confirmed) await decideOfflineGift(await actorOf("nadia"), giftId, { verdict: "confirm", hideWords: false, reason: "" });
}

/** Cheques, cash and a transfer that came to the bicycle workshop itself: one confirmed, two that wait for the team. */
export const offlineSteps = told.map((gift) => ({ daysAgo: gift.daysAgo, take: () => seedOne(gift) }));
