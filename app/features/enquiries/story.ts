import { themeName } from "~/features/territory/themes";
import { formatShortDate } from "~/lib/dates";
import type { EnquiryNeed, EnquirySource, EnquiryStatus, NoteKind } from "./enquiry";
import { enquiryWords, fieldWords, needWords, noteWords, sourceWords } from "./enquiry.fr";
import { formatPhone } from "./phone";

/** One thing that happened. Instants are UTC; `by` is absent when the person did it by the form, or the clock. */
export type StoryFact = { at: Date; by: string | null } & (
  | { kind: "step"; from: EnquiryStatus | null; to: EnquiryStatus; reason: string | null }
  | { kind: "note"; note: NoteKind; text: string | null }
  | { kind: "amendment"; field: string; previous: string | null; corrected: string | null }
  | { kind: "followUp"; action: string | null; dueOn: string }
  | { kind: "followUpDone"; action: string | null }
  | { kind: "merged" | "mergedIn" | "mergeUndone"; other: string | null; reason: string }
  | { kind: "invited"; email: string | null; revoked: boolean }
);

export type StoryLine = { at: Date; by: string | null; title: string; text?: string; isPrivate?: boolean };

/** Values as people read them; communes and partners come with their names from the database. */
const valueWords: Record<string, (value: string) => string | undefined> = {
  phone: formatPhone, theme: themeName, need: (value) => needWords[value as EnquiryNeed], source: (value) => sourceWords[value as EnquirySource],
};

export type Names = Readonly<Record<string, string>>;

function said(field: string, value: string | null, names: Names): string {
  if (value === null) return "—";
  return names[value] ?? valueWords[field]?.(value) ?? value;
}

const quoted = (text: string | null) => (text ? `« ${text} »` : "(texte effacé)");
const withText = (text: string | null) => (text ? { text } : {});
const unnamed = (name: string | null) => name ?? "un contact anonymisé";

function lineOf(fact: StoryFact, names: Names): Omit<StoryLine, "at" | "by"> {
  switch (fact.kind) {
    case "step":
      return fact.from === null ? { title: "La demande arrive" } : { title: enquiryWords[fact.to].label, ...withText(fact.reason) };
    case "note":
      return { title: noteWords[fact.note], text: fact.text ?? "(texte effacé)", isPrivate: true };
    case "amendment":
      return { title: `${fieldWords[fact.field] ?? fact.field} : ${said(fact.field, fact.corrected, names)}`, text: `Avant : ${said(fact.field, fact.previous, names)}` };
    case "followUp":
      return { title: `À faire pour le ${formatShortDate(fact.dueOn)}`, text: quoted(fact.action) };
    case "followUpDone":
      return { title: "Fait", text: quoted(fact.action) };
    case "merged":
      return { title: `Fusionné avec ${unnamed(fact.other)}`, text: fact.reason };
    case "mergedIn":
      return { title: `Reprend la demande de ${unnamed(fact.other)}`, text: fact.reason };
    case "mergeUndone":
      return { title: `La fusion avec ${unnamed(fact.other)} est annulée`, text: fact.reason };
    case "invited":
      return { title: fact.revoked ? "Invitation envoyée, puis retirée" : "Invitation envoyée", ...withText(fact.email) };
  }
}

/** The whole story in words, the newest first. */
export function tellStory(facts: readonly StoryFact[], names: Names = {}): StoryLine[] {
  return [...facts].sort((a, b) => b.at.getTime() - a.at.getTime()).map((fact) => ({ at: fact.at, by: fact.by, ...lineOf(fact, names) }));
}
