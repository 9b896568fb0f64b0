import type { Switch } from "./switch";

export default [
  {
    protection: "What speaks of fewer than five people is not told in public", file: "app/features/stats/small-groups.ts",
    from: "base > 0 && base < smallestGroup", to: "base > 0 && base < 0",
    proof: "app/features/stats/small-groups.test.ts", title: "one to four are not",
  },
  {
    protection: "A demonstration's gifts are never counted with real ones", file: "app/features/stats/collected.server.ts",
    from: "where is_demo = ${demo} and cents > 0", to: "where cents > 0",
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
] satisfies Switch[];
