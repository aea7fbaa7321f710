import * as z from "zod/mini";

export type Language = "id" | "en";

/** A name or sentence that is data (rule sets, catalogue), in every language of the app. */
export const textSchema = z.object({
  id: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type Text = Readonly<z.infer<typeof textSchema>>;

/** V verified, K own knowledge, U uncertain: the marks of the field study. A K or U figure says so on screen. */
export const confidenceSchema = z.enum(["V", "K", "U"]);
