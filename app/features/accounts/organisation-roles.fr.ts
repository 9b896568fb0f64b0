import type { Refusals } from "~/lib/errors";
import type { OrganisationRole } from "./organisation-roles";

export const organisationRoleWords: Record<OrganisationRole, { label: string; may: string }> = {
  lead: { label: "Responsable", may: "Écrit, dépose les demandes, engage la structure et dit qui en fait partie." },
  editor: { label: "Rédaction", may: "Écrit les dossiers et les campagnes\u00a0; un responsable les dépose." },
  reader: { label: "Lecture", may: "Lit tout, ne change rien." },
};

export const organisationRoleRefusals: Refusals = {
  "organisation.role_read": "Vous ne faites plus partie de cette structure.",
  "organisation.role_write": "Votre rôle dans la structure est « lecture » : demandez à un responsable de le changer pour écrire ici.",
  "organisation.role_commit": "Ce geste engage la structure : seul un de ses responsables peut le faire.",
  "organisation.role_manage": "Seul un responsable de la structure dit qui en fait partie.",
};
