import type { Switch } from "./switch";

const proof = "app/features/imports/imports.server.test.ts";

/** The label's past, out of its spreadsheets. */
export default [
  { protection: "A file with a wrong line is not half imported unasked", file: "app/features/imports/run-import.server.ts", from: "if (counts.refused > 0 && !validOnly)", to: "if (counts.refused < 0 && !validOnly)", proof, title: "10 000 rows and one broken date" },
  { protection: "A past campaign's money is not counted twice", file: "app/features/imports/plan-rows.ts", from: `if (known === row.fingerprint) return { ...row, outcome: "unchanged" };`, to: "", proof, title: "their money stands in the ledger as history, once" },
  { protection: "An import taken back leaves the totals", file: "app/features/ledger/history-figures.server.ts", from: "and not exists (select from ledger_group undone where undone.event_key = ledger_group.event_key || ':undone')", to: "", proof, title: "is taken back whole" },
  { protection: "An import that is in use stays", file: "app/features/imports/undo-import.server.ts", from: `throw isInUse(error) ? new DomainError("import.in_use") : error;`, to: "void error;", proof, title: "taken back while nothing hangs on it" },
  { protection: "Names of people stay in the spreadsheet", file: "app/features/imports/import.ts", from: `(kind === "enquiries" && plainHeading(heading) === "nom")`, to: "false", proof, title: "names and addresses are left in the spreadsheet" },
] satisfies Switch[];
