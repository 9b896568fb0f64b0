import { expect, test } from "vitest";
import { shareLinks, widgetCode } from "./share-links";
import { spoken } from "./poster";

test("a title is data in every link", () => {
  const links = shareLinks({ title: "Le four & « la pâte » ? 100 %", address: "https://propulsons.example.org/projets/le-four" });
  for (const { to } of links) expect(to).not.toMatch(/[ «»%](?![0-9A-F]{2})/);
  expect(links.map(({ to }) => decodeURIComponent(to)).filter((to) => to.includes("https://propulsons.example.org/projets/le-four"))).toHaveLength(links.length);
});

test.each([true, false])("the code to paste is one isolated frame, whatever the title (large: %s)", (isLarge) => {
  const code = widgetCode({ title: `Le "four"><script>alert(1)</script> & la pâte`, page: "https://propulsons.example.org/projets/le-four", isLarge });
  expect(code.match(/<[a-z/]+/g)).toEqual(["<iframe", "</iframe"]);
  expect(code).toContain(`sandbox="allow-popups allow-popups-to-escape-sandbox"`);
  expect(code).toContain(`title="Soutenir : Le &quot;four&quot;>&lt;script>`);
});

test("an address as one says it", () => {
  expect(spoken("https://www.propulsons.example.org/p/k7m2px/")).toBe("propulsons.example.org/p/k7m2px");
});
