import type { Switch } from "./switch";

const cast = "app/features/ballots/cast-ballot.server.test.ts";
const linking = "tests/vote/linking.server.test.ts";

/** The vote. */
export default [
  {
    protection: "The box is written again in the order of its slots", sql: "create or replace function mix_box(p_batch integer, p_emptied uuid default null) returns void language sql as 'select'",
    proof: linking, title: "the place of the rows (ctid): no better than chance once it is mixed",
  },
  {
    protection: "Nobody takes a ballot out of the box", sql: "drop trigger ballot_box_kept on ballot_box",
    proof: cast, title: "deleting a ballot is refused by the database itself (situation 20)",
  },
  {
    protection: "The close waits for who votes, and who votes finds it closed", file: "app/features/ballots/close-round.server.ts",
    from: "set({ closedAt: instant, chainHead })", to: "set({ closedAt: null, chainHead: null })",
    proof: cast, title: "closed once and for all: no vote enters after, whatever the clock says",
  },
  {
    protection: "PostgreSQL's log shows nothing of what a vote's statements were given", file: "app/lib/hush-parameters.server.ts", from: "sql`select hush_parameters()`", to: "sql`select 1`",
    proof: "tests/vote/postgres-log.server.test.ts", title: "it shows neither tag, nor slot, nor sealed ballot, nor mailbox of a vote, not even when the vote fails",
  },
  {
    protection: "The next person at a computer has another code", file: "app/features/ballots/ballot-secret.server.ts", from: "known?.voterTag.equals(voterTag) ? known.secret", to: "known ? known.secret",
    proof: "app/features/ballots/ballot-secret.server.test.ts", title: "the next person at the computer gets another",
  },
] satisfies Switch[];
