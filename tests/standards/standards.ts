import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { RelaxNGValidator, XmlDocument, XsdValidator } from "libxml2-wasm";

const schema = (name: string) => XmlDocument.fromString(readFileSync(join(import.meta.dirname, name), "utf8"));
const validators = {
  feed: () => RelaxNGValidator.fromDoc(schema("atom.rng")),
  sitemap: () => XsdValidator.fromDoc(schema("sitemap.xsd")),
};

/** What libxml2 finds wrong with a document; null for nothing. */
export function xmlFault(kind: keyof typeof validators, xml: string): string | null {
  const validator = validators[kind]();
  try {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    validator.dispose();
  }
}

/** Appointments of a calendar as a strict reader finds them. @throws on a line that is none, or what RFC 5545 asks for and is missing */
export function readCalendar(file: string): { uid: string; summary: string; from: Date; to: Date }[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const name of ["prodid", "version"]) if (!calendar.hasProperty(name)) throw new Error(`no ${name}`);
  if (/[^\r]\n/.test(file)) throw new Error("a line that does not end as RFC 5545 says");
  if (file.split("\r\n").some((line) => Buffer.byteLength(line) > 75)) throw new Error("a line of more than 75 octets");
  return calendar.getAllSubcomponents("vevent").map((component) => {
    for (const name of ["uid", "dtstamp", "dtstart"]) if (component.getAllProperties(name).length !== 1) throw new Error(`not one ${name}`);
    const event = new ICAL.Event(component);
    return { uid: event.uid, summary: event.summary, from: event.startDate.toJSDate(), to: event.endDate.toJSDate() };
  });
}
