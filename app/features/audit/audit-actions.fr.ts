import type { AuditAction } from "~/lib/audit-actions";

/** What is said between the person and the name of the object: « Nadia Exemple a approuvé la campagne … ». */
export const actionWords: Record<AuditAction, string> = {
  "account.signed_in": "s’est connecté au compte",
  "account.signed_out": "a quitté le compte",
  "account.sessions_closed": "a fermé les sessions du compte",
  "account.email_changed": "a changé l’adresse e-mail du compte",
  "account.password_changed": "a changé le mot de passe du compte",
  "account.second_factor_added": "a ajouté un second facteur au compte",
  "account.second_factor_removed": "a retiré un second facteur du compte",
  "account.recovery_codes_renewed": "a renouvelé les codes de secours du compte",
  "account.erased": "a effacé le compte",
  "account.exported": "a téléchargé les données du compte",
  "account.role_given": "a donné un rôle au compte",
  "account.role_removed": "a retiré un rôle au compte",
  "organisation.created": "a présenté la structure",
  "organisation.corrected": "a corrigé la structure",
  "project.created": "a décrit le projet",
  "project.corrected": "a corrigé le projet",
  "application.started": "a commencé la demande de label",
  "application.submitted": "a déposé la demande de label",
  "application.withdrawn": "a retiré la demande de label",
  "application.changes_requested": "a demandé des compléments sur la demande de label",
  "application.checked": "a vérifié la demande de label",
  "application.put_on_agenda": "a mis à l’ordre du jour la demande de label",
  "application.taken_off_agenda": "a retiré de l’ordre du jour la demande de label",
  "document.added": "a ajouté le document",
  "document.removed": "a retiré le document",
  "document.opened": "a ouvert le document",
  "attestation.requested": "a demandé l’attestation",
  "attestation.answered": "a répondu à la demande d’attestation",
  "attestation.withdrawn": "a retiré l’attestation",
  "attestation.link_revoked": "a révoqué le lien de l’attestation",
  "attestation.link_renewed": "a renouvelé le lien de l’attestation",
  "committee.meeting_created": "a convoqué la séance",
  "committee.meeting_closed": "a clos la séance",
  "committee.attendance_marked": "a noté les présences de la séance",
  "committee.recusal_declared": "s’est récusé sur l’examen",
  "committee.opinion_given": "a donné un avis sur l’examen",
  "committee.vote_cast": "a voté sur l’examen",
  "committee.item_closed": "a clos l’examen",
  "campaign.started": "a commencé la campagne",
  "campaign.submitted": "a envoyé en relecture la campagne",
  "campaign.approved": "a approuvé la campagne",
  "campaign.changes_requested": "a demandé des corrections à la campagne",
  "campaign.suspended": "a suspendu la campagne",
  "campaign.resumed": "a remis en ligne la campagne",
  "campaign.cancelled": "a annulé la campagne",
  "campaign.stock_changed": "a changé le stock de la contrepartie",
  "settlement.retried": "a relancé l’opération",
  "correction.made": "a corrigé une faute dans le texte",
  "export.downloaded": "a téléchargé le fichier",
};

/** An action of a later version of the code is shown as it is written. */
export const actionPhrase = (action: string): string => (action in actionWords ? actionWords[action as AuditAction] : action);

export const actorKindWords = { system: "Le système", stripe: "Stripe", demo: "La démonstration", link: "Par lien signé" } as const;

export const roleWords: Record<string, string> = {
  member: "compte", holder: "porteur", partner: "partenaire", seat: "comité", team: "équipe",
};
