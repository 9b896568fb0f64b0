import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DraftAnswer } from "./draft-action.server";
import { DraftKeeper } from "./components/draft-keeper";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const json = (answer: DraftAnswer, status = 200) => Promise.resolve(Response.json(answer, { status }));
const saved = (version: number): DraftAnswer => ({ kind: "saved", version, when: "14 h 32" });
const conflict: DraftAnswer = { kind: "conflict", when: "14 h 30", draft: { version: 9, pending: true, savedByName: "Camille", fields: {} } };

/** A keeper whose server answers these, one after another. */
function aKeeper(...answers: (() => Promise<Response>)[]) {
  const sent: { body: string; keepalive: boolean | undefined }[] = [];
  const send = (_: string, { body, keepalive }: RequestInit) => {
    sent.push({ body: (body as URLSearchParams).toString(), keepalive });
    return answers[sent.length - 1]!();
  };
  const keeper = new DraftKeeper({ url: "/x", version: 3, tab: "a", send, isOnline: () => false });
  const form = new FormData();
  form.set("model", "un");
  keeper.attach(() => form);
  return { keeper, sent };
}

test("waits until the typing pauses, then says what the page knew", async () => {
  const { keeper, sent } = aKeeper(() => json(saved(4)));
  keeper.touch();
  await vi.advanceTimersByTimeAsync(1_500);
  keeper.touch();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([{ body: "model=un&_base=3&_tab=a", keepalive: false }]);
  expect(keeper.read()).toMatchObject({ version: 4, status: { kind: "saved", when: "14 h 32" } });
  expect(keeper.isUnsaved()).toBe(false);
});

test("offline: says so, warns before leaving, tries again by itself", async () => {
  const { keeper } = aKeeper(() => Promise.reject(new TypeError("network")), () => json(saved(4)));
  keeper.touch();
  await keeper.flush();
  expect(keeper.read().status).toEqual({ kind: "offline" });
  expect(keeper.isUnsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(keeper.read().status.kind).toBe("saved");
});

test("a conflict stops every saving until the person has chosen", async () => {
  const { keeper, sent } = aKeeper(() => json(conflict, 409), () => json(saved(10)));
  keeper.touch();
  await keeper.flush();
  keeper.touch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(keeper.isUnsaved()).toBe(true);
  keeper.keepMine();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent[1]!.body).toContain("_base=9");
  expect(keeper.read().status.kind).toBe("saved");
});

test("leaving sends at once, in a request that outlives the page; with nothing typed, nothing", async () => {
  const { keeper, sent } = aKeeper(() => json(saved(4)));
  await keeper.flush(true);
  keeper.touch();
  await keeper.flush(true);
  expect(sent).toMatchObject([{ keepalive: true }]);
});

test("the form on its way is not followed by a saving", async () => {
  const { keeper, sent } = aKeeper();
  keeper.touch();
  keeper.pause();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
});

test("a session that ended is said, and retried by no timer", async () => {
  const { keeper, sent } = aKeeper(() => Promise.resolve(new Response("", { status: 404 })));
  keeper.touch();
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(keeper.read().status.kind).toBe("gone");
  expect(sent).toHaveLength(1);
});
