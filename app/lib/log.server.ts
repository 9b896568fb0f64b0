import pino, { type DestinationStream, type Logger } from "pino";
import { currentRequest } from "./current-request.server";
import { env } from "./env.server";
import { describeError, readableLine } from "./log-fields";
import { scrub } from "./scrub";

/** Facts without a person in them: ids, counts, statuses, durations. Never names, e-mails, tokens, cookies, bodies. */
export type Fields = Record<string, string | number | boolean | null | undefined>;

// A slip of the pen must not publish anybody: these names are emptied wherever they stand.
const personal = ["email", "name", "password", "token", "cookie", "address", "authorization", "body", "url", "query", "code", "to"];

/**
 * The lines of one turn of the event loop leave as one piece, before the next: a call of the system for each is a quarter of what a page kept
 * in memory costs. A process that ends writes them first.
 */
export function inOnePiece(write: (lines: string) => void): DestinationStream {
  let waiting = "";
  const leave = () => {
    const lines = waiting;
    waiting = "";
    if (lines !== "") write(lines);
  };
  process.on("exit", leave);
  return {
    write: (line) => {
      if (waiting === "") setImmediate(leave);
      waiting += line;
    },
  };
}

const toStdout = (linesOf: (line: string) => string): DestinationStream => {
  const pieces = inOnePiece((lines) => void process.stdout.write(lines));
  return { write: (line) => pieces.write(linesOf(line)) };
};

/** JSON lines in production, for machines; readable ones elsewhere. `to` is for tests. */
export function openLog(to?: DestinationStream): Logger {
  const { APP_MODE, LOG_LEVEL } = env();
  const options: pino.LoggerOptions = {
    level: LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal, censor: "[redacted]" },
    serializers: { err: (error: unknown) => describeError(error) },
    mixin: () => ({ request: currentRequest()?.id }),
    hooks: { streamWrite: scrub },
  };
  return pino(options, to ?? toStdout(APP_MODE === "production" ? (line) => line : readableLine));
}

let opened: Logger | undefined;
const log = () => (opened ??= openLog());

/** The one way to write into the log; each line bears the id of the request, or of the request that caused the job. */
export const logInfo = (message: string, fields: Fields = {}): void => log().info(fields, message);
export const logWarning = (message: string, fields: Fields = {}): void => log().warn(fields, message);
export const logError = (message: string, error: unknown, fields: Fields = {}): void => log().error({ ...fields, err: error }, message);
