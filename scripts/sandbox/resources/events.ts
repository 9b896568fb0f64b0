import type Stripe from "stripe";
import { z } from "zod";
import { EVENT_RETENTION_SECONDS } from "../core/events";
import type { World } from "../core/world";
import { boolean, paging, range, text } from "../api/fields";
import { exclusive, noSuch } from "../api/faults";
import { inRange, listPage, type Paging } from "../api/lists";
import { route } from "../api/router";

/** Events of the platform, or of the account named by the header; none older than thirty days. */
function recent(world: World, account: string) {
  const oldest = world.clock.seconds() - EVENT_RETENTION_SECONDS;
  const all = world.store.rows("event", account).map(({ value }) => value);
  return all.filter((event) => event.created >= oldest);
}

/** In order of creation, those that one page needs: a list is read page after page from the newest, and may be long. */
function enoughFor(all: Stripe.Event[], { starting_after, ending_before, limit = 10 }: Paging, isAsked: (event: Stripe.Event) => boolean): Stripe.Event[] {
  if (ending_before) return all.filter(isAsked);
  const found: Stripe.Event[] = [];
  let missing = starting_after ? Infinity : limit + 1;
  for (let index = all.length - 1; index >= 0 && missing > 0; index -= 1) {
    const event = all[index]!;
    if (!isAsked(event)) continue;
    found.push(event);
    missing = event.id === starting_after ? limit + 1 : missing - 1;
  }
  return found.reverse();
}

/** A row of delivery stays until the site has accepted the event. */
const isDelivered = (world: World, eventId: string): boolean => world.store.get("delivery", eventId) === undefined;

function matches(type: string, pattern: string): boolean {
  return pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

const listShape = {
  ...paging,
  created: range.optional(),
  delivery_success: boolean.optional(),
  type: text().optional(),
  types: z.array(text()).max(20).optional(),
};

export const eventRoutes = [
  route("GET", "/v1/events", listShape, ({ world, account, params }) => {
    if (params.type && params.types) throw exclusive("type", "types");
    const types = params.types ?? (params.type ? [params.type] : ["*"]);
    const isAsked = (event: Stripe.Event) =>
      inRange(event.created, params.created) &&
      types.some((pattern) => matches(event.type, pattern)) &&
      (params.delivery_success === undefined || isDelivered(world, event.id) === params.delivery_success);
    return listPage(enoughFor(recent(world, account), params, isAsked), params, "/v1/events");
  }),
  route("GET", "/v1/events/:id", {}, ({ world, account, ids }) => {
    const found = recent(world, account).find((event) => event.id === ids[0]);
    if (!found) throw noSuch("event", ids[0]!);
    return found;
  }),
];
