import { simpleParser, type AddressObject, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { newId } from "../core/ids";
import type { StoredMail } from "../core/tables";
import type { World } from "../core/world";

const MAX_BYTES = 25 * 1024 * 1024;

/** Takes every mail for every address, with or without credentials, on the loopback interface only. */
export function mailServer(world: World): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    // Clients keep their connections: stopping does not wait for them.
    closeTimeout: 50,
    size: MAX_BYTES,
    onAuth: (_auth, _session, done) => done(null, { user: "demo" }),
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream)
        .then((mail) => keep(world, mail, recipients))
        .then(() => done(), done);
    },
  });
  // A client that is gone amid its mail sends it again: nothing for the mailbox to do, nor to die of.
  return server.on("error", () => undefined);
}

function keep(world: World, mail: ParsedMail, recipients: string[]): void {
  const stored: StoredMail = {
    from: textOf(mail.from),
    to: recipients,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || null,
    headers: Object.fromEntries(
      mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
    ),
    attachments: mail.attachments.map((part) => ({
      filename: part.filename ?? "piece-jointe",
      contentType: part.contentType,
      cid: part.cid ?? null,
      base64: part.content.toString("base64"),
    })),
    receivedAt: world.clock.now(),
    read: false,
  };
  world.store.transact(() => world.store.put("mail", newId("mail", 12), "", stored));
}

function textOf(address: AddressObject | undefined): string {
  return address?.text ?? "";
}
