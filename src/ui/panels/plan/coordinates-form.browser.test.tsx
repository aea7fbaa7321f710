import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { aProject, aRecord } from "../../../../test/plan-builders";
import { renderWith } from "../../../../test/render";
import type { GeometryKind } from "../../../domain/catalogue/component";
import type { WorkGeometry } from "../../../domain/geo/schema";
import { CoordinatesForm } from "./coordinates-form";

const project = aProject({ records: { "rt-01-01": aRecord({ point: [109.68, -6.87] }) } });

function show(kind: GeometryKind) {
  const placed = vi.fn<(geometry: WorkGeometry) => void>();
  renderWith(project, <CoordinatesForm kind={kind} submitLabel="Taruh di sini" onSubmit={placed} />);
  return placed;
}

const field = (name: string) => page.getByLabelText(name, { exact: true });
const press = (name: string) => userEvent.click(page.getByRole("button", { name }));

describe("CoordinatesForm", () => {
  it("places a point by keyboard alone, with decimal comma", async () => {
    const placed = show("point");
    await expect.element(field("Lintang")).toBeVisible();
    await userEvent.tab();
    await userEvent.keyboard("-6,8721");
    await userEvent.tab();
    await userEvent.keyboard("109,6812{Enter}");

    expect(placed).toHaveBeenCalledExactlyOnceWith({ type: "Point", coordinates: [109.6812, -6.8721] });
  });

  it("says what is missing and places nothing", async () => {
    const placed = show("point");
    await press("Taruh di sini");

    await expect.element(page.getByRole("alert")).toHaveTextContent("Isi lintang dan bujur.");
    expect(placed).not.toHaveBeenCalled();
  });

  it("offers to turn swapped axes round", async () => {
    const placed = show("point");
    await field("Lintang").fill("109,6812");
    await field("Bujur").fill("-6,8721");
    await press("Taruh di sini");
    await expect.element(page.getByRole("alert")).toHaveTextContent("sepertinya tertukar");
    expect(placed).not.toHaveBeenCalled();

    await press("Tukar lintang dan bujur");
    await press("Taruh di sini");
    expect(placed).toHaveBeenCalledExactlyOnceWith({ type: "Point", coordinates: [109.6812, -6.8721] });
  });

  it("takes the middle of an RT", async () => {
    const placed = show("point");
    await page.getByLabelText("Atau di tengah RT").selectOptions("RT 01 / RW 01");
    await press("Ambil");
    await expect.element(field("Lintang")).toHaveValue("-6,87");
    await press("Taruh di sini");

    expect(placed).toHaveBeenCalledExactlyOnceWith({ type: "Point", coordinates: [109.68, -6.87] });
  });

  it("takes several pasted lines for a line, and more vertices on request", async () => {
    const placed = show("line");
    await userEvent.click(field("Lintang 1"));
    paste("-6.87, 109.68\n-6.88, 109.69");
    await expect.element(field("Bujur 2")).toHaveValue("109.69");
    await press("Tambah titik");
    await field("Lintang 3").fill("-6.89");
    await field("Bujur 3").fill("109.70");
    await press("Taruh di sini");

    expect(placed).toHaveBeenCalledExactlyOnceWith({
      type: "LineString",
      coordinates: [
        [109.68, -6.87],
        [109.69, -6.88],
        [109.7, -6.89],
      ],
    });
  });

  it("asks for three corners of a polygon", async () => {
    const placed = show("polygon");
    for (const corner of ["1", "2", "3"]) {
      await field(`Lintang ${corner}`).fill("-6,87");
      await field(`Bujur ${corner}`).fill("109,68");
    }
    await press("Taruh di sini");

    await expect.element(page.getByRole("alert")).toHaveTextContent("Perlu sedikitnya 3 titik yang berbeda.");
    expect(placed).not.toHaveBeenCalled();
  });
});

/** What the browser sends when text comes from the clipboard; the real one needs a permission. */
function paste(text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text", text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}
