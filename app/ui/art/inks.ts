/** The day's colours of tokens.css that drawings name, for a picture that stands alone: no page is there to say them. */
export const inks: Readonly<Record<string, string>> = {
  coal: "#16232d", sand: "#ecdfc1", colza: "#ffcb2b", opal: "#07525e", "opal-light": "#4fa3a5", brick: "#c4472a", "brick-dark": "#9c331b", flax: "#a9bef2", beet: "#86194e",
  "ill-sun": "#fff6dc", "ill-terril": "#16232d", "ill-terril-2": "#2a3a45", "ill-rill": "#4b5c68", "ill-sea": "#07525e", "ill-sea-2": "#4fa3a5",
  "ill-cliff": "#fbfbf7", "ill-cliff-line": "#b9c8c4", "ill-brick": "#c4472a", "ill-mortar": "#e8a48f", "ill-field": "#7ba05b", "ill-paper": "#ffffff",
  "ill-skin-1": "#f0c9a4", "ill-skin-2": "#8d5a3b", "ill-skin-3": "#c98f63",
};

/** The drawing with its colours written out. A pictogram's own tints are said once, on what surrounds it. */
export function inked(svg: string): string {
  const own = Object.fromEntries([...svg.matchAll(/--(p\d): ?(#[0-9a-f]+)/g)].map(([, name, colour]) => [name!, colour!]));
  return svg.replace(/ style="--p[^"]*"/g, "").replace(/var\(--([a-z0-9-]+)(?:, ?(#[0-9a-f]+))?\)/g, (_, name: string, other?: string) => own[name] ?? inks[name] ?? other ?? "#16232d");
}
