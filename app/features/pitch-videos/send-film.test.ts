import { expect, test } from "vitest";
import { CHUNK_BYTES } from "./pitch-video";
import { sendFilm, type Sending } from "./send-film";

const file = new File([new Uint8Array(CHUNK_BYTES * 2 + 10)], "pitch.mp4");

/** The other end, kept as the product keeps it; `mishaps` are what happens instead of the first answers to chunks. */
function anEnd(mishaps: ("down" | "busy" | "lost")[] = [], receivedBytes = 0) {
  const seen = { receivedBytes, chunks: 0 };
  const json = (body: object, status = 200) => Response.json(body, { status });
  const ask: typeof fetch = async (input, init) => {
    if (init?.method === "POST") return json({ videoId: "v", receivedBytes: seen.receivedBytes });
    const [offset, mishap] = [Number(new URL(String(input), "http://x").searchParams.get("depuis")), mishaps.shift()];
    seen.chunks += 1;
    if (mishap === "down") throw new TypeError("network");
    if (mishap === "busy") return json({}, 503);
    if (offset !== seen.receivedBytes) return json({ receivedBytes: seen.receivedBytes, sentence: "ailleurs" }, 409);
    seen.receivedBytes += (init!.body as Blob).size;
    if (mishap === "lost") throw new TypeError("network");
    return json({ receivedBytes: seen.receivedBytes, whole: seen.receivedBytes === file.size });
  };
  return { seen, ask };
}

function send(end: ReturnType<typeof anEnd>, more: Partial<Sending> = {}) {
  const progress: number[] = [];
  const done = sendFilm({ file, announceTo: "/annonce", chunkTo: (id) => `/videos/${id}/morceaux`, onProgress: (bytes) => progress.push(bytes), signal: new AbortController().signal, pause: async () => undefined, ask: end.ask, ...more });
  return { done, progress };
}

test("a film goes in chunks, and progress is what has arrived", async () => {
  const end = anEnd();
  const { done, progress } = send(end);
  expect(await done).toBeNull();
  expect(end.seen).toEqual({ receivedBytes: file.size, chunks: 3 });
  expect(progress).toEqual([0, CHUNK_BYTES, CHUNK_BYTES * 2, file.size]);
});

test("it goes on where it had stopped", async () => {
  const end = anEnd([], CHUNK_BYTES * 2);
  expect(await send(end).done).toBeNull();
  expect(end.seen.chunks).toBe(1);
});

test("a line that fails, a busy site and a lost answer are borne", async () => {
  const end = anEnd(["down", "busy", "lost"]);
  expect(await send(end).done).toBeNull();
  expect(end.seen.receivedBytes).toBe(file.size);
});

test("a refusal is a sentence, a line that stays down an error, a stop stops", async () => {
  const refusing: typeof fetch = async () => Response.json({ sentence: "Trop lourd." }, { status: 400 });
  expect(await send(anEnd(), { ask: refusing }).done).toBe("Trop lourd.");
  await expect(send(anEnd(Array.from({ length: 20 }, () => "down" as const))).done).rejects.toThrow("network");
  const stopped = new AbortController();
  stopped.abort();
  await expect(send(anEnd(["down"]), { signal: stopped.signal }).done).rejects.toThrow("network");
});
