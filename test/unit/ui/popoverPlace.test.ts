import fc from "fast-check";
import { expect, test } from "vitest";
import { popoverPlace } from "../../../src/ui/parts/popoverPlace.ts";

test("a panel that fits is inside the window and does not cover its trigger", () => {
  const boxes = fc.record({ left: fc.integer({ min: 0, max: 980 }), top: fc.integer({ min: 0, max: 760 }) });
  const sizes = fc.record({ width: fc.integer({ min: 40, max: 360 }), height: fc.integer({ min: 20, max: 350 }) });
  fc.assert(
    fc.property(boxes, sizes, fc.constantFrom("start" as const, "end" as const), ({ left, top }, panel, align) => {
      const trigger = { left, top, right: left + 20, bottom: top + 20 };
      const place = popoverPlace(trigger, panel, { width: 1000, height: 800 }, align);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + panel.width).toBeLessThanOrEqual(1000);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.top + panel.height).toBeLessThanOrEqual(800);
      expect(place.top >= trigger.bottom || place.top + panel.height <= trigger.top).toBe(true);
    }),
  );
});
