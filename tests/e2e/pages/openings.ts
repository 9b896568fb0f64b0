import { expect, type Page } from "@playwright/test";
import { demoPassword, type DemoPersonKey } from "~/features/demo/people";
import { mailedToken, one } from "./params";
import { askVoterCode, sayWho, takeCarton, typeVoterCode, openBulletin } from "./voter-steps";

/** How somebody of the demonstration opens a page: who, and what its address names when not the usual. */
export interface Opening {
  as?: DemoPersonKey;
  params?: Record<string, string>;
  /** Where the page is the answer to a form. */
  by?: (page: Page) => Promise<void>;
  /** Other than 200. */
  status?: number;
}

const visitor: Opening = {};
const holder: Opening = { as: "louise" };
const team: Opening = { as: "nadia" };
const chair: Opening = { as: "departement" };
const seat: Opening = { as: "credit-solidaire" };
const reviewed: Opening = { as: "nadia", params: { campaignId: "reviewedId" } };
const supported: Opening = { as: "nadia", params: { projectId: "supportedId" } };
/** Louise's campaign that takes cheques. */
const taking: Opening = { as: "louise", params: { campaignId: "liveId" } };
const openVote = { year: "openYear" };
const settled = { campaignId: "settledId" };

async function signUp(page: Page): Promise<void> {
  await page.goto("/inscription");
  await page.getByLabel("Prénom et nom").fill("Odile Exemple");
  await page.getByLabel("Adresse e-mail").fill("odile.pages@example.org");
  await page.getByLabel("Mot de passe").fill("une phrase assez longue");
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  await page.waitForURL("**/verification");
}

async function forgetPassword(page: Page): Promise<void> {
  await page.goto("/mot-de-passe-oublie");
  await page.getByLabel("Adresse e-mail").fill("louise@example.org");
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL("**/nouveau-mot-de-passe");
}

/** As far as the mailed link leads. */
async function findGifts(page: Page): Promise<void> {
  await page.goto("/mes-dons");
  const email = await one("select email as found from donation where status = 'paid' limit 1");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("main").getByRole("button").click();
  await expect(async () => void (await page.goto(`/mes-dons/${await mailedToken("mes-dons", email)}`))).toPass();
}

/** As far as the password leads. */
async function givePassword(page: Page): Promise<void> {
  await page.goto("/connexion");
  await page.getByLabel("Adresse e-mail").fill("gaston@example.org");
  await page.getByLabel("Mot de passe").fill(demoPassword);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL("**/connexion/code?*");
}

async function losePhone(page: Page): Promise<void> {
  await givePassword(page);
  await page.getByRole("link", { name: "Utiliser un code de secours" }).click();
  await page.waitForURL("**/connexion/code-de-secours?*");
}

async function beginSetUp(page: Page): Promise<void> {
  await page.goto("/mon-compte/double-verification");
  await page.getByRole("button", { name: "Mettre en place" }).click();
  await page.waitForURL("**/mise-en-place?*");
}

async function renewCodes(page: Page): Promise<void> {
  await page.goto("/mon-compte/codes-de-secours");
  await page.getByRole("button", { name: "Faire dix nouveaux codes" }).click();
  await page.waitForURL(/\/nouveaux\?/);
}

/** One opening per route file that draws a page; by route id for the files that serve several addresses. */
export const openings: Record<string, Opening> = {
  // Citizen budget: editions
  "routes/public/budget": visitor,
  "routes/public/budget-year": { params: { year: "editionYear" } },
  "routes/team/budget": team,
  "routes/team/budget-edition": team,
  "routes/team/budget-rules": team,
  "routes/team/budget-categories": team,
  "routes/team/budget-criteria": team,
  "routes/team/budget-calendar": team,
  "routes/team/budget-simulation": team,

  "routes/public/home": visitor,
  "routes/public/campaigns": visitor,
  "routes/public/project": visitor,
  "routes/public/label": visitor,
  "routes/public/bilan": visitor,
  "routes/public/orientation": visitor,
  "routes/public/partners": visitor,
  "routes/public/partner": visitor,
  "routes/public/propose": visitor,
  "routes/public/enquiry": visitor,
  "routes/public/enquiry-thanks": visitor,
  "routes/public/questions": visitor,
  "routes/public/legal": visitor,
  "routes/public/accessibility": visitor,
  "routes/public/privacy": visitor,
  "routes/public/not-found": { status: 404 },
  "routes/public/give": visitor,
  "routes/public/own-gifts": visitor,
  "routes/public/own-gifts-link": { by: findGifts },
  "routes/public/donation": { params: { token: "giftToken" } },
  "routes/public/offline-gift": { params: { token: "offlineToken" } },
  "routes/public/proof": visitor,
  "routes/public/donation-proof": { params: { token: "writtenToken" } },
  "offline-proof": { params: { token: "offlineToken" } },
  "routes/public/refund-iban": { params: { token: "askableToken" }, status: 404 },
  "routes/public/refund-request": { params: { token: "askableToken" } },
  "routes/public/donation-correction": { params: { token: "answeredToken" } },
  "routes/public/donation-cancellation": { params: { token: "giftToken" } },
  "routes/account/sign-in": visitor,
  "routes/account/sign-up": visitor,
  "routes/account/verify": { by: signUp },
  "routes/account/forgotten-password": visitor,
  "routes/account/new-password": { by: forgetPassword },
  "routes/account/second-step": { by: givePassword },
  "routes/account/recovery": { by: losePhone },
  "routes/account/account": holder,
  "routes/account/sessions": holder,
  "routes/account/password": holder,
  "routes/account/email": holder,
  "routes/account/second-factor": { as: "claire" },
  "routes/account/second-factor-set-up": { as: "claire", by: beginSetUp },
  "routes/account/second-factor-removal": holder,
  "routes/account/recovery-codes": holder,
  "routes/account/new-recovery-codes": { as: "louise", by: renewCodes },
  "routes/account/invitation": { params: { token: "invitationToken" } },
  "routes/holder/home": holder,
  "routes/holder/new-organisation": holder,
  "routes/holder/new-project": holder,
  "routes/holder/organisation-team": holder,
  "routes/holder/organisation-representative": holder,
  "routes/holder/joining": { params: { token: "joiningToken" } },
  "routes/holder/project": holder,
  "routes/holder/application-start": holder,
  "routes/holder/application": holder,
  "routes/holder/application-criterion": holder,
  "routes/holder/application-funding": holder,
  "routes/holder/application-documents": holder,
  "routes/holder/application-document-replacement": holder,
  "routes/holder/application-attestation": holder,
  "routes/holder/application-versions": holder,
  "routes/holder/application-demands": holder,
  "routes/holder/application-threads": holder,
  "routes/committee/threads": seat,
  "routes/team/threads": team,
  "routes/team/applications-threads": { as: "nadia", params: { applicationId: "submittedId" } },
  "routes/holder/application-submission": holder,
  "routes/holder/application-withdrawal": holder,
  "routes/team/vigilance": team,
  "routes/team/vigilance-alert": team,
  "routes/team/vigilance-thresholds": team,
  "routes/team/vigilance-files": team,
  "routes/team/vigilance-file": team,
  "routes/team/giving": team,
  "routes/team/giving-campaign": { as: "nadia", params: { campaignId: "liveId" } },
  "routes/holder/statement": { as: "louise", params: settled },
  "routes/holder/campaign-deliveries": { as: "louise", params: settled },
  "routes/holder/offline-gifts": taking,
  "routes/holder/offline-gift-new": taking,
  "routes/holder/offline-return": taking,
  "routes/team/offline-gifts": team,
  "routes/team/offline-gift": team,
  "routes/team/offline-correction": { as: "nadia", params: { offlineGiftId: "confirmedOfflineId" } },
  "routes/team/offline-return": team,
  "routes/team/offline-gift-new": { as: "nadia", params: { campaignId: "liveId" } },
  "routes/holder/campaign": holder,
  "routes/holder/campaign-versions": holder,
  "routes/holder/campaign-story": holder,
  "routes/holder/campaign-image": holder,
  "routes/holder/campaign-settings": holder,
  "routes/holder/campaign-budget": holder,
  "routes/holder/campaign-rewards": holder,
  "routes/holder/campaign-reward-new": holder,
  "routes/holder/campaign-reward": holder,
  "routes/holder/campaign-reward-stock": holder,
  "routes/holder/campaign-account": holder,
  "routes/holder/campaign-submission": holder,
  "routes/holder/campaign-preview": holder,
  "style-contents": visitor,
  "style-group": visitor,
  "routes/corrections/project": holder,
  "routes/corrections/organisation": holder,
  "routes/corrections/application": { as: "nadia", params: { applicationId: "submittedId" } },
  "routes/corrections/campaign": reviewed,
  // Citizen budget: initiatives
  "routes/public/initiatives": { params: { year: "initiativeYear" } },
  "routes/public/initiative": { params: { year: "initiativeYear", slug: "initiativeSlug" } },
  "routes/holder/initiative-new": holder,
  "routes/holder/initiative": { as: "louise", params: { initiativeId: "fileId" } },
  "routes/holder/initiative-workshop": { as: "louise", params: { initiativeId: "ideaId" } },
  "routes/holder/initiative-file": { as: "louise", params: { initiativeId: "fileId" } },
  "routes/holder/initiative-budget": { as: "louise", params: { initiativeId: "fileId" } },
  "routes/holder/initiative-documents": { as: "louise", params: { initiativeId: "fileId" } },
  "routes/holder/initiative-submission": { as: "louise", params: { initiativeId: "fileId" } },
  "routes/holder/initiative-withdrawal": { as: "louise", params: { initiativeId: "fileId" } },
  "routes/team/initiatives": { as: "nadia", params: { editionId: "initiativesEditionId" } },
  "routes/team/initiatives-file": { as: "nadia", params: { editionId: "initiativesEditionId", initiativeId: "examinedInitiativeId" } },
  "routes/team/initiatives-changes": { as: "nadia", params: { editionId: "initiativesEditionId", initiativeId: "submittedInitiativeId" } },
  "routes/team/initiatives-dispensation": { as: "nadia", params: { editionId: "initiativesEditionId", initiativeId: "ideaId" } },
  "routes/team/initiatives-closing": { as: "nadia", params: { editionId: "initiativesEditionId", initiativeId: "examinedInitiativeId" } },
  "routes/committee/initiatives": seat,
  "routes/committee/initiative": { as: "credit-solidaire", params: { initiativeId: "examinedInitiativeId" } },
  "routes/committee/initiative-recusal": { as: "credit-solidaire", params: { initiativeId: "examinedInitiativeId" } },
  // Citizen budget: voters
  "routes/voters/door": { params: openVote },
  "routes/voters/proof": { params: openVote, by: (page) => sayWho(page) },
  "routes/voters/code": { params: openVote, by: askVoterCode },
  "routes/voters/access-code": { params: openVote, by: takeCarton },
  "routes/voters/already": { params: openVote, by: typeVoterCode },
  // Citizen budget: the vote
  "routes/vote/bulletin": { params: openVote, by: openBulletin },
  "routes/vote/tracking": { params: openVote },
  "routes/vote/lost-code": { params: openVote },
  "routes/vote/round": { params: openVote },
  "routes/team/round": { as: "nadia", params: { editionId: "openEditionId" } },
  "routes/team/round-withdrawal": { as: "nadia", params: { editionId: "openEditionId" } },
  "routes/team/round-held": { as: "nadia", params: { editionId: "openEditionId" } },
  // Citizen budget: pitch videos
  "routes/pitch/public-videos": { params: { year: "pitchYear" } },
  "routes/pitch/video": { as: "louise", params: { initiativeId: "pitchInitiativeId" } },
  "routes/pitch/video-file": { as: "louise", params: { initiativeId: "pitchInitiativeId" } },
  "routes/pitch/video-link": { as: "louise", params: { initiativeId: "pitchInitiativeId" } },
  "routes/pitch/captions": { as: "louise", params: { videoId: "workingPitchId" } },
  "routes/pitch/transcript": { as: "louise", params: { videoId: "workingPitchId" } },
  "routes/pitch/withdrawal": { as: "louise", params: { videoId: "shownPitchId" } },
  "routes/pitch/team-videos": { as: "nadia", params: { editionId: "pitchEditionId" } },
  "routes/pitch/team-video": { as: "nadia", params: { editionId: "pitchEditionId", videoId: "shownPitchId" } },
  "routes/pitch/team-correction": { as: "nadia", params: { editionId: "pitchEditionId", videoId: "shownPitchId" } },
  // Citizen budget: the election office
  "routes/team/office": { as: "nadia", params: { editionId: "officeEditionId" } },
  "routes/team/office-key": { as: "nadia", params: { editionId: "officeEditionId" } },
  "routes/office/member": { as: "departement" },
  "routes/office/lot": { as: "departement" },
  "routes/office/opening": { as: "departement" },
  "routes/team/results": { as: "nadia", params: { editionId: "officeEditionId" } },
  "routes/public/results": { params: { year: "votedYear" } },
  "routes/public/results-why": { params: { year: "votedYear" } },
  "routes/public/results-rules": { params: { year: "votedYear" } },
  "routes/public/results-ballot": { params: { year: "votedYear" } },
  "routes/public/results-recount": { params: { year: "votedYear" } },
  "routes/partner/home": { as: "claire" },
  "routes/partner/sheet": { as: "claire" },
  "routes/partner/enquiry-new": { as: "claire" },
  "routes/partner/people": { as: "claire" },
  "routes/partner/joining": { params: { token: "partnerJoiningToken" } },
  "routes/partner/attestation": { as: "claire" },
  "routes/partner/attestation-link": { params: { token: "attestationToken" } },
  "routes/committee/home": seat,
  "routes/committee/meeting": seat,
  "routes/committee/examination": seat,
  "routes/committee/vote": seat,
  "routes/committee/phone": seat,
  "routes/committee/projection": chair,
  "routes/committee/pack": seat,
  "routes/committee/recusal": seat,
  "routes/committee/attendance": chair,
  "routes/committee/closing": chair,
  "routes/committee/signature": { as: "departement", params: { meetingId: "closedMeetingId" } },
  "routes/committee/rectification": { as: "departement", params: { meetingId: "closedMeetingId" } },
  "routes/committee/meeting-closing": chair,
  "routes/team/home": team,
  "routes/team/second-factor-removal": team,
  "routes/team/enquiries": team,
  "routes/team/enquiries-new": team,
  "routes/team/enquiry": team,
  "routes/team/enquiry-amendment": team,
  "routes/team/enquiry-note": team,
  "routes/team/enquiry-follow-up": team,
  "routes/team/enquiry-step": team,
  "routes/team/enquiry-merge": team,
  "routes/team/enquiry-merge-undo": { as: "nadia", params: { enquiryId: "mergedEnquiryId" } },
  "routes/public/hour": { params: { token: "hourToken" } },
  "routes/account/calendar": team,
  "routes/team/slots": team,
  "routes/team/gathering-new": team,
  "routes/team/event": team,
  "routes/team/gathering-cancellation": team,
  "routes/public/gathering": visitor,
  "routes/public/gathering-place": { params: { token: "gatheringToken" } },
  "routes/team/enquiry-hour": team,
  "routes/team/first-meeting": { as: "nadia", params: { enquiryId: "metEnquiryId" } },
  "routes/team/enquiry-project": { as: "nadia", params: { enquiryId: "metEnquiryId" } },
  "routes/team/applications": team,
  "routes/team/applications-file": { as: "nadia", params: { applicationId: "submittedId" } },
  "routes/team/applications-versions": { as: "nadia", params: { applicationId: "submittedId" } },
  "routes/team/applications-demands": { as: "nadia", params: { applicationId: "submittedId" } },
  "routes/team/applications-delay": { as: "nadia", params: { applicationId: "submittedId" } },
  "routes/team/applications-changes": { as: "nadia", params: { applicationId: "submittedId" } },
  "routes/team/campaigns": team,
  "routes/team/campaigns-review": reviewed,
  "routes/team/campaigns-versions": reviewed,
  "campaign-approval": reviewed,
  "campaign-changes": reviewed,
  "campaign-suspension": { as: "nadia", params: { campaignId: "liveId" } },
  "campaign-resumption": { as: "nadia", params: { campaignId: "liveId" } },
  "campaign-cancellation": { as: "nadia", params: { campaignId: "liveId" } },
  "routes/team/rules": team,
  "routes/team/criteria": team,
  "routes/team/labels": team,
  "routes/team/label-revocation": team,
  "routes/team/seats": team,
  "routes/team/seat": team,
  "routes/team/seat-mandate-new": team,
  "routes/team/mandate-end": team,
  "routes/team/interests": team,
  "routes/committee/mandate-link": { params: { token: "mandateToken" } },
  "routes/committee/stand-in": chair,
  "routes/committee/resignation": seat,
  "routes/committee/declaration": seat,
  "routes/committee/declaration-withdrawal": seat,
  "routes/team/meetings": team,
  "routes/team/meetings-new": team,
  "routes/team/meetings-agenda": team,
  "routes/team/meetings-removal": team,
  "routes/team/meetings-change": team,
  "routes/team/meetings-note": team,
  "routes/team/meetings-cancellation": team,
  "routes/team/partners": team,
  "routes/team/partners-new": team,
  "routes/team/partners-partner": team,
  "routes/team/partners-sheet": team,
  "routes/team/partners-state": team,
  "routes/team/partners-merge": team,
  "routes/team/support": team,
  "routes/team/support-time": team,
  "routes/team/support-project": supported,
  "routes/team/support-entry-new": supported,
  "routes/team/support-entry": supported,
  "routes/team/support-task-new": supported,
  "routes/team/support-relay-new": supported,
  "routes/team/support-relay": supported,
  "routes/team/support-report": { as: "nadia", params: { projectId: "reportedId" } },
  "routes/holder/support": { as: "louise", params: { projectId: "supportedId" } },
  "routes/holder/support-report": { as: "louise", params: { projectId: "reportedId" } },
  "routes/team/journal": team,
  "routes/team/bilan": team,
  "routes/team/reports": team,
  "routes/team/reports-year": team,
  "routes/team/exports": team,
  "routes/team/imports": team,
  "routes/team/imports-file": team,
  "routes/team/imports-columns": team,
  "routes/team/words": team,
  "routes/team/words-hiding": team,
  "routes/team/money": team,
  "routes/team/gifts": team,
  "routes/team/outside-refund": { as: "nadia", params: { refundId: "nobodysId" }, status: 404 },
  "routes/team/refund-request": { as: "nadia", params: { requestId: "refundRequestId" } },
  "routes/team/gift": { as: "nadia", params: { donationId: "paidGiftId" } },
  "routes/team/money-ledger": team,
  "routes/team/reconciliation": team,
  "routes/team/reconciliation-night": team,
  "routes/team/discrepancy": team,
  "routes/team/ledger-corrections": team,
  "routes/team/ledger-correction-new": team,
  "routes/team/ledger-correction": team,
  "routes/team/money-campaign": { as: "nadia", params: settled },
  "routes/team/disputes": team,
  "routes/team/dispute": team,
  "routes/team/dispute-answer": team,
  "routes/team/dispute-acceptance": team,
  "routes/team/debts": team,
  "routes/team/debt": { as: "nadia", params: settled },
  "routes/team/reversal-debt": team,
  "routes/team/money-accounts": team,
  "routes/team/payout-hold": team,
};

const answersForm = "answers a form, then leads elsewhere";
const givesFile = "gives a file";

/** Route files that draw no page. */
export const withoutPage: Record<string, string> = {
  // Citizen budget: pitch videos
  "routes/pitch/film": givesFile,
  "routes/pitch/captions-file": givesFile,
  "routes/pitch/poster": givesFile,
  "routes/pitch/upload-start": answersForm,
  "routes/pitch/upload-chunk": answersForm,
  "routes/pitch/link-captions": answersForm,
  "routes/pitch/submission": answersForm,
  "routes/pitch/taking-back": answersForm,
  "routes/pitch/discarding": answersForm,
  "routes/pitch/team-publication": answersForm,
  "routes/pitch/team-restoration": answersForm,
  // Citizen budget: editions
  "routes/public/budget-calendar-ics": givesFile,
  "routes/team/budget-publication": answersForm,
  "routes/voters/other-person": answersForm,
  "routes/voters/franceconnect": answersForm,
  "routes/voters/franceconnect-return": "answers FranceConnect",
  "routes/voters/franceconnect-end": "answers FranceConnect",
  "routes/public/images": givesFile,
  "routes/vote/box": answersForm,
  "routes/vote/end": answersForm,
  "routes/vote/seal": givesFile,
  "routes/holder/document": givesFile,
  "routes/holder/statement-pdf": givesFile,
  "routes/holder/statement-version-pdf": givesFile,
  "routes/holder/payout-retry": answersForm,
  "routes/committee/minutes": givesFile,
  "routes/committee/pack-pdf": givesFile,
  "routes/holder/campaign-deliveries-csv": givesFile,
  "routes/holder/offline-gifts-csv": givesFile,
  "routes/holder/offline-file": givesFile,
  "routes/team/offline-gifts-csv": givesFile,
  "routes/team/vigilance-operations-csv": givesFile,
  "routes/team/bilan-csv": givesFile,
  "routes/team/exports-csv": givesFile,
  "routes/team/reports-preview": givesFile,
  "routes/public/report-pdf": givesFile,
  "routes/public/bilan-csv": givesFile,
  "routes/public/proof-json": givesFile,
  "routes/public/results-file": givesFile,
  "routes/public/territory-svg": givesFile,
  "routes/public/donation-proof-file": givesFile,
  "offline-proof-file": givesFile,
  "routes/team/imports-refused-csv": givesFile,
  "routes/team/imports-undo": answersForm,
  "routes/team/support-time-csv": givesFile,
  "routes/team/support-supporter": answersForm,
  "routes/team/support-entry-withdrawal": answersForm,
  "routes/team/support-task": answersForm,
  "routes/team/support-task-set": answersForm,
  "routes/holder/support-task": answersForm,
  "routes/team/money-csv": givesFile,
  "routes/team/money-campaign-csv": givesFile,
  "routes/team/reconciliation-csv": givesFile,
  "routes/committee/seat-choice": answersForm,
  "routes/team/seat-invitation-removal": answersForm,
  "routes/team/interests-csv": givesFile,
  "routes/committee/meeting-calendar": givesFile,
  "routes/committee/live": "answers the pages that follow a meeting",
  "routes/committee/reply": answersForm,
  "routes/committee/seat-attendance": answersForm,
  "routes/team/meetings-order": answersForm,
  "routes/holder/representative-evidence": givesFile,
  "routes/holder/organisation-role": answersForm,
  "routes/holder/organisation-member-removal": answersForm,
  "routes/holder/organisation-invitation-revocation": answersForm,
  "routes/account/new-code": answersForm,
  "routes/account/sign-out": answersForm,
  "routes/account/email-cancellation": answersForm,
  "routes/holder/application-document-removal": answersForm,
  "routes/holder/attestation-withdrawal": answersForm,
  "routes/holder/application-draft": answersForm,
  "routes/holder/campaign-draft": answersForm,
  "routes/partner/person-removal": answersForm,
  "routes/partner/invitation-withdrawal": answersForm,
  "routes/partner/attestation-new-link": answersForm,
  "routes/team/attestation-revocation": answersForm,
  "routes/public/hour-cancellation": answersForm,
  "routes/account/calendar-feed": givesFile,
  "routes/team/slot-withdrawal": answersForm,
  "routes/team/event-attendance": answersForm,
  "routes/team/event-place-withdrawal": answersForm,
  "routes/public/gathering-leaving": answersForm,
  "routes/team/enquiry-hour-link": answersForm,
  "routes/public/donation-confirmation": answersForm,
  "routes/public/donation-retry": answersForm,
  "routes/team/enquiry-hour-cancellation": answersForm,
  "routes/team/first-meeting-draft": answersForm,
  "routes/team/first-meeting-end": answersForm,
  "routes/team/enquiry-assignment": answersForm,
  "routes/team/enquiry-follow-up-done": answersForm,
  "routes/team/enquiry-invitation-withdrawal": answersForm,
  "routes/team/enquiries-export": givesFile,
  "routes/holder/campaign-start": answersForm,
  "routes/holder/campaign-reward-place": answersForm,
  "routes/holder/campaign-account-return": "asks Stripe, then leads elsewhere",
  "routes/team/words-showing": answersForm,
  "routes/team/money-retry": answersForm,
  "routes/team/repayment-decision": answersForm,
  "routes/team/repayment-evidence": givesFile,
  "routes/team/outside-confirmation": answersForm,
  "routes/team/outside-evidence": givesFile,
  "routes/demo/enter": answersForm,
  "routes/demo/clock": answersForm,
  "routes/technical/stripe-webhook": "is called by Stripe",
  "routes/holder/campaign-frame": "is drawn around the pages of a campaign",
  "routes/technical/health": "answers machines",
  "routes/technical/alive": "answers machines",
  // Citizen budget: initiatives
  "routes/holder/initiative-draft": answersForm,
  "routes/holder/initiative-document-removal": answersForm,
  "routes/holder/initiative-document": givesFile,
  "routes/team/initiatives-csv": givesFile,
};
