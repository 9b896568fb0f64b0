import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Api } from "./api/api";
import { answerControl, type Controls } from "./control/control";
import { processDue } from "./core/due";
import { answerPage } from "./pages/pages";
import { json, type Reply } from "./pages/reply";

const MAX_BODY_BYTES = 1024 * 1024;

/** Stripe's API under `/v1/`, hosted pages under `/_demo/`, the test controls under `/_control/`. */
export function sandboxServer(controls: Controls, api: Api): Server {
  return createServer((request, response) => {
    answer(controls, api, request, response).catch((error: unknown) => {
      console.error("sandbox failed on", request.method, request.url, error);
      send(response, json({ error: { type: "api_error", message: "The sandbox itself failed." } }, 500));
    });
  });
}

async function answer(controls: Controls, api: Api, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://sandbox.invalid");
  const text = await bodyOf(request);
  if (text === null) return send(response, json({ error: "body too large" }, 413));
  processDue(controls.world);
  if (url.pathname.startsWith("/v1/")) return answerApi(api, request, response, url, text);
  if (url.pathname.startsWith("/_demo/")) return send(response, pageReply(controls, request, url, text));
  if (url.pathname.startsWith("/_control/") && isLocal(request))
    return send(response, await answerControl(controls, request.method ?? "GET", url, text));
  send(response, json({ error: "not found" }, 404));
}

function pageReply(controls: Controls, request: IncomingMessage, url: URL, text: string): Reply {
  if (request.method === "POST") return answerPage(controls.world, url, new URLSearchParams(text));
  if (request.method === "GET" || request.method === "HEAD") return answerPage(controls.world, url, null);
  return json({ error: "method not allowed" }, 405);
}

async function answerApi(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  text: string,
) {
  const method = request.method ?? "GET";
  const gone = new Promise<void>((resolve) => response.once("close", resolve));
  const form = method === "GET" ? url.search.slice(1) : text;
  const result = await api.answer({ method, path: url.pathname, form, headers: request.headers, gone });
  if (result.dropped) request.socket.destroy();
  else response.writeHead(result.status, result.headers).end(JSON.stringify(result.body));
}

/** Controls answer this machine's own programs only: not a proxy, not a page in a browser. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress ?? "";
  const loopback = address === "::1" || address.replace("::ffff:", "").startsWith("127.");
  return loopback && !headers["x-forwarded-for"] && !headers.forwarded && !headers.origin;
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, reply: Reply): void {
  if (!response.headersSent) response.writeHead(reply.status, reply.headers).end(reply.body);
}
