import { intermediary } from "~/features/territory/current.server";
import { themeName } from "~/features/territory/themes";
import type { ApplicationContent, ContentAttestation, FundingLine } from "~/features/label/application-content";
import { attestationWords } from "~/features/label/application.fr";
import { attestationRelations } from "~/features/label/attestation";
import type { Criterion } from "~/features/label/criteria";
import { isDemo } from "~/lib/env.server";
import { formatDate, formatDateTime, formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { finishPdf, startPdf, type Pdf, type PdfFrame } from "~/services/pdf/page.server";
import { facts, table } from "~/services/pdf/table.server";
import { heading, list, paragraph, quote, subheading, title } from "~/services/pdf/text.server";
import { meetingKindWords } from "./committee.fr";
import type { Pack } from "./pack.server";
import { seatStateWords } from "./seat-states";

type File = Pack["files"][number];

export const packTitle = ({ kind, heldAt }: Pack["meeting"]) => (kind === "meeting" ? `Dossier du comité du ${formatDate(heldAt)}` : `Dossier de la consultation écrite jusqu’au ${formatShortDate(heldAt)}`);

function drawFront(pdf: Pdf, { meeting, files }: Pack): void {
  title(pdf, packTitle(meeting));
  facts(pdf, [
    ["Forme", meetingKindWords[meeting.kind]],
    [meeting.kind === "meeting" ? "Date" : "Jusqu’au", formatDateTime(meeting.heldAt)],
    ["Lieu", meeting.place],
    ...(meeting.videoLink ? [["Visioconférence", meeting.videoLink] as const] : []),
    ["Présidence", meeting.chairName],
  ]);
  heading(pdf, "Ordre du jour");
  if (files.length === 0) paragraph(pdf, "L’ordre du jour est vide.");
  list(pdf, files.map(({ position, content }) => `${position}. ${content.project.name}, ${content.organisation.name}`));
}

function drawEssentials(pdf: Pdf, { project, organisation, goalCents }: ApplicationContent): void {
  subheading(pdf, "L’essentiel");
  facts(pdf, [
    ["Structure", `${organisation.name} (${organisation.legalForm}, ${organisation.communeName})`],
    ["Ce qu’elle fait", organisation.purpose],
    ["Projet", project.summary],
    ["Commune du projet", project.inTerritory ? project.communeName : `${project.communeName}, hors du territoire : le critère 3 se juge sur les preuves`],
    ["Besoin local", themeName(project.theme)],
    ["Demandé aux citoyens", formatEuros(goalCents)],
  ]);
}

const sum = (lines: readonly { amountCents: number }[]) => lines.reduce((total, { amountCents }) => total + amountCents, 0);

function drawPlan(pdf: Pdf, { funding, goalCents }: ApplicationContent): void {
  const side = (wanted: FundingLine["side"]) => funding.filter((line) => line.side === wanted).map(({ label, amountCents }) => ({ label, amountCents }));
  const columns = (label: string) => [{ label, share: 0.7 }, { label: "Montant", share: 0.3, right: true }];
  const draw = (label: string, lines: readonly { label: string; amountCents: number }[]) =>
    table(pdf, columns(label), lines.map((line) => [line.label, formatEuros(line.amountCents)]), ["Total", formatEuros(sum(lines))]);
  draw("Dépenses", side("use"));
  draw("Ressources", [...side("resource"), { label: "Campagne Propulsons!", amountCents: goalCents }]);
}

function drawAttestations(pdf: Pdf, attestations: readonly ContentAttestation[]): void {
  if (attestations.length === 0) paragraph(pdf, "Aucun partenaire n’a été sollicité.", { soft: true });
  for (const { partnerName, relation, status, statement, signatory, answeredAt } of attestations) {
    const who = relation ? `${partnerName} ${attestationRelations[relation].verb}` : `${partnerName} : ${attestationWords[status].label.toLowerCase()}`;
    const signed = [signatory, answeredAt && `le ${formatShortDate(answeredAt)}`].filter(Boolean).join(", ");
    if (statement) quote(pdf, signed ? `${who} (${signed})` : who, statement);
    else paragraph(pdf, who);
  }
}

function drawCriterion(pdf: Pdf, { number, title: name, purpose, questions }: Criterion, { content, attestations }: File): void {
  subheading(pdf, `${number}. ${name}`);
  paragraph(pdf, purpose, { soft: true });
  for (const { key, label } of questions.filter(({ key, required }) => required === true || content.answers[key])) quote(pdf, label, content.answers[key] || "Sans réponse.");
  if (number === 1) drawPlan(pdf, content);
  if (number === 4) drawAttestations(pdf, attestations);
  const documents = content.documents.filter(({ criterion }) => criterion === number);
  list(pdf, documents.map((document) => `Document : ${document.title} (${document.fileName})${document.expiresOn ? `, valable jusqu’au ${formatShortDate(document.expiresOn)}` : ""}`));
}

/** One file a page: what the committee reads of it; who has spoken, never what. */
function drawFile(pdf: Pdf, file: File): void {
  const { position, number, content, note, seats, closedToReader } = file;
  pdf.addPage();
  heading(pdf, `${position}. ${content.project.name}${number > 1 ? `, examen n° ${number}` : ""}`);
  if (closedToReader) return paragraph(pdf, "Votre siège s’est récusé : ce dossier ne lui est pas ouvert.");
  if (note) {
    subheading(pdf, "La note de l’équipe");
    paragraph(pdf, note.body);
  }
  drawEssentials(pdf, content);
  for (const criterion of content.grid.criteria) drawCriterion(pdf, criterion, file);
  subheading(pdf, "Les avis des sièges");
  table(pdf, [{ label: "Siège", share: 0.6 }, { label: "Avis", share: 0.4 }], seats.map(({ name, state, prescribes }) => [prescribes ? `${name}, a attesté le projet` : name, seatStateWords[state]]));
}

/** The meeting's pack on paper or screen, as its reader may see it. The same pack gives the same document. */
export async function packPdf(pack: Pack, writtenAt: Date): Promise<Buffer> {
  const frame: PdfFrame = { title: packTitle(pack.meeting), legal: intermediary(), isDemo: isDemo(), writtenAt };
  const pdf = startPdf(frame);
  drawFront(pdf, pack);
  for (const file of pack.files) drawFile(pdf, file);
  return finishPdf(pdf, frame);
}
