import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

/**
 * Tries to listen, then lets go.
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<{ port: number } | { refused: string }>} refused: the system's code, like EADDRINUSE
 */
function probe(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve({ refused: error.code ?? "UNKNOWN" }));
    server.listen({ port, host, exclusive: true }, () => {
      const found = server.address().port;
      server.close(() => resolve({ port: found }));
    });
  });
}

const HOSTS = ["127.0.0.1", "::1", "0.0.0.0", "::"];
/** A machine without IPv6 has nobody listening there either. */
const ABSENT = ["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"];

/** @returns {Promise<string | null>} why the port cannot be had, or null when it is free on every address */
async function whyTaken(port) {
  for (const host of HOSTS) {
    const answer = await probe(port, host);
    if ("refused" in answer && !ABSENT.includes(answer.refused)) return answer.refused;
  }
  return null;
}

/** @returns {Promise<number>} a port nobody uses on the loopback address */
export async function freePort() {
  const answer = await probe(0, "127.0.0.1");
  if ("refused" in answer) throw new Failure(`No free port on this machine (${answer.refused}).`);
  return answer.port;
}

function parsePort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65535) return port;
  throw new Failure(`PORT=${text} is not a port number (1 to 65535).`);
}

/**
 * The one port that the visitor meets. One asked for by name is had or refused; otherwise the next free
 * one from `preferred` on.
 * @param {string | undefined} asked the PORT variable
 * @param {number} preferred
 */
export async function visitorPort(asked, preferred = 3000) {
  if (asked) {
    const refused = await whyTaken(parsePort(asked));
    if (refused === null) return Number(asked);
    const why = refused === "EACCES" ? "you may not use it" : "another program uses it";
    throw new Failure(`Port ${asked} cannot be had: ${why}. Choose another PORT, or leave PORT unset.`);
  }
  for (let port = preferred; port < preferred + 100; port += 1) {
    if ((await whyTaken(port)) === null) return port;
  }
  throw new Failure(`No free port from ${preferred} to ${preferred + 99}. Give one as PORT.`);
}
