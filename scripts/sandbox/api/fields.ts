import { z } from "zod";

/** Form values arrive as text; these read them as Stripe does and carry its error codes. */
function checked<T>(read: (text: string) => T | undefined, code: string, message: string) {
  return z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `${message}: ${text}`, params: { code } });
    return z.NEVER;
  });
}

export const integer = checked(
  (text) => (/^-?\d{1,12}$/.test(text) ? Number(text) : undefined),
  "parameter_invalid_integer",
  "Invalid integer",
);

/** Cents, above zero, at most Stripe's 999 999,99. */
export const amount = checked(
  (text) => (/^\d{1,8}$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
  "parameter_invalid_integer",
  "Invalid positive integer",
);

export const boolean = checked(
  (text) => (text === "true" ? true : text === "false" ? false : undefined),
  "parameter_invalid_boolean",
  "Invalid boolean",
);

export const text = (max = 5000) => z.string().min(1).max(max);

export const email = checked(
  (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? value : undefined),
  "email_invalid",
  "Invalid email address",
);

export const url = checked(
  (value) => (/^https?:\/\/[^\s]+$/.test(value) ? value : undefined),
  "url_invalid",
  "Not a valid URL",
);

export const currency = checked(
  (value) => (value.toLowerCase() === "eur" ? "eur" : undefined),
  "currency_not_supported",
  "The sandbox only knows euros; invalid currency",
);

export const metadata = z
  .record(z.string().max(40), z.string().max(500))
  .refine((entries) => Object.keys(entries).length <= 50, "Metadata can have up to 50 keys");

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
