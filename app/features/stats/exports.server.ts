import type { Actor } from "~/features/accounts/permissions";
import { campaignStates } from "~/features/campaigns/campaign";
import { outcomeWords } from "~/features/committee/committee.fr";
import { giveCsv } from "~/features/files/give-csv.server";
import { applicationWords } from "~/features/label/application.fr";
import { communeName } from "~/features/territory/communes.server";
import { epciOf } from "~/features/territory/epcis.server";
import { themeName } from "~/features/territory/themes";
import type { CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import { parisDay } from "~/lib/dates";
import type { ExportKey } from "./export-tables";
import { listApplications, listCampaignLines, listDecisions, listProjects } from "./export-rows.server";

type OfProject = { projectName: string; organisationName: string; communeCode: string; theme: string };
type RowOf<List extends () => Promise<unknown[]>> = Awaited<ReturnType<List>>[number];

const day = (at: Date | null) => at && parisDay(at);
const euros = (cents: number | null) => (cents === null ? null : csvEuros(Number(cents)));

const ofProject: CsvColumn<OfProject>[] = [
  { label: "Projet", cell: ({ projectName }) => projectName },
  { label: "Structure", cell: ({ organisationName }) => organisationName },
  { label: "Commune", cell: ({ communeCode }) => communeName(communeCode) },
  { label: "Code INSEE", cell: ({ communeCode }) => communeCode },
  { label: "Intercommunalité", cell: ({ communeCode }) => epciOf(communeCode)?.name ?? null },
  { label: "Besoin local", cell: ({ theme }) => themeName(theme) },
];

const projectColumns: CsvColumn<RowOf<typeof listProjects>>[] = [
  ...ofProject,
  { label: "Forme juridique", cell: ({ legalForm }) => legalForm },
  { label: "SIRET", cell: ({ siret }) => siret },
  { label: "En quelques mots", cell: ({ summary }) => summary },
  { label: "Créé le", cell: ({ createdAt }) => parisDay(createdAt) },
  { label: "Labellisé le", cell: ({ labelledAt }) => day(labelledAt) },
  { label: "Label jusqu’au", cell: ({ labelEndsAt }) => day(labelEndsAt) },
  { label: "Label retiré le", cell: ({ labelRevokedAt }) => day(labelRevokedAt) },
  { label: "Campagnes", cell: ({ campaigns }) => Number(campaigns) },
];

const applicationColumns: CsvColumn<RowOf<typeof listApplications>>[] = [
  ...ofProject,
  { label: "État", cell: ({ status }) => applicationWords[status].label },
  { label: "Part demandée aux citoyens (€)", cell: ({ goalCents }) => euros(goalCents) },
  { label: "Grille", cell: ({ gridVersion }) => gridVersion },
  { label: "Commencée le", cell: ({ createdAt }) => parisDay(createdAt) },
  { label: "Déposée le", cell: ({ firstSubmittedAt }) => day(firstSubmittedAt) },
  { label: "Versions déposées", cell: ({ versions }) => Number(versions) },
  { label: "Attestée par", cell: ({ attestedBy }) => attestedBy },
];

const decisionColumns: CsvColumn<RowOf<typeof listDecisions>>[] = [
  ...ofProject,
  { label: "Examen", cell: ({ number }) => number },
  { label: "Décision", cell: ({ outcome }) => outcomeWords[outcome].label },
  { label: "Prise le", cell: ({ decidedAt }) => parisDay(decidedAt) },
  { label: "Séance du", cell: ({ heldAt }) => day(heldAt) },
  { label: "Lieu", cell: ({ place }) => place },
  { label: "Règles", cell: ({ ruleVersion }) => ruleVersion },
  { label: "À redéposer avant le", cell: ({ resubmitBefore }) => resubmitBefore },
];

const campaignColumns: CsvColumn<RowOf<typeof listCampaignLines>>[] = [
  ...ofProject,
  { label: "Campagne", cell: ({ title }) => title },
  { label: "État", cell: ({ status }) => campaignStates[status].label },
  { label: "Objectif (€)", cell: ({ goalCents }) => euros(goalCents) },
  { label: "Seuil (%)", cell: ({ thresholdPercent }) => thresholdPercent },
  { label: "Ouverte le", cell: ({ startsAt }) => day(startsAt) },
  { label: "Fin le", cell: ({ endsAt }) => day(endsAt) },
  { label: "Collecté (€)", cell: ({ cents }) => euros(cents ?? 0) },
  { label: "Citoyens", cell: ({ citizens }) => citizens ?? 0 },
  { label: "Dons", cell: ({ gifts }) => gifts ?? 0 },
  { label: "Compté à la clôture (€)", cell: ({ countedCents }) => euros(countedCents) },
  { label: "Clôturée le", cell: ({ closedAt }) => day(closedAt) },
  { label: "Soldée le", cell: ({ settledAt }) => day(settledAt) },
];

const give = <T>(columns: CsvColumn<T>[], read: () => Promise<T[]>) => (actor: Actor, key: ExportKey) =>
  giveCsv({ actor, fileName: `${key}.csv`, about: key, columns, read });

const givers: Record<ExportKey, (actor: Actor, key: ExportKey) => Promise<Response>> = {
  projets: give(projectColumns, listProjects),
  demandes: give(applicationColumns, listApplications),
  decisions: give(decisionColumns, listDecisions),
  campagnes: give(campaignColumns, listCampaignLines),
};

/** A whole table as a file; the journal says who took it. @throws LimitReached */
export const giveExport = (actor: Actor, key: ExportKey): Promise<Response> => givers[key](actor, key);
