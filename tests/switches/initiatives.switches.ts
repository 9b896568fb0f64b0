import type { Switch } from "./switch";

const committee = "app/features/initiatives/committee.server.test.ts";
const file = "app/features/initiatives/initiatives.server.test.ts";

/** What keeps an initiative's way fair, from its comptoir to the committee's word. */
export default [
  { protection: "A seat's words stay hidden until the other's own are in", file: "app/features/initiatives/committee-initiatives.server.ts", from: `row.status !== "checked" || Boolean(own?.said)`, to: `row.status !== ""`, proof: committee, title: "a seat reads the others' words once its own is in" },
  { protection: "An initiative is selected by a decision only", sql: "drop trigger initiative_decided on initiative", proof: committee, title: "the database selects nothing without a decision" },
  { protection: "A recused seat does not count for an initiative", file: "app/features/initiatives/committee-initiatives.server.ts", from: "recused: recused.has(id)", to: "recused: false", proof: committee, title: "a recused seat sees no file" },
  { protection: "An initiative's papers reach the team once submitted", file: "app/features/initiatives/documents.server.ts", from: `can(actor, "initiative.manage") ? [submitted]`, to: `can(actor, "initiative.manage") ? [sql<boolean>\`true\`]`, proof: file, title: "its documents are read by its people, then by the team" },
  { protection: "What is on the sealed ballot is not withdrawn", file: "app/features/initiatives/withdraw-initiative.server.ts", from: "isSealed(await readEdition(trx, initiative.editionId))", to: "isSealed({ sealedAt: null })", proof: file, title: "is taken back by its holder, until the ballot is sealed" },
] satisfies Switch[];
