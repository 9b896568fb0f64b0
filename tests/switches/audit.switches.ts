import type { Switch } from "./switch";

const journal = "app/lib/audit.server.test.ts";
const chain = "app/features/audit/verify-audit.server.test.ts";
const projects = "app/features/projects/correct-project.server.test.ts";
const passages = "app/features/audit/correct-passage.server.test.ts";
const screen = "app/features/audit/journal.server.test.ts";

/** What makes the journal worth believing. */
export default [
  { protection: "The journal is append-only", sql: "drop trigger audit_entry_append_only on audit_entry", proof: journal, title: "update audit_entry set reason" },
  { protection: "The journal cannot be emptied", sql: "drop trigger audit_entry_no_truncate on audit_entry", proof: journal, title: "truncate audit_entry" },
  { protection: "The journal's verifications are append-only", sql: "drop trigger audit_check_append_only on audit_check", proof: journal, title: "delete from audit_check" },
  { protection: "The database gives positions and seals of the journal", sql: "drop trigger audit_entry_chain on audit_entry", proof: journal, title: "nobody chooses a position or a seal" },
  {
    protection: "The journal's chain is written one row at a time",
    sql: `do $$ begin execute replace(pg_get_functiondef('audit_chain'::regproc), 'perform pg_advisory_xact_lock(hashtext(''audit_entry''));', ''); end $$`,
    proof: journal, title: "a second commit waits for the first",
  },
  {
    protection: "The journal's lock is taken at the commit, so that no deadlock passes through it",
    sql: "drop trigger audit_intent_sealed on audit_intent; create trigger audit_intent_sealed after insert on audit_intent for each row execute function audit_seal()",
    proof: journal, title: "twenty commands at once",
  },
  { protection: "The journal's seal covers the reason", file: "app/features/audit/chain-rows.server.ts", from: "before::text, after::text, reason, request_id]", to: "before::text, after::text, null, request_id]", proof: chain, title: "changing reason to 'e'" },
  {
    protection: "The database's seal of the journal covers who acted",
    sql: `do $$ begin execute replace(pg_get_functiondef('audit_hash'::regproc), 'audit_field(e.actor_name)', 'audit_field(null)'); end $$`,
    proof: chain, title: "an untouched chain holds",
  },
  { protection: "A gap in the journal is found", file: "app/features/audit/chain.ts", from: "row.position !== last.position + 1", to: "row.position <= last.position", proof: chain, title: "a row taken out leaves a gap" },
  { protection: "Each row of the journal follows the one before", file: "app/features/audit/chain.ts", from: "row.previousHash !== last.hash", to: "row.previousHash === ''", proof: chain, title: "sealing the changed row anew breaks the next link" },
  { protection: "A journal cut at its end is found by heads seen before", file: "app/features/audit/verify-audit.server.ts", from: "missing === undefined ? null", to: "missing !== undefined || missing === undefined ? null", proof: chain, title: "the end cut off" },
  { protection: "The helper keeps secrets out of the journal", file: "app/lib/audit.server.ts", from: "if (secret) throw", to: "if (secret === \"\") throw", proof: journal, title: "are refused by the helper" },
  {
    protection: "The database keeps secrets out of the journal",
    sql: "create or replace function audit_has_secret(facts jsonb) returns boolean language sql immutable as 'select false'",
    proof: journal, title: "passwordHash is refused by the database",
  },
  { protection: "The journal tells no vote before the item is closed", file: "app/features/committee/cast-vote.server.ts", from: "after: { seatId: input.seatId, version }", to: "after: { seatId: input.seatId, version, vote: input.vote }", proof: screen, title: "never what they say" },
  { protection: "The journal tells no opinion before the item is closed", file: "app/features/committee/give-opinion.server.ts", from: "after: { seatId: input.seatId, version }", to: "after: { seatId: input.seatId, version, criteria: input.criteria }", proof: screen, title: "never what they say" },
  { protection: "A correction is append-only", sql: "drop trigger correction_append_only on correction", proof: projects, title: "update correction set corrected" },
  { protection: "A holder corrects their own projects only", file: "app/features/projects/who-corrects.server.ts", from: "sql<boolean>`organisation.id = any(${[...actor.organisationIds]}::uuid[])`", to: "sql<boolean>`true`", proof: projects, title: "another's project does not exist" },
  { protection: "The team says why it corrects somebody's words", file: "app/features/projects/who-corrects.server.ts", from: "!reason && !actor", to: "false && !actor", proof: projects, title: "the team must say why" },
  { protection: "A passage corrected meanwhile is not corrected again", file: "app/features/audit/correct-passage.server.ts", from: "plainLines(one.text) === passage.seen && one", to: "one", proof: passages, title: "corrected meanwhile" },
] satisfies Switch[];
