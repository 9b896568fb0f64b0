import { expect, test } from "vitest";
import { inOnePiece } from "./one-piece.server";

const read = async (body: AsyncIterable<Buffer>) => {
  const pieces: string[] = [];
  for await (const piece of body) pieces.push(piece.toString());
  return pieces;
};

test("what is drawn at once leaves as one piece, whole, and what comes later after it", async () => {
  const words = Array.from({ length: 50 }, (_, n) => `${n} é `);
  const body = inOnePiece((page) => {
    for (const word of words) expect(page.write(Buffer.from(word))).toBe(true);
    setImmediate(() => page.end(Buffer.from("fin")));
  });
  expect(await read(body)).toEqual([words.join(""), "fin"]);
});

test("a page that ends as it is drawn", async () => {
  expect(await read(inOnePiece((page) => void page.end(Buffer.from("page"))))).toEqual(["page"]);
});
