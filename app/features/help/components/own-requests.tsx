import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { kindWords, requestWords, wantedWords } from "../help.fr";
import type { OwnRequest } from "../requests.server";

const offersWords = ({ offered, unread }: OwnRequest): string => {
  if (offered === 0) return "Aucune proposition encore.";
  return `${offered === 1 ? "Une proposition" : `${offered}\u00a0propositions`}${unread > 0 ? `, ${unread}\u00a0à lire` : ""}.`;
};

/** One's own requests, drafts first, with what came of each. */
export const OwnRequests = ({ requests, root }: { requests: OwnRequest[]; root: string }) => (
  <LinedList>
    {requests.map((request) => (
      <li key={request.id}>
        <p className="row between">
          <TextLink to={`${root}/${request.id}`}>{request.title}</TextLink>
          <Tag tone={requestWords[request.status].tone}>{requestWords[request.status].label}</Tag>
        </p>
        <p className="sm muted">{kindWords[request.kind].label}, jusqu’au {formatShortDate(request.untilDay)}. {wantedWords(request.kind, request.wanted, request.promised)}.</p>
        {request.publishedAt && <p className="sm">{offersWords(request)}</p>}
        {request.withdrawalReason && <p className="sm"><b>Pourquoi elle est retirée.</b> {request.withdrawalReason}</p>}
      </li>
    ))}
  </LinedList>
);
