import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/mon-espace", "/mon-espace"],
  ["/comite/examens/1?x=2", "/comite/examens/1?x=2"],
  ["//evil.example", undefined],
  ["/\\evil.example", undefined],
  ["/\t/evil.example", undefined],
  ["/\n/evil.example", undefined],
  ["/.//evil.example", undefined],
  ["/mon-espace/../equipe#a", "/equipe#a"],
  ["mon-espace", undefined],
  ["//", undefined],
  ["https://evil.example", undefined],
  ["javascript:alert(1)", undefined],
  ["", undefined],
])("%j leads to %j", (given, expected) => expect(ownPath.parse(given)).toBe(expected));
