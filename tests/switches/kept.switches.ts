import type { Switch } from "./switch";

const pages = "app/services/http/kept/kept-pages.server.test.ts";

/** Public pages kept in memory. */
export default [
  {
    protection: "A kept page is never older than its request", file: "app/services/http/kept/shelf.server.ts", from: " && changes.areNone(page.since, page.topics)", to: "",
    proof: pages, title: "is never older than the request",
  },
  {
    protection: "Who has a cookie gets no page of everybody's", file: "app/services/http/kept/asked.server.ts", from: "!headers.cookie && ", to: "",
    proof: pages, title: "with any cookie, a foreign name or an odd request",
  },
  {
    protection: "A kept page lets in no script that slipped in", file: "app/services/http/kept/script-hashes.ts", from: "attributes!.includes(mark) && ", to: "",
    proof: "app/services/http/kept/script-hashes.test.ts", title: "a script that slipped in without the nonce",
  },
  {
    protection: "A watched table tells its changes", sql: "drop trigger page_change_of_update on clock",
    proof: "app/services/http/kept/changes.server.test.ts", title: "a change is told once it has committed",
  },
] satisfies Switch[];
