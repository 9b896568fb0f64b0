import { eurosInput } from "~/lib/money";
import type { FundingPlan } from "./funding";

type LineForm = { label: string; amount: string };

/** The plan as its form shows it: amounts as a person types them. */
export type FundingForm = { uses: LineForm[]; resources: LineForm[]; goal: string };

const asForm = (lines: FundingPlan["uses"]): LineForm[] => lines.map(({ label, amountCents }) => ({ label, amount: eurosInput(amountCents) }));

/** An empty side starts with one empty line to fill in. */
const atLeastOne = (lines: LineForm[]): LineForm[] => (lines.length > 0 ? lines : [{ label: "", amount: "" }]);

export const formFromPlan = ({ uses, resources, goalCents }: FundingPlan): FundingForm => ({
  uses: atLeastOne(asForm(uses)), resources: atLeastOne(asForm(resources)), goal: eurosInput(goalCents),
});
