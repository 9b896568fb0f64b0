import { expect, test } from "vitest";
import { criterionNumbers, firstGrid } from "./criteria";
import { criteriaFrom, formFromGrid } from "./grid-form";
import { gridSchema } from "./grid.schemas";

const asked = (change: (form: ReturnType<typeof formFromGrid>) => void = () => undefined) => {
  const form = { ...formFromGrid(firstGrid), effectiveOn: "2027-01-01", reason: "Le comité veut une question de plus." };
  change(form);
  return gridSchema.safeParse(form);
};
const known = new Map<number, Set<string>>(criterionNumbers.map((number) => [number, new Set(firstGrid.criteria[number - 1]!.questions.map(({ key }) => key))]));
const built = (change?: (form: ReturnType<typeof formFromGrid>) => void) => criteriaFrom(asked(change).data!.criteria, "2027-1", known);

test("a grid that nothing changed in says the same as the one it was copied from", () => {
  expect(built()).toEqual(firstGrid.criteria);
});

test("a question reworded keeps its key; a new one gets a key of its own, also when the form claims another's", () => {
  const [viable] = built(({ criteria }) => {
    criteria[0]!.questions[0]!.label = "Qui paie, et combien ?";
    criteria[0]!.questions.push({ key: "", label: "Quelle est votre trésorerie ?", hint: "", minLength: "0", due: "never" });
    criteria[0]!.questions.push({ key: "model", label: "Une seconde fois ?", hint: "", minLength: "0", due: "always" });
    criteria[0]!.questions.push({ key: "need", label: "D’un autre critère ?", hint: "", minLength: "0", due: "always" });
  });
  expect(viable!.questions.map(({ key }) => key)).toEqual(["model", "forecast", "otherFinancing", "q2027n1c1p4", "q2027n1c1p5", "q2027n1c1p6"]);
  expect(viable!.questions[3]).toMatchObject({ required: false, minLength: 0 });
});

test.each([
  { case: "a day that is none", change: (form: ReturnType<typeof formFromGrid>) => void (form.effectiveOn = "demain"), path: "effectiveOn" },
  { case: "a criterion without a name", change: (form: ReturnType<typeof formFromGrid>) => void (form.criteria[1]!.title = " "), path: "criteria.1.title" },
  { case: "a criterion without a question", change: (form: ReturnType<typeof formFromGrid>) => void (form.criteria[3]!.questions = []), path: "criteria.3.questions" },
  { case: "a question without words", change: (form: ReturnType<typeof formFromGrid>) => void (form.criteria[0]!.questions[1]!.label = ""), path: "criteria.0.questions.1.label" },
  { case: "three criteria", change: (form: ReturnType<typeof formFromGrid>) => void form.criteria.pop(), path: "criteria" },
  { case: "an answer of a million characters", change: (form: ReturnType<typeof formFromGrid>) => void (form.criteria[0]!.questions[0]!.minLength = "1000000"), path: "criteria.0.questions.0.minLength" },
  { case: "no reason", change: (form: ReturnType<typeof formFromGrid>) => void (form.reason = "Bof"), path: "reason" },
])("$case is refused beside its field", ({ change, path }) => {
  expect(asked(change).error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});
