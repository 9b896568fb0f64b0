/**
 * A rule said no. `code` is `<feature>.<reason>`; its French sentence lives in `<feature>.fr.ts`.
 * `field` names the form field the refusal belongs beside.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, string | number> = {},
    readonly field?: string,
  ) {
    super(code);
    this.name = "DomainError";
  }
}

/** Several rules said no at once, each beside its field; the first one speaks where one sentence fits. */
export class SeveralRefusals extends DomainError {
  constructor(readonly all: readonly [DomainError, ...DomainError[]]) {
    super(all[0].code, all[0].details, all[0].field);
    this.name = "SeveralRefusals";
  }
}

/** Nothing when nothing was refused. @throws DomainError the one there is, or SeveralRefusals */
export function refuseAll([first, ...others]: readonly DomainError[]): void {
  if (first) throw others.length > 0 ? new SeveralRefusals([first, ...others]) : first;
}

/** Too many of one kind of action; `retryAfterSeconds` from now there is room again. */
export class LimitReached extends DomainError {
  constructor(
    kind: string,
    readonly retryAfterSeconds: number,
  ) {
    super(`limits.${kind}`, { seconds: retryAfterSeconds });
    this.name = "LimitReached";
  }
}

/** A feature's French refusals, by error code. */
export type Refusals = Record<string, string | ((details: Record<string, string | number>) => string)>;

/** What one may not see does not exist. */
export function notFound(): Response {
  return new Response("Not Found", { status: 404 });
}

/** What came was sent by no form of ours. */
export function badRequest(): Response {
  return new Response("Bad Request", { status: 400 });
}

/** Use at the end of a scoped query: the row, or 404. */
export function orNotFound<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw notFound();
  return row;
}
