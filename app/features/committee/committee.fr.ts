import type { DeclaredLink, MeetingAnswer, RecusalGround } from "#db/schema";
import type { Refusals } from "~/lib/errors";
import { labelRefusals } from "~/features/label/application.fr";
import type { CriterionResult, Outcome, OutcomeReason, Verdict, VoteChoice } from "./decision";
import type { MeetingKind } from "./meeting";

type Tone = "success" | "danger" | "warning" | "info" | "draft" | "neutral";

export const verdictWords: Record<Verdict, string> = { met: "Rempli", not_met: "Non rempli", cannot_tell: "Je ne peux pas le dire" };
/** The same, said of another seat. */
export const verdictTold: Record<Verdict, string> = { met: "rempli", not_met: "non rempli", cannot_tell: "ne peut pas le dire" };
export const voteWords: Record<VoteChoice, string> = { for: "Pour", against: "Contre", adjourn: "Ajourner", abstain: "Abstention" };

export const outcomeWords: Record<Outcome, { label: string; tone: Tone }> = {
  labelled: { label: "Labellisé", tone: "success" },
  refused: { label: "Refusé", tone: "danger" },
  adjourned: { label: "Ajourné", tone: "warning" },
  no_quorum: { label: "Sans quorum", tone: "draft" },
};

/** Why the rule concluded so, in one sentence. */
export const outcomeReasons: Record<OutcomeReason, string> = {
  no_quorum: "Le quorum manquait : aucune décision n’est prise.",
  majority_against: "Les votes contre dépassent les votes pour et pour ajourner réunis.",
  majority_for: "Les quatre critères sont remplis et les votes pour dépassent tous les autres réunis.",
  tie_departement_for: "Les quatre critères sont remplis, autant de pour que de contre : le Département a voté pour.",
  criteria_unmet: "Un critère au moins n’est pas rempli.",
  too_few_votes: "Trop peu de sièges se sont exprimés : les règles demandent un minimum de votes autres que des abstentions pour labelliser.",
  tie_not_settled: "Autant de pour que de contre, sans vote pour du Département.",
  no_majority: "Ni les votes pour ni les votes contre ne dépassent tous les autres réunis.",
};

export const criterionReasons: Record<CriterionResult["because"], string> = {
  more_met: "Plus de sièges le disent rempli que non rempli.",
  not_more_met: "Les sièges ne sont pas plus nombreux à le dire rempli.",
  too_few_voices: "Trop peu de sièges se sont prononcés.",
  attested: "Aucun siège ne pouvait se prononcer : une attestation le remplit.",
  not_attested: "Aucun siège ne pouvait se prononcer, et aucune attestation n’est donnée.",
};

export const groundWords: Record<RecusalGround, { label: string; description: string }> = {
  governance: { label: "Gouvernance", description: "Je siège dans la structure qui porte le projet, ou j’y décide." },
  employment: { label: "Emploi", description: "J’y travaille, ou j’y ai travaillé récemment." },
  family: { label: "Famille", description: "Un proche porte le projet ou le dirige." },
  financial: { label: "Intérêt financier personnel", description: "J’y gagne ou j’y perds de l’argent à titre personnel." },
};

/** Declared, and without effect on the seat's voice. */
export const linkWords: Record<DeclaredLink, { label: string; description: string }> = {
  loan: { label: "Prêt déjà accordé", description: "Ma structure lui a prêté de l’argent." },
  guarantee: { label: "Garantie déjà accordée", description: "Ma structure garantit un de ses emprunts." },
  other: { label: "Autre lien", description: "Un lien de travail ou de voisinage qui n’est pas un conflit, et que l’on préfère dire." },
};

export const labelStateWords = {
  valid: { label: "En cours", tone: "success" }, proposed: { label: "Retrait proposé", tone: "warning" },
  ended: { label: "Terminé", tone: "draft" }, revoked: { label: "Retiré", tone: "danger" },
} as const;

export const interestKindWords = { recusal: "Récusation", declaration: "Déclaration" } as const;

export const mandateKindWords = { titular: "Titulaire", substitute: "Suppléance" } as const;
export const mandateTimeWords = { past: { label: "Terminé", tone: "draft" }, current: { label: "En cours", tone: "success" }, future: { label: "À venir", tone: "info" } } as const;
/** What a seat answers to its invitation. */
export const answerWords: Record<MeetingAnswer, string> = { present: "Je viens", absent: "Absent", substitute: "Suppléance" };

export const meetingKindWords: Record<MeetingKind, string> = { meeting: "Séance", consultation: "Consultation écrite" };

export const committeeRefusals: Refusals = {
  ...labelRefusals,
  "committee.item_closed": "La présidence a clos ce point : la décision est rendue et plus rien ne change. Rechargez la page.",
  "committee.deadline_passed": "L’heure limite de cette consultation est passée.",
  "committee.recused": "Votre siège s’est récusé sur ce projet : il ne donne plus d’avis et ne vote pas.",
  "committee.prescriber_criterion_4": "Votre structure a attesté ce projet : votre siège ne se prononce pas sur le critère 4.",
  "committee.opinion_incomplete": "Prononcez-vous sur chaque critère, une fois.",
  "committee.reason_missing": "Dites en une phrase pourquoi : le porteur lira cette raison.",
  "committee.meeting_closed": "Cette séance est close.",
  "committee.meeting_cancelled": "Cette séance est annulée.",
  "committee.meeting_has_decisions": "Un point au moins est déjà traité : la séance ne s’annule plus. La présidence peut la clore.",
  "committee.nothing_changed": "Rien ne change : modifiez la date, le lieu ou la présidence.",
  "committee.minutes_not_written": "Le procès-verbal s’écrit encore : rechargez la page dans un instant.",
  "committee.minutes_signed": "Ce procès-verbal est déjà signé.",
  "committee.minutes_not_signed": "Ce procès-verbal n’est pas encore signé : signez-le d’abord.",
  "committee.no_move": "Ce point ne peut pas aller plus loin dans ce sens. Rechargez la page.",
  "committee.reply_over": "La séance a commencé : la présidence note qui est présent.",
  "committee.reply_by_vote": "Dans une consultation écrite, votre siège répond en votant.",
  "committee.attendance_by_vote": "Dans une consultation écrite, est présent le siège qui a voté : il n’y a pas de feuille de présence.",
  "committee.presence_counted": "Un point a été clos pendant cette présence : elle a compté. Notez le départ, et dites l’erreur dans une rectification du procès-verbal.",
  "committee.too_early": "La séance n’a pas encore eu lieu : revenez le jour dit.",
  "committee.no_mandate": "Cette personne n’a pas de mandat valable aujourd’hui pour ce siège. Rechargez la page.",
  "committee.date_past": "Choisissez une date et une heure à venir.",
  "committee.no_chair": "Choisissez une personne dont le mandat est valable ce jour-là.",
  "committee.votes_awaited": "Des sièges peuvent encore voter : attendez leurs votes ou l’heure limite.",
  "committee.items_open": "Un point au moins n’est pas clos. Terminez-le, ou demandez à l’équipe de le retirer de l’ordre du jour.",
  "label.not_in_force": "Ce label n’est plus en cours : il n’y a rien à retirer.",
  "label.revocation_open": "Un retrait est déjà proposé pour ce label.",
  "label.revocation_gone": "Cette proposition n’est plus ouverte. Rechargez la page.",
  "label.revocation_own": "Une autre personne que vous doit confirmer ce retrait.",
  "committee.rules_too_soon": "De nouvelles règles s’annoncent avant de valoir : choisissez demain au plus tôt.",
  "committee.rules_same_day": "Une version commence déjà ce jour-là.",
  "committee.titular_overlap": ({ name, until }) => `${name} est titulaire ${until}. Fixez d’abord la fin de ce mandat, ou choisissez une date après.`,
  "committee.mandate_twice": "Cette personne a déjà un mandat de ce siège à ces dates.",
  "committee.mandate_ended": "La fin de ce mandat est déjà dite. Rechargez la page.",
  "committee.end_past": "Un mandat finit aujourd’hui au plus tôt : ce qu’il a permis jusque-là reste valable.",
  "committee.end_after_term": "Votre mandat finit déjà avant cette date.",
  "committee.end_before_start": "Ce mandat commence après cette date.",
  "committee.invitation_over": "Cette invitation n’est plus valable. Demandez à l’équipe du label de vous en envoyer une autre.",
  "committee.other_account": "Cette invitation est au nom d’une autre adresse. Déconnectez-vous, puis rouvrez le lien.",
  "committee.account_exists": "Un compte existe déjà à cette adresse. Connectez-vous, puis rouvrez le lien.",
  "committee.no_mandate_then": "Cette personne n’a pas de mandat valable ce jour-là pour ce siège.",
  "committee.declaration_withdrawn": "Cette déclaration est déjà retirée.",
  "committee.agenda_empty": "L’ordre du jour est vide : il n’y a rien à clore.",
};
