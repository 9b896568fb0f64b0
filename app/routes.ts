import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The table of contents: French URL → English file. Each file also has its entry in access.ts. */
export default [
  // Public pages
  index("routes/public/home.tsx"),

  route("questions", "routes/public/questions.tsx"),
  route("mentions-legales", "routes/public/legal.tsx"),
  route("accessibilite", "routes/public/accessibility.tsx"),
  route("donnees-personnelles", "routes/public/privacy.tsx"),

  // Giving
  route("projets/:slug/soutenir", "routes/public/give.tsx"),
  route("dons/:token", "routes/public/donation.tsx"),

  // Accounts
  route("connexion", "routes/account/sign-in.tsx"),
  route("inscription", "routes/account/sign-up.tsx"),
  route("verification", "routes/account/verify.tsx"),
  route("deconnexion", "routes/account/sign-out.ts"),

  // Holder
  route("mon-espace/campagnes/:campaignId/reversement", "routes/holder/statement.tsx"),
  route("mon-espace/campagnes/:campaignId/releve.pdf", "routes/holder/statement-pdf.ts"),

  // Partner

  // Committee

  // Team
  route("equipe/argent", "routes/team/money.tsx"),
  route("equipe/argent/campagnes/:campaignId", "routes/team/money-campaign.tsx"),
  route("equipe/argent/relances", "routes/team/money-retry.ts"),

  // Demonstration
  route("_demo/entrer", "routes/demo/enter.ts"),
  route("_demo/horloge", "routes/demo/clock.ts"),

  // Technical
  route("webhooks/stripe", "routes/technical/stripe-webhook.ts"),
  route("healthz", "routes/technical/health.ts"),
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
