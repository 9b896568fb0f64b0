import { expect, test } from "vitest";
import { sealedCookie, siteCookie } from "./site-cookie.server";

test("on https a cookie is the host's own, out of reach of scripts and other sites", async () => {
  const written = await siteCookie("message", 60, "https://propulsons.example.org").serialize("Bonjour");
  expect(written).toMatch(/^__Host-message=/);
  expect(written.split("; ").slice(1).toSorted()).toEqual(["HttpOnly", "Max-Age=60", "Path=/", "SameSite=Lax", "Secure"]);
});

test("a cookie whose value was written over says nothing", async () => {
  const cookie = siteCookie("message", 60);
  const written = (await cookie.serialize("Bonjour")).split(";")[0]!;
  expect(await cookie.parse(written)).toBe("Bonjour");
  expect(await cookie.parse(written.replace("=", "=A"))).toBeNull();
});

test("the cookie of a sealed value is its pages' own on https, and is found among others", () => {
  const cookie = sealedCookie("pass", "/budget-citoyen", 60, "https://propulsons.example.org");
  const written = cookie.give("a-b_c");
  expect(written).toMatch(/^__Secure-pass=a-b_c; /);
  expect(written.split("; ").slice(1).toSorted()).toEqual(["HttpOnly", "Max-Age=60", "Path=/budget-citoyen", "SameSite=Lax", "Secure"]);
  expect(cookie.find(`a=1; ${written.split(";")[0]}; b=2`)).toBe("a-b_c");
  expect([cookie.find(""), cookie.find(undefined), cookie.find(cookie.end().split(";")[0])]).toEqual([null, null, null]);
});
