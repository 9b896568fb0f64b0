import { createContext, useContext } from "react";

/** The id of the request that made this page, on the server. */
export const RequestIdContext = createContext("");

/**
 * The id to quote when something went wrong; `<html data-request>` carries it to the browser, where
 * entry.client.tsx puts that of a page's data that failed later.
 */
export function useRequestId(): string {
  const onServer = useContext(RequestIdContext);
  return typeof document === "undefined" ? onServer : (document.documentElement.dataset.request ?? "");
}
