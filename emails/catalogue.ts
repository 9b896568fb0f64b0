import type { ComponentType } from "react";

/** One template = one file: its typed props, its French subject, its component. */
export type MailModule<P> = { subject: (props: P) => string; default: ComponentType<P> };

/** Loaded when a mail is rendered, in the worker only. */
export const mails = {
  "account-exists": () => import("./account-exists"),
  "application-changes-requested": () => import("./application-changes-requested"),
  "application-checked": () => import("./application-checked"),
  "application-submitted": () => import("./application-submitted"),
  "application-to-check": () => import("./application-to-check"),
  "attestation-answered": () => import("./attestation-answered"),
  "attestation-request": () => import("./attestation-request"),
  "campaign-approved": () => import("./campaign-approved"),
  "campaign-changes-requested": () => import("./campaign-changes-requested"),
  "campaign-failed": () => import("./campaign-failed"),
  "campaign-live": () => import("./campaign-live"),
  "campaign-stopped": () => import("./campaign-stopped"),
  "campaign-submitted": () => import("./campaign-submitted"),
  "campaign-succeeded": () => import("./campaign-succeeded"),
  "decision-adjourned": () => import("./decision-adjourned"),
  "decision-labelled": () => import("./decision-labelled"),
  "decision-refused": () => import("./decision-refused"),
  "donation-confirmation": () => import("./donation-confirmation"),
  "meeting-planned": () => import("./meeting-planned"),
  "no-quorum": () => import("./no-quorum"),
  "password-changed": () => import("./password-changed"),
  "password-code": () => import("./password-code"),
  "payout-failed": () => import("./payout-failed"),
  "refund-sent": () => import("./refund-sent"),
  "settlement-paid": () => import("./settlement-paid"),
  "verification-code": () => import("./verification-code"),
} satisfies Record<string, () => Promise<unknown>>;

export type MailTemplate = keyof typeof mails;
type Loaded<T extends MailTemplate> = Awaited<ReturnType<(typeof mails)[T]>>;
export type MailProps<T extends MailTemplate> = Parameters<Loaded<T>["subject"]>[0];
