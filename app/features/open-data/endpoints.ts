import type { z } from "zod";
import { bilanSchema, campaignListSchema, campaignSchema, editionListSchema, gatheringListSchema, partnerListSchema, projectListSchema, resultSchema } from "./open-data.schemas";

/** Where each answer begins. */
export const API = "/api/v1";

type Parameter = { name: string; in: "path" | "query"; description: string; schema: Record<string, unknown> };
export type Endpoint = { path: string; title: string; summary: string; parameters: Parameter[]; schema: z.ZodType };

const page: Parameter = { name: "page", in: "query", description: "Page de la liste, à partir de 1.", schema: { type: "integer", minimum: 1 } };
const month = (name: string, description: string): Parameter => ({ name, in: "query", description, schema: { type: "string", format: "date" } });
const bilanFilters = [
  month("du", "Premier jour ; ramené au premier du mois."), month("au", "Dernier jour ; porté à la fin du mois."),
  { name: "besoin", in: "query", description: "L’un des quinze besoins locaux.", schema: { type: "string" } },
  { name: "epci", in: "query", description: "Code SIREN d’une intercommunalité.", schema: { type: "string", pattern: "^[0-9]{9}$" } },
] satisfies Parameter[];

/** Everything that the interface answers: its description, its page and its tests read this table. */
export const endpoints = {
  campaigns: { path: "/campagnes", title: "Les campagnes", summary: "Chaque campagne publique, avec ce qu’elle a récolté.", parameters: [page], schema: campaignListSchema },
  campaign: { path: "/campagnes/{projet}", title: "Une campagne", summary: "La dernière campagne publique d’un projet.", parameters: [{ name: "projet", in: "path", description: "Nom du projet dans les adresses.", schema: { type: "string" } }], schema: campaignSchema },
  projects: { path: "/projets", title: "Les projets", summary: "Chaque projet labellisé, avec ou sans campagne.", parameters: [page], schema: projectListSchema },
  bilan: { path: "/bilan", title: "Le bilan", summary: "Les tableaux de la page « Le bilan ».", parameters: bilanFilters, schema: bilanSchema },
  partners: { path: "/partenaires", title: "Les partenaires", summary: "Qui accompagne les porteurs, et où.", parameters: [], schema: partnerListSchema },
  gatherings: { path: "/rencontres", title: "Les rencontres", summary: "Les prochaines rencontres ouvertes à tous.", parameters: [], schema: gatheringListSchema },
  editions: { path: "/editions", title: "Les éditions", summary: "Le budget citoyen, année par année.", parameters: [], schema: editionListSchema },
  results: { path: "/editions/{annee}/resultats", title: "Les résultats d’un vote", summary: "Les lauréates et leurs montants, une fois publiés.", parameters: [{ name: "annee", in: "path", description: "Année de l’édition.", schema: { type: "integer" } }], schema: resultSchema },
} as const satisfies Record<string, Endpoint>;
