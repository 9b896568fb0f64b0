import { createContext, useContext } from "react";

/** On the server: the id of the request whose answer is an error page, else empty (a page may be kept and sent to others). */
export const RequestIdContext = createContext("");

/**
 * The id to quote when something went wrong; `<html data-request>` carries it to the browser, where
 * entry.client.tsx puts that of a page's data that failed later.
 */
export function useRequestId(): string {
  const onServer = useContext(RequestIdContext);
  return typeof document === "undefined" ? onServer : (document.documentElement.dataset.request ?? "");
}
