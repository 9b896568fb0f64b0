import { z } from "zod";
import { EVENT_RETENTION_SECONDS } from "../core/events";
import type { World } from "../core/world";
import { boolean, paging, range, text } from "../api/fields";
import { exclusive, noSuch } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";

/** Events of the platform, or of the account named by the header; none older than thirty days. */
function recent(world: World, account: string) {
  const oldest = world.clock.seconds() - EVENT_RETENTION_SECONDS;
  const all = world.store.rows("event", account).map(({ value }) => value);
  return all.filter((event) => event.created >= oldest);
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
    const found = recent(world, account)
      .filter((event) => types.some((pattern) => matches(event.type, pattern)))
      .filter((event) => params.delivery_success === undefined || isDelivered(world, event.id) === params.delivery_success)
      .filter((event) => inRange(event.created, params.created));
    return listPage(found, params, "/v1/events");
  }),
  route("GET", "/v1/events/:id", {}, ({ world, account, ids }) => {
    const found = recent(world, account).find((event) => event.id === ids[0]);
    if (!found) throw noSuch("event", ids[0]!);
    return found;
  }),
];
