import type { Page } from "@playwright/test";

/** What axe judges in a document, without its words: one entry per part of the page, and what is wrong between parts. */
export interface Shape {
  parts: string[];
  faults: string[];
}

/** Runs in the browser, whose parser it needs. Nothing is loaded and no script of the document runs. */
function readShapes(documents: string[]): Shape[] {
  const references = ["for", "form", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-errormessage", "aria-activedescendant"];
  /** Whose value axe reads, whatever it is: anything else counts by being there, empty or not. */
  const exact = /^(class|role|type|lang|dir|hidden|tabindex|scope|colspan|rowspan|autocomplete|rel|target|open|disabled|readonly|required|multiple|checked|selected|inert|fill|focusable|http-equiv|aria-(?!label$|description$|valuetext$|valuenow$|roledescription$).*)$/;
  const headings = "h1, h2, h3, h4, h5, h6";

  const pointsAt = (root: Document, ids: string) => {
    const found = ids.split(/\s+/).filter(Boolean).map((id) => root.getElementById(id));
    if (found.includes(null)) return "lost";
    return found.every((one) => one!.textContent?.trim()) ? "told" : "mute";
  };
  const isWithin = (root: Document, href: string) => (root.getElementById(decodeURIComponent(href.slice(1))) ? "#there" : "#lost");
  const valueOf = (root: Document, { name, value }: Attr) => {
    if (references.includes(name)) return pointsAt(root, value);
    if (name === "href" && value.startsWith("#")) return isWithin(root, value);
    return exact.test(name) ? value : value.trim() ? "…" : "";
  };
  const told = ({ name }: Attr) => name !== "nonce" && !/^(d|points|transform|viewBox|[cr]?[xy][12]?|r[xy]?|width|height|stroke.*)$/.test(name);
  const writeElement = (root: Document, element: Element): string => {
    const attributes = [...element.attributes].filter(told).map((attribute) => `${attribute.name}=${valueOf(root, attribute)}`).sort();
    return `<${[element.localName, ...attributes].join(" ")}>${writeInside(root, element)}</>`;
  };
  /** As many rows as there are alike count as one. */
  const writeInside = (root: Document, element: Element): string => {
    const written: string[] = [];
    for (const node of element.childNodes) {
      const one = node instanceof Element ? writeElement(root, node) : node instanceof Text && node.data.trim() ? "t" : "";
      if (one && one !== written.at(-1) && !/^<(script|template) /.test(one)) written.push(one);
    }
    return written.join("");
  };

  /** What axe looks for across the whole page: no part tells it alone. */
  const faultsOf = (root: Document): string[] => {
    const faults: string[] = [];
    const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
    for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) faults.push(`two elements have the id ${id}`);
    if (!root.title.trim()) faults.push("no title");
    if (!root.documentElement.lang) faults.push("no language");
    for (const one of ["main", "h1", "body > header", "body > footer"]) {
      const found = root.querySelectorAll(one).length;
      // A frame for other sites has neither; a page with two of either is wrong.
      if (found > 1 || (found === 0 && !one.startsWith("body"))) faults.push(`${found} ${one}`);
    }
    const levels = [...root.querySelectorAll(headings)].filter((heading) => !heading.closest("[hidden], [aria-hidden=true]")).map(({ localName }) => Number(localName[1]));
    levels.forEach((level, index) => level > (levels[index - 1] ?? level) + 1 && faults.push(`h${level} after h${levels[index - 1]}`));
    const names = [...root.querySelectorAll("nav, aside, section[aria-label], section[aria-labelledby], form[aria-label], [role=region], [role=search]")].map((landmark) => {
      const by = (landmark.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => root.getElementById(id)?.textContent ?? "").join(" ").trim();
      return `${landmark.localName} « ${landmark.getAttribute("aria-label") ?? by} »`;
    });
    for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index))) faults.push(`two landmarks ${name}`);
    return faults;
  };

  return documents.map((html) => {
    const root = new DOMParser().parseFromString(html, "text/html");
    const around = writeElement(root, root.body.cloneNode() as Element);
    return { parts: [...new Set([...root.body.children].filter(({ localName }) => localName !== "script").map((part) => around + writeElement(root, part)))], faults: faultsOf(root) };
  });
}

export const shapesOf = (page: Page, documents: string[]): Promise<Shape[]> => page.evaluate(readShapes, documents);
