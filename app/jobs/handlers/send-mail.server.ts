import { createElement, type ComponentType } from "react";
import { db, type Transaction } from "#db";
import { mails, type MailTemplate } from "#emails/catalogue";
import { MailSettingsProvider, type MailSettings } from "#emails/parts/context";
import type { Invitation } from "#emails/parts/invitation";
import { intermediary } from "~/features/territory/current.server";
import { reach } from "~/lib/crash-points.server";
import { now } from "~/lib/clock.server";
import { env, isDemo } from "~/lib/env.server";
import { calendarFile } from "~/lib/ical";
import { sendMail } from "~/services/mail.server";
import type { JobOf } from "../catalogue";

/** `secretProps`: what opens a door, known to the mailbox alone once the mail has left. `leavesNoRow`: that it was sent is nobody's business. `sameForAll`: nothing of it is of whoever receives it. */
type AnyMail = { subject: (props: unknown) => string; default: ComponentType<object>; secretProps?: readonly string[]; leavesNoRow?: boolean; sameForAll?: boolean; invitation?: (props: unknown) => Invitation | null };

/** Subjects end up in a header: one line, whatever a person typed. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const withoutSecrets = (props: unknown, { secretProps = [] }: AnyMail) =>
  Object.fromEntries(Object.entries(props as object).filter(([name]) => !secretProps.includes(name)));

const settings = (): MailSettings => ({ publicUrl: env().PUBLIC_URL, isDemo: isDemo(), legal: intermediary() });

const hostname = () => new URL(env().PUBLIC_URL).hostname;

/** « Propulsons! <bonjour@…> » */
function organizer() {
  const [, name = "", email = env().MAIL_FROM] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(env().MAIL_FROM) ?? [];
  return { name, email };
}

/** What the mail puts into the calendar of whoever receives it. */
async function calendarOf(trx: Transaction, { invitation }: AnyMail, { props, recipient }: { props: unknown; recipient: string }) {
  const asked = invitation?.(props);
  if (!asked) return undefined;
  const writtenAt = await now(trx);
  const { method, id, ...entry } = asked;
  const attendee = { name: recipient, email: recipient };
  return { method, content: calendarFile({ method, writtenAt, organizer: organizer(), attendee, entries: [{ ...entry, uid: `${id}@${hostname()}` }] }) };
}

type Drawn = { subject: string; html: string; text: string };

async function draw(template: AnyMail, props: unknown): Promise<Drawn> {
  const { render } = await import("react-email");
  const page = createElement(MailSettingsProvider, { value: settings() }, createElement(template.default, props as object));
  return { subject: oneLine(template.subject(props)), html: await render(page), text: await render(page, { plainText: true }) };
}

const drawnOnce = new Map<string, Promise<Drawn>>();

/** What thousands receive alike within an hour is drawn once. */
function drawn(name: string, template: AnyMail, props: unknown): Promise<Drawn> {
  if (!template.sameForAll) return draw(template, props);
  const key = `${name} ${JSON.stringify(props)}`;
  const known = drawnOnce.get(key) ?? draw(template, props);
  drawnOnce.set(key, known);
  // One that could not be drawn is tried again.
  known.catch(() => drawnOnce.delete(key));
  return known;
}

/** Renders one mail and hands it over. A second run finds it sent; the message id lets mailboxes drop a double. */
export async function handle({ mailId }: JobOf<"send_mail">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const mail = await trx.selectFrom("mailMessage").selectAll().where("id", "=", mailId).where("sentAt", "is", null).forUpdate().executeTakeFirst();
    if (!mail) return;
    const template = (await mails[mail.template as MailTemplate]()) as AnyMail;
    const words = await drawn(mail.template, template, mail.props);
    const messageId = `<${mail.id}@${hostname()}>`;
    const calendar = await calendarOf(trx, template, mail);
    reach("mail.call.before");
    await sendMail({ to: mail.recipient, ...words, messageId, calendar });
    reach("mail.call.answered");
    if (template.leavesNoRow) await trx.deleteFrom("mailMessage").where("id", "=", mailId).execute();
    else await trx.updateTable("mailMessage").set({ sentAt: new Date(), props: JSON.stringify(withoutSecrets(mail.props, template)) }).where("id", "=", mailId).execute();
  });
  reach("mail.committed");
}
