import type { Switch } from "./switch";

const limiter = "app/lib/rate-limit.server.ts";
const limits = "app/lib/rate-limit.server.test.ts";
const site = "app/services/http/site.server.test.ts";
const requests = "app/services/http/requests.server.test.ts";
const bodies = "app/services/http/bodies.server.ts";
const headers = "app/services/http/protection.server.ts";
const slow = "tests/requests/slow.server.test.ts";
const form = "app/lib/form.server.ts";
const formTest = "app/lib/form.test.ts";
const redirects = "app/lib/redirect.server.ts";
const redirectTest = "app/lib/redirect.server.test.ts";
const log = "app/lib/log.server.ts";
const logTest = "app/lib/log.server.test.ts";
const production = { file: "app/lib/production-settings.ts", proof: "app/lib/env.test.ts" };
const csv = { file: "app/lib/csv.ts", proof: "app/lib/csv.test.ts" };

/** What every request goes through, and what leaves the house: limits, bodies, headers, redirects, logs, settings, CSV. */
export default [
  {
    protection: "Attempts are counted by person and address", file: limiter, from: "points, duration: minutes * 60,", to: "points: points * 100, duration: minutes * 60,",
    proof: limits, title: "fifty simultaneous attempts never pass more than the limit",
  },
  {
    protection: "No address and no e-mail is kept by the limits", file: limiter, from: "return `${kind}:${by}:${hashKey(parts)}`;", to: "return `${kind}:${by}:${parts.join()}`;",
    proof: limits, title: "neither addresses nor e-mails are written down, and what expired is deleted",
  },
  {
    protection: "A subscriber's /64 is one client", file: "app/lib/client-address.ts", from: "isIPv6(plain) ?", to: "plain === \"\" ?",
    proof: limits, title: "a /64 is one client: its owner's other addresses give no more attempts",
  },
  {
    protection: "Counts that expired are deleted", file: limiter, from: `"delete from rate_limit where expire < $1", [Date.now()]`, to: `"select $1::bigint", [Date.now()]`,
    proof: limits, title: "neither addresses nor e-mails are written down, and what expired is deleted",
  },
  {
    protection: "Only a trusted proxy says where a client is", file: "app/services/http/site.server.ts", from: `site.set("trust proxy", trustProxy);`, to: `site.set("trust proxy", true);`,
    proof: requests, title: "is the connection itself when nobody trusted speaks",
  },
  {
    protection: "A wide ceiling holds for whatever changes something", file: "app/services/http/site.server.ts", from: "boundBodies(), boundUnsafeRequests(), forget", to: "boundBodies(), forget",
    proof: requests, title: "is refused beyond a wide ceiling per address, which a forged header does not lift",
  },
  { protection: "A form is small", file: bodies, from: "return uploadPages.has(pattern) ? upload : form;", to: "return pattern ? upload : form;", proof: site, title: "a form beyond 512 kB is refused before it comes" },
  { protection: "A body that is too long is refused before it comes", file: bodies, from: "!unsaid && length <= bytes", to: "!unsaid", proof: site, title: "more than twelve megabytes are refused before they come" },
  { protection: "A body says how long it is", file: bodies, from: "if (unsaid) return", to: "if (length < 0) return", proof: site, title: "a body that does not say its length is refused" },
  { protection: "A slow upload is hung up on", file: "app/services/http/serve.server.ts", from: "    if (request.complete) return;\n", to: "    if (request) return;\n", proof: slow, title: "a slow upload is hung up on, and others are served meanwhile" },
  { protection: "A form has not ten thousand fields", file: form, from: "names.length > MAX_FIELDS || ", to: "", proof: formTest, title: "ten thousand fields are no form of ours" },
  { protection: "A field's name fills no memory", file: form, from: "!ownName.test(name) || ", to: "", proof: formTest, title: "lines[99999999].quantity is no field of ours" },
  { protection: "Every answer forbids to guess its type", file: headers, from: `"X-Content-Type-Options": "nosniff",`, to: "", proof: site, title: "every answer carries the headers that protect it, refusals and files too" },
  { protection: "What is no page loads and runs nothing", file: headers, from: `response.setHeader("Content-Security-Policy", policyOf(path))`, to: "undefined", proof: site, title: "every answer carries the headers that protect it, refusals and files too" },
  { protection: "A redirect stays on our pages", file: redirects, from: `if (readPath(path) === undefined) throw new Error("A redirect must stay on our pages");`, to: "", proof: redirectTest, title: `nothing leads to "//evil.example" (situation 23)` },
  { protection: "Only Stripe's pages are left for", file: redirects, from: "readPath(url) === undefined && !mayLeadTo(url)", to: `url === ""`, proof: redirectTest, title: `nothing leads to "https://evil.example/" (situation 23)` },
  { protection: "No secret of a known shape stands in the log", file: log, from: "hooks: { streamWrite: scrub },", to: "", proof: logTest, title: "of an error only what it is and where: not the row, the request or the recipient it carries" },
  { protection: "Fields that name a person are emptied", file: log, from: "redact: { paths: personal, censor: \"[redacted]\" },", to: "", proof: logTest, title: "fields that name a person are emptied, whoever writes them" },
  { protection: "The log knows routes, not addresses", file: "app/services/http/route-pattern.server.ts", from: "return match(path);", to: "return path;", proof: "app/services/http/route-pattern.server.test.ts", title: "/dons/0b0e.secret is logged as /dons/:token" },
  { protection: "Production takes no test key", from: "/^sk_live_\\w{16,}$/", to: "/^sk_/", ...production, title: `STRIPE_SECRET_KEY when it is "sk_test_4fGh29QwErTyUiOp"` },
  { protection: "Production takes no weak secret", from: "isWeak(value) &&", to: "value.length < 8 &&", ...production, title: `APP_SECRET when it is "xxxx` },
  { protection: "Production names the intermediary", from: `needed(name, "missing: every page names the intermediary")`, to: `needed(name, "")`, ...production, title: "LEGAL_NAME when it is undefined" },
  { protection: "Formulas are escaped in CSV", from: "startsFormula.test(text) ? `'${text}` : text", to: "text", ...csv, title: "is opened as text, never run" },
] satisfies Switch[];
