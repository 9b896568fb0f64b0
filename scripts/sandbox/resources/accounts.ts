import type Stripe from "stripe";
import { z } from "zod";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import type { World } from "../core/world";
import { boolean, email, metadata, metadataChange, text, url, withoutEmpty } from "../api/fields";
import { badParam, exclusive, noSuch } from "../api/faults";
import { route } from "../api/router";
import { accountObject, completedAccount, withBankAccount, withRequirements, type Asked } from "./account-object";
import { interval, intervalOf, setInterval } from "./schedules";

const requested = z.strictObject({ requested: boolean }).optional();
const settings = z
  .strictObject({
    payouts: z.strictObject({ schedule: z.strictObject({ interval }).optional() }).optional(),
  })
  .optional();
const profile = z.strictObject({
  name: text().optional(),
  url: url.optional(),
  mcc: text(4).optional(),
  product_description: text().optional(),
});

/** One kind of account only: fees and losses on the platform, Stripe collects, express dashboard. */
const controller = z.strictObject({
  fees: z.strictObject({ payer: z.literal("application") }),
  losses: z.strictObject({ payments: z.literal("application") }),
  stripe_dashboard: z.strictObject({ type: z.literal("express") }),
  requirement_collection: z.literal("stripe").optional(),
});

const createShape = {
  type: z.literal("express").optional(),
  controller: controller.optional(),
  country: z.literal("FR").optional(),
  email: email.optional(),
  business_type: z.enum(["company", "government_entity", "individual", "non_profit"]).optional(),
  business_profile: profile.optional(),
  capabilities: z.strictObject({ transfers: requested, card_payments: requested }).optional(),
  default_currency: z.literal("eur").optional(),
  settings,
  metadata: metadata.optional(),
};

type CreateParams = z.output<z.ZodObject<typeof createShape>>;

function createAccount(world: World, params: CreateParams): Stripe.Account {
  if (params.type && params.controller) throw exclusive("type", "controller");
  // Stripe would make a standard account, which the label never wants.
  if (!params.type && !params.controller) throw badParam("parameter_missing", "controller", "Missing required param: controller.");
  const id = newId("acct", 16);
  const account = accountObject({
    id,
    created: world.clock.seconds(),
    email: params.email ?? null,
    country: params.country ?? "FR",
    businessType: params.business_type ?? null,
    businessName: params.business_profile?.name ?? null,
    url: params.business_profile?.url ?? null,
    capabilities: Object.entries(params.capabilities ?? {})
      .filter(([, capability]) => capability?.requested)
      .map(([name]) => name),
    express: params.type === "express",
    metadata: params.metadata ?? {},
  });
  world.store.put("account", id, id, account);
  setInterval(world, id, params.settings?.payouts?.schedule?.interval ?? "daily");
  return accountView(world, account);
}

export function accountView(world: World, account: Stripe.Account): Stripe.Account {
  const schedule = { delay_days: 7, interval: intervalOf(world, account.id) };
  const payouts = { debit_negative_balances: true, schedule, statement_descriptor: null };
  return { ...account, settings: { ...account.settings!, payouts } };
}

export function getAccount(world: World, id: string, param = "account"): Stripe.Account {
  const row = world.store.get("account", id);
  if (!row) throw noSuch("destination", id, param);
  return accountView(world, row.value);
}

/** What « Terminer » on the hosted page does. */
export function completeAccount(world: World, id: string): void {
  const account = getAccount(world, id);
  if (account.details_submitted) return;
  const completed = completedAccount(account, world.clock.seconds());
  world.store.put("account", id, id, completed);
  emit(world, "account.updated", id, accountView(world, completed));
}

/** The holder gives another bank account in its dashboard: the old one is gone at once. */
export function changeBankAccount(world: World, id: string): void {
  const account = getAccount(world, id);
  const changed = withBankAccount(account, newId("ba"), "0013");
  world.store.put("account", id, id, changed);
  emit(world, "account.updated", id, accountView(world, changed));
}

/** What Stripe asks, or stops, by itself: for tests and the demonstration. */
export function askAccount(world: World, id: string, asked: Asked): void {
  const account = withRequirements(getAccount(world, id), asked);
  world.store.put("account", id, id, account);
  emit(world, "account.updated", id, accountView(world, account));
}

/** Stripe's own dashboard of an express account, where it changes its bank account. */
function createLoginLink(world: World, id: string): Stripe.LoginLink {
  const account = getAccount(world, id);
  if (!account.details_submitted) throw badParam("account_invalid", "account", "Cannot create a login link for an account that has not completed onboarding.");
  return { object: "login_link", created: world.clock.seconds(), url: `${world.config.publicUrl}/_demo/tableau/${id}` };
}

const updateShape = {
  email: email.optional(),
  business_profile: profile.optional(),
  settings,
  metadata: metadataChange.optional(),
};

function updateAccount(
  world: World,
  id: string,
  params: z.output<z.ZodObject<typeof updateShape>>,
): Stripe.Account {
  const account = getAccount(world, id);
  const asked = params.settings?.payouts?.schedule?.interval;
  if (asked) setInterval(world, id, asked);
  const updated: Stripe.Account = {
    ...account,
    email: params.email ?? account.email,
    business_profile: { ...account.business_profile!, ...params.business_profile },
    metadata: withoutEmpty({ ...account.metadata, ...params.metadata }),
  };
  world.store.put("account", id, id, updated);
  emit(world, "account.updated", id, accountView(world, updated));
  return accountView(world, updated);
}

export const accountRoutes = [
  route("POST", "/v1/accounts", createShape, ({ world, params }) => createAccount(world, params)),
  route("POST", "/v1/accounts/:id/login_links", {}, ({ world, ids }) => createLoginLink(world, ids[0]!)),
  route("GET", "/v1/accounts/:id", {}, ({ world, ids }) => getAccount(world, ids[0]!)),
  route("POST", "/v1/accounts/:id", updateShape, ({ world, ids, params }) =>
    updateAccount(world, ids[0]!, params),
  ),
];
