import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { ApplicationFile } from "../application-file";
import { missingSummary } from "../application.fr";
import { missingFor, type MissingPart } from "../completeness";
import type { Grid } from "../criteria";

type ApplicationPartsProps = { file: ApplicationFile; grid: Grid; missing: MissingPart[]; editable: boolean };
type Part = { to: string; title: string; missing: MissingPart[] };

/** Documents belong to criteria, but are sent on a page of their own. */
const answersOnly = (parts: MissingPart[]) => parts.filter(({ part }) => part === "answer");

function partsOf({ file, grid, missing }: Omit<ApplicationPartsProps, "editable">): Part[] {
  const base = `/mon-espace/demandes/${file.id}`;
  const of = (wanted: MissingPart["part"]) => missing.filter(({ part }) => part === wanted);
  return [
    ...grid.criteria.map(({ number, title }) => ({
      to: `${base}/critere/${number}`, title: `Critère ${number} : ${title}`, missing: answersOnly(missingFor(missing, number)),
    })),
    { to: `${base}/financement`, title: "Plan de financement", missing: of("funding") },
    { to: `${base}/documents`, title: "Documents", missing: of("document") },
    { to: `${base}/attestation`, title: "Attestation d’un partenaire", missing: of("attestation") },
  ];
}

/** Every part of the file with its state; links to write it while it may be written. */
export function ApplicationParts(props: ApplicationPartsProps) {
  const { editable } = props;
  return (
    <LinedList>
      {partsOf(props).map(({ to, title, missing }) => (
        <li key={to} className="row between">
          <span>
            <TextLink to={to}>{title}</TextLink>
            {editable && missing.length > 0 && (
              <span className="muted sm">
                <br />
                {missingSummary(missing)}
              </span>
            )}
          </span>
          {editable && <Tag tone={missing.length > 0 ? "warning" : "success"}>{missing.length > 0 ? "À compléter" : "Complet"}</Tag>}
        </li>
      ))}
    </LinedList>
  );
}
