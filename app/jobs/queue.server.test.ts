import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { startSandbox, type Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { runJobs } from "#tests/run-jobs";
import { enqueue } from "./enqueue.server";
import { freeHeldJobs } from "./held-jobs.server";
import { queueMail } from "./queue-mail.server";
import { tasks } from "./worker.server";

useTestDatabase();

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ publicUrl: "http://demo.test", webhookSecret: "whsec_test" });
  process.env.SMTP_URL = `smtp://127.0.0.1:${sandbox.smtpPort}`;
});
afterAll(() => sandbox.stop());

const run = () => runJobs(tasks);
const jobs = async () => (await sql<{ task: string; attempts: number; error: string | null }>`select task_identifier as task, attempts, last_error as error from graphile_worker.jobs order by id`.execute(db)).rows;
const received = async (to: string) => (await (await fetch(`${sandbox.url}/_control/mails?to=${encodeURIComponent(to)}`)).json()) as { subject: string; headers: Record<string, string> }[];
const mailTo = (to: string, key = `verification-code:${to}`) => db.transaction().execute((trx) => queueMail(trx, { key, template: "verification-code", to, props: { code: "123456" } }));
const sentAt = (to: string) => db.selectFrom("mailMessage").select("sentAt").where("recipient", "=", to).executeTakeFirstOrThrow();

test("a job exists if and only if the facts of its transaction do", async () => {
  const refused = db.transaction().execute(async (trx) => {
    await enqueue(trx, { name: "tick" });
    throw new Error("the command failed");
  });
  await expect(refused).rejects.toThrow("the command failed");
  expect(await jobs()).toEqual([]);
});

test("asking twice under one key leaves one job; without a key, two", async () => {
  const campaignId = crypto.randomUUID();
  for (const options of [{ key: "close" }, { key: "close" }, {}, {}]) await enqueue(db, { name: "close_campaign", campaignId }, options);
  expect(await jobs()).toHaveLength(3);
  await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`.execute(db);
});

test("the same fact mails once, however often it is told and whoever runs the job again", async () => {
  const to = "louise@example.org";
  await Promise.all([mailTo(to), mailTo(to), mailTo(to)]);
  await run();
  const { id } = await db.selectFrom("mailMessage").select("id").where("recipient", "=", to).executeTakeFirstOrThrow();
  await enqueue(db, { name: "send_mail", mailId: id });
  await run();
  const mails = await received(to);
  expect(mails.map(({ subject }) => subject)).toEqual(["123456 est votre code Propulsons!"]);
  expect((await sentAt(to)).sentAt).not.toBeNull();
  expect(await jobs()).toEqual([]);
});

test("once sent, a mail's code is nowhere in the table", async () => {
  const to = "code@example.org";
  await mailTo(to);
  await run();
  const row = await db.selectFrom("mailMessage").selectAll().where("recipient", "=", to).executeTakeFirstOrThrow();
  expect(row.sentAt).not.toBeNull();
  expect(JSON.stringify(row.props)).not.toContain("123456");
});

test("two workers on the same mail send it once", async () => {
  const to = "jean@example.org";
  await mailTo(to);
  const { id } = await db.selectFrom("mailMessage").select("id").where("recipient", "=", to).executeTakeFirstOrThrow();
  await enqueue(db, { name: "send_mail", mailId: id });
  await Promise.all([run(), run()]);
  expect(await received(to)).toHaveLength(1);
});

test("a job that a killed worker held is taken by the next one, not four hours later", async () => {
  const to = "held@example.org";
  await mailTo(to);
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker_killed', attempts = 1`.execute(db);
  await run();
  expect(await received(to)).toEqual([]);
  await freeHeldJobs(30);
  await run();
  expect(await received(to)).toEqual([]);
  await freeHeldJobs();
  await run();
  expect(await received(to)).toHaveLength(1);
  expect(await jobs()).toEqual([]);
});

test("a payload that no longer fits fails loudly and stays", async () => {
  await sql`select graphile_worker.add_job('close_campaign', payload => '{"campaignId": "not an id"}'::json)`.execute(db);
  await run();
  const [job] = await jobs();
  expect(job).toMatchObject({ task: "close_campaign", attempts: 1 });
  expect(job?.error).toContain("campaignId");
  await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`.execute(db);
});

/** Seconds until an attempt fails for the last time, as the queue spaces them: e, e², … up to e¹⁰. */
const secondsUntilGivenUp = (attempts: number) => Array.from({ length: attempts - 1 }, (_, n) => Math.exp(Math.min(10, n + 1))).reduce((sum, wait) => sum + wait, 0);

test("a day without a mail server: every mail waits for its next attempt and leaves once, in the end (situation 9)", async () => {
  const people = ["late-1@example.org", "late-2@example.org", "late-3@example.org"];
  for (const to of people) await mailTo(to);
  const { rows } = await sql<{ maxAttempts: number }>`select max_attempts from graphile_worker.jobs`.execute(db);
  expect(rows.map(({ maxAttempts }) => maxAttempts)).toEqual([25, 25, 25]);
  expect(secondsUntilGivenUp(25)).toBeGreaterThan(3 * 86_400);
  // The queue's attempts of one day: the thirteenth comes after it.
  expect(secondsUntilGivenUp(13)).toBeGreaterThan(12 * 3600);
  const { smtpPort, url } = sandbox;
  await sandbox.stop();
  for (let attempt = 1; attempt <= 13; attempt += 1) {
    await run();
    for (const to of people) expect((await sentAt(to)).sentAt).toBeNull();
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
  }
  expect(await jobs()).toEqual(people.map(() => expect.objectContaining({ task: "send_mail", attempts: 13 })));
  sandbox = await startSandbox({ publicUrl: "http://demo.test", webhookSecret: "whsec_test", smtpPort, port: Number(new URL(url).port) });
  await run();
  for (const to of people) expect(await received(to)).toHaveLength(1);
  expect(await jobs()).toEqual([]);
});
