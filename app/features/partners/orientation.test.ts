import { describe, expect, test } from "vitest";
import { orient, reasonsFor, type Candidate, type Question } from "./orientation";
import type { Place } from "./partner";

const bethune: Place = { code: "62119", name: "Béthune", epci: { code: "200072460", name: "CA de Béthune-Bruay" }, departement: "62" };
const calais: Place = { code: "62193", name: "Calais", epci: { code: "200090751", name: "CA Grand Calais" }, departement: "62" };
const lille: Place = { code: "59350", name: "Lille", epci: { code: "245900410", name: "Métropole de Lille" }, departement: "59" };
const alone: Place = { code: "62999", name: "Île d’Exemple", epci: null, departement: "62" };

const partner = (name: string, given: Partial<Candidate>): Candidate => ({ name, themes: [], situations: ["idea", "creation"], territories: [], ...given });
const everywhere = partner("Partout", { territories: [{ kind: "departement", code: "62" }] });
const group = partner("Agglomération", { territories: [{ kind: "epci", code: "200072460" }] });
const town = partner("Ville", { territories: [{ kind: "commune", code: "62119" }] });
const food = partner("Nourrir", { territories: [{ kind: "departement", code: "62" }], themes: ["alimentation"] });
const money = partner("Fonds", { territories: [{ kind: "departement", code: "62" }], situations: ["funding"] });
const all = [everywhere, money, food, group, town];

const asked = (given: Partial<Question>): Question => ({ place: bethune, theme: null, situation: null, ...given });
const names = (question: Question) => orient(all, question).map(({ partner: { name } }) => name);

describe("to whom somebody is led, the best first", () => {
  test.each<[string, Partial<Question>, string[]]>([
    ["the nearest first, then by name", {}, ["Ville", "Agglomération", "Fonds", "Nourrir", "Partout"]],
    ["who names the need comes before who is nearer", { theme: "alimentation" }, ["Nourrir", "Ville", "Agglomération", "Fonds", "Partout"]],
    ["who serves other needs only is not shown", { theme: "energie" }, ["Ville", "Agglomération", "Fonds", "Partout"]],
    ["who helps at another moment is not shown", { situation: "funding" }, ["Fonds"]],
    ["need and moment together", { theme: "alimentation", situation: "idea" }, ["Nourrir", "Ville", "Agglomération", "Partout"]],
    ["another town of the département", { place: calais, situation: "idea" }, ["Nourrir", "Partout"]],
    ["a commune without a group", { place: alone, situation: "idea" }, ["Nourrir", "Partout"]],
    ["nobody for a moment that nobody serves", { situation: "development" }, []],
    ["nobody outside the territory", { place: lille }, []],
  ])("%s", (_title, question, expected) => expect(names(asked(question))).toEqual(expected));
});

describe("why, in reasons", () => {
  const both = partner("Deux", { territories: [{ kind: "departement", code: "62" }, { kind: "commune", code: "62119" }] });

  test.each<[string, Candidate, Partial<Question>, unknown]>([
    ["the nearest of its territories", both, {}, [{ why: "place", by: "commune" }]],
    ["each answer that was asked for", food, { theme: "alimentation", situation: "idea" }, [{ why: "place", by: "departement" }, { why: "situation", situation: "idea" }, { why: "theme", theme: "alimentation" }]],
    ["every need, when it names none", town, { theme: "soins" }, [{ why: "place", by: "commune" }, { why: "every_need" }]],
    ["none when it has no territory", partner("Sans lieu", {}), {}, null],
  ])("%s", (_title, candidate, question, expected) => expect(reasonsFor(candidate, asked(question))).toEqual(expected));
});
