import { Marked, type Tokens } from "marked";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!);

/** The page has its h1 and h2: the highest heading of a story becomes h3, none goes below h6. */
function headingShift(tokens: readonly { type: string }[]): number {
  const depths = tokens.filter((token): token is Tokens.Heading => token.type === "heading").map(({ depth }) => depth);
  return depths.length ? 3 - Math.min(...depths) : 0;
}

/** Web pages only: no `javascript:`, `data:` or `mailto:`, no address relative to our own site. */
function safeHref(href: string): string | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).href;
}

function storyMarked(shift: number): Marked {
  const marked = new Marked({ async: false, gfm: true });
  marked.use({
    renderer: {
      // Raw HTML is shown as the text it is.
      html: ({ text }) => escapeHtml(text),
      heading({ tokens, depth }) {
        const level = Math.min(6, Math.max(3, depth + shift));
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const safe = safeHref(href);
        return safe ? `<a href="${escapeHtml(safe)}" rel="nofollow noopener ugc">${inner}</a>` : inner;
      },
      // A picture from elsewhere would tell that site who reads us: only its description stays.
      image: ({ text }) => escapeHtml(text),
      checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
    },
  });
  return marked;
}

/** Markdown written by a holder → HTML that can only say text, headings, lists, tables and web links. */
export function storyHtml(markdown: string): string {
  const tokens = new Marked({ gfm: true }).lexer(markdown);
  const marked = storyMarked(headingShift(tokens));
  return marked.parser(marked.lexer(markdown));
}

/** How much a story says, without the marks and spaces around it. */
export const storyLength = (markdown: string): number => markdown.replace(/\s+/g, " ").trim().length;
