import { Logger } from "graphile-worker";
import { logWarning } from "~/lib/log.server";

/** What the queue itself has to say that matters: failed jobs with their attempt, lost connections. */
export const queueLogger = new Logger((scope) => (level, message) => {
  if (level === "warning" || level === "error") logWarning(message, { job: scope.taskIdentifier, jobId: scope.jobId, queue: level });
});
