import { ButtonLink } from "~/ui/button-link";

/** A page's table as a file; the address of a loader that gives it. */
export const CsvLink = ({ to }: { to: string }) => (
  <ButtonLink to={to} icon="download" variant="ghost" small reloadDocument>
    Télécharger (CSV)
  </ButtonLink>
);
