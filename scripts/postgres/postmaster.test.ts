import { expect, test } from "vitest";
import { isServerOf, parsePostmaster } from "./postmaster";

const file = (status: string) => `4242\n/data\n1700000000\n43005\n\n127.0.0.1\n  123  456\n${status}\n`;

test.each(["ready   ", "starting", "stopping"])("a postmaster.pid says who, where and %s", (status) => {
  expect(parsePostmaster(file(status))).toEqual({ pid: 4242, port: 43005, status: status.trim() });
});

test("one cut short has no known status", () => {
  expect(parsePostmaster("4242\n/data\n")).toEqual({ pid: 4242, port: 0, status: "unknown" });
});

test.each(["", "-1\n", "nonsense\n"])("%j names no process", (text) => {
  expect(parsePostmaster(text)).toBeNull();
});

test("a number given again to another program is not taken for the server", () => {
  expect(isServerOf("/data", { pid: process.pid, port: 1, status: "ready" })).toBe(false);
});
