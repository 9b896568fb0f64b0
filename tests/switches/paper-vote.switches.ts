import type { Switch } from "./switch";

const [marking, keying] = ["app/features/paper-vote/mark-voter.server.test.ts", "app/features/paper-vote/keying.server.test.ts"];

/** Looks, takes its time, then writes: what the lock of the tag keeps apart. */
const slowAndUnlocked = `do $switch$ begin execute replace(replace(pg_get_functiondef('mark_on_paper'::regproc),
  'perform pg_advisory_xact_lock(hashtextextended(encode(p_tag, ''hex''), 2));', ''), 'if p_at >= closes', 'perform pg_sleep(0.1); if p_at >= closes'); end $switch$`;

/** Votes on paper. */
export default [
  {
    protection: "Agents who mark one person at once wait for each other", sql: slowAndUnlocked,
    proof: marking, title: "two agents who mark the same person at once: one mark, the other is told (situation 19)",
  },
  {
    protection: "Never more paper ballots than marks", sql: "drop trigger paper_entry_kept on paper_entry",
    proof: keying, title: "never more ballots than marks, whatever is keyed at once: the database refuses",
  },
  {
    protection: "Who keyed a place does not decide its differences", sql: "drop trigger paper_correction_third on paper_correction",
    proof: keying, title: "is decided by a third person only; the last one settles the place, and says who looked",
  },
  {
    protection: "Nothing is opened while paper waits", sql: "drop trigger ballot_round_paper_first on ballot_round",
    proof: keying, title: "the database opens nothing while paper with marks waits",
  },
  {
    protection: "Pages of paper ballots bear no number", file: "app/features/paper-vote/sheets-pdf.server.ts",
    from: "isDemo, writtenAt, unnumbered: true }", to: "isDemo, writtenAt }",
    proof: "app/features/paper-vote/sheets-pdf.server.test.ts", title: "no page says which one of the pile it is (situation 20)",
  },
] satisfies Switch[];
