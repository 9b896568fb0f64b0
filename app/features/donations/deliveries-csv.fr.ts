import { handOvers } from "~/features/campaigns/reward";
import type { CsvColumn } from "~/lib/csv";
import { formatMonth, formatShortDate } from "~/lib/dates";
import { unnamed, type Delivery, type RewardDeliveries } from "./deliveries";

type DeliveryRow = Delivery & Pick<RewardDeliveries, "title" | "handOver" | "deliveryMonth">;

export const toDeliveryRows = (rewards: readonly RewardDeliveries[]): DeliveryRow[] =>
  rewards.flatMap(({ title, handOver, deliveryMonth, lines }) => lines.map((line) => ({ ...line, title, handOver, deliveryMonth })));

export const deliveryColumns: CsvColumn<DeliveryRow>[] = [
  { label: "Contrepartie", cell: ({ title }) => title },
  { label: "Remise", cell: ({ handOver }) => handOvers[handOver] },
  { label: "Promise pour", cell: ({ deliveryMonth }) => formatMonth(deliveryMonth) },
  { label: "Donateur", cell: ({ name }) => name ?? unnamed },
  { label: "Quantité", cell: ({ quantity }) => quantity },
  { label: "Adresse postale", cell: ({ address }) => address },
  { label: "Précisions", cell: ({ note }) => note },
  { label: "Réponses", cell: ({ said }) => said.join("\u00a0; ") },
  { label: "Corrigé par le donateur", cell: ({ correctedOn }) => correctedOn && formatShortDate(correctedOn) },
];
