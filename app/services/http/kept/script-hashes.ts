import { createHash } from "node:crypto";

/**
 * The page without its nonce, which only one visitor may have, and its policy with the SHA-256 of its scripts instead. Only what bears the
 * nonce is a script of ours: anything that slipped into the page's words stays as forbidden as before.
 */
export function withScriptHashes(html: string, policy: string, nonce: string): { html: string; policy: string } {
  const mark = ` nonce="${nonce}"`;
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes]) => attributes!.includes(mark) && !/\ssrc=/.test(attributes!));
  const hashes = new Set(scripts.map(([, , text]) => ` 'sha256-${createHash("sha256").update(text!).digest("base64")}'`));
  return { html: html.replaceAll(mark, ""), policy: policy.replace(` 'nonce-${nonce}'`, [...hashes].join("")) };
}
