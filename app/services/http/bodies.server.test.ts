import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { routes } from "#tests/matrix/routes";
import { uploadPages } from "./bodies.server";

const sourceOf = (file: string) => readFileSync(join(root, "app", file), "utf8");
/** The page itself, or a form that it draws. */
const takesFile = (file: string) => {
  const forms = [...sourceOf(file).matchAll(/from "~\/(features\/[\w-]+\/components\/[\w-]+-form)"/g)].map(([, path]) => sourceOf(`${path}.tsx`));
  return [sourceOf(file), ...forms].some((source) => /\bFileField\b|\breadUpload\b|type="file"/.test(source));
};

test("the pages with a file field are those that may send megabytes", () => {
  expect(routes.filter(({ file }) => takesFile(file)).map(({ pattern }) => pattern).sort()).toEqual([...uploadPages].sort());
});
