import type { OrganisationRole } from "./organisation-roles";

/** Roles are facts read at each request: a membership, a mandate of today, a mark on the account. */
export const roles = ["visitor", "member", "holder", "partner", "seat", "vigilance", "team"] as const;
export type Role = (typeof roles)[number];

/** Who may do what, at all; on which rows is the queries' business (scoped to the actor). */
export const permissions = {
  "account.use": ["member"],
  "organisation.create": ["member"],
  "project.carry": ["holder"],
  "organisation.team": ["holder"],
  "representative.read": ["holder", "team"],
  "enquiry.handle": ["team"],
  "enquiry.bring": ["partner"],
  "slot.manage": ["team"],
  "calendar.read": ["seat", "team"],
  "application.write": ["holder"],
  "application.check": ["team"],
  "attestation.answer": ["partner"],
  "partner.keep": ["partner"],
  "partner.people": ["partner", "team"],
  "partner.manage": ["team"],
  "document.read": ["holder", "seat", "team"],
  "committee.read": ["seat", "team"],
  "committee.sit": ["seat"],
  "meeting.prepare": ["team"],
  "seats.manage": ["team"],
  "interests.read": ["team"],
  "rules.prepare": ["team"],
  "label.follow": ["team"],
  "label.revoke": ["seat", "team"],
  "campaign.write": ["holder"],
  "campaign.review": ["team"],
  "campaign.preview": ["holder", "team"],
  "giving.pause": ["team"],
  "vigilance.watch": ["team"],
  "vigilance.file": ["vigilance"],
  "support.keep": ["team"],
  "money.read": ["team"],
  "offline.read": ["holder", "team"],
  "offline.decide": ["team"],
  "refund.decide": ["team"],
  "money.correct": ["team"],
  "statement.read": ["holder", "team"],
  "audit.read": ["team"],
  "record.correct": ["team"],
  "project.correct": ["holder", "team"],
  "team.work": ["team"],
  "past.import": ["team"],
  "complaint.handle": ["team"],
  "content.write": ["team"],
  "figures.read": ["team"],
  "budget.manage": ["team"],
  // Citizen budget: pitch videos
  "pitch.write": ["holder", "team"],
  "pitch.review": ["team"],
  "grant.hold": ["holder"],
  "grant.read": ["holder", "team"],
  // Citizen budget: initiatives
  "initiative.write": ["holder"],
  "initiative.manage": ["team"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

export type Actor = {
  accountId: string;
  email: string;
  name: string;
  isDemo: boolean;
  /** An authenticator application is set up. */
  hasSecondFactor: boolean;
  /** The second factor was given in this session. */
  steppedUp: boolean;
  roles: readonly Role[];
  organisationIds: readonly string[];
  /** What the person is in each of them. */
  organisationRoles: Readonly<Record<string, OrganisationRole>>;
  partnerIds: readonly string[];
  seatIds: readonly string[];
};

export const can = (actor: Actor | null, action: Action): boolean =>
  actor !== null && permissions[action].some((role) => actor.roles.includes(role));
