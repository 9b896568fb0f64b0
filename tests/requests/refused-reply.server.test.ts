import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aSubmittedApplication } from "#tests/factories/label";
import { openThread } from "~/features/label/write-comment.server";
import { listThreads } from "~/features/label/threads.server";
import { sessionOf, useRealSite } from "./real-site";

useTestDatabase();
const site = useRealSite();

let page: string;
let cookie: string;
let threads: Awaited<ReturnType<typeof listThreads>>;
beforeAll(async () => {
  const { holder, applicationId } = await aSubmittedApplication();
  const team = await aTeamMember();
  for (const body of ["Quel loyer ?", "Quels emplois ?"]) await openThread(holder, applicationId, "holder", { criterion: 1, question: null, audience: "holder", body });
  await openThread(team, applicationId, "team", { criterion: 2, question: null, audience: "holder", body: "Une précision ?" });
  page = `/equipe/demandes/${applicationId}/echanges`;
  cookie = await sessionOf(team.accountId);
  threads = await listThreads(team, applicationId, "team");
});

const tooLong = "Notre réponse. ".repeat(220);

/** The names of the text areas of the page that hold what was typed, and of those that are said to be wrong. */
const areas = (body: string) => {
  const all = [...body.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(([, attributes = "", text = ""]) => ({ id: /id="([^"]*)"/.exec(attributes)?.[1], wrong: attributes.includes(`aria-invalid="true"`), text }));
  return { typed: all.filter(({ text }) => text.includes("Notre réponse.")).map(({ id }) => id), wrong: all.filter(({ wrong }) => wrong).map(({ id }) => id) };
};

test("a refused reply comes back in its own thread's form, with what was typed", async () => {
  const { status, body } = await site.post(page, { geste: "repondre", threadId: threads[1]!.id, body: tooLong }, cookie);
  const own = `reponse-${threads[1]!.id}-body`;
  expect(status).toBe(400);
  expect(areas(body)).toEqual({ typed: [own], wrong: [own] });
});

test("a refused correction comes back open, in its own form", async () => {
  const own = threads.flatMap(({ comments }) => comments).find((comment) => comment.own)!;
  const { status, body } = await site.post(page, { geste: "corriger", commentId: own.id, body: tooLong }, cookie);
  expect(status).toBe(400);
  expect(areas(body)).toEqual({ typed: [`corriger-${own.id}-body`], wrong: [`corriger-${own.id}-body`] });
  expect(body.match(/<details open="">/g)).toHaveLength(1);
});

test("a refused opening comes back in the form that opens", async () => {
  const { status, body } = await site.post(page, { geste: "ouvrir", criterion: "1", audience: "holder", body: tooLong }, cookie);
  expect(status).toBe(400);
  expect(areas(body)).toEqual({ typed: ["nouveau-body"], wrong: ["nouveau-body"] });
});
