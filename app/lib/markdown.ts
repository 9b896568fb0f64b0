import { Marked, type Tokens } from "marked";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!);

export type MarkdownRules = {
  /** The rank that the highest heading gets; none goes below h6. */
  top: 2 | 3 | 4;
  /** Where a link leads, or null when it may not be one: its words stay. */
  href: (href: string) => string | null;
  rel?: string;
};

function headingShift(tokens: readonly { type: string }[], top: number): number {
  const depths = tokens.filter((token): token is Tokens.Heading => token.type === "heading").map(({ depth }) => depth);
  return depths.length ? top - Math.min(...depths) : 0;
}

function markedBy({ top, href: allowed, rel }: MarkdownRules, shift: number): Marked {
  const marked = new Marked({ async: false, gfm: true });
  marked.use({
    renderer: {
      // Raw HTML is shown as the text it is.
      html: ({ text }) => escapeHtml(text),
      heading({ tokens, depth }) {
        const level = Math.min(6, Math.max(top, depth + shift));
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const safe = allowed(href);
        return safe === null ? inner : `<a href="${escapeHtml(safe)}"${rel ? ` rel="${rel}"` : ""}>${inner}</a>`;
      },
      // A picture from elsewhere would tell that site who reads us: only its description stays.
      image: ({ text }) => escapeHtml(text),
      checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
    },
  });
  return marked;
}

/** Web pages only: no `javascript:`, `data:` or `mailto:`, no address relative to our own site. */
export function webHref(href: string): string | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).href;
}

/** Markdown → HTML that can only say text, headings, lists, tables and the links that the rules allow. */
export function markdownHtml(markdown: string, rules: MarkdownRules): string {
  const marked = markedBy(rules, headingShift(new Marked({ gfm: true }).lexer(markdown), rules.top));
  return marked.parser(marked.lexer(markdown));
}
