/** Everything that may not change once the vote is sealed. Amounts in integer cents, instants in ISO 8601 (UTC). */
export type SealContent = {
  round: { id: string; opensAt: string; closesAt: string; publicKey: string };
  rules: Record<string, string | number | boolean | null>;
  initiatives: { number: number; id: string; title: string; categoryId: string | null; costCents: number }[];
  categories: { id: string; name: string; floorCents: number; capCents: number }[];
  /** INSEE codes, sorted; null: the whole territory. */
  communes: string[] | null;
  codeVersion: string;
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with the names of each object in order and no space: two people who know the same write the same. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(",")}}`;
}

/** SHA-256 of the text, in hexadecimal; in the browser or on the server. */
export async function sealOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
