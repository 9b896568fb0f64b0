import { expect, test } from "vitest";
import { donationWords } from "./donation-words.fr";

type Gift = Parameters<typeof donationWords>[0];
const gift: Gift = {
  status: "paid", answered: true, donorName: "Louise", amountCents: 4000, lines: [{}], endsAt: new Date("2026-10-31T22:59:59Z"), sessionExpiresAt: new Date("2026-10-10T12:32:00Z"),
  campaignStatus: "live", thresholdPercent: 75, organisationName: "Indelab", refundStatus: null, refundReason: null, transferStatus: null, contest: null,
  paymentMeans: "card", settlesBy: null, debitIsLate: false, givesAgain: true, closingText: null,
};
const settlesBy = new Date("2026-10-19T21:59:59Z");
const said = (change: Partial<Gift>) => {
  const { title, text, next } = donationWords({ ...gift, ...change });
  return [`${title} ${text}`.replace(/[\u00a0\u202f]/g, " "), next] as const;
};

test.each<[string, Partial<Gift>, RegExp, string]>([
  ["paid", {}, /^Merci Louise, votre brique est posée\..*confirmation de don.*Sinon, il vous revient en entier\.$/, "project"],
  ["paid without name", { donorName: null }, /^Merci, votre brique est posée\./, "project"],
  ["Stripe does not answer", { status: "pending", answered: false }, /^Votre paiement est en cours\./, "refresh"],
  ["Stripe works on it", { status: "processing" }, /^Votre paiement est en cours\./, "refresh"],
  ["debit ordered", { status: "processing", paymentMeans: "sepa_debit", settlesBy }, /^Votre don est en cours de prélèvement\. Votre banque répond au plus tard le lundi 19 octobre 2026\..*réservée\. Vous n’avez rien à refaire\.$/, "project"],
  ["debit that a bank keeps waiting", { status: "processing", paymentMeans: "sepa_debit", settlesBy, debitIsLate: true }, /en cours de prélèvement\. La réponse de votre banque prend plus de temps que prévu/, "project"],
  ["debit awaited by the closing", { status: "processing", paymentMeans: "sepa_debit", settlesBy, campaignStatus: "closing" }, /Demandé à temps, votre don compte/, "project"],
  ["debit refused", { status: "failed", paymentMeans: "sepa_debit", settlesBy }, /n’a pas donné suite au prélèvement.*pas été débité.*Essayez avec une carte\.$/, "again"],
  ["debit refused, campaign over", { status: "failed", paymentMeans: "sepa_debit", settlesBy, givesAgain: false }, /pas été débité\. La campagne ne prend plus de dons/, "project"],
  ["expired, campaign over", { status: "expired", givesAgain: false }, /Le temps pour payer est passé.*ne prend plus de dons/, "project"],
  ["paid, closing", { campaignStatus: "closing", closingText: "Clôture en cours : …" }, /La campagne est finie\. Clôture en cours/, "project"],
  ["debit given back", { paymentMeans: "sepa_debit", refundStatus: "planned", refundReason: "donor_wish" }, /Nous rendons 40 € à votre compte bancaire/, "project"],
  ["not paid yet", { status: "pending" }, /pas encore payé.*pas été débité.*réservée jusqu’à 14 h 32\.$/, "pay"],
  ["expired", { status: "expired" }, /Le temps pour payer est passé.*pas été débité/, "again"],
  ["failed", { status: "failed" }, /refusé.*pas été débité/, "again"],
  ["succeeded, transfer on its way", { campaignStatus: "succeeded" }, /La campagne a réussi\. Votre don part vers Indelab/, "project"],
  ["transferred", { campaignStatus: "settled", transferStatus: "succeeded" }, /votre don est versé à Indelab/, "project"],
  ["late, refund planned", { refundStatus: "planned", refundReason: "late_payment" }, /vous est rendu.*trop tard.*40 €/, "project"],
  ["failed campaign, refunded", { campaignStatus: "failed", refundStatus: "succeeded", refundReason: "campaign_failed" }, /vous a été rendu.*pas atteint son seuil.*sous 5 à 10 jours/, "project"],
  ["contested", { contest: "open" }, /^Votre banque examine ce don\. .*contestation sur ces 40 €.*reprendra son chemin/, "project"],
  ["lost to the bank, once transferred", { contest: "kept", campaignStatus: "settled", transferStatus: "succeeded" }, /^Votre banque vous a rendu ce don\./, "project"],
  ["debit sent back", { contest: "returned" }, /^Votre banque a rejeté le prélèvement\. Les 40 € .*revenus/, "project"],
])("%s", (_words, change, sentence, next) => {
  const [text, todo] = said(change);
  expect(text).toMatch(sentence);
  expect(todo).toBe(next);
});

test("nothing is called failed before Stripe says so", () => {
  for (const status of ["pending", "processing"] as const)
    for (const answered of [true, false])
      for (const debit of [null, settlesBy]) expect(said({ status, answered, settlesBy: debit })[0]).not.toMatch(/échou|refus|expir/);
});
