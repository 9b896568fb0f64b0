import { readFileSync } from "node:fs";
import { join } from "node:path";
import { smallPage } from "~/services/http/small-page";
import { root } from "./entry/root.mjs";

/** The tokens themselves, so that a colour changed there changes here. */
const tokens = () => readFileSync(join(root, "app/ui/styles/tokens.css"), "utf8").trim();

const rules = `
* { box-sizing: border-box; margin: 0; }
body { display: flex; flex-direction: column; min-height: 100vh; background: var(--page); color: var(--text); font: 400 var(--size-base)/var(--leading-body) var(--family-body); overflow-wrap: break-word; }
header, main { width: min(100% - 2 * var(--gutter), 44rem); margin-inline: auto; }
header { padding-block: 1.25rem; border-bottom: 2px solid var(--text); }
header a { display: inline-block; padding-block: .5rem; color: var(--text); font: 800 var(--size-xl)/1.2 var(--family-display); text-decoration: none; }
main { flex: 1; padding-block: var(--section); }
h1 { font: 800 var(--size-2xl)/var(--leading-title) var(--family-display); letter-spacing: -.018em; text-wrap: balance; }
p, ul { margin-top: 1.1rem; max-width: var(--measure); }
ul { list-style: none; padding: 0; }
li a { display: inline-block; padding-block: .6rem; color: var(--link); font-weight: 700; text-underline-offset: .18em; }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus-halo); }
svg { display: block; width: 100%; height: 7.5rem; color: var(--inverse); }
`;

/** The files of public/ that are written, not drawn by hand. */
export const smallFiles = (): Record<string, string> => ({
  "small-page.css": `/* Written by scripts/write-small-pages.ts from the tokens. */\n${tokens()}\n${rules}`,
  "maintenance.html": smallPage({
    title: "Le site revient dans un instant",
    paragraphs: [
      "Nous faisons une courte pause. Vous n’avez rien à faire : réessayez dans quelques minutes.",
      "Les dons déjà faits sont enregistrés, et rien n’est débité deux fois. Si vous étiez en train de donner, attendez le courriel de confirmation avant de recommencer.",
      "Ce que vous aviez enregistré n’est pas perdu.",
    ],
    links: [{ to: "/", label: "Réessayer" }],
  }),
});
