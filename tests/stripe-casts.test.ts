import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const knowsStripe = /from "(stripe|~\/services\/stripe\.server)"/;

/** What the compiler is told to believe: `as X`, `<X>…`, and comments that silence it. `as const` tells it nothing new. */
function castsIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const cast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
    if (cast && !ts.isConstTypeReference(node.type)) found.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found, ...(/@ts-(ignore|expect-error|nocheck)/.exec(source) ?? [])];
}

const callers = ["app", "scripts/demo"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }))
  .filter(({ source }) => knowsStripe.test(source));

test("no file that speaks to Stripe casts: stripe's own types judge every request", () => {
  expect(callers.length).toBeGreaterThan(12);
  expect(callers.flatMap(({ path, source }) => castsIn(path, source))).toEqual([]);
});

test("the reader sees casts of every kind", () => {
  const source = "f(x as Y); f(<Y>x); f({ a: (b as unknown) as C }); f([1] as const)";
  expect(castsIn("a.ts", source)).toHaveLength(4);
});
