import { z } from "zod";
import { publicStatuses, type CampaignStatus } from "~/features/campaigns/campaign";
import { listedStates } from "~/features/discovery/discovery";
import { countings, phaseKinds } from "~/features/editions/edition";
import { gatheringKinds } from "~/features/events/event";

/** What leaves is what is described here, and nothing else: each answer is parsed by its schema, and the OpenAPI page is made of them. */

const text = (description: string) => z.string().describe(description);
const cents = (description: string) => z.int().describe(`${description}, en centimes d’euro.`);
const count = (description: string) => z.int().min(0).describe(description);
const day = (description: string) => z.iso.date().describe(`${description} : jour de Paris.`);
const instant = (description: string) => z.iso.datetime().describe(`${description} : instant UTC.`);
const page = (description: string) => z.url().describe(description);
const demo = z.boolean().describe("Vrai pour les données fictives d’une démonstration : elles ne s’ajoutent jamais aux vraies.");
const commune = z.object({ code: text("Code officiel géographique (INSEE)."), nom: text("Nom de la commune.") });
const need = text("L’un des quinze besoins locaux.");

export const campaignSchema = z.object({
  identifiant: z.uuid(),
  projet: text("Nom du projet dans les adresses."),
  titre: text("Titre de la campagne."),
  resume: text("Résumé écrit par le porteur."),
  structure: text("La structure porteuse."),
  commune, besoin: need,
  etat: z.enum(publicStatuses as [CampaignStatus, ...CampaignStatus[]]).describe("approved : à venir. live : en ligne. suspended : suspendue. closing : close, derniers paiements attendus. succeeded : réussie. failed : seuil non atteint. settled : soldée. cancelled : annulée."),
  objectif_centimes: cents("L’objectif"),
  seuil_pourcent: z.int().describe("Part de l’objectif à partir de laquelle la collecte est versée."),
  recolte_centimes: cents("Ce que la page affiche : les dons payés moins ce qui est reparti ; après la clôture, le compte arrêté ce jour-là"),
  donateurs: count("Citoyens différents dont un don compte encore."),
  ouverture: instant("L’ouverture").nullable(),
  fin: instant("La fin annoncée").nullable(),
  image: page("La photo du porteur.").nullable(),
  page: page("La page du projet."),
  demonstration: demo,
});

export const campaignListSchema = z.object({
  campagnes: z.array(campaignSchema).describe("De la plus récente à la plus ancienne."),
  suivante: page("La suite de la liste ; null à la fin.").nullable(),
});

export const projectListSchema = z.object({
  projets: z.array(z.object({
    projet: text("Nom du projet dans les adresses."),
    nom: text("Nom du projet."),
    resume: text("Résumé écrit par le porteur."),
    structure: text("La structure porteuse."),
    commune, besoin: need,
    etat: z.enum(listedStates).describe("live : une campagne est en cours. soon : elle est à venir. labelled : labellisé, sans campagne. succeeded : sa campagne a réussi. failed : son seuil n’a pas été atteint."),
    page: page("La page du projet."),
    demonstration: demo,
  })).describe("Projets labellisés, les derniers arrivés en premier."),
  suivante: page("La suite de la liste ; null à la fin.").nullable(),
});

export const bilanSchema = z.object({
  periode: z.object({ du: day("Premier jour").nullable(), au: day("Dernier jour").nullable() }),
  demonstration: demo,
  tableaux: z.array(z.object({
    cle: text("Le tableau, comme dans l’adresse de son fichier CSV."),
    titre: text("Ce que disent les lignes."),
    comment: text("Comment c’est compté."),
    colonnes: z.array(z.string()),
    lignes: z.array(z.object({
      cle: text("La ligne."),
      libelle: text("La ligne, en mots."),
      valeurs: z.array(z.object({
        unite: z.enum(["count", "euros", "days", "percent"]).describe("count : un nombre. euros : des centimes d’euro. days : des jours. percent : pour cent."),
        valeur: z.number().nullable().describe("null : non connu, ou non publié."),
        non_publie: z.boolean().describe("Vrai quand la valeur parlerait de moins de cinq personnes ou dossiers."),
      })),
    })),
  })),
});

export const partnerListSchema = z.object({
  partenaires: z.array(z.object({
    partenaire: text("Nom du partenaire dans les adresses."),
    nom: text("Nom du partenaire."),
    resume: text("Qui il est.").nullable(),
    site: text("Son site.").nullable(),
    besoins: z.array(z.string()).describe("Besoins qu’il suit ; aucun : tous."),
    territoires: z.array(z.object({ echelle: z.enum(["commune", "epci", "departement"]), code: z.string() })).describe("Là où il accompagne."),
    page: page("Sa page, avec ses contacts."),
  })),
});

export const gatheringListSchema = z.object({
  rencontres: z.array(z.object({
    identifiant: z.uuid(),
    titre: text("Le titre."),
    sorte: z.enum(gatheringKinds),
    debut: instant("Le début"),
    fin: instant("La fin"),
    lieu: text("Le lieu.").nullable(),
    visioconference: z.boolean(),
    places_libres: count("Places encore libres."),
    page: page("La page où l’on prend une place."),
  })).describe("Rencontres à venir, ouvertes à tous, la plus proche en premier."),
});

const editionSchema = z.object({
  annee: z.int(),
  nom: text("Nom de l’édition."),
  enveloppe_centimes: cents("L’enveloppe"),
  depouillement: z.enum(countings).describe("La règle qui change les votes en montants."),
  age_minimum: z.int(),
  calendrier: z.array(z.object({ phase: z.enum(phaseKinds), du: day("Premier jour"), au: day("Dernier jour") })),
  categories: z.array(z.object({ nom: z.string(), plancher_centimes: cents("Le moins"), plafond_centimes: cents("Le plus") })),
  page: page("La page de l’édition."),
  demonstration: demo,
});

export const editionListSchema = z.object({ editions: z.array(editionSchema).describe("Éditions publiées du budget citoyen, la plus récente en premier.") });

export const resultSchema = z.object({
  annee: z.int(),
  votants: count("Personnes dont le vote a été pris."),
  blancs: count("Bulletins blancs."),
  non_attribue_centimes: cents("Ce qui reste de l’enveloppe"),
  publie_le: instant("La publication"),
  initiatives: z.array(z.object({
    numero: z.int().describe("Numéro sur le bulletin."),
    initiative: text("Nom du projet dans les adresses."),
    titre: text("Le titre."),
    demande_centimes: cents("Ce qui était demandé"),
    attribue_centimes: cents("Ce qui est attribué ; 0 : non lauréate"),
    rang: z.int().nullable().describe("Rang parmi les lauréates."),
    retiree: z.boolean().describe("Retirée avant la fin du vote."),
  })),
  page: page("Les résultats, avec l’urne, de quoi recompter et de quoi vérifier."),
  demonstration: demo,
});

export type OpenCampaign = z.infer<typeof campaignSchema>;
