import type Stripe from "stripe";
import { z } from "zod";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { amount, currency, email, integer, metadata, paging, quantity, range, text, url } from "../api/fields";
import { badParam, noSuch, refused } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";
import { sessionObject } from "./session-object";

const MIN_EXPIRY = 30 * 60;
const MAX_EXPIRY = 24 * 3600;
/** Stripe takes no payment in euros below this. */
const MIN_TOTAL = 50;

const line = z.strictObject({
  quantity,
  price_data: z.strictObject({
    currency,
    unit_amount: amount,
    product_data: z.strictObject({
      name: text(250),
      description: text(500).optional(),
      metadata: metadata.optional(),
    }),
  }),
});

const createShape = {
  mode: z.literal("payment"),
  ui_mode: z.literal("hosted_page").optional(),
  line_items: z.array(line).min(1).max(100),
  customer_email: email.optional(),
  success_url: url,
  cancel_url: url.optional(),
  expires_at: integer.optional(),
  metadata: metadata.optional(),
  payment_intent_data: z
    .strictObject({
      metadata: metadata.optional(),
      transfer_group: text().optional(),
      description: text(1000).optional(),
    })
    .optional(),
  excluded_payment_method_types: z.array(text(60)).optional(),
  locale: text(10).optional(),
  client_reference_id: text(200).optional(),
  submit_type: z.enum(["auto", "book", "donate", "pay", "subscribe"]).optional(),
};

export type CreateParams = z.output<z.ZodObject<typeof createShape>>;

export function openSession(world: World, params: CreateParams): Stripe.Checkout.Session {
  const created = world.clock.seconds();
  const lines = params.line_items.map((item) => ({
    name: item.price_data.product_data.name,
    description: item.price_data.product_data.description ?? null,
    productMetadata: item.price_data.product_data.metadata ?? {},
    unitAmount: item.price_data.unit_amount,
    quantity: item.quantity,
  }));
  const total = lines.reduce((sum, item) => sum + item.unitAmount * item.quantity, 0);
  if (total < MIN_TOTAL)
    throw badParam(
      "amount_too_small",
      "line_items",
      "The Checkout Session's total amount must be at least €0.50 eur.",
    );
  const id = newId("cs_test", 58);
  const session = sessionObject({
    id,
    created,
    total,
    expiresAt: expiryOf(created, params.expires_at),
    successUrl: params.success_url,
    cancelUrl: params.cancel_url ?? null,
    customerEmail: params.customer_email ?? null,
    clientReferenceId: params.client_reference_id ?? null,
    excluded: params.excluded_payment_method_types ?? [],
    locale: params.locale ?? null,
    metadata: params.metadata ?? {},
    submitType: params.submit_type ?? null,
    url: `${world.config.publicUrl}/_demo/paiement/${id}`,
  });
  const data = params.payment_intent_data;
  world.store.put("sessionInput", id, PLATFORM, {
    lines,
    intent: {
      metadata: data?.metadata ?? {},
      transferGroup: data?.transfer_group ?? null,
      description: data?.description ?? null,
    },
  });
  world.store.put("session", id, PLATFORM, session);
  return session;
}

function expiryOf(created: number, asked: number | undefined): number {
  const expiresAt = asked ?? created + MAX_EXPIRY;
  if (expiresAt < created + MIN_EXPIRY)
    throw badParam(
      undefined,
      "expires_at",
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
    );
  if (expiresAt > created + MAX_EXPIRY)
    throw badParam(
      undefined,
      "expires_at",
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
    );
  return expiresAt;
}

export function getSession(world: World, id: string): Stripe.Checkout.Session {
  const row = world.store.get("session", id);
  if (!row) throw noSuch("checkout.session", id, "session");
  return row.value;
}

/** By call or by time; a session that is paid or already expired refuses. */
export function expireSession(world: World, id: string): Stripe.Checkout.Session {
  const session = getSession(world, id);
  if (session.status !== "open")
    throw refused(
      "resource_invalid_state",
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  const expired: Stripe.Checkout.Session = { ...session, status: "expired", url: null };
  world.store.put("session", id, PLATFORM, expired);
  emit(world, "checkout.session.expired", PLATFORM, expired);
  return expired;
}

const listShape = {
  ...paging,
  payment_intent: text().optional(),
  status: z.enum(["open", "complete", "expired"]).optional(),
  created: range.optional(),
};

export const sessionRoutes = [
  route("POST", "/v1/checkout/sessions", createShape, ({ world, params }) => openSession(world, params)),
  route("GET", "/v1/checkout/sessions", listShape, ({ world, params }) => {
    const found = world.store
      .rows("session")
      .map(({ value }) => value)
      .filter((value) => !params.payment_intent || value.payment_intent === params.payment_intent)
      .filter((value) => !params.status || value.status === params.status)
      .filter((value) => inRange(value.created, params.created));
    return listPage(found, params, "/v1/checkout/sessions");
  }),
  route("GET", "/v1/checkout/sessions/:id", {}, ({ world, ids }) => getSession(world, ids[0]!)),
  route("POST", "/v1/checkout/sessions/:id/expire", {}, ({ world, ids }) => expireSession(world, ids[0]!)),
];
