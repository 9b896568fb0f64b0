import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AmountPicker } from "./amount-picker";
import { CheckboxField } from "./checkbox-field";
import { CheckboxGroup } from "./checkbox-group";
import { DateField } from "./date-field";
import { plainField } from "./field-like";
import { FileField } from "./file-field";
import { MoneyField } from "./money-field";
import { RadioGroup } from "./radio-group";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

const html = (element: ReactElement) => renderToStaticMarkup(element);
const tag = (markup: string, name: string) => new RegExp(`<${name}[^>]*>`).exec(markup)?.[0] ?? "";
const wrong = plainField({ name: "email", value: "louise@", errors: ["Écrivez une adresse complète."] });

describe("a field in error", () => {
  const controls = {
    input: <TextField field={wrong} label="E-mail" hint="Pour la confirmation." />,
    textarea: <TextArea field={wrong} label="E-mail" hint="Pour la confirmation." />,
    select: <Select field={wrong} label="E-mail" hint="Pour la confirmation." options={[]} />,
  };
  it.each(Object.entries(controls))("ties label, hint and error to its %s", (name, element) => {
    const markup = html(element);
    const control = tag(markup, name);
    expect(control).toContain('aria-invalid="true"');
    expect(control).toContain('aria-describedby="champ-email-aide champ-email-erreur"');
    expect(tag(markup, "label")).toContain('for="champ-email"');
    expect(markup).toContain('id="champ-email-aide"');
    expect(markup).toMatch(/id="champ-email-erreur".*Écrivez une adresse complète\./);
  });

  it.each([
    ["money", <MoneyField key="m" field={wrong} label="Objectif" />],
    ["date", <DateField key="d" field={wrong} label="Date" />],
    ["file", <FileField key="f" field={wrong} label="Plan" />],
    ["checkbox", <CheckboxField key="c" field={wrong} label="Accord" />],
  ])("describes a %s control by its error alone when there is no hint", (_, element) => {
    expect(tag(html(element), "input")).toContain('aria-describedby="champ-email-erreur"');
  });
});

describe("a field without error", () => {
  it("says nothing of errors", () => {
    const markup = html(<TextField field={plainField({ name: "city" })} label="Commune" />);
    expect(markup).not.toMatch(/aria-invalid|aria-describedby|invalid|erreur/);
  });

  it("says that it is optional", () => {
    const markup = html(<TextField field={plainField({ name: "city" })} label="Commune" optional />);
    expect(markup).toContain("(facultatif)");
  });
});

describe("values come back without JavaScript", () => {
  it("in text, money and dates", () => {
    const text = (value: unknown) => plainField({ name: "v", value });
    expect(html(<TextField field={text("Arras")} label="v" />)).toContain('value="Arras"');
    expect(html(<MoneyField field={text("32,50")} label="v" />)).toContain('value="32,50"');
    expect(html(<DateField field={text("2026-10-08T00:00:00Z")} label="v" />)).toContain(
      'value="2026-10-08"',
    );
    expect(html(<TextArea field={text("<b>")} label="v" />)).toContain("&lt;b&gt;</textarea>");
  });

  it("but never a password", () => {
    const field = plainField({ name: "secret", value: "hunter2" });
    expect(html(<TextField field={field} label="Mot de passe" type="password" />)).not.toContain("hunter2");
  });

  it("in radios, boxes and lists", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    const one = plainField({ name: "v", value: "b" });
    const many = plainField({ name: "v", value: ["b"] });
    expect(html(<RadioGroup field={one} legend="v" options={options} />)).toMatch(
      /value="b"[^>]*checked|checked[^>]*value="b"/,
    );
    expect(html(<CheckboxGroup field={many} legend="v" options={options} />).match(/checked/g)).toHaveLength(
      1,
    );
    expect(html(<Select field={one} label="v" options={options} />)).toMatch(/<option value="b" selected/);
    expect(html(<CheckboxField field={plainField({ name: "v", value: "on" })} label="v" />)).toContain(
      "checked",
    );
    expect(html(<CheckboxField field={plainField({ name: "v" })} label="v" />)).not.toContain("checked");
  });
});

describe("groups", () => {
  const options = [
    { value: "for", label: "Pour" },
    { value: "against", label: "Contre" },
  ];

  it("give the field's id to the first choice, so that the summary leads there", () => {
    const markup = html(<RadioGroup field={plainField({ name: "vote" })} legend="Vote" options={options} />);
    expect(markup.match(/id="champ-vote"/g)).toHaveLength(1);
    expect(tag(markup, "input")).toContain('id="champ-vote"');
  });

  it("describe their fieldset by hint and error", () => {
    const field = plainField({ name: "vote", errors: ["Choisissez."] });
    const markup = html(<RadioGroup field={field} legend="Vote" hint="Un seul." options={options} />);
    expect(tag(markup, "fieldset")).toContain('aria-describedby="champ-vote-aide champ-vote-erreur"');
  });

  it("offer amounts in cents and show them in euros", () => {
    const field = plainField({ name: "amount", value: 4000 });
    const free = plainField({ name: "free" });
    const markup = html(
      <AmountPicker field={field} freeField={free} amounts={[2500, 4000]} legend="Montant" />,
    );
    expect(markup).toMatch(/<input[^>]*value="4000"[^>]*checked|<input[^>]*checked[^>]*value="4000"/);
    expect(markup).toContain("40\u00a0€");
    expect(tag(markup.slice(markup.indexOf("money-input")), "input")).toContain('inputMode="decimal"');
  });
});
