import { z } from "zod";
import { SILENCES, type Failures } from "../api/failures";
import { openEndpoint } from "../core/deliveries";
import { processDue } from "../core/due";
import type { Webhooks } from "../core/webhooks";
import { PLATFORM } from "../core/tables";
import { setSetting, type World } from "../core/world";
import { listMails, markAllRead } from "../mailbox/mails";
import { askAccount, changeBankAccount } from "../resources/accounts";
import { findCard } from "../resources/cards";
import { plantTransaction } from "../resources/balances";
import { payByDebit } from "../resources/debits";
import { closeDispute, openDispute } from "../resources/disputes";
import { findIban } from "../resources/ibans";
import { payPayment, type Payment } from "../resources/payments";
import { planRefusal } from "../resources/refusals";
import { json, type Reply } from "../pages/reply";
import { giftsBody, openGifts, payGifts, sessionsBody } from "./gifts";
import { stateOf } from "./state";
import { controlWebhooks } from "./webhooks";

export interface Controls {
  world: World;
  failures: Failures;
  webhooks: Webhooks;
  initialOffsetMs: number;
}

const clockBody = z.strictObject({ offsetMs: z.number().int() });
const payBody = z.union([
  z.strictObject({ card: z.string(), email: z.string().optional(), fingerprint: z.string().optional() }),
  z.strictObject({ iban: z.string(), email: z.string().optional() }),
]);
const disputeBody = z.strictObject({ charge: z.string(), reason: z.string().optional(), amount: z.number().int().positive().optional(), inquiry: z.boolean().optional() });
const decideBody = z.strictObject({ won: z.boolean() });
const plantBody = z.strictObject({
  account: z.string().default(PLATFORM),
  type: z.string(),
  category: z.string().optional(),
  amount: z.number().int(),
  fee: z.number().int().default(0),
  source: z.string().nullable().default(null),
  /** Seconds before now. */
  age: z.number().int().nonnegative().default(0),
});
const refuseBody = z.strictObject({ kind: z.enum(["transfer", "payout"]), accountId: z.string() });
const bankBody = z.strictObject({ accountId: z.string() });
const askBody = bankBody.extend({
  currently_due: z.array(z.string()).optional(),
  past_due: z.array(z.string()).optional(),
  pending_verification: z.array(z.string()).optional(),
  current_deadline: z.number().int().nullable().optional(),
  disabled_reason: z.string().nullable().optional(),
});
const failBody = z.strictObject({
  method: z.enum(["GET", "POST"]),
  path: z.string().startsWith("/v1/"),
  status: z.union([z.number().int().min(400).max(599), z.enum(SILENCES)]),
  times: z.number().int().positive().default(1),
  skip: z.number().int().nonnegative().default(0),
  probability: z.number().positive().max(1).default(1),
  seed: z.number().int().positive().default(1),
});

/** `/_control/*`: for the demonstration's clock and for tests. Bad bodies answer 400. */
export async function answerControl(
  controls: Controls,
  method: string,
  url: URL,
  text: string,
): Promise<Reply> {
  try {
    const reply = await dispatch(controls, `${method} ${url.pathname.slice("/_control".length)}`, url, text);
    return reply ?? json({ error: "unknown control" }, 404);
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return json({ error: error.message }, 400);
    throw error;
  }
}

async function dispatch(controls: Controls, call: string, url: URL, text: string): Promise<Reply | null> {
  const { world, failures } = controls;
  const body: unknown = text ? JSON.parse(text) : {};
  const session = /^POST \/sessions\/(\w+)\/pay$/.exec(call)?.[1];
  if (session) return pay(world, session, payBody.parse(body));
  const dispute = /^POST \/disputes\/(\w+)\/close$/.exec(call)?.[1];
  if (dispute) return told(closeDispute(world, dispute, decideBody.parse(body).won));
  switch (call) {
    case "GET /state":
      return json(stateOf(world));
    case "GET /mails":
      return json(mailsOf(world, url.searchParams.get("to")));
    case "POST /mails/read":
      markAllRead(world);
      return json({ ok: true });
    case "POST /clock":
      return moveClock(controls, clockBody.parse(body).offsetMs);
    case "POST /reset":
      return reset(controls);
    case "POST /disputes": {
      const { charge, ...opening } = disputeBody.parse(body);
      return told(openDispute(world, charge, opening));
    }
    case "POST /gifts":
      return json(openGifts(world, giftsBody.parse(body)));
    case "POST /gifts/pay":
      return json(payGifts(world, sessionsBody.parse(body)));
    case "POST /transactions":
      return json(plantTransaction(world, plantBody.parse(body)));
    case "POST /fail":
      failures.plan(failBody.parse(body));
      return json({ ok: true });
    case "POST /accounts/ask": {
      const { accountId, ...asked } = askBody.parse(body);
      world.store.transact(() => askAccount(world, accountId, asked));
      return json({ ok: true });
    }
    case "POST /accounts/bank":
      world.store.transact(() => changeBankAccount(world, bankBody.parse(body).accountId));
      return json({ ok: true });
    case "POST /refuse": {
      const { kind, accountId } = refuseBody.parse(body);
      planRefusal(world, kind, accountId);
      return json({ ok: true });
    }
    default:
      return controlWebhooks(controls, call, body);
  }
}

/** What the jump made due is delivered after it, in the order in which it was due: see `POST /deliveries/wait`. */
function moveClock({ world, webhooks }: Controls, offsetMs: number): Reply {
  world.store.transact(() => setSetting(world, "offsetMs", offsetMs));
  world.clock.offsetMs = offsetMs;
  processDue(world);
  webhooks.wake();
  return json({ offsetMs, now: world.clock.now() });
}

function reset({ world, failures, initialOffsetMs }: Controls): Reply {
  world.store.reset();
  failures.clear();
  world.refusals.length = 0;
  Object.assign(world.endpoint, openEndpoint());
  world.clock.offsetMs = initialOffsetMs;
  return json({ ok: true });
}

const told = (dispute: object | null): Reply => (dispute ? json(dispute) : json({ error: "nothing to dispute" }, 409));

const STATUS = { paid: 200, processing: 200, declined: 402, closed: 409 };

function pay(world: World, sessionId: string, body: z.output<typeof payBody>): Reply {
  const attempt = attemptOf(world, sessionId, body);
  if (!attempt) return json({ error: "not a test card, nor a test bank account" }, 400);
  if (!world.store.get("session", sessionId)) return json({ error: "no such session" }, 404);
  const payment = attempt();
  return json(payment, STATUS[payment.outcome]);
}

function attemptOf(world: World, sessionId: string, body: z.output<typeof payBody>): (() => Payment) | null {
  const email = body.email ?? null;
  const iban = "iban" in body ? findIban(body.iban) : undefined;
  if (iban) return () => payByDebit(world, sessionId, iban, email);
  const card = "card" in body ? findCard(body.card) : undefined;
  const own = "card" in body && body.fingerprint ? { fingerprint: body.fingerprint } : {};
  return card ? () => payPayment(world, sessionId, { ...card, ...own }, email) : null;
}

function mailsOf(world: World, to: string | null) {
  return listMails(world, to).map(({ id, value }) => ({
    ...value,
    id,
    attachments: value.attachments.map(({ base64, ...rest }) => ({
      ...rest,
      bytes: Buffer.byteLength(base64, "base64"),
    })),
  }));
}
