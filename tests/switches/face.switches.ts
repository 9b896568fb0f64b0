import type { Switch } from "./switch";

const room = "app/features/face";
const proof = `${room}/face.server.test.ts`;

/** What the public face must not tell. */
export default [
  { protection: "A structure with nothing public has no page", file: `${room}/organisation-page.server.ts`, from: "if (campaigns.length + initiatives.length + labels.length === 0) throw notFound();", to: "", proof, title: "does not exist while nothing of it is public" },
  { protection: "The committee's page names those who agreed", file: "app/features/committee/public-committee.server.ts", from: "case when named_sitter.since is not null then account.name end", to: "account.name", proof, title: "names nobody who did not say yes" },
  { protection: "The day of a first contact is not published", file: `${room}/life-story.fr.ts`, from: ".map(({ title, detail, link, state }) => ({ title, detail, link, state }))", to: "", proof: `${room}/life-story.test.ts`, title: "the day of a first contact is never told" },
] satisfies Switch[];
