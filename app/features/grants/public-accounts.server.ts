import { db } from "#db";
import { accountContentSchema } from "./report";

const accepted = () =>
  db
    .selectFrom("grantAccount")
    .innerJoin("projectGrant", "projectGrant.id", "grantAccount.grantId")
    .innerJoin("project", "project.id", "projectGrant.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("edition", "edition.id", "projectGrant.editionId")
    .leftJoin("grantBonus", "grantBonus.grantId", "projectGrant.id")
    .select(["projectGrant.id", "projectGrant.awardCents", "grantBonus.cents as bonusCents", "project.name as projectName", "organisation.name as organisationName", "edition.year", "grantAccount.content", "grantAccount.decidedAt"])
    .where("grantAccount.status", "=", "accepted")
    .where("edition.status", "=", "published");

/** Without the papers. */
const publicContentSchema = accountContentSchema.omit({ documents: true });

type Row = Awaited<ReturnType<ReturnType<typeof accepted>["executeTakeFirstOrThrow"]>>;
const shown = ({ content, ...row }: Row) => {
  return { ...row, totalCents: row.awardCents + (row.bonusCents ?? 0), account: publicContentSchema.parse(content) };
};
export type AccountabilityReport = ReturnType<typeof shown>;

/** Accounts that the team accepted in this year's edition, by project; their papers stay between the holder and the team. */
export const listPublicAccounts = async (year: number): Promise<AccountabilityReport[]> => (await accepted().where("edition.year", "=", year).orderBy("project.name").limit(200).execute()).map(shown);

/** Those of one project, the newest edition first. */
export const listProjectAccounts = async (projectId: string): Promise<AccountabilityReport[]> => (await accepted().where("projectGrant.projectId", "=", projectId).orderBy("edition.year", "desc").execute()).map(shown);
