import { isRouteErrorResponse } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { logError } from "./log.server";

/** What went wrong on our side, for the log. A visitor who left, or who asks for what does not exist, is no error. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  const isTheirs = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isTheirs) logError(`${request.method} failed`, error);
}
