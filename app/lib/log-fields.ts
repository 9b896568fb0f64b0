type Described = { type: string; message: string; code?: string; stack?: string; cause?: Described };

const isError = (value: unknown): value is Error => value instanceof Error;
const codeOf = (error: object): string | undefined => ("code" in error && typeof error.code === "string" ? error.code : undefined);

/** Errors of PostgreSQL, Stripe and SMTP carry rows, requests and recipients: nothing but these fields is kept. */
export function describeError(error: unknown, depth = 0): Described {
  if (!isError(error)) return { type: typeof error, message: "not an error" };
  const code = codeOf(error);
  return {
    type: error.name, message: error.message,
    ...(code && { code }),
    ...(error.stack && { stack: error.stack }),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** For people at a terminal (demonstration): `19:43:01 request POST /connexion 302 12 ms`. */
export function readableLine(json: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown> & { err?: Described };
  const fields = Object.entries(rest).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`);
  const mark = Number(level) >= 50 ? "ERROR " : Number(level) >= 40 ? "WARN " : "";
  const head = [String(time).slice(11, 19), `${mark}${String(msg)}`, ...fields].join(" ");
  return err ? `${head}\n${err.stack ?? `${err.type}: ${err.message}`}\n` : `${head}\n`;
}
