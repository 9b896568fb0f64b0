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
  transport ??= createTransport(env().SMTP_URL);
  // As text it would be read as a list: a comma or a line end in it would be more recipients.
  await transport.sendMail({ from: env().MAIL_FROM, ...mail, to: { name: "", address: mail.to }, ...(calendar && { icalEvent: { ...calendar, filename: "rendez-vous.ics" } }) });
}
