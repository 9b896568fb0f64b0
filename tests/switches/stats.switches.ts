import type { Switch } from "./switch";

export default [
  {
    protection: "What speaks of fewer than five people is not told in public", file: "app/features/stats/small-groups.ts",
    from: "base > 0 && base < smallestGroup", to: "base > 0 && base < 0",
    proof: "app/features/stats/small-groups.test.ts", title: "one to four are not",
  },
  {
    protection: "A demonstration's gifts are never counted with real ones", file: "app/features/stats/kept-money.server.ts",
    from: "from money_sum where is_demo = ${demo} and", to: "from money_sum where",
    proof: "app/features/stats/bilan.server.test.ts", title: "a demonstration's gifts are never added to the past",
  },
  {
    protection: "A year is reported once it is over", file: "app/features/stats/publish-report.server.ts",
    from: "if (!isYearOver(year, parisDay(at)))", to: "if (year < 0)",
    proof: "app/features/stats/reports.server.test.ts", title: "a year that is not over is not published",
  },
  {
    protection: "A published report is kept as it is", sql: "drop trigger yearly_report_append_only on yearly_report",
    proof: "app/features/stats/reports.server.test.ts", title: "a published report is kept as it is",
  },
  {
    protection: "The bilan counts again every campaign whose gifts changed",
    sql: "create or replace function unseen_pulses(seen pg_snapshot) returns setof uuid language sql stable as 'select campaign_id from campaign_pulse where xid >= pg_snapshot_xmax(seen)'",
    proof: "app/features/stats/kept-sums.server.test.ts", title: "a gift that had not committed when the page was read is in the next one",
  },
  {
    protection: "A campaign's sums follow its project to another place", sql: "drop trigger project_place_pulse on project",
    proof: "app/features/stats/kept-sums.server.test.ts", title: "whatever happens, kept sums are what the gifts add up to",
  },
  {
    protection: "The bilan counts a step of the label as soon as it is taken", sql: "drop trigger enquiry_steps_pulse on enquiry; drop trigger transition_steps_pulse on transition",
    proof: "app/features/stats/kept-sums.server.test.ts", title: "a step of the label is counted at once",
  },
] satisfies Switch[];
