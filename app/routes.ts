import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The table of contents: French URL → English file. Each file also has its entry in access.ts. */
export default [
  // Public pages
  index("routes/public/home.tsx"),

  route("projets", "routes/public/campaigns.tsx"),
  route("projets/:slug", "routes/public/project.tsx"),
  route("images/:fileId", "routes/public/images.ts"),
  route("le-label", "routes/public/label.tsx"),
  route("deposer-un-projet", "routes/public/propose.tsx"),
  route("questions", "routes/public/questions.tsx"),
  route("mentions-legales", "routes/public/legal.tsx"),
  route("accessibilite", "routes/public/accessibility.tsx"),
  route("donnees-personnelles", "routes/public/privacy.tsx"),

  // Giving
  route("projets/:slug/soutenir", "routes/public/give.tsx"),
  route("dons/:token", "routes/public/donation.tsx"),
  route("dons/:token/annulation", "routes/public/donation-cancellation.tsx"),

  // Accounts
  route("connexion", "routes/account/sign-in.tsx"),
  route("inscription", "routes/account/sign-up.tsx"),
  route("verification", "routes/account/verify.tsx"),
  route("nouveau-code", "routes/account/new-code.ts"),
  route("mot-de-passe-oublie", "routes/account/forgotten-password.tsx"),
  route("nouveau-mot-de-passe", "routes/account/new-password.tsx"),
  route("deconnexion", "routes/account/sign-out.ts"),

  // Holder
  route("mon-espace", "routes/holder/home.tsx"),
  route("mon-espace/structures/nouvelle", "routes/holder/new-organisation.tsx"),
  route("mon-espace/projets/nouveau", "routes/holder/new-project.tsx"),
  route("mon-espace/projets/:projectId", "routes/holder/project.tsx"),
  route("mon-espace/projets/:projectId/demande", "routes/holder/application-start.tsx"),
  route("mon-espace/demandes/:applicationId", "routes/holder/application.tsx"),
  route("mon-espace/demandes/:applicationId/critere/:criterion", "routes/holder/application-criterion.tsx"),
  route("mon-espace/demandes/:applicationId/financement", "routes/holder/application-funding.tsx"),
  route("mon-espace/demandes/:applicationId/versions", "routes/holder/application-versions.tsx"),
  route("mon-espace/demandes/:applicationId/brouillons/:form", "routes/holder/application-draft.ts"),
  route("mon-espace/demandes/:applicationId/documents", "routes/holder/application-documents.tsx"),
  route("mon-espace/demandes/:applicationId/documents/:documentId/retrait", "routes/holder/application-document-removal.ts"),
  route("mon-espace/demandes/:applicationId/attestation", "routes/holder/application-attestation.tsx"),
  route("mon-espace/demandes/:applicationId/attestation/:attestationId/retrait", "routes/holder/attestation-withdrawal.ts"),
  route("mon-espace/demandes/:applicationId/depot", "routes/holder/application-submission.tsx"),
  route("mon-espace/demandes/:applicationId/retrait", "routes/holder/application-withdrawal.tsx"),
  route("documents/:documentId", "routes/holder/document.ts"),
  route("mon-espace/campagnes/:campaignId/reversement", "routes/holder/statement.tsx"),
  route("mon-espace/campagnes/:campaignId/releve.pdf", "routes/holder/statement-pdf.ts"),

  route("mon-espace/projets/:projectId/campagne", "routes/holder/campaign-start.ts"),
  route("mon-espace/campagnes/:campaignId", "routes/holder/campaign-frame.tsx", [
    index("routes/holder/campaign.tsx"),
    route("histoire", "routes/holder/campaign-story.tsx"),
    route("image", "routes/holder/campaign-image.tsx"),
    route("reglages", "routes/holder/campaign-settings.tsx"),
    route("budget", "routes/holder/campaign-budget.tsx"),
    route("contreparties", "routes/holder/campaign-rewards.tsx"),
    route("contreparties/nouvelle", "routes/holder/campaign-reward-new.tsx"),
    route("contreparties/:rewardId", "routes/holder/campaign-reward.tsx"),
    route("contreparties/:rewardId/stock", "routes/holder/campaign-reward-stock.tsx"),
    route("compte", "routes/holder/campaign-account.tsx"),
    route("envoi", "routes/holder/campaign-submission.tsx"),
    route("remises", "routes/holder/campaign-deliveries.tsx"),
    route("versions", "routes/holder/campaign-versions.tsx"),
  ]),
  route("mon-espace/campagnes/:campaignId/brouillons/:form", "routes/holder/campaign-draft.ts"),
  route("mon-espace/campagnes/:campaignId/apercu", "routes/holder/campaign-preview.tsx"),
  route("mon-espace/campagnes/:campaignId/compte/retour", "routes/holder/campaign-account-return.ts"),
  route("mon-espace/campagnes/:campaignId/contreparties/:rewardId/place", "routes/holder/campaign-reward-place.ts"),

  // Corrections: own words, or anybody's for the team
  route("corrections/projets/:projectId", "routes/corrections/project.tsx"),
  route("corrections/structures/:organisationId", "routes/corrections/organisation.tsx"),
  route("corrections/demandes/:applicationId", "routes/corrections/application.tsx"),
  route("corrections/campagnes/:campaignId", "routes/corrections/campaign.tsx"),

  // Partner
  route("partenaire", "routes/partner/home.tsx"),
  route("partenaire/attestations/:attestationId", "routes/partner/attestation.tsx"),
  route("attestation/:token", "routes/partner/attestation-link.tsx"),
  route("attestation/:token/nouveau-lien", "routes/partner/attestation-new-link.ts"),

  // Committee
  route("comite", "routes/committee/home.tsx"),
  route("comite/seances/:meetingId", "routes/committee/meeting.tsx"),
  route("comite/seances/:meetingId/presences", "routes/committee/attendance.tsx"),
  route("comite/seances/:meetingId/cloture", "routes/committee/meeting-closing.tsx"),
  route("comite/seances/:meetingId/proces-verbal", "routes/committee/minutes.ts"),
  route("comite/examens/:examinationId", "routes/committee/examination.tsx"),
  route("comite/examens/:examinationId/vote", "routes/committee/vote.tsx"),
  route("comite/examens/:examinationId/recusation", "routes/committee/recusal.tsx"),
  route("comite/examens/:examinationId/cloture", "routes/committee/closing.tsx"),

  // Team
  route("equipe/campagnes", "routes/team/campaigns.tsx"),
  route("equipe/campagnes/:campaignId", "routes/team/campaigns-review.tsx"),
  route("equipe/campagnes/:campaignId/versions", "routes/team/campaigns-versions.tsx"),
  route("equipe/campagnes/:campaignId/approbation", "routes/team/campaigns-decision.tsx", { id: "campaign-approval" }),
  route("equipe/campagnes/:campaignId/correction", "routes/team/campaigns-decision.tsx", { id: "campaign-changes" }),
  route("equipe/campagnes/:campaignId/suspension", "routes/team/campaigns-decision.tsx", { id: "campaign-suspension" }),
  route("equipe/campagnes/:campaignId/reprise", "routes/team/campaigns-decision.tsx", { id: "campaign-resumption" }),
  route("equipe/campagnes/:campaignId/annulation", "routes/team/campaigns-decision.tsx", { id: "campaign-cancellation" }),
  route("equipe/seances", "routes/team/meetings.tsx"),
  route("equipe/seances/nouvelle", "routes/team/meetings-new.tsx"),
  route("equipe/seances/:meetingId", "routes/team/meetings-agenda.tsx"),
  route("equipe/seances/:meetingId/retrait/:examinationId", "routes/team/meetings-removal.tsx"),
  route("equipe", "routes/team/home.tsx"),
  route("equipe/demandes", "routes/team/applications.tsx"),
  route("equipe/demandes/:applicationId", "routes/team/applications-file.tsx"),
  route("equipe/demandes/:applicationId/versions", "routes/team/applications-versions.tsx"),
  route("equipe/demandes/:applicationId/complements", "routes/team/applications-changes.tsx"),
  route("equipe/demandes/:applicationId/attestations/:attestationId/revocation", "routes/team/attestation-revocation.ts"),
  route("equipe/journal", "routes/team/journal.tsx"),
  route("equipe/argent", "routes/team/money.tsx"),
  route("equipe/argent/campagnes/:campaignId", "routes/team/money-campaign.tsx"),
  route("equipe/argent/relances", "routes/team/money-retry.ts"),

  // Demonstration
  route("_demo/entrer", "routes/demo/enter.ts"),
  route("_demo/horloge", "routes/demo/clock.ts"),
  route("_demo/styles", "routes/demo/styles.tsx", { id: "style-contents" }),
  route("_demo/styles/:group", "routes/demo/styles.tsx", { id: "style-group" }),

  // Technical
  route("webhooks/stripe", "routes/technical/stripe-webhook.ts"),
  route("healthz", "routes/technical/health.ts"),
  route("livez", "routes/technical/alive.ts"),
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
