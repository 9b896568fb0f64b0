import type { Switch } from "./switch";

const room = "app/features/open-data";
const proof = `${room}/open-data.server.test.ts`;

/** What machines must not be told. */
export default [
  { protection: "An open answer holds what its schema describes, and nothing else", file: `${room}/open-answer.server.ts`, from: "schema.parse(await read(new URL(request.url)))", to: "await read(new URL(request.url))", proof, title: "what a schema does not describe does not leave" },
  { protection: "The open bilan is that of everybody", file: `${room}/open-lists.server.ts`, from: `readBilanPage("everybody", filters)`, to: `readBilanPage("team", filters)`, proof, title: "the bilan says the same in its file, in the interface and in the ledger" },
  { protection: "A first meeting is in no public calendar", file: "app/features/events/gatherings.server.ts", from: `where("kind", "in", [...kinds]).`, to: "", proof, title: "a first meeting is in no calendar; a gathering is" },
] satisfies Switch[];
