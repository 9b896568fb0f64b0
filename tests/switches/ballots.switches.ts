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
] satisfies Switch[];
