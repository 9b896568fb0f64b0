import { describe, expect, test } from "vitest";
import { meetingSchema, opinionSchema, voteSchema } from "./committee.schemas";

const meeting = (values: object) => meetingSchema.safeParse({ kind: "meeting", date: "2026-11-30", time: "9 h 30", place: "Arras", ...values });
const messages = (result: { error?: { issues: { message: string }[] } }) => (result.error?.issues ?? []).map(({ message }) => message);

describe("the hour of a meeting", () => {
  test.each(["9 h 30", "9h30", "09:30", "09 H 30"])("« %s » is half past nine in Paris", (time) => {
    expect(meeting({ time }).data?.heldAt.toISOString()).toBe("2026-11-30T08:30:00.000Z");
  });

  test("« 14 h » has no minutes", () => expect(meeting({ time: "14 h" }).data?.heldAt.toISOString()).toBe("2026-11-30T13:00:00.000Z"));

  test.each(["", "25:00", "9:75", "matin", "9"])("« %s » is refused with an example", (time) => {
    expect(messages(meeting({ time }))).toEqual(["Écrivez une heure, par exemple 9 h 30."]);
  });
});

test("a date that is none asks for one to come", () => expect(messages(meeting({ date: "" }))).toEqual(["Choisissez une date à venir."]));

describe("a refusal is explained", () => {
  const opinion = (verdict1: string, reason1: string) => opinionSchema([1]).safeParse({ verdict1, reason1 });

  test("a criterion not met needs fifteen characters, a criterion met a word", () => {
    expect(messages(opinion("not_met", "Non."))).toEqual(["Critère 1, non rempli. Expliquez un peu plus : 15 caractères au moins."]);
    expect(opinion("not_met", "Le budget ne tient pas.").success).toBe(true);
    expect(opinion("met", "Oui.").success).toBe(true);
  });

  test.each([["against", false], ["adjourn", false], ["for", true], ["abstain", true]])("a vote « %s » with three letters: %s", (vote, accepted) => {
    expect(voteSchema.safeParse({ vote, reason: "Bof" }).success).toBe(accepted);
    expect(voteSchema.safeParse({ vote, reason: "Le budget ne tient pas." }).success).toBe(true);
  });
});
