import { describe, expect, it } from "vitest";
import { AppError } from "../domain/errors";
import { storageError } from "./database";

describe("storageError", () => {
  it("knows a full disk", () => {
    const cause = new DOMException("", "QuotaExceededError");

    expect(storageError(cause)).toMatchObject({ code: "storage/quota-exceeded", cause });
  });

  it("calls everything else a failure and keeps its reason", () => {
    expect(storageError(new Error("disk I/O"))).toMatchObject({
      code: "storage/failed",
      details: { reason: "disk I/O" },
    });
  });

  it("leaves an error that already has its code", () => {
    const error = new AppError("project/gone");

    expect(storageError(error)).toBe(error);
  });
});
