import { createElement, type ReactElement } from "react";
import { render } from "react-email";
import { expect, test } from "vitest";
import Changes, { subject as changesSubject } from "./application-changes-requested";
import Submitted, { subject as submittedSubject } from "./application-submitted";
import ToCheck from "./application-to-check";
import Answered, { subject as answeredSubject } from "./attestation-answered";
import Request, { subject as requestSubject } from "./attestation-request";
import { MailSettingsProvider } from "./parts/context";

const settings = {
  publicUrl: "https://propulsons.example.org",
  isDemo: true,
  legal: { name: "Association Exemple", form: "association loi 1901", address: "1 rue de l’Exemple", phone: "03 21 00 00 00", orias: "00 000 000" },
};

/** What a person reads of it, spaces made plain. */
const read = async (mail: ReactElement) =>
  (await render(createElement(MailSettingsProvider, { value: settings }, mail), { plainText: true })).replace(/[\s\u00a0\u202f]+/g, " ");
const plain = (text: string) => text.replace(/\u00a0/g, " ");

test("a partner reads who asks, for what, until when, and where to answer", async () => {
  const props = {
    partnerName: "Réseau", projectName: "Le fournil", organisationName: "Les Terrils", summary: "Un four partagé.",
    link: "/attestation/abc.def", linkExpiresAt: "2026-12-22T22:59:59.000Z",
  };
  expect(plain(requestSubject(props))).toBe("Attestez-vous le projet « Le fournil » ?");
  const text = await read(<Request {...props} />);
  for (const words of ["Les Terrils", "Un four partagé.", "https://propulsons.example.org/attestation/abc.def", "jusqu’au 22 décembre 2026"])
    expect(text).toContain(words);
});

test("a holder reads the amount and the hour of the submission, in Paris", async () => {
  const props = {
    name: "Dominique", projectName: "Le fournil", versionNumber: 2, goalCents: 300050, submittedAt: "2026-11-22T22:30:00.000Z", link: "/mon-espace/demandes/a",
  };
  expect(plain(submittedSubject(props))).toBe("Votre demande de label pour « Le fournil » est déposée");
  const text = await read(<Submitted {...props} />);
  for (const words of ["3 000,50 €", "n° 2", "22 novembre 2026 à 23 h 30"]) expect(text).toContain(words);
});

test("a holder reads each change with its criterion", async () => {
  const props = { name: "Dominique", projectName: "Le fournil", changes: [{ criterion: "1. Économiquement viable", reason: "Joignez un devis." }], link: "/x" };
  expect(plain(changesSubject(props))).toContain("à compléter");
  const text = await read(<Changes {...props} />);
  for (const words of ["1. Économiquement viable", "Joignez un devis."]) expect(text).toContain(words);
});

test("the team is warned of a commune outside the territory, and only then", async () => {
  const props = { projectName: "Le fournil", organisationName: "Les Terrils", communeName: "Lille", versionNumber: 1, link: "/equipe/demandes/a" };
  expect(await read(<ToCheck {...props} inTerritory={false} />)).toContain("hors du territoire");
  expect(await read(<ToCheck {...props} inTerritory />)).not.toContain("hors du territoire");
});

test("a declined attestation says what to do next", async () => {
  const props = { name: "Dominique", partnerName: "Réseau", projectName: "Le fournil", statement: "Nous ne le connaissons pas.", link: "/x" };
  expect(answeredSubject({ ...props, given: false })).toBe("Réseau ne peut pas attester votre projet");
  expect(await read(<Answered {...props} given={false} />)).toContain("un autre partenaire");
  expect(await read(<Answered {...props} given />)).not.toContain("un autre partenaire");
});
