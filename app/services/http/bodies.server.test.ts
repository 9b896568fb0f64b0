import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { routes } from "#tests/matrix/routes";
import { uploadPages } from "./bodies.server";

const takesFile = (file: string) => /\bFileField\b|\breadUpload\b|type="file"/.test(readFileSync(join(root, "app", file), "utf8"));

test("the pages with a file field are those that may send megabytes", () => {
  expect(routes.filter(({ file }) => takesFile(file)).map(({ pattern }) => pattern).sort()).toEqual([...uploadPages].sort());
});
