import busboy from "busboy";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { badRequest } from "./errors";

export type StreamedFile = { name: string; chunks: AsyncIterable<Uint8Array> };

/**
 * Reads the one file of a plain multipart form as it comes: nothing of it is kept in memory. `take` is given the file and
 * reads it to its end, or throws, and then the rest is not waited for. Null when the form carried none.
 * @throws 400 when what came is none of our forms
 */
export async function streamFile<T>(request: Request, field: string, take: (file: StreamedFile) => Promise<T>): Promise<T | null> {
  const body = request.body && Readable.fromWeb(request.body as WebStream<Uint8Array>);
  const contentType = request.headers.get("content-type") ?? "";
  if (!body || !contentType.startsWith("multipart/form-data")) throw badRequest();
  const form = busboy({ headers: { "content-type": contentType }, limits: { files: 1, fields: 4, parts: 6, fieldSize: 1024, headerPairs: 20 }, defParamCharset: "utf8" });
  return new Promise<T | null>((resolve, reject) => {
    let taken: Promise<T> | null = null;
    const stop = (reason: unknown) => {
      body.destroy();
      reject(reason instanceof Error || reason instanceof Response ? reason : badRequest());
    };
    form.on("file", (name, file, { filename }) => {
      if (name !== field || !filename) return void file.resume();
      taken = take({ name: filename, chunks: file });
      taken.catch(stop);
    });
    form.once("close", () => (taken ? taken.then(resolve, stop) : resolve(null)));
    form.once("error", () => stop(badRequest()));
    body.once("error", stop);
    // A connection that ends in the middle ends the file too.
    body.once("close", () => form.destroy(body.readableEnded ? undefined : new Error("cut")));
    body.pipe(form);
  });
}
