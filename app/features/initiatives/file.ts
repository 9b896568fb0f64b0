import { z } from "zod";
import { budgetProblems, type Bounds, type BudgetProblem } from "./budget";

/** Characters without which an answer says nothing yet. */
export const leastOf = { what: 100, forWhom: 30, calendar: 30, answer: 30 } as const;

const line = z.object({ label: z.string(), amountCents: z.number() });

/** The file as it is submitted, and as team, committee and public read it ever after. Integer cents; INSEE code; days in Paris. */
export const fileContentSchema = z.object({
  title: z.string(),
  summary: z.string(),
  what: z.string(),
  forWhom: z.string(),
  theme: z.string(),
  communeCode: z.string(),
  communeName: z.string(),
  calendar: z.string(),
  category: z.object({ id: z.string(), name: z.string() }),
  requestCents: z.number(),
  uses: z.array(line),
  resources: z.array(line),
  answers: z.array(z.object({ criterionId: z.string(), title: z.string(), question: z.string(), text: z.string() })),
  documents: z.array(z.object({ id: z.string(), title: z.string(), fileName: z.string(), sizeBytes: z.number() })),
  project: z.object({ id: z.string(), name: z.string(), slug: z.string() }),
  organisation: z.object({ name: z.string(), legalForm: z.string() }),
});
export type FileContent = z.infer<typeof fileContentSchema>;

/** The same while it is written: not everything is there yet. */
export type WrittenFile = Omit<FileContent, "theme" | "communeCode" | "communeName" | "category" | "requestCents"> & {
  theme: string | null;
  communeCode: string | null;
  communeName: string | null;
  category: (Bounds & { id: string }) | null;
  requestCents: number | null;
};

export type Missing =
  | { part: "text"; field: "what" | "forWhom" | "calendar"; least: number; written: number }
  | { part: "choice"; field: "theme" | "commune" | "category" }
  | { part: "answer"; title: string; least: number }
  | { part: "budget"; problem: BudgetProblem };

const texts = ["what", "forWhom", "calendar"] as const;

/** What a file lacks before it may be submitted; documents are welcome and not asked for. */
export function missingParts(file: WrittenFile): Missing[] {
  const short = texts.filter((field) => file[field].length < leastOf[field]).map((field): Missing => ({ part: "text", field, least: leastOf[field], written: file[field].length }));
  const choices = ([["theme", file.theme], ["commune", file.communeCode], ["category", file.category]] as const).flatMap(([field, value]): Missing[] => (value ? [] : [{ part: "choice", field }]));
  const answers = file.answers.filter(({ text }) => text.length < leastOf.answer).map(({ title }): Missing => ({ part: "answer", title, least: leastOf.answer }));
  const budget = budgetProblems(file, file.category).map((problem): Missing => ({ part: "budget", problem }));
  return [...short, ...choices, ...answers, ...budget];
}

/** What a submission freezes. @throws Error on an incomplete file: none is ever submitted. */
export function contentOf(file: WrittenFile): FileContent {
  const { theme, communeCode, communeName, category, requestCents, ...rest } = file;
  if (!theme || !communeCode || !communeName || !category || requestCents === null) throw new Error("this file is not complete");
  return { ...rest, theme, communeCode, communeName, category: { id: category.id, name: category.name }, requestCents };
}
