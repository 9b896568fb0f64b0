import type { ComponentType } from "react";

/** One template = one file: its typed props, its French subject, its component. */
export type MailModule<P> = { subject: (props: P) => string; default: ComponentType<P> };

/** Loaded when a mail is rendered, in the worker only. */
export const mails = {
  "application-changes-requested": () => import("./application-changes-requested"),
  "application-checked": () => import("./application-checked"),
  "application-submitted": () => import("./application-submitted"),
  "application-to-check": () => import("./application-to-check"),
  "attestation-answered": () => import("./attestation-answered"),
  "attestation-request": () => import("./attestation-request"),
  "verification-code": () => import("./verification-code"),
} satisfies Record<string, () => Promise<unknown>>;

export type MailTemplate = keyof typeof mails;
type Loaded<T extends MailTemplate> = Awaited<ReturnType<(typeof mails)[T]>>;
export type MailProps<T extends MailTemplate> = Parameters<Loaded<T>["subject"]>[0];
