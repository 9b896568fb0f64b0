import type { PartnerInput } from "~/features/partners/partner.schemas";
import { changePartner } from "~/features/partners/change-partner.server";
import { invitePartnerMember } from "~/features/partners/invite-partner-member.server";
import { createPartner } from "~/features/partners/create-partner.server";
import { actorOf } from "./world";

const nothing = { contactEmail: null, phone: null, website: null, address: null, opening: null, themes: [], epcis: [], communes: undefined };
const everywhere = { departement: "on" as const };

const opale: PartnerInput = {
  ...nothing, ...everywhere, name: "Initiative Opale (exemple)", kind: "network", email: "claire@example.org",
  summary: "Nous accueillons les porteurs de projet, les aidons à chiffrer leur activité et prêtons sans intérêt ni garantie à ceux qui démarrent.",
  situations: ["creation", "funding", "support"], contactEmail: "accueil@initiative-opale.example.org", phone: "03 21 00 00 11",
  opening: "Permanence le jeudi matin, sur rendez-vous, à Calais et à Boulogne-sur-Mer.",
};

const directory: PartnerInput[] = [
  {
    ...nothing, ...everywhere, name: "La Fabrique des possibles (exemple)", kind: "association", email: "fabrique@example.org",
    summary: "Nous aidons une idée à devenir un projet : à qui sert-il, avec qui, avec quels moyens, par quoi commencer.",
    situations: ["idea", "support"], contactEmail: "bonjour@fabrique.example.org", phone: "03 21 00 00 12", opening: "Atelier ouvert le premier mardi du mois.",
  },
  {
    ...nothing, name: "Terres d’Artois nourricières (exemple)", kind: "association", email: "terres@example.org", epcis: ["200072460", "246200364"],
    summary: "Nous accompagnons les projets d’alimentation locale, du champ partagé à la cantine, dans le bassin minier.",
    situations: ["idea", "creation", "development", "support"], themes: ["alimentation", "lien-social"], contactEmail: "terres@example.org",
  },
  {
    ...nothing, name: "Ville de Béthune, vie associative (exemple)", kind: "authority", email: "bethune@example.org", communes: "62400 Béthune",
    summary: "Nous prêtons des salles, relayons les projets auprès des habitants et ouvrons les bonnes portes en mairie.",
    situations: ["idea", "creation", "support"], phone: "03 21 00 00 13", opening: "Accueil du lundi au vendredi, de 9 h à 12 h.",
  },
  {
    ...nothing, ...everywhere, name: "Coopérative Énergies d’ici (exemple)", kind: "cooperative", email: "energies@example.org",
    summary: "Nous étudions et finançons avec les habitants des toitures solaires et des chaufferies collectives.",
    situations: ["creation", "development", "funding"], themes: ["energie", "logement"], website: "https://energies.example.org",
  },
  {
    ...nothing, name: "Chambre des métiers solidaires (exemple)", kind: "chamber", email: "metiers@example.org", epcis: ["200033579", "200044048", "200035442"],
    summary: "Nous aidons les artisans et les structures de l’Arrageois à reprendre, s’installer et embaucher.",
    situations: ["creation", "development"], themes: ["savoir-faire", "emploi", "reemploi"], phone: "03 21 00 00 14",
  },
];

/** The directory as the label team filled it in; the partner of every project has its whole sheet. */
export async function seedPartners(partnerId: string): Promise<void> {
  const nadia = await actorOf("nadia");
  await changePartner(nadia, partnerId, opale);
  for (const partner of directory) await createPartner(nadia, partner);
}

/** A colleague of Claire's is invited, and has not come yet. */
export async function seedPartnerInvitation(partnerId: string): Promise<void> {
  await invitePartnerMember(await actorOf("claire"), partnerId, { email: "baptiste@example.org" });
}
