import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

/** What went wrong on our side, for the log. A visitor who left is no error; addresses may carry signed links, so they stay out. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) console.error(`${request.method} failed`, error);
}
