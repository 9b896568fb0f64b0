import { DomainError } from "~/lib/errors";

/** What a person is in one organisation. */
export const organisationRoleKeys = ["lead", "editor", "reader"] as const;
export type OrganisationRole = (typeof organisationRoleKeys)[number];

/** Who may do what with the organisation's own rows: `commit` binds it (submit, withdraw, receive money), `manage` says who belongs. */
export const organisationRights = {
  read: ["lead", "editor", "reader"],
  write: ["lead", "editor"],
  commit: ["lead"],
  manage: ["lead"],
} as const satisfies Record<string, readonly OrganisationRole[]>;
export type OrganisationRight = keyof typeof organisationRights;

export const roleMay = (role: OrganisationRole, right: OrganisationRight): boolean =>
  (organisationRights[right] as readonly OrganisationRole[]).includes(role);

/** For whoever may read the row: a stranger got a 404 before. @throws DomainError organisation.role_<right> */
export function requireRole(role: OrganisationRole, right: OrganisationRight): void {
  if (!roleMay(role, right)) throw new DomainError(`organisation.role_${right}`);
}

type Member = { organisationRoles: Readonly<Record<string, OrganisationRole>> };

export const mayIn = (actor: Member, organisationId: string, right: OrganisationRight): boolean => {
  const role = actor.organisationRoles[organisationId];
  return role !== undefined && roleMay(role, right);
};

/** @throws DomainError organisation.role_<right> */
export function requireRight(actor: Member, organisationId: string, right: OrganisationRight): void {
  if (!mayIn(actor, organisationId, right)) throw new DomainError(`organisation.role_${right}`);
}
