import { describe, expect, test } from "vitest";
import { streamFile } from "./streamed-file.server";

const form = (parts: string, end = "\r\n--x--\r\n") => new TextEncoder().encode(`${parts}${end}`);
const part = (name: string, file: string, bytes: string) => `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: video/mp4\r\n\r\n${bytes}`;
const asked = (body: Uint8Array | ReadableStream, type = "multipart/form-data; boundary=x") =>
  new Request("http://localhost/x", { method: "POST", headers: { "Content-Type": type }, body, duplex: "half" } as RequestInit);

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.byteLength;
  return bytes;
}

describe("a file read as it comes", () => {
  test("is given with its name, piece by piece", async () => {
    expect(await streamFile(asked(form(part("file", "été.mp4", "a".repeat(300_000)))), "file", async ({ name, chunks }) => `${name} ${await readAll(chunks)}`)).toBe("été.mp4 300000");
  });

  test("is null when none was chosen, or under another name", async () => {
    for (const body of [part("file", "", ""), part("other", "a.mp4", "abc")]) expect(await streamFile(asked(form(body)), "file", ({ chunks }) => readAll(chunks))).toBeNull();
  });

  test("a refusal in the middle lets the rest pass unread, and is answered", async () => {
    const body = form(part("file", "a.mp4", "a".repeat(1_000_000)));
    await expect(streamFile(asked(body), "file", async ({ chunks }) => {
      for await (const chunk of chunks) if (chunk) throw new Error("no film");
    })).rejects.toThrow("no film");
  });

  test("a form that is cut, or none of ours, is refused", async () => {
    await expect(streamFile(asked(form(part("file", "a.mp4", "abc"), "")), "file", ({ chunks }) => readAll(chunks))).rejects.toBeDefined();
    await expect(streamFile(asked(form("a=1"), "application/x-www-form-urlencoded"), "file", ({ chunks }) => readAll(chunks))).rejects.toMatchObject({ status: 400 });
  });
});
