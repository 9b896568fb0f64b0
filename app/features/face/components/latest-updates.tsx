import { Link } from "@remix-run/react";
import type { LatestUpdate } from "~/features/updates/updates.server";
import { formatShortDate } from "~/lib/dates";
import { Heading } from "~/ui/heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import "./latest-updates.css";

const News = ({ update: { id, title, words, publishedAt, slug, projectName } }: { update: LatestUpdate }) => (
  <li className="news">
    <p className="sm muted">{formatShortDate(publishedAt)} · {projectName}</p>
    <Heading level={3} size="md"><Link to={`/projets/${slug}#actualite-${id}`}>{title}</Link></Heading>
    <p>{words}</p>
  </li>
);

/** What holders told lately; nothing when nobody did. */
export function LatestUpdates({ updates, title = "Ce que racontent les projets" }: { updates: LatestUpdate[]; title?: string }) {
  if (updates.length === 0) return null;
  return (
    <Section tight labelledBy="nouvelles">
      <Stack gap="lg">
        <Heading level={2} size="lg" id="nouvelles">{title}</Heading>
        <ul className="news-list">{updates.map((update) => <News key={update.id} update={update} />)}</ul>
      </Stack>
    </Section>
  );
}
