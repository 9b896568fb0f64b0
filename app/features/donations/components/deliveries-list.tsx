import { handOvers } from "~/features/campaigns/reward";
import { formatMonth, formatShortDate } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { unnamed, type Delivery, type RewardDeliveries } from "../deliveries";

const donor: Column<Delivery> = { label: "Donateur", cell: ({ name }) => name ?? unnamed };
const quantity: Column<Delivery> = { label: "Quantité", right: true, cell: ({ quantity: count }) => formatCount(count) };
const address: Column<Delivery> = { label: "Adresse postale", cell: ({ address: lines }) => <span className="as-written">{lines}</span> };
const note: Column<Delivery> = { label: "Précisions", cell: (line) => line.note ?? "" };
const answers: Column<Delivery> = {
  label: "Réponses",
  cell: ({ said }) => (
    <>
      {said.map((text) => (
        <span key={text} className="fact-note">
          {text}
        </span>
      ))}
    </>
  ),
};
const correction: Column<Delivery> = { label: "Corrigé le", cell: ({ correctedOn }) => correctedOn && formatShortDate(correctedOn) };

/** Only what this reward needs: an address for a parcel, answers when it asks, corrections when there are some. */
const columnsFor = ({ handOver, lines }: RewardDeliveries): Column<Delivery>[] => [
  donor, quantity,
  ...(handOver === "post" ? [address] : []),
  ...(lines.some(({ said }) => said.length > 0) ? [answers] : []),
  ...(lines.some((line) => line.note) ? [note] : []),
  ...(lines.some(({ correctedOn }) => correctedOn !== null) ? [correction] : []),
];

function RewardToDeliver({ reward }: { reward: RewardDeliveries }) {
  const { title, handOver, deliveryMonth, lines } = reward;
  const hidden = lines.some(({ name }) => name === null);
  return (
    <Panel title={title}>
      <Stack>
        <p>
          {formatCount(reward.quantity)} au total, {handOvers[handOver]}, promis pour {formatMonth(deliveryMonth)}.
        </p>
        <Table
          caption={`À qui remettre «\u00a0${title}\u00a0»`}
          captionHidden
          columns={columnsFor(reward)}
          rows={lines}
          rowKey={({ id }) => id}
        />
        {hidden && handOver === "pickup" && <p className="hint">Qui a caché son nom, ou le montant de son don, se présente avec sa confirmation de don.</p>}
      </Stack>
    </Panel>
  );
}

/** What the holder promised, reward by reward, and to whom. */
export function DeliveriesList({ rewards }: { rewards: RewardDeliveries[] }) {
  return (
    <Stack gap="lg">
      <p className="lead">Ces noms et ces adresses vous sont confiés pour remettre les contreparties, et pour rien d’autre.</p>
      {rewards.map((reward) => (
        <RewardToDeliver key={reward.rewardId} reward={reward} />
      ))}
    </Stack>
  );
}
