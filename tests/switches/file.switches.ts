import type { Switch } from "./switch";

const conditions = "app/features/committee/conditions.server.test.ts";

/** The file between its holder, the team and the committee. */
export default [
  { protection: "No submission while a demand lacks its answer", file: "app/features/label/submit-application.server.ts", from: "await refuseUnanswered(trx, applicationId);", to: "", proof: conditions, title: "comes back with its conditions" },
  { protection: "A demand of another file is not answered", file: "app/features/label/answer-demands.server.ts", from: "throw notFound();", to: "return;", proof: conditions, title: "nobody answers a demand made of another file" },
  { protection: "Answers to demands are append-only", sql: "drop trigger demand_answer_append_only on demand_answer", proof: conditions, title: "keeps its earlier words" },
] satisfies Switch[];
