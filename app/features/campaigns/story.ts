import { markdownHtml, webHref } from "~/lib/markdown";

/** Markdown written by a holder → HTML that can only say text, headings, lists, tables and web links. The page has its h1 and h2. */
export const storyHtml = (markdown: string): string => markdownHtml(markdown, { top: 3, href: webHref, rel: "nofollow noopener ugc" });

/** How much a story says, without the marks and spaces around it. */
export const storyLength = (markdown: string): number => markdown.replace(/\s+/g, " ").trim().length;
