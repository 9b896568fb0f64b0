import type { Switch } from "./switch";

const ledger = "app/features/ledger/post.server.test.ts";
const site = "app/services/http/site.server.test.ts";
const events = "app/features/donations/stripe-events.server.test.ts";
const receive = "app/features/donations/receive-stripe-event.server.ts";
const links = "app/lib/signed-link.server.ts";
const seatLines = "app/features/committee/seat-lines.ts";
const visibility = "app/features/committee/visibility.server.test.ts";
const rewards = "app/features/campaigns/rewards.server.test.ts";

/** What the house stands on: ledger, origin, webhooks, stock, links of one's own. */
export default [
  {
    protection: "The database refuses an unbalanced group",
    sql: "drop trigger ledger_entry_balances on ledger_entry; drop trigger ledger_group_balances on ledger_group",
    proof: ledger, title: "an unbalanced group",
  },
  {
    protection: "The database refuses lines added to an old group",
    sql: "drop trigger ledger_entry_same_transaction on ledger_entry",
    proof: ledger, title: "an entry, and even a balanced pair, added to an old group",
  },
  {
    protection: "The database refuses to change a ledger entry",
    sql: "drop trigger ledger_entry_append_only on ledger_entry",
    proof: ledger, title: "any change to ledger_entry",
  },
  {
    protection: "A form of another site is refused",
    file: "app/services/http/origin.server.ts", from: "if (originOf(request.headers) === publicUrl) return next();", to: "return next();",
    proof: site, title: "POST is refused from elsewhere, from nowhere and unsaid",
  },
  {
    protection: "An event's signature is verified", file: receive,
    from: `stripe().webhooks.constructEvent(rawBody, signature ?? "", env().STRIPE_WEBHOOK_SECRET, toleranceSeconds)`, to: `(JSON.parse(rawBody) as Stripe.Event)`,
    proof: events, title: "signed with another secret",
  },
  {
    protection: "An old event is not replayed", file: receive, from: "const toleranceSeconds = 300;", to: "const toleranceSeconds = 30_000;",
    proof: events, title: "signed 301 seconds ago",
  },
  {
    protection: "An event of the other mode is refused", file: receive,
    from: "event.livemode === expectsLivemode() ? event : null", to: "event",
    proof: events, title: "of real money",
  },
  {
    protection: "A reward is taken only while there is one left",
    file: "app/features/campaigns/reward-stock.server.ts",
    from: `.where((eb) => eb.or([eb("stock", "is", null), eb(eb("taken", "+", quantity), "<=", eb.ref("stock"))]))`, to: "",
    proof: rewards, title: "fifty donors on the last reward: one has it",
  },
  {
    protection: "The database itself never oversells",
    sql: "alter table reward drop constraint reward_never_oversold",
    proof: "app/features/donations/give.server.test.ts", title: "the database itself refuses to oversell",
  },
  {
    protection: "A signed link is checked", file: links,
    from: "return given.length === expected.length && timingSafeEqual(given, expected) ? signed : null;", to: "return signed;",
    proof: "app/lib/signed-link.server.test.ts", title: "whose end, row or key was written over is not ours",
  },
  {
    protection: "A seat sees no opinion before its own is in",
    file: seatLines, from: "const opinionsOpen = seesOpinions(facts, viewer);", to: "const opinionsOpen = true || seesOpinions(facts, viewer);",
    proof: visibility, title: "a seat sees no opinion until its own is in, then all of them",
  },
  {
    protection: "Votes are hidden until the item is closed",
    file: seatLines, from: "vote: viewer.closed || isMine ? seat.vote : null,", to: "vote: seat.vote,",
    proof: visibility, title: "nobody sees another's vote, not even the chair",
  },
] satisfies Switch[];
