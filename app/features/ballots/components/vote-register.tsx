import { formatDateTime } from "~/lib/dates";
import type { RoundEventKind } from "#db/schema";
import { LinedList } from "~/ui/lined-list";
import { eventWords } from "../ballots.fr";

type Entry = { kind: RoundEventKind; detail: string; at: Date | string };

const short = (detail: string) => (/^[0-9a-f]{64}$/.test(detail) ? <code className="seal">{detail.match(/.{8}/g)!.map((group) => <span key={group}>{group}</span>)}</code> : detail);

/** Everything that happened to the vote, for good. */
export const VoteRegister = ({ entries }: { entries: readonly Entry[] }) => (
  <LinedList>
    {entries.map(({ kind, detail, at }, index) => (
      <li key={index}>
        <p><strong>{eventWords[kind]}</strong> <span className="muted">{formatDateTime(at)}</span></p>
        <p>{short(detail)}</p>
      </li>
    ))}
  </LinedList>
);
