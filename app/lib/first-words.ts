/** The first words of a text written in Markdown, without its marks; cut at a word. `most`: characters at the most. */
export function firstWords(markdown: string, most: number): string {
  // A heading further down begins something else.
  const [first = ""] = markdown.trim().split(/\n#{1,6}\s/);
  const text = first.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/^\s*[-#>]+\s+/gm, "").replace(/[#*_>`]+/g, "").replace(/\s+/g, " ").trim();
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, "")}…`;
}
