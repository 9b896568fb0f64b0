import type { Switch } from "./switch";

const parameters = "scripts/sandbox/params/params.test.ts";
const keys = "scripts/sandbox/tests/idempotency.test.ts";
const walk = "scripts/sandbox/params/check.ts";

/** What makes the sandbox as strict as Stripe: a sandbox that lets things through hides faults until there is real money. */
export default [
  {
    protection: "The sandbox refuses a key that stripe's types do not name",
    file: walk, from: "if (shape === undefined) this.unknown.push(bracketName([...path, key]));", to: "if (shape === undefined) continue;",
    proof: parameters, title: "an unknown key is refused in Stripe's words",
  },
  {
    protection: "The sandbox refuses a value of another type",
    file: walk, from: "this.note(readers[kind](path, value));", to: "void readers[kind](path, value);",
    proof: parameters, title: "a text for a number is refused in Stripe's words",
  },
  {
    protection: "The sandbox refuses a word that is not of the list",
    file: "scripts/sandbox/params/problems.ts", from: "if (words.includes(text)) return null;", to: "return null;",
    proof: parameters, title: "a word of no list is refused in Stripe's words",
  },
  {
    protection: "The sandbox refuses a key of Stripe's that it would ignore",
    file: "scripts/sandbox/api/router.ts", from: "const schema = z.strictObject({", to: "const schema = z.object({",
    proof: "scripts/sandbox/tests/refusals.test.ts", title: "one at the top that the sandbox would ignore is refused",
  },
  {
    protection: "One idempotency key does the work once",
    file: "scripts/sandbox/api/api.ts", from: "if (first) return replayOf(first, headers);", to: "void first;",
    proof: keys, title: "the same key and parameters give the same object",
  },
  {
    protection: "An idempotency key refuses other parameters",
    file: "scripts/sandbox/api/idempotency.ts", from: "if (stored.fingerprint === fingerprint) return stored;", to: "return stored;",
    proof: keys, title: "the same key with other parameters is an idempotency error",
  },
  {
    protection: "A transfer needs money that is there",
    file: "scripts/sandbox/resources/balances.ts", from: "if (balanceAt(world, account).available >= amount) return;", to: "return;",
    proof: "scripts/sandbox/tests/money.test.ts", title: "a transfer without source needs available money",
  },
  {
    protection: "A card's refund waits while the available balance is short",
    file: "scripts/sandbox/resources/refunds.ts", from: "const enough = queueIsEmpty && available >= wanted;", to: "const enough = queueIsEmpty;",
    proof: "scripts/sandbox/tests/money.test.ts", title: "a refund waits for available money",
  },
  {
    protection: "A debit's refund fails while the available balance is short",
    file: "scripts/sandbox/resources/refunds.ts", from: "if (!isCard(charge) && available < wanted)", to: "if (!isCard(charge) && wanted < 0)",
    proof: "scripts/sandbox/tests/debits.test.ts", title: "a debit's refund fails when the available balance is short",
  },
  {
    protection: "The sandbox retries webhooks over three days of its clock",
    file: "scripts/sandbox/core/deliveries.ts", from: "const wait = world.endpoint.enabled ? RETRY_SECONDS[attempts - 1] : undefined;", to: "const wait = RETRY_SECONDS[attempts + 99];",
    proof: "scripts/sandbox/tests/deliveries.test.ts", title: "an event that nobody accepts is tried again over three days",
  },
  {
    protection: "The poller goes on from its last whole reading of Stripe's events",
    file: "app/features/donations/poll-stripe-events.server.ts",
    from: "    newest = Math.max(newest ?? event.created, event.created);", to: "    newest = Math.max(newest ?? event.created, event.created);\n    await remember(source, at, newest);",
    proof: "app/features/donations/stripe-events.server.test.ts", title: "are all read, page after page",
  },
] satisfies Switch[];
