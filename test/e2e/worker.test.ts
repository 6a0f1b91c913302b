import { describe, expect } from "vitest";
import { test } from "./browser.ts";
import { resultsComplete } from "./ledger.ts";

describe("a long run in the worker", () => {
  test("leaves the page free, can be cancelled at once, and keeps what was complete", async ({ openPage }) => {
    const { page, faults } = await openPage();
    await resultsComplete(page);
    // About a thousand times the first run.
    await page.getByRole("spinbutton", { name: "measured time, seconds" }).fill("20000");
    await page.getByRole("button", { name: /^Run/ }).first().click();
    await page.getByRole("button", { name: "Cancel" }).first().waitFor();

    // A page that is not blocked draws frames and takes what is typed while the worker works.
    const frames = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const start = performance.now();
          const frame = (): void => {
            count++;
            if (performance.now() - start < 1000) requestAnimationFrame(frame);
            else resolve(count);
          };
          requestAnimationFrame(frame);
        }),
    );
    expect(frames).toBeGreaterThan(5);

    const cancelledMs = await page.evaluate(async () => {
      const cancel = [...document.querySelectorAll("button")].find((button) =>
        button.textContent?.startsWith("Cancel"),
      );
      const start = performance.now();
      cancel?.click();
      while (document.body.textContent?.includes("Cancelled after") !== true) {
        if (performance.now() - start > 10_000) return Number.POSITIVE_INFINITY;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - start;
    });
    // The promise is half a second, whatever the worker does; this is a limit of the product, not a speed of the machine.
    expect(cancelledMs).toBeLessThanOrEqual(500);

    await page.getByRole("spinbutton", { name: "measured time, seconds" }).fill("5");
    await page.getByRole("button", { name: /^Run/ }).first().click();
    await resultsComplete(page);
    expect(faults).toEqual([]);
  });
});
