import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { listen, type Listening } from "#tests/matrix/listen";
import { currentRequest } from "~/lib/current-request.server";
import { limits } from "~/lib/rate-limits";
import { createSite } from "./site.server";

useTestDatabase();

const own = "http://localhost:3000";
const ceiling = limits["unsafe-request"].ceilings[0].max;
let behindProxy: Listening;
let open: Listening;

const pages = (_: unknown, response: { json: (value: unknown) => void }) => {
  response.json(currentRequest());
};

beforeAll(async () => {
  behindProxy = await listen(createSite(pages, "nowhere", { trustProxy: "loopback" }));
  open = await listen(createSite(pages, "nowhere", { trustProxy: "192.0.2.1" }));
});
afterAll(() => Promise.all([behindProxy.stop(), open.stop()]));

const seenBy = async (site: Listening, forwarded?: string) => {
  const { body, headers } = await site.send("/x", { headers: forwarded ? { "X-Forwarded-For": forwarded } : {} });
  return { ...(JSON.parse(body) as { id: string; address: string }), header: headers["x-request-id"] };
};

describe("where a request comes from", () => {
  test("is what the trusted proxy says, whatever the client wrote before it", async () => {
    expect(await seenBy(behindProxy, "203.0.113.9")).toMatchObject({ address: "203.0.113.9" });
    expect(await seenBy(behindProxy, "10.0.0.1, 8.8.8.8, 203.0.113.9")).toMatchObject({ address: "203.0.113.9" });
  });

  test("is the connection itself when nobody trusted speaks", async () => {
    for (const forged of ["203.0.113.9", "127.0.0.1", "nonsense", undefined]) expect((await seenBy(open, forged)).address).toMatch(/127\.0\.0\.1$/);
  });
});

test("each request has its own id, in its answer too, and takes none from outside", async () => {
  const [one, other] = [await seenBy(open), await seenBy(open)];
  expect(one.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(one.header).toBe(one.id);
  expect(other.id).not.toBe(one.id);
  expect((await open.send("/x", { headers: { "X-Request-Id": "chosen" } })).headers["x-request-id"]).not.toBe("chosen");
});

describe("what changes something", () => {
  const post = (forwarded: string, site = open) => site.send("/x", { method: "POST", headers: { Origin: own, "X-Forwarded-For": forwarded } });

  test("is refused beyond a wide ceiling per address, which a forged header does not lift", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < ceiling; n += 100) statuses.push(...(await Promise.all(Array.from({ length: 100 }, (_, i) => post(`203.0.113.${i}`)))).map(({ status }) => status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(ceiling);
    const refused = await post("198.51.100.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused.body).toContain("Trop de demandes depuis votre connexion. Réessayez dans");
    // Reading goes on, and so does whoever comes from elsewhere.
    expect((await open.send("/x")).status).toBe(200);
    expect((await post("198.51.100.1", behindProxy)).status).toBe(200);
    expect((await open.send("/webhooks/stripe", { method: "POST" })).status).toBe(200);
  });
});
