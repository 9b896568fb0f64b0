import type { Switch } from "./switch";

const threads = "app/features/label/threads.server.test.ts";
const conditions = "app/features/committee/conditions.server.test.ts";

/** The file between its holder, the team and the committee. */
export default [
  { protection: "No submission while a demand lacks its answer", file: "app/features/label/submit-application.server.ts", from: "await refuseUnanswered(trx, applicationId);", to: "", proof: conditions, title: "comes back with its conditions" },
  { protection: "A demand of another file is not answered", file: "app/features/label/answer-demands.server.ts", from: "throw notFound();", to: "return;", proof: conditions, title: "nobody answers a demand made of another file" },
  { protection: "Answers to demands are append-only", sql: "drop trigger demand_answer_append_only on demand_answer", proof: conditions, title: "keeps its earlier words" },
  { protection: "The holder does not read the committee's questions", file: "app/features/label/thread.ts", from: `holder: ["holder"], team`, to: `holder: ["holder", "committee"], team`, proof: threads, title: "never reach the holder" },
  { protection: "The holder does not learn that the committee asked", file: "app/features/label/threads.server.ts", from: `side === "holder" ? null : relaysId`, to: "relaysId", proof: threads, title: "never reach the holder" },
  { protection: "The database keeps the holder out of the committee's threads", sql: "alter table file_comment drop constraint file_comment_check", proof: threads, title: "refuses a holder's comment among them" },
  { protection: "A comment is edited by its author only", file: "app/features/label/write-comment.server.ts", from: `.where("authorId", "=", actor.accountId)`, to: "", proof: threads, title: "only its author edits it" },
  { protection: "A recused seat does not read the questions", file: "app/features/label/lock-file-talk.server.ts", from: "r.seat_id = any(${[...actor.seatIds]}::uuid[])", to: "false", proof: threads, title: "a recused seat neither reads nor asks" },
  { protection: "A digest is sent once", file: "app/features/label/file-digest.server.ts", from: "if (comments.length === 0) return;", to: "", proof: threads, title: "one mail for a whole conversation" },
  { protection: "An application keeps the grid it was opened under", sql: "drop trigger application_grid_kept on label_application", proof: "app/features/label/grids.server.test.ts", title: "an application keeps the grid it was opened under" },
] satisfies Switch[];
