import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import type { Reading } from "../paper";
import { readingWords } from "../paper-vote.fr";

/** One's own keying, by receipt. */
export function KeyedList({ readings, isFinished }: { readings: readonly Reading[]; isFinished: boolean }) {
  if (readings.length === 0) return null;
  return (
    <Panel title="Ce que vous avez saisi">
      <Table
        caption="Vos bulletins saisis" captionHidden rows={readings} rowKey={({ receipt }) => receipt}
        columns={[
          { label: "Reçu", cell: ({ receipt }) => <code>{receipt}</code> },
          { label: "Lu", cell: readingWords },
          ...(isFinished ? [] : [{ label: "Geste", cell: ({ receipt }: Reading) => <TakeBack receipt={receipt} /> }]),
        ]}
      />
    </Panel>
  );
}

const TakeBack = ({ receipt }: { receipt: string }) => (
  <Form method="post" action="?retirer">
    <input type="hidden" name="receipt" value={receipt} />
    <Button variant="ghost" small>Reprendre<span className="sr"> {receipt}</span></Button>
  </Form>
);
