import { randomUUID } from "node:crypto";
import { db } from "#db";
import { aGiftRequest } from "#tests/factories/donations";
import { anOfflineInput, aScan } from "#tests/factories/offline-gifts";
import { control, passDays } from "#tests/factories/settlement";
import { aDonor, goOn } from "#tests/faults/life";
import { cancelCampaign } from "~/features/campaigns/stop-campaign.server";
import { applyDonation } from "~/features/donations/apply-donation.server";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { closePayment } from "~/features/donations/close-payment.server";
import type { GiftRequest } from "~/features/donations/gift-request";
import { openDonation } from "~/features/donations/open-donation.server";
import { decideOfflineGift } from "~/features/offline-gifts/decide-offline-gift.server";
import { recordOfflineGift } from "~/features/offline-gifts/record-offline-gift.server";
import { refundPart } from "~/features/refunds/refund-part.server";
import { now } from "~/lib/clock.server";
import { crashPointNames, type CrashPoint } from "~/lib/crash-points";
import { parisDay } from "~/lib/dates";
import { decideDispute, decideReturns, payOutsides, retryRefused } from "./people";
import type { Victims } from "./kill";
import { campaignOf, giftsOf, offlineOf, type Gift, type World } from "./world";

/** `who`: which gift or offline gift, counted round; `n`: whatever else the step may vary by. */
export type Chance = { who: number; n: number };
type Play = (world: World, chance: Chance, victims: Victims) => Promise<unknown>;

const cents = [500, 1500, 4000, 6100, 12_000];
const debits = ["FR1420041010050500013M02606", "FR3020041010050500013M02609", "FR8420041010050500013M02607", "FR5720041010050500013M02608"];
const cards = ["4242424242424242", "4242424242424242", "4000000000000077", "4000000000000259"];
const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

const requestOf = (world: World, { n }: Chance): GiftRequest => {
  const request = aGiftRequest(world.campaignId, { email: aDonor(), basket: { lines: n % 2 ? [{ rewardId: world.rewardId, quantity: 1 + (n % 3 === 0 ? 1 : 0) }] : [], freeCents: at(cents, n) } });
  world.pages.push(request);
  return request;
};

/** With one gift of the world, when there is one. */
const withGift = (play: (world: World, gift: Gift, n: number) => Promise<unknown>): Play => async (world, { who, n }) => {
  const gifts = await giftsOf(world);
  if (gifts.length > 0) await play(world, at(gifts, who), n);
};

/** At Stripe, which may answer that it is too late. */
const pay = (world: World, { stripeSessionId }: Gift, means: object) =>
  stripeSessionId ? control(world.sandbox, `/sessions/${stripeSessionId}/pay`, means).catch(() => undefined) : Promise.resolve();

const refund = (world: World, gift: Gift, amount: number, lines: string[] = []) =>
  refundPart(world.team[0]!, gift.id, { formToken: randomUUID(), lines, amount, released: amount % 2 === 0, reason: "gesture", message: null });

const rewardsOf = async (gift: Gift) => (await db.selectFrom("donationLine").select("id").where("donationId", "=", gift.id).execute()).map(({ id }) => id);

const decideOffline = async (world: World, { who }: Chance, verdict: "confirm" | "refuse") => {
  const gifts = await offlineOf(world);
  if (gifts.length > 0) await decideOfflineGift(world.team[0]!, at(gifts, who).id, { verdict, hideWords: false, reason: verdict === "refuse" ? "Chèque non signé." : "" });
};

const dispute = (world: World, gift: Gift, opening: object) =>
  gift.stripeChargeId ? control(world.sandbox, "/disputes", { charge: gift.stripeChargeId, ...opening }).catch(() => undefined) : Promise.resolve();

/** Where the jobs of what is due now may die; the points of the site's own commands have steps of their own. */
const isOfJobs = (point: CrashPoint) => !/^(gift|cancellation|answer|webhook)\./.test(point);
const points = (of: (point: CrashPoint) => boolean) => crashPointNames.filter(of);

/** Everything that may happen, each said as a story would say it. */
export const steps = {
  "a gift is opened": (world, chance) => openDonation(requestOf(world, chance)),
  "a gift is opened, pressed twice": async (world, chance) => {
    const request = requestOf(world, chance);
    await Promise.all([openDonation(request), openDonation(request)]);
  },
  "a page is pressed again": async ({ pages }, { who }) => {
    if (pages.length > 0) await openDonation(at(pages, who));
  },
  "what Stripe says of a gift is read twice at once": withGift((_, gift) => Promise.all([applyDonation(gift.id), applyDonation(gift.id)])),
  "two want what is left of the reward": (world, chance) => Promise.all([1, 1].map((n) => openDonation(requestOf(world, { ...chance, n })))),
  "paid by card": withGift((world, gift, n) => pay(world, gift, { card: at(cards, n) })),
  "opened and paid by card": async (world, chance) => {
    await openDonation(requestOf(world, chance));
    await pay(world, (await giftsOf(world)).at(-1)!, { card: at(cards, chance.who) });
  },
  "the card is declined": withGift((world, gift) => pay(world, gift, { card: "4000000000000002" })),
  "paid by direct debit": withGift((world, gift, n) => pay(world, gift, { iban: at(debits, n) })),
  "opened and paid by direct debit": async (world, chance) => {
    await openDonation(requestOf(world, chance));
    await pay(world, (await giftsOf(world)).at(-1)!, { iban: at(debits, chance.who) });
  },
  "the donor leaves": withGift((_, gift) => closePayment(gift.id)),
  "the donor cancels": withGift((_, gift) => cancelDonation(gift.id)),
  "the donor cancels twice at once": withGift((_, gift) => Promise.all([cancelDonation(gift.id), cancelDonation(gift.id)])),
  "a part goes back": withGift((world, gift, n) => refund(world, gift, 300 + n)),
  "all that is left goes back": withGift((world, gift) => refund(world, gift, gift.netCents)),
  "a reward goes back": withGift(async (world, gift) => refund(world, gift, 0, await rewardsOf(gift))),
  "a dispute opens": withGift((world, gift) => dispute(world, gift, {})),
  "a dispute of a part opens": withGift((world, gift, n) => dispute(world, gift, { amount: Math.min(200 + n, gift.amountCents) })),
  "a bank asks before it disputes": withGift((world, gift) => dispute(world, gift, { inquiry: true })),
  "a dispute is won": (world) => decideDispute(world, true),
  "a dispute is lost": (world) => decideDispute(world, false),
  "a cheque is declared": async (world, { n }) =>
    recordOfflineGift(world.holder, world.campaignId, "holder", anOfflineInput({ amountCents: 2500 + at(cents, n), lines: n % 2 ? [{ rewardId: world.rewardId, quantity: 1 }] : [], receivedOn: parisDay(await now()) }), aScan),
  "a cheque is confirmed": (world, chance) => decideOffline(world, chance, "confirm"),
  "a cheque is refused": (world, chance) => decideOffline(world, chance, "refuse"),
  "a cheque is given back": decideReturns,
  "the worker works": () => goOn(4),
  "days pass": async ({ sandbox }, { n }) => {
    await passDays(sandbox, at([1, 3, 8, 15], n));
    await goOn(4);
  },
  "days pass, the worker is off": ({ sandbox }, { n }) => passDays(sandbox, at([0.1, 1, 4], n)),
  "the deadline passes": async (world) => {
    const days = (((await campaignOf(world)).endsAt!.getTime() - (await now()).getTime()) / 86_400_000) + 0.02;
    if (days > 0) await passDays(world.sandbox, days);
    await goOn(4);
  },
  "the campaign is cancelled": (world) => cancelCampaign(world.team[0]!, world.campaignId, "Le projet s’arrête."),
  "the next transfer will be refused": ({ sandbox, account: accountId }) => control(sandbox, "/refuse", { kind: "transfer", accountId }),
  "the next payout will be refused": ({ sandbox, account: accountId }) => control(sandbox, "/refuse", { kind: "payout", accountId }),
  "the team asks again what was refused": retryRefused,
  "a donor is paid outside": payOutsides,
  "webhooks are lost": ({ sandbox }) => control(sandbox, "/endpoint", { enabled: false }),
  "webhooks come again, several times and in another order": ({ sandbox }, { n }) => control(sandbox, "/endpoint", { enabled: true, reversed: n % 2 === 0, copies: 1 + (n % 10) }),
  "what Stripe has to say arrives": ({ sandbox }) => sandbox.deliver(),
  "Stripe says something again": async ({ sandbox }, { who }) => {
    const events = await db.selectFrom("stripeEvent").select("id").orderBy("receivedAt").orderBy("id").execute();
    if (events.length > 0) await control(sandbox, "/resend", { event: at(events, who).id });
  },
  "Stripe is in trouble": ({ sandbox }, { who, n }) => {
    const path = at(["/v1/refunds", "/v1/transfers", "/v1/payouts", "/v1/checkout/sessions", "/v1/transfers*"], who);
    return control(sandbox, "/fail", { method: "POST", path, status: at([500, 429, "reset", "hang-after"], n), times: 1 + (n % 3) });
  },
  "Stripe does not list its events": ({ sandbox }, { n }) => control(sandbox, "/fail", { method: "GET", path: "/v1/events", status: 500, times: 1 + (n % 4) }),
  "the worker is killed": async (_, { n }, victims) => void (await victims.send({ point: at(points(isOfJobs), n), work: true })),
  "the site is killed while a gift is opened": async (world, chance, victims) =>
    void (await victims.send({ point: at(points((point) => point.startsWith("gift.")), chance.n), open: requestOf(world, chance) })),
  "the site is killed while a donor cancels": async (world, { who, n }, victims) => {
    const gifts = await giftsOf(world);
    if (gifts.length > 0) await victims.send({ point: at(points((point) => point.startsWith("cancellation.")), n), cancel: at(gifts, who).id });
  },
} satisfies Record<string, Play>;

export type Verb = keyof typeof steps;
export const kills: readonly Verb[] = ["the worker is killed", "the site is killed while a gift is opened", "the site is killed while a donor cancels"];
