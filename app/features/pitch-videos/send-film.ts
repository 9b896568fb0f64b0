import { CHUNK_BYTES } from "./pitch-video";

/** What the page's script sends: `receivedBytes` of it is there, or `sentence` says why not. */
type Answer = { videoId?: string; receivedBytes?: number; whole?: boolean; sentence?: string };

export type Sending = {
  file: Pick<File, "name" | "size" | "slice">;
  announceTo: string;
  chunkTo: (videoId: string) => string;
  onProgress: (sentBytes: number) => void;
  signal: AbortSignal;
  /** Waits before another try; a line that comes back goes on where it was. */
  pause?: (tries: number) => Promise<void>;
  ask?: typeof fetch;
};

/** The line or the other end failed for now, as opposed to said no. */
const passing = new Set([408, 429, 502, 503, 504]);
const MAX_TRIES = 8;

const seconds = (tries: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(30, 2 ** tries) * 1000));

/** One request, tried again while it only fails for now. Null: refused, in a sentence. @throws when it never went through */
async function insist({ signal, pause = seconds, ask = fetch }: Sending, url: string, init: RequestInit): Promise<{ ok: boolean; answer: Answer }> {
  for (let tries = 0; ; tries++) {
    const response = await ask(url, { ...init, signal }).catch((error: unknown) => {
      if (signal.aborted || tries >= MAX_TRIES) throw error;
      return null;
    });
    if (response && (!passing.has(response.status) || tries >= MAX_TRIES)) return { ok: response.ok, answer: await response.json().catch(() => ({})) };
    await pause(tries);
  }
}

/**
 * Sends a film chunk after chunk, from where it stopped the last time. Returns null once all is there, or the sentence of a refusal.
 * @throws when the line stays down, or the person stops it
 */
export async function sendFilm(sending: Sending): Promise<string | null> {
  const { file, announceTo, chunkTo, onProgress } = sending;
  const announced = await insist(sending, announceTo, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name: file.name, size: file.size }) });
  if (!announced.ok) return announced.answer.sentence ?? "";
  const url = chunkTo(announced.answer.videoId!);
  let at = announced.answer.receivedBytes!;
  for (let stuck = 0; at < file.size; ) {
    onProgress(at);
    const { ok, answer } = await insist(sending, `${url}?depuis=${at}`, { method: "PUT", headers: { "Content-Type": "application/octet-stream" }, body: file.slice(at, at + CHUNK_BYTES) });
    // Another tab, or an answer that got lost, has moved it: go on from there, as long as it moves.
    if (answer.receivedBytes === undefined || (!ok && ++stuck > MAX_TRIES)) return answer.sentence ?? "";
    at = answer.receivedBytes;
  }
  onProgress(file.size);
  return null;
}
