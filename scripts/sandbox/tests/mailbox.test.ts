import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startBench, type Bench } from "./bench";

let bench: Bench;
beforeAll(async () => void (bench = await startBench()));
afterAll(() => bench.sandbox.stop());
beforeEach(() => bench.control("/reset", {}));

interface Mail {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: { filename: string; bytes: number }[];
}

const send = (to: string, extra: object = {}) =>
  createTransport({ host: "127.0.0.1", port: bench.sandbox.smtpPort }).sendMail({
    from: "Propulsons! <bonjour@example.org>",
    to,
    subject: "Votre brique est posée",
    text: "Merci Louise, votre don de 25 €.",
    html: '<html><head></head><body><script>1</script><p style="color:red">Merci</p><a href="http://demo.test/dons">Voir</a></body></html>',
    headers: { "X-Entity": "donation-1" },
    ...extra,
  });

const visit = (path: string) => fetch(bench.sandbox.url + path);

test("a mail sent by SMTP is listed with subject, text, html and headers", async () => {
  await send("louise@example.org");
  await send("jean@example.org", { subject: "Autre" });
  const mails = await bench.control<Mail[]>("/mails?to=Louise@example.org");
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ subject: "Votre brique est posée", to: ["louise@example.org"] });
  expect(mails[0]?.text).toContain("don de 25 €");
  expect(mails[0]?.html).toContain("<p");
  expect(mails[0]?.headers["x-entity"]).toBe("donation-1");
});

test("the counter counts the unread, opening a mail reads it", async () => {
  await send("louise@example.org");
  await send("jean@example.org");
  const counter = async (query = "") => (await visit(`/_demo/courrier/compteur.json${query}`)).json();
  expect(await counter()).toEqual({ total: 2, unread: 2 });
  expect(await counter("?a=jean@example.org")).toEqual({ total: 1, unread: 1 });
  const [newest] = await bench.control<Mail[]>("/mails");
  await visit(`/_demo/courrier/${newest!.id}`);
  expect(await counter()).toEqual({ total: 2, unread: 1 });
});

test("the mail's own markup is alone in a sandbox without scripts; its links lead out of the frame", async () => {
  await send("louise@example.org");
  const [mail] = await bench.control<Mail[]>("/mails");
  const shown = await visit(`/_demo/courrier/${mail!.id}`);
  const page = await shown.text();
  expect(page).toMatch(/<iframe[^>]* sandbox="allow-top-navigation-by-user-activation/);
  expect(page).not.toContain("allow-scripts");
  const body = await visit(`/_demo/courrier/${mail!.id}/html`);
  expect(body.headers.get("content-security-policy")).toMatch(
    /^sandbox (?!.*allow-scripts).*default-src 'none'/,
  );
  expect(await body.text()).toContain('<base target="_top">');
});

test("attachments are downloaded, never shown, whatever they say they are", async () => {
  const content = Buffer.from("<script>alert(1)</script>");
  const attachments = [{ filename: "relevé.html", content, contentType: "text/html" }];
  await send("louise@example.org", { attachments });
  const [mail] = await bench.control<Mail[]>("/mails");
  expect(mail?.attachments).toMatchObject([{ filename: "relevé.html", bytes: content.length }]);
  const file = await visit(`/_demo/courrier/${mail!.id}/pieces/0`);
  expect(file.headers.get("content-type")).toBe("application/octet-stream");
  expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''relev%C3%A9.html");
  expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
});

test("subjects are escaped in the list", async () => {
  await send("louise@example.org", { subject: "<img src=x onerror=alert(1)>" });
  const list = await (await visit("/_demo/courrier")).text();
  expect(list).not.toContain("<img src=x");
});

test("the list goes by the clock, newest first, whatever came in last", async () => {
  const subjects = async () => (await bench.control<Mail[]>("/mails")).map(({ subject }) => subject);
  await bench.control("/clock", { offsetMs: 3_600_000 });
  await send("louise@example.org", { subject: "Dans une heure" });
  await bench.control("/clock", { offsetMs: 0 });
  await send("louise@example.org", { subject: "Maintenant" });
  await send("louise@example.org", { subject: "Juste après" });
  expect(await subjects()).toEqual(["Dans une heure", "Juste après", "Maintenant"]);
});
