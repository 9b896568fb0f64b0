import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { withScriptHashes } from "./script-hashes";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = "default-src 'none'; script-src 'self' 'nonce-n+/1='; base-uri 'none'";
const html = `<link rel="modulepreload" href="/a.js"><script nonce="n+/1=">one()</script><script type="module" nonce="n+/1=">two()</script><script src="/b.js" nonce="n+/1="></script>`;

test("the policy names each script of ours by its hash, and the page has no nonce left", () => {
  const made = withScriptHashes(html, policy, "n+/1=");
  expect(made.policy).toBe(`default-src 'none'; script-src 'self' ${hashOf("one()")} ${hashOf("two()")}; base-uri 'none'`);
  expect(made.html).toBe(html.replaceAll(' nonce="n+/1="', ""));
});

test("a script that slipped in without the nonce is not let in by it", () => {
  const made = withScriptHashes(`${html}<script>evil()</script><script nonce="guess">evil()</script>`, policy, "n+/1=");
  expect(made.policy).not.toContain(hashOf("evil()"));
});
