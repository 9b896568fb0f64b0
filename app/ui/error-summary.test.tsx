import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ErrorSummary } from "./error-summary";
import { plainField } from "./field-like";

const right = plainField({ name: "city" });
const wrong = plainField({ name: "goal", errors: ["Écrivez un montant."] });

it("shows nothing when all is well", () => {
  expect(renderToStaticMarkup(<ErrorSummary fields={[right]} />)).toBe("");
});

it("leads to each field in error and to no other", () => {
  const markup = renderToStaticMarkup(<ErrorSummary fields={[right, wrong]} />);
  expect(markup).toContain('role="alert"');
  expect(markup).toContain('tabindex="-1"');
  expect(markup).toContain('<a href="#champ-goal">Écrivez un montant.</a>');
  expect(markup).not.toContain("#champ-city");
  expect(markup).toContain("Il y a une chose à revoir");
  expect(markup).toContain("Rien n’est perdu.");
});

it("says what concerns no field, and counts everything", () => {
  const markup = renderToStaticMarkup(
    <ErrorSummary fields={[wrong]} formErrors={["La séance est close."]} />,
  );
  expect(markup).toContain("<li>La séance est close.</li>");
  expect(markup).toContain("Il y a 2 choses à revoir");
});
