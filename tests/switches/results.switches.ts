import type { Switch } from "./switch";

export default [
  {
    protection: "No box is opened that has another number of ballots than the roll has people", file: "app/features/results/open-round.server.ts", from: "voters - paperMarks !== opened.length", to: "voters < 0",
    proof: "app/features/results/results.server.test.ts", title: "a box with one ballot more than the roll has people is not opened",
  },
  {
    protection: "What was opened is kept for good", sql: "drop trigger award_kept on award", proof: "app/features/results/results.server.test.ts", title: "what was opened is kept",
  },
] satisfies Switch[];
