import { skyline } from "~/ui/art/skyline";

export type SmallPage = { title: string; paragraphs: readonly string[]; links: readonly { to: string; label: string }[] };

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** What `smallPage` may load, as a Content-Security-Policy: its style sheet and its icon, from here. */
export const smallPagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page that needs neither script nor database; its style is `public/small-page.css`. */
export function smallPage({ title, paragraphs, links }: SmallPage): string {
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escape(title)} · Propulsons!</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/small-page.css">
  </head>
  <body>
    <header><a href="/">Propulsons!</a></header>
    <main>
      <h1>${escape(title)}</h1>
${paragraphs.map((text) => `      <p>${escape(text)}</p>`).join("\n")}
${links.length ? `      <ul>\n${links.map(({ to, label }) => `        <li><a href="${escape(to)}">${escape(label)}</a></li>`).join("\n")}\n      </ul>` : ""}
    </main>
    <svg viewBox="0 0 1600 120" preserveAspectRatio="xMidYMax slice" aria-hidden="true">${skyline}</svg>
  </body>
</html>
`;
}
