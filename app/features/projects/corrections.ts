import type { AuditFacts } from "~/lib/audit-facts";

export type Change = { field: string; previous: string; corrected: string };

const said = (value: unknown): string => (value === null || value === undefined || value === "" ? "—" : String(value));

/** The fields that differ, as people write them. */
export const changesBetween = (before: AuditFacts, after: AuditFacts): Change[] =>
  Object.keys(after)
    .map((field) => ({ field, previous: said(before[field]), corrected: said(after[field]) }))
    .filter(({ previous, corrected }) => previous !== corrected);
