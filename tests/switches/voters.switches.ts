import type { Switch } from "./switch";

const door = "app/features/voters/door.server.test.ts";
const untold = "app/services/http/untold.server.test.ts";

export default [
  { protection: "The mail of a voter's code leaves no row", file: "emails/voter-code.tsx", from: "leavesNoRow = true", to: "leavesNoRow = false", proof: door, title: "who it was stands nowhere" },
  { protection: "A voter's code serves once", file: "app/features/voters/voter-codes.server.ts", from: `if (right) await trx.deleteFrom("voterCode").where("id", "=", codeId).execute();
    else await`, to: "if (!right) await", proof: door, title: "a code serves once" },
  { protection: "The vote's pages are not logged", file: "app/services/http/unlogged.ts", from: `["/healthz", ...votePages]`, to: `["/healthz"]`, proof: untold, title: "leave no line in the log" },
  { protection: "The vote's requests are not counted in the database", file: "app/services/http/requests.server.ts", from: "{ id, address: networkOf(address), untold: true }", to: "{ id, address }", proof: untold, title: "neither address nor count is kept" },
  {
    protection: "Another site's page casts no vote", file: "app/services/http/site.server.ts", from: "site.post(boxAddress, doors(), ballotBox());", to: "site.post(boxAddress, ballotBox());",
    proof: "app/services/http/ballot-box.server.test.ts", title: "another site's page, or nobody's, casts no vote",
  },
  {
    protection: "A pass opens its own year's box", file: "app/features/voters/voter-pass.server.ts", from: "pass?.year === year ? pass : null", to: "pass",
    proof: "app/services/http/ballot-box.server.test.ts", title: "without a pass, with another year's",
  },
  { protection: "FranceConnect's answer must bear our state", file: "app/services/franceconnect.server.ts", from: "expectedState: state,", to: "expectedState: client.skipStateCheck,", proof: "app/features/voters/franceconnect.server.test.ts", title: "a nonce, a state or a challenge" },
  { protection: "One code on a card, one vote", file: "app/features/voters/access-codes.server.ts", from: `if (Number(numDeletedRows) !== codeHashes.length) throw new DomainError("voters.access_code_spent");`, to: "", proof: "app/features/voters/access-codes.server.test.ts", title: "one code, one vote" },
] satisfies Switch[];
