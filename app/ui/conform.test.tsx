import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { z } from "zod";
import { CheckboxField } from "./checkbox-field";
import { ErrorSummary } from "./error-summary";
import { MoneyField } from "./money-field";
import { RadioGroup } from "./radio-group";
import { TextField } from "./text-field";

const schema = z.object({
  title: z.string({ error: "Écrivez un titre." }),
  goal: z.string().regex(/^\d+$/, "Écrivez un montant."),
  kind: z.enum(["all", "part"], { error: "Choisissez." }),
  agreed: z.boolean({ error: "Cochez la case." }),
});

/** What the server sends back when a form came without JavaScript. */
function Returned({ sent }: { sent: FormData }) {
  const lastResult = parseWithZod(sent, { schema }).reply();
  const [form, fields] = useForm<z.infer<typeof schema>>({ id: "f", lastResult });
  return (
    <form id={form.id}>
      <ErrorSummary
        fields={[fields.title, fields.goal, fields.kind, fields.agreed]}
        formErrors={form.errors}
      />
      <TextField field={fields.title} label="Titre" />
      <MoneyField field={fields.goal} label="Objectif" hint="En euros." />
      <RadioGroup
        field={fields.kind}
        legend="Règle"
        options={[
          { value: "all", label: "Tout ou rien" },
          { value: "part", label: "Une part" },
        ]}
      />
      <CheckboxField field={fields.agreed} label="Accord" />
    </form>
  );
}

const returned = (entries: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(entries)) sent.set(name, value);
  return renderToStaticMarkup(<Returned sent={sent} />);
};

it("shows the errors that the server found, each tied to its control", () => {
  const markup = returned({ goal: "beaucoup", kind: "part", agreed: "on" });
  expect(markup).toContain('<a href="#f-title">Écrivez un titre.</a>');
  expect(markup).toContain('<a href="#f-goal">Écrivez un montant.</a>');
  expect(markup).toContain('aria-describedby="f-goal-description f-goal-error"');
  expect(markup).toContain("Il y a 2 choses à revoir");
});

it("gives back what was typed and chosen", () => {
  const markup = returned({ goal: "beaucoup", kind: "part", agreed: "on" });
  expect(markup).toMatch(/<input[^>]*value="beaucoup"/);
  expect(
    markup.match(/<input[^>]*checked=""[^>]*>/g)?.map((input) => /value="(\w+)"/.exec(input)?.[1]),
  ).toEqual(["part", "on"]);
});
