import type { Pdf } from "./page.server";

export type Tag = PDFKit.PDFStructureElement;
type Role = "H1" | "H2" | "H3" | "P" | "BlockQuote" | "L" | "LI" | "Lbl" | "LBody" | "Table" | "THead" | "TBody" | "TFoot" | "TR" | "TH" | "TD" | "Figure";
type TagOptions = { parent?: Tag; alt?: string; scope?: "Row" | "Column"; bbox?: [number, number, number, number] };

const roots = new WeakMap<Pdf, Tag>();

function rootOf(pdf: Pdf): Tag {
  const known = roots.get(pdf);
  if (known) return known;
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  roots.set(pdf, root);
  return root;
}

/**
 * A part of the document as reading tools hear it, in the order of the calls. `draw` is run at once; without it the
 * tag only holds other tags. Break the page before, never inside: a new page inside goes on with the same tag.
 */
export function tag(pdf: Pdf, role: Role, draw: (() => void) | null, { parent, ...own }: TagOptions = {}): Tag {
  const element = pdf.struct(role, own);
  (parent ?? rootOf(pdf)).add(element);
  if (draw) element.add(draw);
  return element;
}

/** What is drawn for the eye alone: rules, bars, and what each page repeats. Never inside a tag. */
export function artifact(pdf: Pdf, type: "Pagination" | "Layout", draw: () => void): void {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
}
