import { describe, expect, it } from "vitest";
import { drawerHeightPx, nearestStop, nextStop } from "./drawer-stops";

describe("the drawer on a phone of 844 px", () => {
  it("stands at 160, 388 and 633 px, the bar of steps included", () => {
    expect(drawerHeightPx("peek", 844)).toBe(160);
    expect(drawerHeightPx("half", 844)).toBe(388);
    expect(drawerHeightPx("full", 844)).toBe(633);
  });

  it("rests at the nearest stop when let go", () => {
    expect(nearestStop(200, 844)).toBe("peek");
    expect(nearestStop(300, 844)).toBe("half");
    expect(nearestStop(520, 844)).toBe("full");
  });

  it("follows a flick", () => {
    expect(nearestStop(400, 844, 1.2)).toBe("full");
    expect(nearestStop(380, 844, -1.2)).toBe("peek");
  });

  it("steps up and down and stays at the ends", () => {
    expect(nextStop("peek", 1)).toBe("half");
    expect(nextStop("full", 1)).toBe("full");
    expect(nextStop("peek", -1)).toBe("peek");
  });
});
