import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Nothing but these bytes, from memory, under the same headers. */
export async function bareServer(page: Response): Promise<{ url: string; stop(): void }> {
  const body = Buffer.from(await page.arrayBuffer());
  const headers = Object.fromEntries([...page.headers].filter(([name]) => !["transfer-encoding", "connection", "keep-alive", "date"].includes(name)));
  const server = createServer((_request, response) => response.writeHead(200, { ...headers, "content-length": body.length }).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}
