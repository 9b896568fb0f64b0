export type AuditFacts = Record<string, unknown>;

/** The row itself keeps long texts; the journal says which one changed. */
const longest = 300;

const shortened = (value: unknown): unknown =>
  typeof value === "string" && value.length > longest ? `${value.slice(0, longest)}…` : value;

/** As JSON will hold them: instants in UTC, nothing undefined. */
const plain = (facts: AuditFacts | undefined): AuditFacts => (facts ? (JSON.parse(JSON.stringify(facts)) as AuditFacts) : {});

const pick = (facts: AuditFacts, keys: string[]) => {
  const kept = keys.filter((key) => key in facts).map((key) => [key, shortened(facts[key])] as const);
  return kept.length ? Object.fromEntries(kept) : null;
};

/** Only what changed, on both sides; null where nothing is left to say. */
export function changedFacts(before?: AuditFacts, after?: AuditFacts): { before: AuditFacts | null; after: AuditFacts | null } {
  const [was, is] = [plain(before), plain(after)];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  return { before: pick(was, changed), after: pick(is, changed) };
}
