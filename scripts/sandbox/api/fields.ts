import { z } from "zod";

/** Form values arrive as text; these read them as Stripe does and carry its error codes. */
function checked<T>(read: (text: string) => T | undefined, code: string, message: (text: string) => string) {
  return z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: message(text), params: { code } });
    return z.NEVER;
  });
}

export const integer = checked(
  (text) => (/^-?\d{1,12}$/.test(text) ? Number(text) : undefined),
  "parameter_invalid_integer",
  (text) => `Invalid integer: ${text}`,
);

const inCents = (most: number) => integer.transform((cents, context) => {
  if (cents < 1) context.addIssue({ code: "custom", message: "This value must be greater than or equal to 1.", params: { code: "parameter_invalid_integer" } });
  if (cents > most) context.addIssue({ code: "custom", message: "Amount must be no more than €999,999.99", params: { code: "amount_too_large" } });
  return cents;
});

/** Cents, above zero, at most Stripe's 999 999,99. */
export const amount = inCents(99_999_999);

export const quantity = inCents(999_999);

/** Checked by the generated types before. */
export const boolean = z.enum(["true", "false"]).transform((text) => text === "true");

/** What a bank statement shows: no sign that would break it, and a letter at least. */
export const statement = (max: number) =>
  checked(
    (value) => (value.length <= max && !/[<>"'*\\]/.test(value) && /[A-Za-z]/.test(value) ? value : undefined),
    "invalid_statement_descriptor",
    () => `The statement descriptor must be at most ${max} characters, contain at least one letter and none of < > \\ ' " *.`,
  );

export const text = (max = 5000) => z.string().min(1).max(max);

export const email = checked(
  (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? value : undefined),
  "email_invalid",
  (value) => `Invalid email address: ${value}`,
);

export const url = checked(
  (value) => (/^https?:\/\//.test(value) && URL.canParse(value) && !/\s/.test(value) ? value : undefined),
  "url_invalid",
  () => "Not a valid URL",
);

export const currency = checked(
  (value) => (value.toLowerCase() === "eur" ? "eur" : undefined),
  "currency_not_supported",
  (value) => `Invalid currency: ${value}. This sandbox knows euros only.`,
);

/** Its limits are those of `params/problems.ts`. An empty value takes its key away. */
export const metadataChange = z.record(z.string(), z.string());

export const withoutEmpty = (map: Record<string, string>) => Object.fromEntries(Object.entries(map).filter(([, value]) => value !== ""));

export const metadata = metadataChange.transform(withoutEmpty);

/** `created=…` or `created[gte]=…`. */
export const range = z.union([
  integer,
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);

export const paging = {
  limit: integer.optional(),
  starting_after: text().optional(),
  ending_before: text().optional(),
};

export type Range = z.output<typeof range>;
