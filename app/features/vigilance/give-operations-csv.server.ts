import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { giveCsv } from "~/features/files/give-csv.server";
import type { CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import { parisDay } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { mustKeepFile } from "./risk-file.server";

const operations = (organisationId: string) =>
  db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .leftJoin("donorIdentity as identity", "identity.donationId", "donation.id")
    .leftJoin("cardTry", (join) => join.onRef("cardTry.donationId", "=", "donation.id").on("cardTry.declined", "=", false))
    .select([
      "donation.id", "donation.chargedAt", "donation.email", "donation.donorName", "amountCents", "netCents", "stripeChargeId", "project.name as projectName", "campaign.title", "cardTry.card",
      "identity.familyName", "identity.givenNames", "identity.birthDate", "identity.birthPlace",
    ])
    .where("project.organisationId", "=", organisationId)
    .where("donation.status", "=", "paid")
    .orderBy("chargedAt")
    .execute();

type Operation = Awaited<ReturnType<typeof operations>>[number];

const columns: CsvColumn<Operation>[] = [
  { label: "Date", cell: ({ chargedAt }) => parisDay(chargedAt!) },
  { label: "Projet", cell: ({ projectName }) => projectName },
  { label: "Campagne", cell: ({ title }) => title },
  { label: "Montant (€)", cell: ({ amountCents }) => csvEuros(amountCents) },
  { label: "Reste après remboursement (€)", cell: ({ netCents }) => csvEuros(netCents) },
  { label: "Adresse e-mail", cell: ({ email }) => email },
  { label: "Nom déclaré", cell: ({ donorName }) => donorName },
  { label: "Nom de naissance", cell: ({ familyName }) => familyName },
  { label: "Prénoms", cell: ({ givenNames }) => givenNames },
  { label: "Date de naissance", cell: ({ birthDate }) => birthDate },
  { label: "Lieu de naissance", cell: ({ birthPlace }) => birthPlace },
  { label: "Marque de la carte", cell: ({ card }) => card?.slice(0, 12) ?? null },
  { label: "Référence Stripe", cell: ({ stripeChargeId }) => stripeChargeId },
];

/** What an authority asks for: every gift to an organisation, with who gave as far as the law made us ask. @throws 404, LimitReached */
export async function giveOperationsCsv(actor: Actor, organisationId: string): Promise<Response> {
  mustKeepFile(actor);
  orNotFound(await db.selectFrom("organisation").select("id").where("id", "=", organisationId).executeTakeFirst());
  return giveCsv({ actor, fileName: "operations.csv", about: organisationId, columns, read: () => operations(organisationId) });
}
