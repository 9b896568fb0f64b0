import type { Express } from "express";
import { createServer, type Server } from "node:http";

/** Milliseconds that a client may take: to say what it wants, to send all of it, and between two requests. */
export const patience = { headers: 15_000, request: 120_000, idle: 10_000, check: 5_000 };

const MAX_CONNECTIONS = 2_000;
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_REQUESTS_PER_CONNECTION = 1_000;

/** Listens; who sends byte by byte to hold a connection is answered 408 and hung up on. */
export function serve(site: Express, port: number, { headers, request, idle, check } = patience, host?: string): Server {
  const server = createServer(
    { headersTimeout: headers, requestTimeout: request, keepAliveTimeout: idle, connectionsCheckingInterval: check, maxHeaderSize: MAX_HEADER_BYTES },
    site,
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = MAX_REQUESTS_PER_CONNECTION;
  return server.listen(port, host);
}
