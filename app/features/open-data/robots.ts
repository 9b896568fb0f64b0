/**
 * Spaces behind a sign-in, answers to forms, and the demonstration's own tools. Pages that a signed link opens are not named: they tell
 * engines themselves to forget them, which one that may not read them would never learn.
 */
const closed = ["/_demo/", "/equipe", "/mon-espace", "/mon-compte", "/partenaire/", "/partenaire$", "/comite/", "/comite$", "/corrections/", "/documents/", "/webhooks/"];

export const writeRobots = (site: string): string => ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), "", `Sitemap: ${site}/sitemap.xml`, ""].join("\n");
