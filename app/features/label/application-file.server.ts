import { sql } from "kysely";
import { db, type Handle } from "#db";
import { legalFormName } from "~/features/projects/organisation";
import { communeName, findCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { orNotFound } from "~/lib/errors";
import type { ApplicationFile } from "./application-file";
import { gridOf } from "./grids.server";

const readFunding = (handle: Handle, applicationId: string) =>
  handle
    .selectFrom("fundingLine")
    .select(["side", "label", "amountCents"])
    .where("applicationId", "=", applicationId)
    .orderBy("side")
    .orderBy("position")
    .execute();

async function readDocuments(handle: Handle, applicationId: string): Promise<ApplicationFile["documents"]> {
  const rows = await handle
    .selectFrom("applicationDocument")
    .innerJoin("file", "file.id", "applicationDocument.fileId")
    .select([
      "applicationDocument.id", "applicationDocument.criterion", "applicationDocument.kind", "applicationDocument.title", "applicationDocument.createdAt", "applicationDocument.question", "applicationDocument.expiresOn",
      "file.name as fileName", "file.sizeBytes",
    ])
    .where("applicationDocument.applicationId", "=", applicationId)
    .where("applicationDocument.removedAt", "is", null)
    .orderBy("applicationDocument.criterion")
    .orderBy("applicationDocument.createdAt")
    .execute();
  return rows.map(({ createdAt, ...row }) => ({ ...row, addedAt: createdAt.toISOString() }));
}

/** The partners' answers as they stand now, requests taken back left out; a submitted version keeps those of its day. */
export async function listAttestations(applicationId: string, handle: Handle = db): Promise<ApplicationFile["attestations"]> {
  const rows = await handle
    .selectFrom("attestation")
    .innerJoin("partner", "partner.id", "attestation.partnerId")
    .select([
      "attestation.id", "attestation.partnerId", "partner.name as partnerName", "attestation.status",
      "attestation.relation", "attestation.statement", "attestation.signatory", "attestation.answeredAt",
    ])
    .where("attestation.applicationId", "=", applicationId)
    .where("attestation.status", "!=", "withdrawn")
    .orderBy("attestation.requestedAt")
    .execute();
  return rows.map((row) => ({ ...row, answeredAt: row.answeredAt?.toISOString() ?? null }));
}

const readHeader = (handle: Handle, applicationId: string) =>
  handle
    .selectFrom("labelApplication")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "labelApplication.status", "labelApplication.gridVersion", "labelApplication.goalCents",
      sql<Record<string, string>>`label_application.answers`.as("answers"),
      "project.id as projectId", "project.name", "project.summary", "project.theme", "project.communeCode",
      "organisation.id as organisationId", "organisation.name as organisationName", "organisation.legalForm",
      "organisation.siret", "organisation.communeCode as organisationCommuneCode", "organisation.purpose",
    ])
    .where("labelApplication.id", "=", applicationId)
    .executeTakeFirst();

/** Without any right of its own: the caller has scoped the application. */
export async function readApplicationFile(handle: Handle, applicationId: string): Promise<ApplicationFile> {
  const row = orNotFound(await readHeader(handle, applicationId));
  return {
    id: applicationId,
    status: row.status,
    gridVersion: row.gridVersion,
    grid: await gridOf(handle, row.gridVersion),
    goalCents: row.goalCents,
    answers: row.answers,
    project: {
      id: row.projectId, name: row.name, summary: row.summary, theme: row.theme, communeCode: row.communeCode,
      communeName: communeName(row.communeCode),
      inTerritory: findCommune(row.communeCode)?.departement === territory().code,
    },
    organisation: {
      id: row.organisationId, name: row.organisationName, legalForm: legalFormName(row.legalForm), siret: row.siret,
      communeName: communeName(row.organisationCommuneCode), purpose: row.purpose,
    },
    funding: await readFunding(handle, applicationId),
    documents: await readDocuments(handle, applicationId),
    attestations: await listAttestations(applicationId, handle),
  };
}
