import type { IncomingHttpHeaders } from "node:http";
import { newId } from "../core/ids";
import type { World } from "../core/world";
import { mayCall, routes } from "../resources/routes";
import { answerOf, outcomeOf, plannedFault, replayOf, type ApiAnswer, type Outcome } from "./answers";
import { accountOf } from "./credentials";
import { expand } from "./expand";
import type { FailureKind, Failures } from "./failures";
import { Fault, otherAccount } from "./faults";
import { decodeForm } from "./form";
import { fingerprintOf, keyInUse, rememberAnswer, storedAnswer } from "./idempotency";
import { readParams } from "./params";
import { findRoute } from "./router";

export interface ApiRequest {
  method: string;
  path: string;
  /** The query of a GET, the body of a POST; both form-encoded. */
  form: string;
  headers: IncomingHttpHeaders;
  /** Settles when the client has hung up. */
  gone: Promise<void>;
}

/** An authenticated call. `slot` is where its answer is remembered, if it has an idempotency key. */
interface Call {
  request: ApiRequest;
  id: string;
  account: string;
  key: string | null;
  slot: string | null;
  fingerprint: string;
}

const MAX_KEY = 255;
const nothing: ApiAnswer = { status: 504, body: {}, headers: {}, dropped: true };

/** Stripe's API: one instance answers all calls of one world. */
export class Api {
  private readonly busyKeys = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly failures: Failures,
  ) {}

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const id = newId("req", 14);
    try {
      const failure = this.failures.take(request.method, request.path);
      if (failure === "reset") return nothing;
      if (failure === "timeout") return await this.hang(request);
      const answer = this.perform(request, id, failure);
      if (failure === "timeout-after") await request.gone;
      return failure === "hang-after" || failure === "timeout-after" ? { ...answer, dropped: true } : answer;
    } catch (error) {
      if (error instanceof Fault) return answerOf(outcomeOf(error), { "request-id": id });
      throw error;
    }
  }

  /** Holds the caller, and its key, until it gives up; nothing is done. */
  private async hang(request: ApiRequest): Promise<ApiAnswer> {
    const key = keyOf(request);
    if (key) this.busyKeys.add(key);
    await request.gone;
    if (key) this.busyKeys.delete(key);
    return nothing;
  }

  /** Synchronous from the look at the key to the stored answer. */
  private perform(request: ApiRequest, id: string, failure: FailureKind | null): ApiAnswer {
    const account = accountOf(this.world, request.headers);
    const key = keyOf(request);
    if (key && this.busyKeys.has(key)) throw keyInUse(key);
    const slot = key && `${account}:${key}`;
    const fingerprint = fingerprintOf(request.method, request.path, request.form);
    const headers: Record<string, string> = { "request-id": id, ...(key ? { "idempotency-key": key } : {}) };
    const first = slot ? storedAnswer(this.world, slot, fingerprint) : undefined;
    if (first) return replayOf(first, headers);
    return answerOf(this.run({ request, id, account, key, slot, fingerprint }, failure), headers);
  }

  /** The work and the memory of its answer are one transaction; an error is remembered without any work. */
  private run(call: Call, failure: FailureKind | null): Outcome {
    this.world.request = { id: call.id, key: call.key };
    try {
      if (typeof failure === "number") throw plannedFault(failure);
      return this.world.store.transact(() =>
        this.remember(call, { status: 200, body: this.execute(call), remembered: true }),
      );
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return this.world.store.transact(() => this.remember(call, outcomeOf(error)));
    } finally {
      this.world.request = null;
    }
  }

  private remember({ slot, fingerprint, id }: Call, outcome: Outcome): Outcome {
    const { status, body, remembered } = outcome;
    if (slot && remembered) rememberAnswer(this.world, slot, { fingerprint, status, body, requestId: id });
    return outcome;
  }

  private execute({ request, account }: Call): object {
    const found = findRoute(routes, request.method, request.path);
    if (!found) {
      const message = `Unrecognized request URL (${request.method}: ${request.path}).`;
      throw new Fault(404, { type: "invalid_request_error", message }, false);
    }
    const { route, ids } = found;
    if (!mayCall(account, route)) throw otherAccount(route.call);
    const params = readParams(route, decodeForm(request.form));
    const body = route.handle({ world: this.world, account, ids, params: params as never });
    return expand(this.world, body, params.expand);
  }
}

function keyOf(request: ApiRequest): string | null {
  const header = request.headers["idempotency-key"];
  if (request.method !== "POST" || typeof header !== "string") return null;
  if (header.length > MAX_KEY) throw new Fault(400, { type: "invalid_request_error", message: `Idempotency keys can have up to ${MAX_KEY} characters.` }, false);
  return header;
}
