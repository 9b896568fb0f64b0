import { createTransport, type Transporter } from "nodemailer";
import { env } from "~/lib/env.server";

let transport: Transporter | undefined;

/** `calendar`: an invitation that calendars understand, beside the text. */
export type OutgoingMail = {
  to: string; subject: string; html: string; text: string; messageId: string;
  calendar?: { method: string; content: string } | undefined;
};

/** Hands one mail to the SMTP server. @throws when it is not accepted; the job tries again. */
export async function sendMail({ calendar, ...mail }: OutgoingMail): Promise<void> {
  // Connections are kept: greeting the server anew takes five times as long as handing a mail over.
  transport ??= createTransport({ url: env().SMTP_URL, pool: true });
  // As text it would be read as a list: a comma or a line end in it would be more recipients.
  await transport.sendMail({ from: env().MAIL_FROM, ...mail, to: { name: "", address: mail.to }, ...(calendar && { icalEvent: { ...calendar, filename: "rendez-vous.ics" } }) });
}
