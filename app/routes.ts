import { index, layout, route, type RouteConfig } from "@remix-run/route-config";

/** The table of contents: French URL → English file. Each file also has its entry in access.ts. */
export default [
  route("healthz", "routes/technical/health.ts"),

  layout("routes/site.tsx", [
    // Public pages
    index("routes/public/home.tsx"),

    // Accounts
    // Holder
    // Partner
    // Committee
    // Team
    // Demonstration

    route("*", "routes/public/not-found.tsx"),
  ]),
] satisfies RouteConfig;
