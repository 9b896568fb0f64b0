import type { Action } from "~/features/accounts/permissions";

/**
 * Who may open each route file, as the matrix test checks it: an action of the permission map, `public`,
 * `link` (a signed link opens it) or `demo` (exists in the demonstration only). A route without an entry fails the test.
 */
export const access: Record<string, Action | "public" | "link" | "demo"> = {
  // Public pages
  "routes/public/home.tsx": "public",
  "routes/public/campaigns.tsx": "public",
  "routes/public/project.tsx": "public",
  "routes/public/images.ts": "public",
  "routes/public/label.tsx": "public",
  "routes/public/propose.tsx": "public",
  "routes/public/questions.tsx": "public",
  "routes/public/legal.tsx": "public",
  "routes/public/accessibility.tsx": "public",
  "routes/public/privacy.tsx": "public",

  // Giving
  "routes/public/give.tsx": "public",
  "routes/public/donation.tsx": "link",
  "routes/public/donation-cancellation.tsx": "link",

  // Accounts
  "routes/account/sign-in.tsx": "public",
  "routes/account/sign-up.tsx": "public",
  "routes/account/verify.tsx": "public",
  "routes/account/new-code.ts": "public",
  "routes/account/forgotten-password.tsx": "public",
  "routes/account/new-password.tsx": "public",
  "routes/account/sign-out.ts": "public",

  // Holder
  "routes/holder/campaign-start.ts": "campaign.write",
  "routes/holder/campaign-frame.tsx": "campaign.write",
  "routes/holder/campaign.tsx": "campaign.write",
  "routes/holder/campaign-story.tsx": "campaign.write",
  "routes/holder/campaign-image.tsx": "campaign.write",
  "routes/holder/campaign-settings.tsx": "campaign.write",
  "routes/holder/campaign-budget.tsx": "campaign.write",
  "routes/holder/campaign-rewards.tsx": "campaign.write",
  "routes/holder/campaign-reward-new.tsx": "campaign.write",
  "routes/holder/campaign-reward.tsx": "campaign.write",
  "routes/holder/campaign-reward-stock.tsx": "campaign.write",
  "routes/holder/campaign-account.tsx": "campaign.write",
  "routes/holder/campaign-submission.tsx": "campaign.write",
  "routes/holder/campaign-deliveries.tsx": "campaign.write",
  "routes/holder/campaign-preview.tsx": "campaign.write",
  "routes/holder/campaign-versions.tsx": "campaign.write",
  "routes/holder/campaign-draft.ts": "campaign.write",
  "routes/holder/campaign-account-return.ts": "campaign.write",
  "routes/holder/campaign-reward-place.ts": "campaign.write",
  "routes/holder/home.tsx": "account.use",
  "routes/holder/new-organisation.tsx": "organisation.create",
  "routes/holder/new-project.tsx": "organisation.create",
  "routes/holder/project.tsx": "project.carry",
  "routes/holder/application-start.tsx": "application.write",
  "routes/holder/application.tsx": "application.write",
  "routes/holder/application-criterion.tsx": "application.write",
  "routes/holder/application-funding.tsx": "application.write",
  "routes/holder/application-versions.tsx": "application.write",
  "routes/holder/application-draft.ts": "application.write",
  "routes/holder/application-documents.tsx": "application.write",
  "routes/holder/application-document-removal.ts": "application.write",
  "routes/holder/application-attestation.tsx": "application.write",
  "routes/holder/attestation-withdrawal.ts": "application.write",
  "routes/holder/application-submission.tsx": "application.write",
  "routes/holder/application-withdrawal.tsx": "application.write",
  "routes/holder/document.ts": "document.read",
  "routes/holder/statement.tsx": "statement.read",
  "routes/holder/statement-pdf.ts": "statement.read",

  // Corrections
  "routes/corrections/project.tsx": "project.correct",
  "routes/corrections/organisation.tsx": "project.correct",
  "routes/corrections/application.tsx": "record.correct",
  "routes/corrections/campaign.tsx": "record.correct",

  // Partner
  "routes/partner/home.tsx": "attestation.answer",
  "routes/partner/attestation.tsx": "attestation.answer",
  "routes/partner/attestation-link.tsx": "link",
  "routes/partner/attestation-new-link.ts": "link",

  // Committee
  "routes/committee/home.tsx": "committee.read",
  "routes/committee/meeting.tsx": "committee.read",
  "routes/committee/attendance.tsx": "committee.sit",
  "routes/committee/meeting-closing.tsx": "committee.sit",
  "routes/committee/minutes.ts": "committee.read",
  "routes/committee/examination.tsx": "committee.read",
  "routes/committee/vote.tsx": "committee.sit",
  "routes/committee/recusal.tsx": "committee.sit",
  "routes/committee/closing.tsx": "committee.sit",

  // Team
  "routes/team/campaigns.tsx": "campaign.review",
  "routes/team/campaigns-versions.tsx": "campaign.review",
  "routes/team/campaigns-review.tsx": "campaign.review",
  "routes/team/campaigns-decision.tsx": "campaign.review",
  "routes/team/meetings.tsx": "meeting.prepare",
  "routes/team/meetings-new.tsx": "meeting.prepare",
  "routes/team/meetings-agenda.tsx": "meeting.prepare",
  "routes/team/meetings-removal.tsx": "meeting.prepare",
  "routes/team/journal.tsx": "audit.read",
  "routes/team/home.tsx": "team.work",
  "routes/team/applications.tsx": "application.check",
  "routes/team/applications-file.tsx": "application.check",
  "routes/team/applications-versions.tsx": "application.check",
  "routes/team/applications-changes.tsx": "application.check",
  "routes/team/attestation-revocation.ts": "application.check",
  "routes/team/money.tsx": "money.read",
  "routes/team/money-campaign.tsx": "money.read",
  "routes/team/money-retry.ts": "money.read",

  // Demonstration
  "routes/demo/enter.ts": "demo",
  "routes/demo/clock.ts": "demo",
  "routes/demo/styles.tsx": "demo",

  // Technical
  "routes/technical/stripe-webhook.ts": "public",
  "routes/technical/health.ts": "public",
  "routes/technical/alive.ts": "public",
  "routes/public/not-found.tsx": "public",
};
