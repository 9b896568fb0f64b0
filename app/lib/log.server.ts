import pino, { type DestinationStream, type Logger } from "pino";
import { currentRequest } from "./current-request.server";
import { env } from "./env.server";
import { describeError, readableLine } from "./log-fields";
import { scrub } from "./scrub";

/** Facts without a person in them: ids, counts, statuses, durations. Never names, e-mails, tokens, cookies, bodies. */
export type Fields = Record<string, string | number | boolean | null | undefined>;

// A slip of the pen must not publish anybody: these names are emptied wherever they stand.
const personal = ["email", "name", "password", "token", "cookie", "address", "authorization", "body", "url", "query", "code", "to"];

const readable: DestinationStream = { write: (line) => void process.stdout.write(readableLine(line)) };

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
  const destination = to ?? (APP_MODE === "production" ? undefined : readable);
  return destination ? pino(options, destination) : pino(options);
}

let opened: Logger | undefined;
const log = () => (opened ??= openLog());

/** The one way to write into the log; each line bears the id of the request, or of the request that caused the job. */
export const logInfo = (message: string, fields: Fields = {}): void => log().info(fields, message);
export const logWarning = (message: string, fields: Fields = {}): void => log().warn(fields, message);
export const logError = (message: string, error: unknown, fields: Fields = {}): void => log().error({ ...fields, err: error }, message);
