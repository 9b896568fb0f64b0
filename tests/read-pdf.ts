import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A tag with the text of its own marks; `children` in the order in which reading tools go. */
export type PdfTag = { role: string; text: string; alt?: string; children: PdfTag[] };

export type ReadPdf = {
  pages: number;
  title: unknown;
  language: unknown;
  showsTitle: unknown;
  marked: boolean;
  xmp: string;
  bookmarks: { title: string; children: string[] }[];
  /** Of each page. */
  trees: PdfTag[];
  /** Text that stands neither in a tag nor in an artifact. */
  stray: string[];
  /** What every page repeats, by page. */
  artifacts: string[];
  /** Text that passes an edge of its page. */
  outside: string[];
};

type Item = { type?: string; id?: string; tag?: string; str?: string; hasEOL?: boolean; width?: number; transform?: number[] };

/** Texts that pass an edge of a page this large, in points. */
const outsideOf = (items: Item[], [width, height]: [number, number]): string[] =>
  items.flatMap(({ str = "", transform = [], width: length = 0 }) => {
    const [x = 0, y = 0] = transform.slice(4);
    return str.trim() && (x < 0 || x + length > width || y < 0 || y > height) ? [str] : [];
  });
type Node = { role: string; alt?: string; lang?: string; children: (Node | { type: string; id: string })[] };
type Marks = { byId: Map<string, string>; artifact: string; stray: string };

/** Follows the marks of one page from beginning to end. */
function followMarks(items: Item[]): Marks {
  const marks: Marks = { byId: new Map(), artifact: "", stray: "" };
  const open: Item[] = [];
  for (const item of items) {
    if (item.type?.startsWith("begin")) open.push(item);
    else if (item.type === "endMarkedContent") open.pop();
    else note(marks, open, (item.str ?? "") + (item.hasEOL ? " " : ""));
  }
  return marks;
}

function note(marks: Marks, open: Item[], text: string): void {
  const id = open.findLast((mark) => mark.id)?.id;
  if (id) marks.byId.set(id, (marks.byId.get(id) ?? "") + text);
  else if (open.some(({ tag }) => tag === "Artifact")) marks.artifact += text;
  else if (text.trim()) marks.stray += text;
}

function treeOf(node: Node, marks: Marks): PdfTag {
  const children = node.children.filter((child): child is Node => "role" in child);
  const own = node.children.flatMap((child) => ("role" in child ? [] : [marks.byId.get(child.id) ?? ""]));
  return { role: node.role, text: own.join(" ").replace(/[ \n]+/g, " ").trim(), ...(node.alt && { alt: node.alt }), children: children.map((child) => treeOf(child, marks)) };
}

/** What a reading tool finds in the document. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const read = await Promise.all(pages.map(async (page) => {
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const marks = followMarks(items);
    const [, , width = 0, height = 0] = page.view;
    return { marks, outside: outsideOf(items, [width, height]), tree: treeOf((await page.getStructTree()) as Node, marks) };
  }));
  const { info, metadata } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as Record<string, unknown>;
  const outline = (await pdf.getOutline()) ?? [];
  const found = {
    pages: pdf.numPages, title, language,
    showsTitle: ((await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle,
    marked: Boolean((await pdf.getMarkInfo())?.Marked),
    xmp: String(metadata?.getRaw() ?? ""),
    bookmarks: outline.map(({ title: name, items }) => ({ title: name, children: items.map((item: { title: string }) => item.title) })),
    trees: read.map(({ tree }) => tree),
    stray: read.flatMap(({ marks }) => (marks.stray ? [marks.stray] : [])),
    artifacts: read.map(({ marks }) => marks.artifact),
    outside: read.flatMap(({ outside }) => outside),
  };
  await pdf.destroy();
  return found;
}

/** Every tag, in reading order, whatever holds it. */
const tagsIn = (tree: PdfTag): PdfTag[] => [tree, ...tree.children.flatMap(tagsIn)];

/** What is heard, in order: each tag that carries text of its own, or an alternative to a drawing. */
export const heard = ({ trees }: ReadPdf): string[] => trees.flatMap(tagsIn).flatMap(({ role, text, alt }) => (text || alt ? [`${role} ${text || alt}`] : []));

/** The plain objects of the file: those of the structure are not compressed. */
export const scopesOf = (bytes: Buffer): Record<string, number> => {
  const plain = bytes.toString("latin1");
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  return { TH: count(/\/S \/TH\b/g), Column: count(/\/Scope \/Column\b/g), Row: count(/\/Scope \/Row\b/g) };
};
