import type { Switch } from "./switch";

const outage = "tests/faults/outage.server.test.ts";
const events = "app/features/donations/stripe-events.server.test.ts";
const poller = "app/features/donations/poll-stripe-events.server.ts";
const queue = "app/jobs/queue.server.test.ts";
const kills = "tests/faults/kill.server.test.ts";
const sessions = "app/features/donations/checkout-session.server.ts";

/** What stands between a crash, an outage or a lost message and somebody's money. */
export default [
  {
    protection: "A database that is away is said with 503, not 500",
    file: "app/services/http/outage.server.ts", from: "if (!isDatabaseAway(error)) throw error;", to: "throw error;",
    proof: outage, title: "out of reach: 503",
  },
  {
    protection: "A bug of ours is not said to be an outage",
    file: "app/services/http/outage.server.ts", from: "if (!isDatabaseAway(error)) throw error;", to: "",
    proof: outage, title: "a bug is no outage",
  },
  {
    protection: "A Stripe event is stored once",
    file: "app/features/donations/stripe-events.server.ts", from: `.onConflict((conflict) => conflict.column("id").doNothing())`, to: "",
    proof: events, title: "the same one ten times at once",
  },
  {
    protection: "A Stripe event that cannot be written stops no other",
    file: "app/lib/gather.server.ts", from: "await write(keys).catch(asError)", to: "await write(keys)",
    proof: "app/lib/gather.test.ts", title: "one that cannot be written stops no other",
  },
  {
    protection: "Stripe's list is read for what no webhook brought",
    file: poller, from: "  await storeEvent(event);", to: "",
    proof: events, title: "is read from Stripe's list, once",
  },
  {
    protection: "The poller remembers how far it has read, whatever came since",
    file: poller, from: "const since = readFrom(last, at);", to: "const since = last && Math.floor(at.getTime() / 1000) + 300;",
    proof: events, title: "is not hidden by later ones that came",
  },
  {
    protection: "The poller reads the connected accounts' lists too",
    file: poller, from: "[platform, ...(await accountsToAsk(at))]", to: "[platform]",
    proof: events, title: "about a holder's account is read from that account's own list",
  },
  {
    protection: "The jobs of a killed worker are taken at once",
    file: "app/jobs/held-jobs.server.ts", from: "make_interval(mins => ${minutes})", to: "interval '4 hours'",
    proof: queue, title: "a job that a killed worker held",
  },
  {
    protection: "A gift's session is opened under the gift's own key",
    file: sessions, from: "{ idempotencyKey: `donation:${donationId}` }", to: "{}",
    proof: kills, title: "the donor presses again: the same session",
  },
  {
    protection: "A session that Stripe's keys have forgotten is searched for",
    file: sessions, from: "if (session.metadata?.donation_id === donationId) return session;", to: "",
    proof: kills, title: "two days later, when Stripe has forgotten the key",
  },
  {
    protection: "A transfer that Stripe's keys have forgotten is searched for",
    file: "app/features/settlement/send-transfer.server.ts",
    from: "if (transfer.metadata.transfer_id === planned.id && !transfer.reversed) return transfer;", to: "",
    proof: "app/features/settlement/success.server.test.ts", title: "asked again two days later",
  },
] satisfies Switch[];
