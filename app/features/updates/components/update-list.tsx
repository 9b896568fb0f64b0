import { formatShortDate } from "~/lib/dates";
import { Heading, type HeadingLevel } from "~/ui/heading";
import { Prose } from "~/ui/prose";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { forDonorsWords } from "../updates.fr";
import type { ShownUpdate } from "../updates.server";
import "./updates.css";

type UpdateProps = { update: ShownUpdate; level?: HeadingLevel };

/** One of them, whole; a correction says its day. */
export function UpdateRead({ update, level = 3 }: UpdateProps) {
  const { id, title, html, audience, publishedAt, correctedAt } = update;
  return (
    <article id={`actualite-${id}`} className="update">
      <p className="sm muted row">
        <span>{publishedAt ? formatShortDate(publishedAt) : "Pas encore publiée"}{correctedAt && `, corrigée le ${formatShortDate(correctedAt)}`}</span>
        {audience === "donors" && <Tag tone="info" icon="lock">Pour ceux qui ont donné</Tag>}
      </p>
      <Heading level={level} size="md">{title}</Heading>
      <Prose html={html} />
    </article>
  );
}

const Earlier = ({ updates }: { updates: ShownUpdate[] }) => (
  <details>
    <summary>{updates.length === 1 ? "L’actualité d’avant" : `Les ${updates.length} actualités d’avant`}</summary>
    <div className="stack gap-lg update-earlier">{updates.map((update) => <UpdateRead key={update.id} update={update} />)}</div>
  </details>
);

/** The newest whole, the others behind a line to open: on a phone each takes a screen. */
export function ProjectUpdates({ updates, forDonors }: { updates: ShownUpdate[]; forDonors: number }) {
  const [latest, ...earlier] = updates;
  if (!latest && forDonors === 0) return null;
  return (
    <section id="actualites" className="stack">
      <Heading level={2} size="lg">Les actualités</Heading>
      {latest && <UpdateRead update={latest} />}
      {earlier.length > 0 && <Earlier updates={earlier} />}
      {forDonors > 0 && (
        <p className="sm muted">
          {forDonorsWords(forDonors, !latest)} Vous en êtes ? Ouvrez le lien de votre don, ou <TextLink to="/mes-dons">retrouvez vos dons</TextLink>.
        </p>
      )}
    </section>
  );
}
