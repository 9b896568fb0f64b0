import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { preloadedFonts } from "~/ui/fonts";
import { widgetStyle } from "./widget-style";

const [title, text] = preloadedFonts.map(({ href }) => href);
const style = widgetStyle(title!, text!);
const styleHash = createHash("sha256").update(style).digest("base64");

/**
 * What the framed page may do: show itself anywhere and open windows, nothing else. The sandbox is said here too, for sites that leave
 * it out of their frame. In a sandbox `'self'` is nobody: the site is named. `frame-ancestors` stands last, where it is looked for.
 */
const policyOf = (site: string) =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; img-src ${site}; font-src ${site}; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors *`;

const element = (name: string, properties: Record<string, unknown> | null, ...children: (ReactElement | string)[]) => createElement(name, properties, ...children);

/** A whole page that needs neither script nor style sheet of the site. */
export function widgetDocument(site: string, heading: string, main: ReactElement): { html: string; headers: Headers } {
  const head = element("head", null,
    element("meta", { charSet: "utf-8" }), element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), element("meta", { name: "robots", content: "noindex" }),
    element("title", null, `${heading} · Propulsons!`), element("style", { dangerouslySetInnerHTML: { __html: style } }));
  const html = `<!DOCTYPE html>${renderToStaticMarkup(element("html", { lang: "fr" }, head, element("body", null, main)))}`;
  return { html, headers: new Headers({ "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policyOf(site), "Cache-Control": "private, no-cache" }) };
}
