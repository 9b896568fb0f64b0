import { createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, visitorPort } from "./port.mjs";

const neighbour = createServer();
let busy = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => neighbour.listen(0, "127.0.0.1", resolve));
  busy = (neighbour.address() as AddressInfo).port;
});
afterAll(() => void neighbour.close());

test("a port asked for by name is had when it is free", async () => {
  const free = await freePort();
  await expect(visitorPort(String(free))).resolves.toBe(free);
});

test("a port asked for by name is refused when it is busy, even on one address only", async () => {
  await expect(visitorPort(String(busy))).rejects.toThrow(
    `Port ${busy} cannot be had: another program uses it`,
  );
});

test("without one, the next free port after a busy one is taken", async () => {
  await expect(visitorPort(undefined, busy)).resolves.toBeGreaterThan(busy);
});

test.each(["abc", "0", "65536", "30.5", "-1"])("PORT=%s is refused", async (asked) => {
  await expect(visitorPort(asked)).rejects.toThrow("is not a port number");
});
