import type { Locator, Page } from "@playwright/test";

/** The open project's name in the top bar; a tap on it opens the project menu. */
export const projectMenu = (page: Page): Locator =>
  page.getByRole("banner").locator("button[aria-haspopup=menu]").first();

/** A small edit of the document by a user's own means. */
export async function renameProject(page: Page, name: string): Promise<void> {
  await projectMenu(page).click();
  await page.getByRole("menuitem", { name: "Ganti nama" }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill(name);
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
}
