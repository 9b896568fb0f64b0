import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendMail } from "./mail.server";

type Received = { recipients: string[]; mail: ParsedMail };
const received: Received[] = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    void simpleParser(stream).then((mail) => void received.push({ recipients, mail }), done).then(() => done());
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const said = { html: "<p>Bonjour</p>", text: "Bonjour", messageId: "<one@example.org>" };

test("a subject or an address with line ends adds neither header nor recipient (situation 24)", async () => {
  await sendMail({ ...said, to: "louise@example.org", subject: "Merci\r\nBcc: evil@example.org\r\n\r\n<script>" });
  await sendMail({ ...said, to: "louise@example.org\r\nBcc: evil@example.org", subject: "Merci" }).catch(() => undefined);
  expect(received.length).toBeGreaterThan(0);
  for (const { recipients, mail } of received) {
    expect(recipients.filter((address) => address.startsWith("evil"))).toEqual([]);
    expect(mail.headers.has("bcc")).toBe(false);
    expect(mail.text?.trim()).toBe("Bonjour");
  }
});
