import { plainField, type FieldLike } from "~/ui/field-like";

/** What a refused form sends back, whichever of the page's forms it was. */
export type Refused = { error?: Record<string, string[] | null> | null | undefined; initialValue?: Record<string, unknown> | null | undefined } | undefined;

/** The refusal, when it is of the form that sent these values (`undefined`: that did not send this one). */
export const refusalOf = (refused: Refused, sent: Record<string, string | undefined>): Refused =>
  refused && Object.entries(sent).every(([name, value]) => (refused.initialValue?.[name] ?? undefined) === value) ? refused : undefined;

/** A field of a form that may come back refused: what was typed stays, with what is wrong beside it. */
export const refusedField = (refused: Refused, prefix: string, name: string, value?: unknown): FieldLike =>
  plainField({ name, prefix, value: refused?.initialValue?.[name] ?? value, errors: refused?.error?.[name] ?? undefined });

export const formErrorsOf = (refused: Refused): string[] => refused?.error?.[""] ?? [];
