import { describe, expect, it } from "vitest";
import { rulesetById } from "../domain/rules/rulesets";
import { formats } from "./format";
import { percentBeside, scoreLimits } from "./percent-beside";

const indonesian = formats("id");

describe("a percent beside its limits", () => {
  it("has one decimal, nothing and all have none", () => {
    expect(percentBeside(64.52, [], indonesian)).toBe("64,5%");
    expect(percentBeside(79.9, [80], indonesian)).toBe("79,9%");
    expect(percentBeside(80, [80], indonesian)).toBe("80,0%");
    expect([percentBeside(0, [80], indonesian), percentBeside(100, [80], indonesian)]).toEqual([
      "0%",
      "100%",
    ]);
  });

  it("takes more where it would else read as a limit that it misses", () => {
    expect(percentBeside(79.96, [80], indonesian)).toBe("79,96%");
    expect(percentBeside(80.001, [80], indonesian)).toBe("80,001%");
    expect(percentBeside(50.96, scoreLimits(rulesetById(undefined)), indonesian)).toBe("50,96%");
  });

  it("takes no notice of the noise of sums", () => {
    expect(percentBeside(80.00000000001, [80], indonesian)).toBe("80,0%");
  });
});
