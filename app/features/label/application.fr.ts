import { organisationRoleRefusals } from "~/features/accounts/organisation-roles.fr";
import { draftsRefusals } from "~/features/drafts/drafts.fr";
import { filesRefusals } from "~/features/files/files.fr";
import type { Refusals } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import type { ApplicationStatus } from "./application";
import type { AttestationStatus } from "./attestation";
import type { MissingPart, Progress } from "./completeness";
import type { FundingProblem } from "./funding";

/** Words and the tone of their tag. */
type Words = { label: string; tone: "draft" | "info" | "warning" | "success" };

export const applicationWords: Record<ApplicationStatus, Words> = {
  draft: { label: "Brouillon", tone: "draft" },
  submitted: { label: "Déposée", tone: "info" },
  changes_requested: { label: "À compléter", tone: "warning" },
  checked: { label: "Vérifiée", tone: "info" },
  on_agenda: { label: "À l’ordre du jour", tone: "info" },
  decided: { label: "Décision rendue", tone: "success" },
  withdrawn: { label: "Retirée", tone: "draft" },
};

export const attestationWords: Record<AttestationStatus, Words> = {
  requested: { label: "Demandée", tone: "info" },
  given: { label: "Donnée", tone: "success" },
  declined: { label: "Déclinée", tone: "warning" },
  withdrawn: { label: "Retirée", tone: "draft" },
};

export const labelRefusals: Refusals = {
  ...filesRefusals,
  ...draftsRefusals,
  ...organisationRoleRefusals,
  "application.grid_too_soon": "Une grille s’annonce : demain au plus tôt.",
  "application.grid_same_day": "Une grille commence déjà ce jour-là. Choisissez un autre jour.",
  "application.already_open": "Ce projet a déjà une demande en cours. Reprenez-la depuis la page du projet.",
  "application.already_labelled": "Ce projet porte déjà le label : aucune nouvelle demande n’est utile avant sa fin.",
  "application.not_editable": "Cette demande n’est plus modifiable : elle a été déposée ou retirée entre-temps.",
  "application.wrong_state": ({ status }) =>
    `La demande est maintenant « ${applicationWords[status as ApplicationStatus].label} » : ce geste n’est plus possible. Rechargez la page.`,
  "application.lapsed": "Le délai laissé par le comité est passé : cette demande ne peut plus être déposée. Commencez-en une nouvelle, ou écrivez à l’équipe.",
  "application.delay_not_later": "Choisissez un jour à venir, après le délai déjà accordé.",
  "application.incomplete": ({ count }) =>
    count === 1 ? "Il manque encore une chose à votre demande. Elle est indiquée plus bas." : `Il manque encore ${count} choses à votre demande. Elles sont indiquées plus bas.`,
  "application.demands_unanswered": ({ count }) =>
    count === 1 ? "Une demande attend encore votre réponse : dites ce que vous avez changé." : `${count} demandes attendent encore votre réponse : dites ce que vous avez changé.`,
  "application.already_relayed": "Cette question est déjà posée au porteur : répondez dans son échange.",
  "application.question_elsewhere": "Cette question appartient à un autre critère : choisissez-en une du même critère.",
  "application.no_attestation": "Aucun partenaire n’a encore attesté : le comité ne pourrait pas juger le critère 4. Demandez un complément, ou attendez sa réponse.",
  "application.too_many_documents": ({ limit }) => `Une demande compte ${limit} documents au plus. Retirez-en un pour en ajouter un autre.`,
  "application.document_gone": "Ce document a déjà été remplacé ou retiré. Revenez à la liste de vos documents.",
  "application.document_undated": "Écrivez le dernier jour de validité : il est inscrit sur ce document.",
  "application.no_reason": "Expliquez ce qui doit changer, pour un critère au moins.",
  "attestation.unknown_partner": "Choisissez un partenaire dans la liste.",
  "attestation.already_answered": "La réponse à cette demande d’attestation est déjà enregistrée.",
  "attestation.closed": "Cette demande de label est close : l’attestation n’est plus attendue.",
  "attestation.link_closed": "Ce lien ne s’ouvre plus. Rechargez la page pour en demander un autre. Ce que vous avez écrit est encore ci-dessous : copiez-le d’abord.",
  "attestation.asked_today": "Un lien lui est déjà parti aujourd’hui. Vous pourrez le renvoyer demain.",
};

/** One sentence that says what is wrong with the plan, and by how much. */
export function fundingSentence(problem: FundingProblem): string {
  switch (problem.code) {
    case "no_uses":
      return "Écrivez au moins une dépense.";
    case "no_goal":
      return "Écrivez la somme que vous demanderez aux citoyens.";
    case "too_little":
      return `Il manque ${formatEuros(problem.missingCents)} de ressources pour couvrir vos dépenses.`;
    case "too_much":
      return `Vos ressources dépassent vos dépenses de ${formatEuros(problem.extraCents)}.`;
  }
}

/** What to do about a missing part. */
export function missingSentence(missing: MissingPart): string {
  switch (missing.part) {
    case "answer":
      return missing.writtenLength === 0
        ? `« ${missing.question.label} » attend votre réponse.`
        : `« ${missing.question.label} » : développez un peu, ${missing.question.minLength} caractères au moins.`;
    case "document":
      return missing.wanted === 1 ? "Ajoutez un document." : `Ajoutez ${missing.wanted} documents.`;
    case "funding":
      return fundingSentence(missing.problem);
    case "attestation":
      return "Demandez une attestation à un partenaire.";
  }
}

const counted = (count: number, one: string, many: string) => (count === 0 ? null : `${count} ${count === 1 ? one : many}`);

/** What a criterion already has, in words. */
export function progressSentence({ answers, documents, attestations }: Progress): string {
  const written = `${answers.written} ${answers.written > 1 ? "réponses" : "réponse"} sur ${answers.due}`;
  const others = [
    counted(documents, "document", "documents"),
    counted(attestations.given, "attestation donnée", "attestations données"),
    counted(attestations.requested, "attestation demandée", "attestations demandées"),
  ];
  return `${[written, ...others].filter(Boolean).join(", ")}.`;
}
