import { once } from "node:events";
import { connect } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCompleteDraft, aPdf } from "#tests/factories/label";
import { aJpeg, anSvg, zipEnd } from "#tests/factories/odd-files";
import { own, sessionOf, useRealSite } from "./real-site";

useTestDatabase();
const site = useRealSite();

const bytes = (text: string) => new TextEncoder().encode(text);
let draft: Awaited<ReturnType<typeof aCompleteDraft>>;
let cookie: string;
beforeAll(async () => {
  draft = await aCompleteDraft();
  cookie = await sessionOf(draft.holder.accountId);
});

const documents = () =>
  db.selectFrom("applicationDocument").innerJoin("file", "file.id", "fileId").select(["applicationDocument.id", "title", "removedAt", "file.name", "file.contentType", "file.storageKey"]).where("applicationId", "=", draft.applicationId).orderBy("applicationDocument.createdAt").execute();
const page = () => `/mon-espace/demandes/${draft.applicationId}/documents`;
const replacement = async () => `${page()}/${(await documents()).find(({ removedAt }) => !removedAt)!.id}/remplacement`;

const fields = { criterion: "1", kind: "forecast", title: "Nos comptes de l’année" };
const send = (path: string, name: string, type: string, content: Uint8Array) => site.upload(path, fields, { field: "file", name, type, bytes: content }, cookie);

describe("a document that lies about its type", () => {
  test.each([
    { lie: "a program called PDF", name: "budget.pdf", type: "application/pdf", content: bytes("MZ\x90\0\x03 This program cannot be run in DOS mode.") },
    { lie: "a web page called PDF", name: "budget.pdf", type: "application/pdf", content: bytes("<!doctype html><script>alert(1)</script>") },
    { lie: "an SVG called PNG", name: "plan.png", type: "image/png", content: anSvg },
    { lie: "an archive that begins as a PDF", name: "budget.pdf", type: "application/pdf", content: Buffer.concat([aPdf, zipEnd]) },
    { lie: "a PDF cut short", name: "budget.pdf", type: "application/pdf", content: bytes("%PDF-1.7\n1 0 obj") },
    { lie: "a PNG of one line of text", name: "plan.png", type: "image/png", content: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.from("bonjour")]) },
  ])("$lie is refused beside its field, as a first document and as a newer one; the title stays", async ({ name, type, content }) => {
    const before = await documents();
    for (const path of [page(), await replacement()]) {
      const { status, body } = await send(path, name, type, content);
      expect(status, path).toBe(400);
      expect(body).toContain("Nos comptes de l’année");
      expect(body).toMatch(/aria-invalid="true"[^>]*type="file"|type="file"[^>]*aria-invalid="true"/);
    }
    expect(await documents()).toEqual(before);
  });

  test("a photo called PDF is kept as the photo that it is", async () => {
    expect((await send(page(), "scan.pdf", "application/pdf", await aJpeg())).status).toBe(302);
    expect((await documents()).at(-1)).toMatchObject({ name: "scan.jpg", contentType: "image/jpeg" });
  });
});

describe("a document of 2 GB", () => {
  /** Sends the head, then the body for as long as somebody takes it. Answers what came back and how much had left. */
  async function flood(head: Record<string, string>, chunk: Buffer) {
    const { hostname, port } = new URL(site.url());
    const socket = connect(Number(port), hostname);
    let [answer, sent, open] = ["", 0, true];
    socket.on("data", (part) => (answer += part.toString())).on("error", () => (open = false)).on("close", () => (open = false));
    await once(socket, "connect");
    const lines = { Host: new URL(own).host, Origin: own, Cookie: cookie, "Content-Type": "multipart/form-data; boundary=edge", ...head };
    socket.write(`POST ${page()} HTTP/1.1\r\n${Object.entries(lines).map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`);
    const closed = once(socket, "close").catch(() => undefined);
    while (chunk.length > 0 && open && sent < 256 * 1024 * 1024) {
      sent += chunk.length;
      if (!socket.write(chunk)) await Promise.race([once(socket, "drain").catch(() => undefined), closed]);
    }
    socket.end();
    await closed;
    return { answer, megabytes: sent / 1024 / 1024 };
  }

  test("is refused at once by the length that it says, before its first byte", async () => {
    const { answer } = await flood({ "Content-Length": String(2 * 1024 ** 3) }, Buffer.alloc(0));
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
  });

  test("is cut off while it comes, whether it says its length or not", async () => {
    const before = await documents();
    const part = Buffer.alloc(65_536, "a");
    const said = await flood({ "Content-Length": String(2 * 1024 ** 3) }, part);
    const unsaid = await flood({ "Transfer-Encoding": "chunked" }, Buffer.concat([Buffer.from("10000\r\n"), part, Buffer.from("\r\n")]));
    for (const { megabytes } of [said, unsaid]) expect(megabytes).toBeLessThan(256);
    expect(await documents()).toEqual(before);
  });
});

test.each([
  { name: "../../../../etc/passwd", kept: "passwd.pdf" },
  { name: "..\\..\\windows\\budget.pdf", kept: "budget.pdf" },
  { name: "/var/www/../../.bashrc", kept: "document.pdf" },
  { name: "..%2f..%2fbudget.pdf", kept: "2f..2fbudget.pdf" },
  { name: "../.pdf", kept: "document.pdf" },
])("a document called $name is kept under a plain name and never under its own path", async ({ name, kept }) => {
  for (const path of [page(), await replacement()]) {
    expect((await send(path, name, "application/pdf", aPdf)).status, path).toBe(302);
    const last = (await documents()).at(-1)!;
    expect(last.name).toBe(kept);
    expect(last.storageKey).toMatch(/^[\w-]+$/);
    const { headers } = await site.get(`/documents/${last.id}`, cookie);
    expect(headers["content-disposition"]).toBe(`attachment; filename=${kept}`);
  }
});
