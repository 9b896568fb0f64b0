import { domainToASCII } from "node:url";

const gmail = new Set(["gmail.com", "googlemail.com"]);

/** The domain of an address as the mail system reads it. */
export const domainOf = (email: string): string => domainToASCII(email.slice(email.lastIndexOf("@") + 1).trim().replace(/\.$/, "").toLowerCase());

/** One line per mailbox, however its address is written: what follows a `+` reaches the same one, and at Gmail dots do not count. */
export function mailboxLine(email: string): string {
  const domain = domainOf(email);
  const local = email.slice(0, email.lastIndexOf("@")).trim().normalize("NFKC").toLowerCase().replace(/(?<=.)\+.*$/, "");
  return gmail.has(domain) ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
}
