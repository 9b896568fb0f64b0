import { themeName } from "~/features/territory/themes";
import type { CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import { parisDay } from "~/lib/dates";
import { initiativeWords, workshopWords } from "./initiatives.fr";
import type { TeamInitiative } from "./team-initiatives.server";

/** The team's table, for spreadsheets. Days in Paris. */
export const initiativeColumns: CsvColumn<TeamInitiative>[] = [
  { label: "Initiative", cell: ({ title }) => title },
  { label: "Projet", cell: ({ projectName }) => projectName },
  { label: "Structure", cell: ({ organisationName }) => organisationName },
  { label: "Commune", cell: ({ communeName }) => communeName },
  { label: "Code commune", cell: ({ communeCode }) => communeCode },
  { label: "Besoin", cell: ({ theme }) => themeName(theme) },
  { label: "Catégorie", cell: ({ categoryName }) => categoryName },
  { label: "Demande", cell: ({ requestCents }) => (requestCents === null ? null : csvEuros(requestCents)) },
  { label: "Comptoir", cell: ({ workshop, dispensedAt }) => (dispensedAt ? "Dispensée" : workshopWords[workshop]) },
  { label: "Idée du", cell: ({ createdAt }) => parisDay(createdAt) },
  { label: "Déposée le", cell: ({ submittedAt }) => submittedAt && parisDay(submittedAt) },
  { label: "État", cell: ({ status }) => initiativeWords[status].label },
];
