import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { carriesFilm } from "./bodies.server";

/** Milliseconds that a client may take: to say what it wants, to send all of it (a film apart), and between two requests. */
export const patience = { headers: 15_000, request: 120_000, film: 2_700_000, idle: 10_000, check: 5_000 };

const MAX_CONNECTIONS = 2_000;
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_REQUESTS_PER_CONNECTION = 1_000;

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?")[0]!;

/** Hangs up on whoever has not sent all of it in time; once answered, the rest is waited for no longer than between two requests. */
function holdToTime(request: IncomingMessage, response: ServerResponse, { film, request: usual, idle }: typeof patience): void {
  const hangUp = () => {
    if (request.complete) return;
    if (!response.headersSent) response.writeHead(408, { Connection: "close" }).end();
    request.socket.destroySoon();
  };
  const timers = [setTimeout(hangUp, carriesFilm(pathOf(request)) ? film : usual)];
  response.once("finish", () => timers.push(setTimeout(hangUp, idle).unref()));
  const stop = () => timers.forEach(clearTimeout);
  request.once("end", stop);
  request.once("close", stop);
}

/** Listens; who sends byte by byte to hold a connection is answered 408 and hung up on. */
export function serve(site: RequestListener, port: number, times = patience, host?: string): Server {
  const { headers, film, idle, check } = times;
  const server = createServer(
    { headersTimeout: headers, requestTimeout: film, keepAliveTimeout: idle, connectionsCheckingInterval: check, maxHeaderSize: MAX_HEADER_BYTES },
    (request, response) => {
      if (request.headers["content-length"] !== undefined) holdToTime(request, response, times);
      site(request, response);
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = MAX_REQUESTS_PER_CONNECTION;
  return server.listen(port, host);
}
