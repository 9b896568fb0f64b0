import { redirect as remixRedirect, redirectDocument } from "@remix-run/node";
import { env, pagesOfOthers } from "./env.server";
import { readPath } from "./own-path";

/** Pages of others that ours may lead to: payment, onboarding (in the sandbox under our own origin), FranceConnect. */
const mayLeadTo = (url: string): boolean =>
  URL.canParse(url) && [env().PUBLIC_URL, ...pagesOfOthers()].includes(new URL(url).origin);

/**
 * To a page of ours. Every redirect of the product goes through this file: a test finds those that do not.
 * @throws Error when the path could lead elsewhere (`//evil`): what visitors send is read by `ownPath` before
 */
export const redirect: typeof remixRedirect = (path, init) => {
  if (readPath(path) === undefined) throw new Error("A redirect must stay on our pages");
  return remixRedirect(path, init);
};

/** To a page of ours, of Stripe or of FranceConnect, that the browser's router does not draw. @throws Error when it is neither */
export const leaveFor: typeof redirectDocument = (url, init) => {
  if (readPath(url) === undefined && !mayLeadTo(url)) throw new Error("A redirect must stay on our pages or lead to Stripe's");
  return redirectDocument(url, init);
};
