import { createElement, type ComponentType } from "react";
import { render } from "react-email";
import { describe, expect, test } from "vitest";
import { mails } from "./catalogue";
import { MailSettingsProvider } from "./parts/context";
import VerificationCode from "./verification-code";

const settings = {
  publicUrl: "https://propulsons.example.org",
  isDemo: true,
  legal: { name: "Association Exemple", form: "association loi 1901", address: "1 rue de l’Exemple, 62000 Arras", phone: "03 21 00 00 00", orias: "00 000 000" },
};

const rendered = (page: React.ReactElement, plainText = false) => {
  const mail = createElement(MailSettingsProvider, { value: settings }, page);
  return plainText ? render(mail, { plainText }) : render(mail);
};

describe("the frame of every mail", () => {
  test("names the intermediary, says it is a demonstration, speaks French", async () => {
    const html = await rendered(<VerificationCode code="123456" />);
    expect(html).toContain('lang="fr"');
    for (const words of ["Association Exemple", "ORIAS", "Démonstration", "123456"]) expect(html).toContain(words);
  });

  test("has a complete plain-text twin", async () => {
    const text = await rendered(<VerificationCode code="123456" />, true);
    for (const words of ["123456", "ORIAS"]) expect(text).toContain(words);
  });

  test("escapes what people typed", async () => {
    expect(await rendered(<VerificationCode code="<script>alert(1)</script>" />)).not.toContain("<script>");
  });
});

test.each(Object.keys(mails))("%s has a subject and a component", async (template) => {
  const loaded = (await mails[template as keyof typeof mails]()) as { subject: unknown; default: ComponentType };
  expect(loaded.subject).toBeTypeOf("function");
  expect(loaded.default).toBeTypeOf("function");
});
