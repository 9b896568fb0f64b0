import { db } from "#db";
import { formatDateTime } from "~/lib/dates";
import { namedDifferences } from "~/lib/text-difference";
import { chooseVersions } from "~/lib/version-choice";
import { contentReader } from "./contents.server";
import type { SubmittedVersion } from "./team-applications.server";
import { textsOfApplication } from "./version-texts";

/** Every submitted version, the first one first. The caller has scoped the application. */
export async function listVersions(applicationId: string): Promise<SubmittedVersion[]> {
  const rows = await db
    .selectFrom("applicationVersion")
    .innerJoin("account", "account.id", "applicationVersion.submittedBy")
    .select(["applicationVersion.id", "number", "submittedAt", "content", "account.name as submittedByName"])
    .where("applicationId", "=", applicationId)
    .orderBy("number")
    .execute();
  const readContent = await contentReader(db);
  return rows.map((row) => ({ ...row, content: readContent(row.content) }));
}

/** What a page of versions shows. The caller has scoped the application. */
export async function readVersions(applicationId: string, search: URLSearchParams) {
  const all = await listVersions(applicationId);
  const choice = chooseVersions(all.map(({ number }) => number), search);
  const contentOf = (number: number | null) => all.find((version) => version.number === number)?.content ?? null;
  const [before, after] = [contentOf(choice.before), contentOf(choice.after)];
  return {
    choice,
    versions: all.map(({ number, submittedAt, submittedByName }) => ({ number, what: "Déposée", when: formatDateTime(submittedAt), by: submittedByName })),
    differences: before && after ? namedDifferences(textsOfApplication(before), textsOfApplication(after)) : null,
    reading: contentOf(choice.read),
  };
}
