import type { RequestHandler, Response } from "express";
import onHeaders from "on-headers";
import { currentRequest } from "~/lib/current-request.server";
import { env } from "~/lib/env.server";

/** Headers of every answer, whatever made it (OWASP secure headers). Pages say their own Content-Security-Policy. */
const always: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "X-DNS-Prefetch-Control": "off",
  "X-Permitted-Cross-Domain-Policies": "none",
  "Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()",
};

/** What is no page (a file, a refusal in one line) loads nothing, is framed by nobody and runs nothing. */
const noPage = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A script that runs as a worker of its own (the recount of a vote) is held to the policy it came with: it asks this site, and runs its pieces. */
const builtScript = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const policyOf = (path: string): string => (/^\/assets\/[^/]+\.js$/.test(path) ? builtScript : noPage);

const isKept = (cacheControl: unknown) => /\bpublic\b|no-store/.test(String(cacheControl ?? ""));

type Answered = { path: string; closed: boolean; https: boolean };

/** The only pages that other sites may show inside theirs; each says so itself as well, by its policy. */
const framed = /^\/projets\/[^/]+\/encart$/;
const isFramed = (path: string, policy: unknown) => framed.test(path) && /; frame-ancestors \*$/.test(String(policy));

/** What other sites' pages may show: mails the logo, a shared address its picture, a framed page the photo of its campaign. */
const shownElsewhere = /^\/(mail|images)\/|\/partage\.png$/;

/** Over https browsers are told to come back by nothing else. */
const onHttps = { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" };

/** Headers of a page of the site, by its address and its policy. */
export function pageProtection(path: string, policy: unknown, https = env().PUBLIC_URL.startsWith("https:")): Record<string, string> {
  const { "X-Frame-Options": frames, ...others } = always;
  return { ...others, ...(!isFramed(path, policy) && { "X-Frame-Options": frames! }), ...(https && onHttps) };
}

function protect(response: Response, { path, closed, https }: Answered): void {
  for (const [name, value] of Object.entries(pageProtection(path, response.getHeader("Content-Security-Policy"), https))) response.setHeader(name, value);
  if (shownElsewhere.test(path)) response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  // The demonstration's payment page and mailbox are another server's pages, which it protects itself.
  if (!response.hasHeader("Content-Security-Policy") && !path.startsWith("/_demo/")) response.setHeader("Content-Security-Policy", policyOf(path));
  // On a computer that others use too, Back after signing out must show nothing.
  if (closed && !isKept(response.getHeader("Cache-Control"))) response.setHeader("Cache-Control", "private, no-store");
  if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "private, no-cache");
}

/** Set when the answer leaves: nothing before can forget, weaken or double them. */
export function securityHeaders(publicUrl = env().PUBLIC_URL): RequestHandler {
  const https = publicUrl.startsWith("https:");
  return (request, response, next) => {
    const context = currentRequest();
    // Before a shelf takes its own name off it.
    const { path } = request;
    // Closed to Back too: who votes here may have somebody behind them in the queue.
    onHeaders(response, () => protect(response, { path, closed: Boolean(context?.accountId ?? context?.untold), https }));
    next();
  };
}
