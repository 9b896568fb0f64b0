import { expect, test } from "@playwright/test";
import { productUnderTest } from "./product";

test("the product is up and its home speaks French", async ({ page, request, baseURL }) => {
  expect(baseURL).toBe(productUnderTest().url);
  expect((await request.get("/healthz")).status()).toBe(200);
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
