import { expect, type Page } from "@playwright/test";
import type { MatrixRoute } from "#tests/matrix/routes";
import { examine } from "./examine";
import { opensOtherwise, ownWay } from "./opens-otherwise";
import { shapesOf } from "./shape";
import { mayOpen, viewers, type Viewer } from "./viewers";

type Answer = { viewer: Viewer; status: number; html: string };
export type Sessions = Record<Viewer, string>;

/** Parts of pages that axe has judged in this process, by their shape: of another alike it would say the same (shape.spec.ts). */
const judged = new Set<string>();

/** `EVERY=1` asks axe about everybody's page, alike or not: what shows that it may be spared. */
const every = Boolean(process.env.EVERY);

const valueOf = (session: string) => session.replace("session=", "");

/** The page as this session is answered, beside what the browser holds of the way that led there. */
async function read(page: Page, viewer: Viewer, session: string): Promise<Answer> {
  const kept = (await page.context().cookies()).filter(({ name }) => name !== "session").map(({ name, value }) => `${name}=${value}`);
  const answer = await fetch(page.url(), { redirect: "manual", headers: { Cookie: [...kept, session].filter(Boolean).join("; ") } });
  return { viewer, status: answer.status, html: (await answer.text()).replace(/<script\b[\s\S]*?<\/script>/g, "") };
}

/** Lends the browser another session. */
async function hold(page: Page, session: string): Promise<void> {
  if (session) await page.context().addCookies([{ name: "session", value: valueOf(session), url: page.url(), httpOnly: true, sameSite: "Lax" }]);
  else await page.context().clearCookies({ name: "session" });
}

async function examineAs(page: Page, { viewer }: Answer, sessions: Sessions, own: Viewer): Promise<void> {
  await hold(page, sessions[viewer]);
  await page.goto(page.url());
  await examine(page, `as ${viewer}`);
  await hold(page, sessions[own]);
}

/** Everybody whom the map of rights lets open this page gets it, or stands in the list of those whom the rows lead elsewhere. */
function expectOpened(route: MatrixRoute, answers: Answer[], status: number): void {
  const elsewhere = opensOtherwise[route.id] ?? [];
  const wrong = answers.filter((answer) => (answer.status === status) === elsewhere.includes(answer.viewer));
  expect.soft(wrong.map((answer) => `${answer.viewer}: ${answer.status}`), `${route.id} opens for everybody who may`).toEqual([]);
}

/**
 * The page that the browser shows and has examined, for everybody else who may open it: asked for by HTTP, and brought to axe when a part of it
 * looks like none that axe has judged. Returns how many it was brought.
 */
export async function examineByRole(page: Page, route: MatrixRoute, sessions: Sessions, { own, status }: { own: Viewer; status: number }): Promise<number> {
  const who = viewers.filter((viewer) => viewer === own || mayOpen(viewer, route));
  if (who.length === 1 || route.id in ownWay) return 0;
  const answers = await Promise.all(who.map((viewer) => read(page, viewer, sessions[viewer])));
  expectOpened(route, answers, status);
  const opened = answers.filter((answer) => answer.status === status).sort((one, other) => Number(other.viewer === own) - Number(one.viewer === own));
  const shapes = await shapesOf(page, opened.map(({ html }) => html));
  let brought = 0;
  for (const [index, { parts, faults }] of shapes.entries()) {
    const answer = opened[index]!;
    expect.soft(faults, `${page.url()} as ${answer.viewer}`).toEqual([]);
    if (answer.viewer !== own && (every || parts.some((part) => !judged.has(part)))) {
      await examineAs(page, answer, sessions, own);
      brought += 1;
    }
    parts.forEach((part) => judged.add(part));
  }
  return brought;
}
