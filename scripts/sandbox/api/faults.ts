export interface FaultBody {
  type: "invalid_request_error" | "idempotency_error" | "card_error" | "api_error";
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
}

/** An error in Stripe's shape. `remembered`: whether the idempotency key keeps it (not for bad parameters). */
export class Fault extends Error {
  constructor(
    readonly status: number,
    readonly body: FaultBody,
    readonly remembered = true,
  ) {
    super(body.message);
  }
}

/** The parameters themselves are wrong: nothing was executed, the key stays free. */
export function badParam(code: string | undefined, param: string, message: string): Fault {
  return new Fault(400, { type: "invalid_request_error", ...(code && { code }), param, message }, false);
}

/** The parameters are right, the state of things refuses. */
export function refused(code: string, message: string, param?: string): Fault {
  return new Fault(400, { type: "invalid_request_error", code, message, ...(param ? { param } : {}) });
}

export function noSuch(what: string, id: string, param = "id"): Fault {
  const message = `No such ${what}: '${id}'`;
  return new Fault(404, { type: "invalid_request_error", code: "resource_missing", param, message }, false);
}

/** `names` exclude one another; more than one came. */
export function exclusive(...names: string[]): Fault {
  return badParam("parameters_exclusive", names[0]!, `You may only specify one of these parameters: ${names.join(", ")}.`);
}

/** Without this, a call that names an account by mistake would act on the platform here, and nowhere at Stripe. */
export function otherAccount(call: string): Fault {
  const message = `${call} with a Stripe-Account header: the sandbox keeps such objects on the platform only.`;
  return new Fault(400, { type: "invalid_request_error", code: "sandbox_unmodelled", message }, false);
}
