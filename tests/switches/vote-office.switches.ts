import type { Switch } from "./switch";

export default [
  {
    protection: "The team alone cannot open the box", file: "app/features/vote-office/office.ts", from: "ofTeam >= threshold", to: "ofTeam > candidates.length",
    proof: "app/features/vote-office/office.test.ts", title: "of the team and",
  },
] satisfies Switch[];
