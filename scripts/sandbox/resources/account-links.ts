import type Stripe from "stripe";
import { z } from "zod";
import { newId } from "../core/ids";
import type { World } from "../core/world";
import { text, url } from "../api/fields";
import { route } from "../api/router";
import { getAccount } from "./accounts";

/** A link that nobody opens dies after five minutes and sends its visitor to `refresh_url`. */
const LIFETIME_SECONDS = 300;

const createShape = {
  account: text(),
  type: z.enum(["account_onboarding", "account_update"]),
  refresh_url: url,
  return_url: url,
  collection_options: z
    .strictObject({ fields: z.enum(["currently_due", "eventually_due"]).optional() })
    .optional(),
};

type CreateParams = z.output<z.ZodObject<typeof createShape>>;

function createLink(world: World, params: CreateParams): Stripe.AccountLink {
  const account = getAccount(world, params.account);
  const id = newId("lk");
  const created = world.clock.seconds();
  const expiresAt = created + LIFETIME_SECONDS;
  world.store.put("accountLink", id, account.id, {
    accountId: account.id,
    expiresAt,
    opened: false,
    returnUrl: params.return_url,
    refreshUrl: params.refresh_url,
  });
  const link = `${world.config.publicUrl}/_demo/compte/${id}`;
  return { object: "account_link", created, expires_at: expiresAt, url: link };
}

export const accountLinkRoutes = [
  route("POST", "/v1/account_links", createShape, ({ world, params }) => createLink(world, params)),
];
