import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { TextLink } from "~/ui/text-link";
import type { EnquiryStatus } from "../enquiry";
import { enquiryWords } from "../enquiry.fr";
import { likenessWords, type LikenessReason } from "../likeness";

type Alike = { id: string; name: string; projectName: string | null; communeName: string; status: EnquiryStatus; receivedAt: Date; reasons: LikenessReason[] };

type LookalikeListProps = { lookalikes: Alike[]; /** The enquiry that may be merged with one of them. */ mergeOf?: string };

/** Those that could be the same request, and why. */
export function LookalikeList({ lookalikes, mergeOf }: LookalikeListProps) {
  return (
    <LinedList>
      {lookalikes.map(({ id, name, projectName, communeName, status, receivedAt, reasons }) => (
        <li key={id}>
          <TextLink to={`/equipe/contacts/${id}`}>{name}</TextLink>
          {projectName && `, «\u00a0${projectName}\u00a0»`}
          <br />
          <span className="sm">{reasons.map((reason) => likenessWords[reason]).join(", ")}</span>
          <br />
          <span className="muted sm">
            {communeName}, le {formatShortDate(receivedAt)}&nbsp;: {enquiryWords[status].label.toLowerCase()}
          </span>
          {mergeOf && (
            <>
              <br />
              <TextLink to={`/equipe/contacts/${mergeOf}/fusion/${id}`}>
                Comparer et fusionner<span className="sr"> avec {name}</span>
              </TextLink>
            </>
          )}
        </li>
      ))}
    </LinedList>
  );
}
