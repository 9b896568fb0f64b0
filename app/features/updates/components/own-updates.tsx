import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { audienceWords, statusWords } from "../updates.fr";
import type { OwnUpdate } from "../updates.server";

const whenWords = ({ publishedAt, writtenAt }: OwnUpdate): string => (publishedAt ? `publiée le ${formatShortDate(publishedAt)}` : `écrite le ${formatShortDate(writtenAt)}`);

/** One's own updates, drafts first. */
export const OwnUpdates = ({ updates, root }: { updates: OwnUpdate[]; root: string }) => (
  <LinedList>
    {updates.map((update) => (
      <li key={update.id}>
        <p className="row between">
          <TextLink to={`${root}/${update.id}`}>{update.title}</TextLink>
          <Tag tone={statusWords[update.status].tone}>{statusWords[update.status].label}</Tag>
        </p>
        <p className="sm muted">{audienceWords[update.audience].label}, {whenWords(update)}</p>
        {update.withdrawalReason && <p className="sm"><b>Pourquoi elle est retirée.</b> {update.withdrawalReason}</p>}
      </li>
    ))}
  </LinedList>
);
