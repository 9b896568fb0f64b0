import type { Action } from "~/features/accounts/permissions";

/**
 * Who may open each route file, as the matrix test checks it: an action of the permission map, `public`,
 * `link` (a signed link opens it) or `demo` (exists in the demonstration only). A route without an entry fails the test.
 */
export const access: Record<string, Action | "public" | "link" | "demo"> = {
  "routes/technical/health.ts": "public",
  "routes/public/home.tsx": "public",
  "routes/public/not-found.tsx": "public",
};
