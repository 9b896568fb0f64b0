import { formatCount } from "~/lib/money";
import { Money } from "~/ui/money";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { OfflineGift } from "../offline-gifts.server";
import { offlineSums } from "../offline-sums";
import { TeamOfflineTable } from "./team-offline-table";

/** What the holder of one campaign received itself: state by state, then gift by gift. */
export function CampaignOffline({ gifts }: { gifts: readonly OfflineGift[] }) {
  return (
    <Stack>
      <Table
        caption="Dons hors ligne, par état"
        captionHidden
        rows={offlineSums(gifts)}
        rowKey={({ label }) => label}
        columns={[
          { label: "Où ils en sont", cell: ({ label }) => label },
          { label: "Dons", right: true, cell: ({ count }) => formatCount(count) },
          { label: "Montant", right: true, cell: ({ cents }) => <Money cents={cents} /> },
        ]}
      />
      <TeamOfflineTable ofOne caption="Dons hors ligne, un par un" gifts={gifts} empty="" />
    </Stack>
  );
}
