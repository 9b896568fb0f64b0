import { markdownHtml, webHref } from "~/lib/markdown";

/** Markdown written by a holder → HTML that can only say text, headings, lists, tables and web links. `top`: the highest heading that it may have. */
export const storyHtml = (markdown: string, top: 3 | 4 = 3): string => markdownHtml(markdown, { top, href: webHref, rel: "nofollow noopener ugc" });

/** How much a story says, without the marks and spaces around it. */
export const storyLength = (markdown: string): number => markdown.replace(/\s+/g, " ").trim().length;
