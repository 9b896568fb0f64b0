import { describe, expect, test } from "vitest";
import type { PricedBasket } from "./basket";
import { plainTerms, type GivingTerms } from "./giving-terms";

const terms: GivingTerms = {
  organisationName: "Indelab", legalForm: "coopérative (SCIC)", commune: "Bruay-la-Buissière", goalCents: 500_000, thresholdPercent: 75, reached: false,
  labelFeePercent: 0, feeBearer: "holder", endsAt: new Date("2026-10-31T22:59:59Z"), payoutWithinDays: 15, contact: "bonjour@propulsons.example.org", debitUntil: null, offline: null,
};
const fortyEuros: PricedBasket = { lines: [{ rewardId: "a", title: "Le beffroi", quantity: 1, unitCents: 2500, perDonor: null, answers: [], place: 0, questions: [] }], freeCents: 1500, amountCents: 4000, needsAddress: false };
const said = (change: Partial<GivingTerms> = {}, basket: PricedBasket | null = fortyEuros) =>
  plainTerms({ ...terms, ...change }, basket).map(({ term, text }) => `${term} ${text}`.replace(/[\u00a0\u202f]/g, " ")).join("\n");

describe("before paying, the donor reads", () => {
  test("who receives, fees in euros and percent, rule, failure, reward, change of mind, no tax receipt", () => {
    expect(said()).toBe(
      [
        "Qui reçoit ? Indelab, coopérative (SCIC), à Bruay-la-Buissière.",
        "Comment payer ? Par carte. Le prélèvement n’est pas proposé : une banque peut mettre 14 jours ouvrés à répondre, la campagne finit trop tôt.",
        "Les frais Label : 0 %, soit 0 €. Paiement par carte : 1,5 % + 0,25 €, soit environ 0,85 €, pris sur ce que reçoit Indelab. Vous ne payez rien de plus que votre don.",
        "Si le seuil est atteint À partir de 3 750 €, soit 75 % de l’objectif de 5 000 €, l’argent est versé à Indelab au plus tard le 24 novembre 2026.",
        "Sinon Après le samedi 31 octobre 2026 à 23 h 59, vous êtes remboursé en entier sur votre carte, sans rien demander.",
        "La contrepartie Elle est remise par Indelab si la campagne réussit ; le mois annoncé est une estimation.",
        "Vous changez d’avis ? Annulez votre don depuis sa page jusqu’au vendredi 30 octobre 2026 à 23 h 59 : vous êtes remboursé en entier. Une question ? bonjour@propulsons.example.org.",
        "Pas de reçu fiscal Ce don n’ouvre pas droit à une réduction d’impôt. Une confirmation de don vous arrive par e-mail.",
      ].join("\n"),
    );
  });

  test.each([
    ["all or nothing, reached", { thresholdPercent: 100, reached: true }, /Si l’objectif est atteint À partir de 5 000 €, .*C’est déjà le cas\./],
    ["keep what you raise", { thresholdPercent: 0 }, /Quelle que soit la somme atteinte À la fin de la campagne, l’argent est versé à Indelab[\s\S]*Si la campagne est annulée Vous êtes remboursé en entier/],
    ["fees on the label", { feeBearer: "label" as const, labelFeePercent: 5 }, /Label : 5 %, soit 2 €\..*payés par le label/],
    ["direct debit, while it is offered", { debitUntil: "2026-10-12" }, /Par carte, tout de suite\. Ou par prélèvement, jusqu’au 12 octobre 2026 : votre banque a 14 jours ouvrés pour répondre et votre don compte dès que l’argent est arrivé\.[\s\S]*par prélèvement : 0,35 €[\s\S]*remboursé en entier sur la carte ou le compte qui a payé/],
  ])("%s", (_words, change, sentence) => expect(said(change)).toMatch(sentence));

  test("without JavaScript, an example of the fees; without reward, that there is none", () => {
    expect(said({}, null)).toContain("soit environ 0,85 € pour 40 €");
    expect(said({}, { lines: [], freeCents: 1000, amountCents: 1000, needsAddress: false })).toContain("Sans contrepartie Tout votre don va au projet.");
  });
});
