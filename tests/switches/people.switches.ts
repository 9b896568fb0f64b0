import type { Switch } from "./switch";

const people = "app/features/projects/organisation-people.server.test.ts";
const roles = "app/features/label/organisation-roles.server.test.ts";

/** Who belongs to an organisation, and what each may do in its name. */
export default [
  { protection: "The last lead does not leave", file: "app/features/projects/lock-organisation.server.ts", from: "leads.length === 1 && leads[0]!.accountId === accountId", to: "false", proof: people, title: "the last lead neither leaves nor steps down" },
  { protection: "The database keeps a lead in every organisation", sql: "drop trigger organisation_member_lead on organisation_member", proof: people, title: "the database itself keeps a lead" },
  { protection: "A member's invitation is for the address it was sent to", file: "app/features/projects/join-organisation.server.ts", from: "invitation.email.toLowerCase() !== actor.email.toLowerCase()", to: "false", proof: people, title: "is for its own address only" },
  { protection: "A member's invitation ends when revoked", file: "app/features/projects/member-invitations.server.ts", from: `.where("organisationInvitation.revokedAt", "is", null)`, to: "", proof: people, title: "opens nothing once it is revoked" },
  { protection: "A member's invitation keeps its secret hashed", file: "app/features/projects/member-invitations.server.ts", from: `createHash("sha256").update(secret).digest("base64url")`, to: "secret", proof: people, title: "its secret is nowhere in the table" },
  { protection: "Only a lead says who belongs", file: "app/features/accounts/organisation-roles.ts", from: `manage: ["lead"],`, to: `manage: ["lead", "editor", "reader"],`, proof: people, title: "neither invites, changes roles" },
  { protection: "A reader writes nothing in the file", file: "app/features/accounts/organisation-roles.ts", from: `write: ["lead", "editor"],`, to: `write: ["lead", "editor", "reader"],`, proof: roles, title: "a reader reads the file and writes nothing" },
  { protection: "Only a lead submits or withdraws an application", file: "app/features/accounts/organisation-roles.ts", from: `commit: ["lead"],`, to: `commit: ["lead", "editor"],`, proof: roles, title: "leaves submission and withdrawal to a lead" },
  { protection: "Former legal representatives are kept", sql: "drop trigger legal_representative_append_only on legal_representative", proof: people, title: "the former one stays" },
] satisfies Switch[];
