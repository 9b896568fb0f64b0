import { eurosInput } from "~/lib/money";
import type { HandOver } from "~/features/campaigns/reward";
import type { AnsweredKey, GridKey } from "./first-meeting";
import type { FirstMeetingFile } from "./first-meetings.server";

export type UseForm = { label: string; amount: string; crowd: string };
export type ResourceForm = { label: string; amount: string };
export type RewardForm = { title: string; description: string; price: string; stock: string; deliveryMonth: string; handOver: string };

/** The meeting as its form shows it: amounts and numbers as a person types them. */
export type FirstMeetingForm = Record<AnsweredKey | GridKey | "adviceNote" | "nextSteps" | "durationDays" | "thresholdPercent" | "closePeople" | "networkPeople", string> & {
  uses: UseForm[];
  resources: ResourceForm[];
  rewards: RewardForm[];
};

const atLeastOne = <T>(lines: T[], empty: T): T[] => (lines.length > 0 ? lines : [empty]);
const typed = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
const emptyReward: RewardForm = { title: "", description: "", price: "", stock: "", deliveryMonth: "", handOver: "pickup" satisfies HandOver };

/** Before the first word, what the person already said stands there: nothing is typed twice. */
export function formFromMeeting(meeting: FirstMeetingFile | null, summary: string | null): FirstMeetingForm {
  const { texts = {}, uses = [], resources = [], rewards = [] } = meeting ?? {};
  const { grid = {}, need = meeting ? "" : (summary ?? ""), model = "", otherFinancing = "", place = "", support = "", adviceNote = "", nextSteps = "" } = texts;
  const { community = "", purpose = "", timing = "", alternatives = "" } = grid;
  return {
    need, model, otherFinancing, place, support, adviceNote, nextSteps, community, purpose, timing, alternatives,
    durationDays: typed(meeting?.durationDays), thresholdPercent: typed(meeting?.thresholdPercent), closePeople: typed(meeting?.closePeople), networkPeople: typed(meeting?.networkPeople),
    uses: atLeastOne(uses.map(({ label, amountCents, crowdCents }) => ({ label, amount: eurosInput(amountCents), crowd: crowdCents ? eurosInput(crowdCents) : "" })), { label: "", amount: "", crowd: "" }),
    resources: atLeastOne(resources.map(({ label, amountCents }) => ({ label, amount: eurosInput(amountCents) })), { label: "", amount: "" }),
    rewards: atLeastOne(rewards.map(({ title, description, priceCents, stock, deliveryMonth, handOver }) => ({ title, description, price: eurosInput(priceCents), stock: typed(stock), deliveryMonth: deliveryMonth.slice(0, 7), handOver })), emptyReward),
  };
}
