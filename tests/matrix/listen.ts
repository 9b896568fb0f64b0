import { request, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };
type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** A real server on a free port of this machine. */
export async function listen(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  /** Sent byte for byte, as no browser would: any header, any path. */
  const send = (path: string, { method = "GET", headers = {}, body }: Sent = {}) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const outgoing = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, send, stop };
}

export type Listening = Awaited<ReturnType<typeof listen>>;
