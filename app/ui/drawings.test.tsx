import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { poster, sceneFor } from "./art/poster";
import { pictoKeys } from "./art/pictos";
import { scenes, type SceneKey } from "./art/scenes";
import { HeroScene } from "./hero-scene";
import { Poster } from "./poster";

const idsIn = (markup: string) => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
const usedIn = (markup: string) => [...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);

describe("posters", () => {
  it("are the same for the same project", () => {
    expect(poster("a", sceneFor("energie", "p-1"))).toBe(poster("a", sceneFor("energie", "p-1")));
  });

  it("differ between projects of one theme", () => {
    const drawn = Array.from({ length: 30 }, (_, i) => poster("a", sceneFor("soins", `p-${i}`)));
    expect(new Set(drawn).size).toBeGreaterThan(3);
  });

  it.each(pictoKeys)("of theme %s carry every pattern that they use", (theme) => {
    for (let i = 0; i < 12; i++) {
      const markup = poster("a", sceneFor(theme, `p-${i}`));
      expect(idsIn(markup)).toEqual(expect.arrayContaining(usedIn(markup)));
      expect(markup).not.toMatch(/undefined|NaN/);
    }
  });

  it.each(Object.keys(scenes) as SceneKey[])("scene %s carries every pattern that it uses", (scene) => {
    const markup = poster("a", sceneFor("energie", "p", scene));
    expect(idsIn(markup)).toEqual(expect.arrayContaining(usedIn(markup)));
    expect(markup).not.toMatch(/undefined|NaN/);
  });
});

it("never repeats an id on a page", () => {
  const ids = idsIn(
    renderToStaticMarkup(
      <>
        <HeroScene />
        <Poster theme="culture" seed="1" scene="giant" />
        <Poster theme="culture" seed="1" scene="giant" />
      </>,
    ),
  );
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});
