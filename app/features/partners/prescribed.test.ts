import { expect, test } from "vitest";
import { stageOf, type PrescribedFacts } from "./prescribed";

const nothing: PrescribedFacts = { met: false, opened: false, submitted: false, labelled: false, campaign: null };

test.each<[string, Partial<PrescribedFacts>, string]>([
  ["a contact just passed on, or closed since", {}, "received"],
  ["a first meeting took place", { met: true }, "met"],
  ["its project is open", { met: true, opened: true }, "opened"],
  ["its file went to the label; adjourned or refused since", { met: true, opened: true, submitted: true }, "submitted"],
  ["it was attested and never called here", { opened: true, submitted: true }, "submitted"],
  ["it is labelled", { opened: true, submitted: true, labelled: true }, "labelled"],
  ["its campaign is open", { submitted: true, labelled: true, campaign: "live" }, "live"],
  ["its campaign reached its threshold", { submitted: true, labelled: true, campaign: "succeeded" }, "succeeded"],
  ["its campaign did not", { submitted: true, labelled: true, campaign: "failed" }, "ended"],
  ["its campaign went through, and its label was taken back afterwards", { submitted: true, campaign: "succeeded" }, "succeeded"],
])("what a partner reads of a project when %s", (_case, facts, stage) => {
  expect(stageOf({ ...nothing, ...facts })).toBe(stage);
});
