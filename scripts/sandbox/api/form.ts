export type Nested = string | Nested[] | { [key: string]: Nested };

/** `a[b][0]=x` → `{ a: { b: ["x"] } }`: the form encoding that Stripe's clients send in bodies and queries. */
export function decodeForm(encoded: string): { [key: string]: Nested } {
  const root: { [key: string]: Nested } = {};
  for (const [key, value] of new URLSearchParams(encoded)) insert(root, pathOf(key), value);
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, withArrays(value)]));
}

/** `["a", "b", 0]` → `a[b][0]`, as Stripe names parameters in its errors. */
export function bracketName(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  return (first ?? "") + rest.map((part) => `[${part}]`).join("");
}

function pathOf(key: string): string[] {
  return key.split("[").map((part) => part.replace(/\]$/, ""));
}

function insert(into: { [key: string]: Nested }, [head = "", ...rest]: string[], value: string): void {
  const key = head === "" ? String(Object.keys(into).length) : head;
  if (key === "__proto__") return;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const next = into[key];
  if (typeof next !== "object" || Array.isArray(next)) into[key] = {};
  insert(into[key] as { [key: string]: Nested }, rest, value);
}

function withArrays(value: Nested): Nested {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withArrays(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
