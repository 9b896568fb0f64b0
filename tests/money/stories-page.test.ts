import { expect, test } from "vitest";
import { listStories, storiesPage } from "./stories-page";

test("docs/money-stories.md tells the stories as their tests hold them (a story changed: run this test with -u)", async () => {
  expect(listStories().length).toBeGreaterThan(10);
  await expect(storiesPage()).toMatchFileSnapshot("../../docs/money-stories.md");
});
