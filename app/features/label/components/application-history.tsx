import { formatDateTime } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { applicationWords } from "../application.fr";
import type { ApplicationStatus } from "../application";
import type { ApplicationEvent } from "../applications.server";

const isStatus = (status: string): status is ApplicationStatus => status in applicationWords;

/** Each step dated and owned. */
export function ApplicationHistory({ events }: { events: ApplicationEvent[] }) {
  return (
    <LinedList>
      {events.map(({ status, at, byName }, index) => (
        <li key={index}>
          <b>{isStatus(status) ? applicationWords[status].label : status}</b>
          <br />
          <span className="muted sm">
            {formatDateTime(at)}
            {byName && `, ${byName}`}
          </span>
        </li>
      ))}
    </LinedList>
  );
}
