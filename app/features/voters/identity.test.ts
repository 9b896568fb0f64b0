import { describe, expect, test } from "vitest";
import { ageOn, identityLine } from "./identity";
import { mailboxLine } from "./mailbox";
import { looksLike } from "./near";

const born = "1984-03-12";
const who = (familyName: string, firstName = "Odile", birthDate = born) => ({ familyName, firstName, birthDate });

describe("one person, however the name is written", () => {
  test.each([
    ["Lefèvre", "LEFEVRE"], ["Lefèvre", "  lefe\u0300vre "], ["Dupont-Martin", "dupont martin"], ["L’Hermitte", "L'HERMITTE"], ["Lhermitte", "l‘hermitte"],
    ["de Lattre", "Lattre"], ["d’Alembert", "ALEMBERT"], ["de la Tour", "Tour"], ["Du Bois", "Bois"], ["Le Goff", "LeGoff"], ["St-Pol", "Saint Pol"],
    ["Œuvrard", "OEUVRARD"], ["Weiß", "weiss"], ["Łukasz", "Lukasz"], ["Nguyễn", "Nguyen"], ["ﬁnet", "Finet"], ["De", "de"], ["İnan", "Inan"],
  ])("%s = %s", (one, other) => expect(identityLine(who(one))).toBe(identityLine(who(other))));

  test.each([["Jean-Pierre", "jean pierre"], ["Zoé", "ZOE"], ["Anaïs", "Anai\u0308s"], ["Marie–Ange", "Marie Ange"]])("first name %s = %s", (one, other) =>
    expect(identityLine(who("Exemple", one))).toBe(identityLine(who("Exemple", other))));

  test.each([["Martin", "Martine"], ["Le Goff", "Goff"], ["Dupont", "Dupond"], ["محمد", "أحمد"], ["Tour", "Latour"]])("%s is not %s", (one, other) =>
    expect(identityLine(who(one))).not.toBe(identityLine(who(other))));

  test("names of one letter's difference in what parts them do not meet", () => expect(identityLine(who("ab", "c"))).not.toBe(identityLine(who("a", "bc"))));
});

describe("what looks like one person for the office", () => {
  test.each([
    ["a name as it sounds", who("Dupont"), who("Dupond")],
    ["a name as it sounds", who("Lefebvre", "Philippe"), who("Lefebvre", "Filipe")],
    ["a name as it sounds", who("Moreau"), who("Morot")],
    ["names swapped", who("Martin", "Gilbert"), who("Gilbert", "Martin")],
    ["day and month swapped", who("Petit"), who("Petit", "Odile", "1984-12-03")],
    ["another year", who("Petit"), who("Petit", "Odile", "1985-03-12")],
    ["an initial", who("Petit"), who("Petit", "O.")],
    ["several first names", who("Petit"), who("Petit", "Odile Marie Louise")],
    ["half of a double name", who("Dupont-Martin"), who("Martin")],
    ["an article", who("Le Goff"), who("Goff")],
  ])("%s", (_, one, other) => expect(looksLike(one, other)).toBe(true));

  test.each([
    ["a brother", who("Petit", "Odile"), who("Petit", "Marc", "1987-03-12")],
    ["a namesake born another day", who("Petit"), who("Petit", "Odile", "1971-08-30")],
    ["the same person", who("Petit"), who("PETIT")],
  ])("but not %s", (_, one, other) => expect(looksLike(one, other)).toBe(false));
});

test.each([
  ["2015-09-15", "2026-09-14", 10], ["2015-09-15", "2026-09-15", 11], ["2012-02-29", "2023-02-28", 10], ["2012-02-29", "2023-03-01", 11], ["2015-12-31", "2026-01-01", 10],
])("born on %s, on %s: %i years old", (birthDate, day, age) => expect(ageOn(birthDate, day)).toBe(age));

test.each([
  ["Odile.Exemple@Gmail.com", "odileexemple@googlemail.com"], ["odile+vote@free.fr", "ODILE@free.fr"], [" odile@free.fr. ", "odile@free.fr"], ["odile@bücher.example", "odile@xn--bcher-kva.example"],
])("one mailbox: %s = %s", (one, other) => expect(mailboxLine(one)).toBe(mailboxLine(other)));

test.each([["o.dile@free.fr", "odile@free.fr"], ["odile@free.fr", "odile@orange.fr"], ["+a@free.fr", "+b@free.fr"]])("two mailboxes: %s, %s", (one, other) =>
  expect(mailboxLine(one)).not.toBe(mailboxLine(other)));
