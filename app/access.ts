import type { Action } from "~/features/accounts/permissions";

/**
 * Who may open each route file, as the matrix test checks it: an action of the permission map, `public`,
 * `link` (a signed link opens it) or `demo` (exists in the demonstration only). A route without an entry fails the test.
 */
export const access: Record<string, Action | "public" | "link" | "demo"> = {
  // Public pages
  "routes/public/home.tsx": "public",
  "routes/public/questions.tsx": "public",
  "routes/public/legal.tsx": "public",
  "routes/public/accessibility.tsx": "public",
  "routes/public/privacy.tsx": "public",

  // Giving
  "routes/public/give.tsx": "public",
  "routes/public/donation.tsx": "link",

  // Accounts
  "routes/account/sign-in.tsx": "public",
  "routes/account/sign-up.tsx": "public",
  "routes/account/verify.tsx": "public",
  "routes/account/sign-out.ts": "public",

  // Holder
  "routes/holder/statement.tsx": "statement.read",
  "routes/holder/statement-pdf.ts": "statement.read",

  // Partner

  // Committee

  // Team
  "routes/team/money.tsx": "money.read",
  "routes/team/money-campaign.tsx": "money.read",
  "routes/team/money-retry.ts": "money.read",

  // Demonstration
  "routes/demo/enter.ts": "demo",
  "routes/demo/clock.ts": "demo",

  // Technical
  "routes/technical/stripe-webhook.ts": "public",
  "routes/technical/health.ts": "public",
  "routes/public/not-found.tsx": "public",
};
