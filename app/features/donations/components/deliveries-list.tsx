import { handOvers } from "~/features/campaigns/reward";
import { formatMonth } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { unnamed, type Delivery, type RewardDeliveries } from "../deliveries";

const donor: Column<Delivery> = { label: "Donateur", cell: ({ name }) => name ?? unnamed };
const quantity: Column<Delivery> = { label: "Quantité", right: true, cell: ({ quantity: count }) => formatCount(count) };
const address: Column<Delivery> = { label: "Adresse postale", cell: ({ address: lines }) => <span className="as-written">{lines}</span> };
const note: Column<Delivery> = { label: "Précisions", cell: (line) => line.note ?? "" };

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
          columns={[donor, quantity, ...(handOver === "post" ? [address] : []), ...(lines.some((line) => line.note) ? [note] : [])]}
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
