import { describe, expect, test } from "vitest";
import { safeFileName, sniff } from "./sniff";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("sniff", () => {
  test.each([
    ["a PDF", bytes("%PDF-1.7 …"), "application/pdf"],
    ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "image/png"],
    ["a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    ["an SVG", bytes("<svg onload=alert(1)>"), undefined],
    ["a web page named .pdf", bytes("<!doctype html>"), undefined],
    ["nothing", new Uint8Array(), undefined],
  ])("%s", (_, content, type) => expect(sniff(content)?.contentType).toBe(type));
});

describe("safeFileName", () => {
  test.each([
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\docs\\Plan de financement.xlsx", "Plan de financement.pdf"],
    ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf".replace("=", "")],
    ["", "document.pdf"],
    ["l’été à Béthune.PDF", "l’été à Béthune.pdf"],
  ])("%j becomes %j", (given, expected) => expect(safeFileName(given, "pdf")).toBe(expected));
});
