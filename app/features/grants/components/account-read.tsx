import type { SerializeFrom } from "@remix-run/node";
import { formatCount, formatEuros } from "~/lib/money";
import { Table } from "~/ui/table";
import { Stack } from "~/ui/stack";
import "./grants.css";
import { plannedTotal, spentTotal, type AccountContent } from "../report";

type Content = SerializeFrom<Omit<AccountContent, "documents">>;

/** An account as it was given: words, people, figures, photos. `photoPath`: where its photos are served. */
export function AccountRead({ content, photoPath }: { content: Content; photoPath: string }) {
  const { story, effects, peopleReached, lines, photos } = content;
  return (
    <Stack>
      <p style={{ whiteSpace: "pre-line" }}>{story}</p>
      <p style={{ whiteSpace: "pre-line" }}><b>Ce que cela a changé.</b> {effects}</p>
      {peopleReached !== null && <p><b>{formatCount(peopleReached)}</b> personnes touchées.</p>}
      <Table
        caption="Dépenses prévues et réelles"
        captionHidden
        rows={lines}
        rowKey={({ label }) => label}
        columns={[
          { label: "Dépense", cell: ({ label }) => label },
          { label: "Prévu", right: true, cell: ({ plannedCents }) => formatEuros(plannedCents) },
          { label: "Réel", right: true, cell: ({ actualCents }) => (actualCents === null ? "—" : formatEuros(actualCents)) },
        ]}
        footer={<tr><th scope="row">Total</th><td className="r" data-l="Prévu"><div>{formatEuros(plannedTotal(lines))}</div></td><td className="r" data-l="Réel"><div>{formatEuros(spentTotal(lines))}</div></td></tr>}
      />
      {photos.length > 0 && (
        <ul className="grant-photos">
          {photos.map(({ fileId, words }) => <li key={fileId}><img className="grant-photo" src={`${photoPath}/${fileId}`} alt={words} width={480} height={300} loading="lazy" /></li>)}
        </ul>
      )}
    </Stack>
  );
}
