import { formatDateTime } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import type { EarlierWords as Earlier } from "../updates.server";

/** What was read before each correction. */
export function EarlierWords({ versions }: { versions: Earlier[] }) {
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{versions.length === 1 ? "Une correction" : `${versions.length} corrections`}</summary>
      <LinedList>
        {versions.map(({ number, title, body, correctedAt }) => (
          <li key={number} className="sm">
            <p>{`Corrigée le ${formatDateTime(correctedAt)}. Avant\u00a0:`}</p>
            <p><b>{title}</b></p>
            <p className="as-written">{body}</p>
          </li>
        ))}
      </LinedList>
    </details>
  );
}
