import { themeName } from "~/features/territory/themes";
import { kindName, situationName } from "./partner.fr";

type Words = {
  name: string; kind: string; email: string; summary: string | null; contactEmail: string | null; phone: string | null; website: string | null;
  address: string | null; opening: string | null; themes: readonly string[]; situations: readonly string[];
};

const listed = (keys: readonly string[], name: (key: string) => string) => keys.map(name).sort((a, b) => a.localeCompare(b, "fr")).join(", ");

/** A partner as people read it, field by field: what its history compares and keeps. */
export const partnerFacts = (partner: Words, territories: readonly string[]) => ({
  name: partner.name,
  kind: kindName(partner.kind),
  summary: partner.summary,
  email: partner.email,
  contactEmail: partner.contactEmail,
  phone: partner.phone,
  website: partner.website,
  address: partner.address,
  opening: partner.opening,
  themes: listed(partner.themes, themeName) || "Tous les besoins",
  situations: listed(partner.situations, situationName),
  territories: territories.join(", "),
});
