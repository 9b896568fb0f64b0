import busboy from "busboy";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { badRequest } from "./errors";

export type StreamedFile = { name: string; chunks: AsyncIterable<Uint8Array> };

const limits = { files: 1, fields: 4, parts: 6, fieldSize: 1024, headerPairs: 20 };

/**
 * Reads the one file of a plain multipart form as it comes: nothing of it is kept in memory. `take` reads it to its end, or
 * throws; what is left then goes unread to its end, so that the browser hears the answer. Null when the form carried none.
 * @throws 400 when what came is none of our forms, or was cut
 */
export async function streamFile<T>(request: Request, field: string, take: (file: StreamedFile) => Promise<T>): Promise<T | null> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !contentType.startsWith("multipart/form-data; boundary=")) throw badRequest();
  const form = busboy({ headers: { "content-type": contentType }, limits, defParamCharset: "utf8" });
  const body = Readable.fromWeb(request.body as WebStream<Uint8Array>);
  return new Promise<T | null>((resolve, reject) => {
    let taken: Promise<T> | null = null;
    form.on("file", (name, file, { filename }) => {
      // Its end comes too early when the form is cut: whoever reads it is told.
      file.on("error", () => undefined);
      if (name !== field || !filename) return void file.resume();
      taken = take({ name: filename, chunks: file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array> });
      taken.catch(() => file.resume());
    });
    form.once("close", () => (taken ? taken.then(resolve, reject) : resolve(null)));
    form.once("error", () => reject(badRequest()));
    body.once("error", (error) => form.destroy(error));
    body.pipe(form);
  });
}
