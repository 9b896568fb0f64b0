import { parse } from "content-disposition";
import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition";

test.each([
  ["budget.pdf", `attachment; filename=budget.pdf`],
  ["L’été à Béthune.pdf", `attachment; filename="L'ete a Bethune.pdf"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9%20%C3%A0%20B%C3%A9thune.pdf`],
  ["Œuvre (2).pdf", `attachment; filename="oeuvre (2).pdf"; filename*=UTF-8''%C5%92uvre%20%282%29.pdf`],
])("%s", (name, header) => {
  expect(contentDisposition(name, "attachment")).toBe(header);
  expect(parse(header).parameters.filename).toBe(name);
});

test("a name that closes its quotes or begins a line says nothing of the header (situation 24)", () => {
  const header = contentDisposition('a";\r\nSet-Cookie: x=1\\.pdf', "attachment");
  expect(header).not.toMatch(/[\r\n]/);
  expect(Object.keys(parse(header).parameters).filter((key) => !key.startsWith("filename"))).toEqual([]);
});
