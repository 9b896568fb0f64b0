import type { Switch } from "./switch";

export default [
  {
    protection: "Counts beside the filters follow the list", sql: "drop trigger listing_pulse on project_listing",
    proof: "app/features/discovery/discovery.server.test.ts", title: "filters add up, each page has its own, the nearest end comes first",
  },
  {
    protection: "A label that was taken back leaves the list", sql: "drop trigger label_listed on label; create trigger label_listed after insert on label for each row execute function list_changed_project('project_id')",
    proof: "app/features/discovery/discovery.server.test.ts", title: "nothing of a draft, nor of a label that was taken back before a campaign",
  },
] satisfies Switch[];
