/** Everything a person does that the journal keeps, `<room>.<verb>`. Its French sentence is in features/audit/audit-actions.fr.ts. */
export const auditActions = [
  // Accounts
  "account.signed_in",
  "account.signed_out",
  "account.sessions_closed",
  "account.email_changed",
  "account.password_changed",
  "account.second_factor_added",
  "account.second_factor_removed",
  "account.second_factor_locked",
  "account.recovery_codes_renewed",
  "account.recovery_used",
  "account.erased",
  "account.exported",
  "account.role_given",
  "account.role_removed",
  // Organisations and projects
  "organisation.created",
  "organisation.corrected",
  "project.created",
  "project.corrected",
  // Enquiries
  "enquiry.entered",
  "enquiry.amended",
  "enquiry.assigned",
  "enquiry.moved",
  "enquiry.note_written",
  "enquiry.follow_up_planned",
  "enquiry.follow_up_done",
  "enquiry.merged",
  "enquiry.merge_undone",
  "enquiry.invited",
  "enquiry.invitation_accepted",
  "enquiry.anonymised",
  // The label
  "application.started",
  "application.submitted",
  "application.withdrawn",
  "application.changes_requested",
  "application.checked",
  "application.put_on_agenda",
  "application.taken_off_agenda",
  "document.added",
  "document.removed",
  "document.opened",
  "attestation.requested",
  "attestation.answered",
  "attestation.withdrawn",
  "attestation.link_revoked",
  "attestation.link_renewed",
  // The committee
  "committee.meeting_created",
  "committee.meeting_closed",
  "committee.attendance_marked",
  "committee.recusal_declared",
  "committee.link_declared",
  "committee.declaration_withdrawn",
  "committee.mandate_proposed",
  "committee.mandate_proposal_withdrawn",
  "committee.mandate_accepted",
  "committee.mandate_ended",
  "committee.seat_partner_changed",
  "committee.stand_in_announced",
  "committee.opinion_given",
  "committee.vote_cast",
  "committee.item_closed",
  // Campaigns
  "campaign.started",
  "campaign.submitted",
  "campaign.approved",
  "campaign.changes_requested",
  "campaign.suspended",
  "campaign.resumed",
  "campaign.cancelled",
  "campaign.stock_changed",
  // Money
  "settlement.retried",
  // The journal itself, and what leaves the house
  "correction.made",
  "export.downloaded",
] as const;

export type AuditAction = (typeof auditActions)[number];

/** What an action was done to; its address and its name are in features/audit. */
export const auditObjects = [
  "account", "organisation", "project", "enquiry", "application", "document", "attestation", "seat", "meeting", "examination",
  "campaign", "reward", "refund", "transfer", "payout", "transition", "change_request", "decision", "export",
] as const;

export type AuditObject = (typeof auditObjects)[number];
