import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { patience, serve } from "~/services/http/serve.server";
import { createSite } from "~/services/http/site.server";

useTestDatabase();

let server: Server;
let port: number;
const came: string[] = [];

beforeAll(async () => {
  const pages = (request: { path: string; resume: () => void; once: (name: "end", then: () => void) => void }, response: { send: (text: string) => void }) => {
    request.once("end", () => {
      came.push(request.path);
      response.send("whole");
    });
    request.resume();
  };
  server = serve(createSite(pages, "nowhere"), 0, { headers: 300, request: 600, film: 1_500, idle: 300, check: 50 }, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the beginning at once, then a byte every few milliseconds for as long as somebody listens. Answers what came back. */
async function dribble(start: string): Promise<{ answer: string; ms: number }> {
  const socket: Socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk.toString()));
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const from = performance.now();
  socket.write(start);
  const drop = setInterval(() => socket.write("x"), 20);
  await once(socket, "close");
  clearInterval(drop);
  return { answer, ms: performance.now() - from };
}

const upload = "POST /mon-espace/demandes/1/documents HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: http://localhost:3000\r\n";

test("a slow upload is hung up on, and others are served meanwhile (situation 25)", async () => {
  const slow = Array.from({ length: 50 }, () => dribble(`${upload}Content-Type: multipart/form-data; boundary=a\r\nContent-Length: 9000000\r\n\r\n`));
  const other = await fetch(`http://127.0.0.1:${port}/le-label`);
  expect(await other.text()).toBe("whole");
  for (const { answer, ms } of await Promise.all(slow)) {
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
    // By us, at a form's patience: the server's own, which has no id to give, is a film's.
    expect(answer).toContain("X-Request-Id");
    expect(ms).toBeLessThan(5_000);
  }
  expect(came).not.toContain("/mon-espace/demandes/1/documents");
});

test("a film has longer than a form, and not for ever (situation 25)", async () => {
  const film = "POST /initiatives/1/video/fichier HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: http://localhost:3000\r\nContent-Type: multipart/form-data; boundary=a\r\nContent-Length: 9000000\r\n\r\n";
  const { answer, ms } = await dribble(film);
  expect(answer).toMatch(/^HTTP\/1\.1 408/);
  expect(ms).toBeGreaterThan(1_400);
});

test("headers that never end are hung up on (situation 25)", async () => {
  expect((await dribble(`${upload}X-Slow: `)).answer).toMatch(/^HTTP\/1\.1 408/);
});

test("headers that are too long are refused", async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/x`, { headers: { "X-Long": "x".repeat(20_000) } });
  expect(answer.status).toBe(431);
});

test("in production two minutes are enough for ten megabytes on a country line, and headers get seconds", () => {
  expect(patience).toMatchObject({ headers: 15_000, request: 120_000, film: 45 * 60_000 });
  expect(server.maxConnections).toBeGreaterThan(0);
  expect(server.maxRequestsPerSocket).toBeGreaterThan(0);
});
