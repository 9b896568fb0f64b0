import { intermediary } from "~/features/territory/current.server";
import { formatDate, formatDateTime, formatShortDate, formatTime } from "~/lib/dates";
import { finishPdf, startPdf, type Pdf, type PdfFrame } from "~/services/pdf/page.server";
import { facts, table } from "~/services/pdf/table.server";
import { heading, list, paragraph, quote, subheading, title } from "~/services/pdf/text.server";
import { criterionReasons, groundWords, linkWords, meetingKindWords, outcomeReasons, outcomeWords, verdictTold, voteWords } from "./committee.fr";
import { rulesNumber } from "./decision-rules";
import { correctedPlace, reasonsByCriterion, type SeatRecord } from "./decision-record";
import type { MinutesSpan } from "./minutes-attendance.server";
import type { DecidedItem, Minutes, ReturnedItem } from "./minutes.server";

export function minutesTitle({ kind, heldAt }: Pick<Minutes, "kind" | "heldAt">): string {
  return kind === "meeting" ? `Procès-verbal du comité du ${formatDate(heldAt)}` : `Procès-verbal de la consultation écrite close le ${formatShortDate(heldAt)}`;
}

function drawHeader(pdf: Pdf, minutes: Minutes): void {
  const { kind, heldAt, place, chairName, closedAt } = minutes;
  title(pdf, minutesTitle(minutes));
  facts(pdf, [
    ["Forme", kind === "meeting" ? `${meetingKindWords.meeting}, ${place}` : meetingKindWords.consultation],
    [kind === "meeting" ? "Ouverte le" : "Votes reçus jusqu’au", formatDateTime(heldAt)],
    ["Close le", formatDateTime(closedAt)],
    ["Présidence", chairName],
  ]);
}

function drawAttendance(pdf: Pdf, { kind, attendance }: Minutes): void {
  if (kind === "consultation") return paragraph(pdf, "Dans une consultation écrite, est présent le siège qui a voté : voyez les votes de chaque point.");
  heading(pdf, "Sièges présents");
  const columns = [{ label: "Siège", share: 0.36 }, { label: "Représenté par", share: 0.34 }, { label: "Arrivée", share: 0.15 }, { label: "Départ", share: 0.15 }];
  const span = (seat: string) => ({ name, isSubstitute, arrivedAt, leftAt }: MinutesSpan) =>
    [seat, isSubstitute ? `${name}, suppléance` : name, formatTime(arrivedAt), leftAt ? formatTime(leftAt) : ""];
  table(pdf, columns, attendance.flatMap(({ seat, person, spans }) => (spans.length > 0 ? spans.map(span(seat)) : [[seat, person ?? "Absent", "", ""]])));
}

function drawCriteria(pdf: Pdf, { facts: known, criterionTitles }: DecidedItem): void {
  subheading(pdf, "Les quatre critères");
  const columns = [{ label: "Critère", share: 0.36 }, { label: "Rempli", share: 0.1, right: true }, { label: "Non rempli", share: 0.14, right: true }, { label: "Conclusion", share: 0.4 }];
  const rows = known.answer.criteria.map(({ criterion, met, notMet, isMet, because }) => [
    `${criterion}. ${criterionTitles[criterion] ?? ""}`, String(met), String(notMet), `${isMet ? "Rempli" : "Non rempli"}. ${criterionReasons[because]}`,
  ]);
  table(pdf, columns, rows);
}

function drawVotes(pdf: Pdf, seats: readonly SeatRecord[]): void {
  subheading(pdf, "Les votes");
  const said = ({ vote, present, recusal }: SeatRecord) => {
    if (recusal) return "Récusé, ne vote pas";
    if (!present) return "Absent";
    return vote ? voteWords[vote.choice] : "Abstention (présent, sans vote)";
  };
  table(pdf, [{ label: "Siège", share: 0.5 }, { label: "Vote", share: 0.5 }], seats.map((seat) => [seat.name, said(seat)]));
  const counted = ({ present, recusal, vote }: SeatRecord) => (present && !recusal ? vote?.reason : null);
  const explained = seats.flatMap((seat) => {
    const reason = counted(seat);
    return reason ? [{ author: `${seat.name} : ${said(seat).toLowerCase()}`, reason }] : [];
  });
  if (explained.length === 0) return;
  subheading(pdf, "Les raisons des votes");
  for (const { author, reason } of explained) quote(pdf, author, reason);
}

function drawRecusals(pdf: Pdf, seats: readonly SeatRecord[]): void {
  const recused = seats.flatMap(({ name, recusal }) => (recusal ? [`${name} s’est récusé (${groundWords[recusal.ground].label.toLowerCase()}) : ${recusal.detail}`] : []));
  const declared = seats.flatMap(({ name, declarations }) => declarations.map(({ link, detail }) => `${name} déclare (${linkWords[link].label.toLowerCase()}, sans effet sur sa voix) : ${detail}`));
  const revised = seats.flatMap(({ name, opinion }) => (opinion && opinion.earlierBy.length > 0 ? [`${name} : avis donné par ${opinion.earlierBy.join(", ")}, revu par ${opinion.by}.`] : []));
  const prescribers = seats.filter(({ prescribes, recusal }) => prescribes && !recusal);
  list(pdf, [...recused, ...declared, ...revised, ...prescribers.map(({ name }) => `${name} a attesté le projet : ce siège ne se prononce pas sur le critère 4.`)]);
}

function drawOpinions(pdf: Pdf, { facts: known, criterionTitles }: DecidedItem): void {
  for (const { criterion, reasons } of reasonsByCriterion(known)) {
    if (reasons.length === 0) continue;
    subheading(pdf, `Avis sur le critère ${criterion}, ${criterionTitles[criterion] ?? ""}`);
    for (const { seat, verdict, reason } of reasons) quote(pdf, `${seat} : ${verdictTold[verdict]}`, reason);
  }
}

/** Words put right since: what was said stays above. */
function drawCorrections(pdf: Pdf, { corrections }: DecidedItem): void {
  if (corrections.length === 0) return;
  subheading(pdf, "Corrigé depuis");
  for (const { field, previous, corrected, by, at } of corrections)
    quote(pdf, `${correctedPlace(field)}. Corrigé par ${by}, le ${formatDateTime(new Date(at))}`, `« ${previous} » se lit : « ${corrected} »`);
}

/** What the holder has to bring back, or why the answer is no. */
function drawConditions(pdf: Pdf, { outcome, facts: { answer, seats }, criterionTitles }: DecidedItem): void {
  if (outcome === "labelled" || answer.conditions.length === 0) return;
  subheading(pdf, outcome === "adjourned" ? "Conditions pour revenir" : "Motifs");
  const seatName = (key: string) => seats.find((seat) => seat.key === key)?.name ?? key;
  list(pdf, answer.conditions.map((condition) =>
    condition.kind === "criterion"
      ? `Critère ${condition.criterion}, ${criterionTitles[condition.criterion] ?? ""} : non rempli.`
      : `${seatName(condition.seat)}, ${voteWords[condition.vote].toLowerCase()} : ${condition.reason}`));
}

function drawDecided(pdf: Pdf, item: DecidedItem): void {
  const { answer, seats } = item.facts;
  const { eligible, present, required } = answer.quorum;
  heading(pdf, `${item.position}. ${item.projectName}`);
  paragraph(pdf, `${item.organisationName}, ${item.commune}. Examen n° ${item.examination}.`, { soft: true });
  subheading(pdf, `Décision : ${outcomeWords[item.outcome].label.toLowerCase()}`);
  paragraph(pdf, outcomeReasons[answer.because]);
  drawConditions(pdf, item);
  if (item.resubmitBefore) paragraph(pdf, `Le porteur peut compléter sa demande et la déposer à nouveau au plus tard le ${formatShortDate(item.resubmitBefore)}.`);
  paragraph(pdf, `Quorum : ${present} sièges présents sur ${eligible} qui pouvaient siéger, il en fallait ${required}.`);
  drawRecusals(pdf, seats);
  drawCriteria(pdf, item);
  drawVotes(pdf, seats);
  drawOpinions(pdf, item);
  drawCorrections(pdf, item);
}

function drawReturned(pdf: Pdf, { position, projectName, eligible, present, required }: ReturnedItem): void {
  heading(pdf, `${position}. ${projectName}`);
  subheading(pdf, "Pas de décision : le quorum manquait");
  paragraph(pdf, `Sièges présents : ${present} sur ${eligible} qui pouvaient siéger, il en fallait ${required}. La demande attend une autre séance.`);
}

function drawEnd(pdf: Pdf, { signedAt, signedByName, rectifications }: Minutes): void {
  heading(pdf, "Signature");
  paragraph(pdf, signedAt ? `Signé par ${signedByName}, qui présidait, le ${formatDateTime(signedAt)}. La signature est inscrite au journal.` : "Projet de procès-verbal : la présidence ne l’a pas encore signé.");
  if (rectifications.length === 0) return;
  heading(pdf, "Rectifications");
  for (const { body, rectifiedAt, by } of rectifications) quote(pdf, `${by}, le ${formatDateTime(rectifiedAt)}`, body);
}

/** The minutes of a closed meeting. The same facts give the same document. */
export async function minutesPdf(minutes: Minutes): Promise<Buffer> {
  const frame: PdfFrame = { title: minutesTitle(minutes), legal: intermediary(), isDemo: minutes.isDemo, writtenAt: minutes.asOf };
  const pdf = startPdf(frame);
  drawHeader(pdf, minutes);
  drawAttendance(pdf, minutes);
  const items = [...minutes.decided, ...minutes.returned].sort((a, b) => a.position - b.position);
  for (const item of items) {
    if ("facts" in item) drawDecided(pdf, item);
    else drawReturned(pdf, item);
  }
  const versions = [...new Set(minutes.decided.map(({ facts: known }) => rulesNumber(known.answer.ruleVersion)))];
  if (versions.length > 0) paragraph(pdf, `Décisions prises selon les règles ${versions.join(", ")}.`, { soft: true });
  drawEnd(pdf, minutes);
  return finishPdf(pdf, frame);
}
