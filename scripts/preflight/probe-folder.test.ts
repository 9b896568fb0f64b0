import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { notRun } from "#tests/not-run";
import { probeFolder } from "./probe-folder.mjs";

const folder = mkdtempSync(join(tmpdir(), "propulsons-probe-"));
const mount = (options: string) =>
  process.platform === "linux" &&
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=1m,${options}`, "tmpfs", folder]).status === 0;
const unmount = () => spawnSync("umount", [folder]);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a usual folder is writable and lets programs run, and is left as it was", () => {
  expect(probeFolder(folder)).toEqual({ path: folder, writable: true, executable: true });
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is not there is not writable", () => {
  expect(probeFolder(join(folder, "absent"))).toMatchObject({ writable: false, executable: null });
});

describe("on a real disk", () => {
  test.each([
    ["noexec", { writable: true, executable: false }],
    ["ro", { writable: false, executable: null }],
  ])("mounted %s", (options, found) => {
    if (!mount(options)) return notRun(`a disk mounted ${options} (only root may mount one)`);
    try {
      expect(probeFolder(folder)).toMatchObject(found);
    } finally {
      unmount();
    }
  });
});
