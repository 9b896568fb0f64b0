import { expect, test } from "vitest";
import { isSupportedNode } from "./node-version.mjs";

test.each([
  ["18.20.4", false],
  ["20.9.0", false],
  ["20.19.0", true],
  ["21.0.0", true],
  ["24.21.0", true],
])("Node.js %s: %s", (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});
