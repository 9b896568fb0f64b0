import { createRequire } from "node:module";
import { domainOf } from "./mailbox";

const require = createRequire(import.meta.url);
let domains: Set<string> | undefined;

/** Whether the address is of a service that gives one to whoever comes, for ten minutes; the list is read at first use. */
export function isDisposable(email: string): boolean {
  domains ??= new Set(require("disposable-email-domains/index.json") as string[]);
  const labels = domainOf(email).split(".");
  return labels.some((_, index) => domains!.has(labels.slice(index).join(".")));
}
