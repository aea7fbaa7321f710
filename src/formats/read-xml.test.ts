import { describe, expect, it } from "vitest";
import { attribute, child, childText, readXml } from "./read-xml";

const control = { onProgress: () => {}, isCancelled: () => false };
const read = (text: string) => readXml(text, { file: "a.kml", control, skipped: new Set(["Style"]) });

describe("readXml", () => {
  it("gives elements without prefix, with text, attributes and CDATA", () => {
    const root = read(
      '<?xml version="1.0"?><!-- x --><!DOCTYPE kml><k:kml a="1 > 0" b=\'&quot;\'><name> A &amp; B <![CDATA[<i> &amp;]]></name><Style><x>1</x></Style></k:kml>',
    );
    expect([root.name, attribute(root, "a"), attribute(root, "b"), attribute(root, "c")]).toEqual([
      "kml",
      "1 > 0",
      '"',
      null,
    ]);
    expect(childText(root, "name")).toBe("A & B <i> &amp;");
    expect(child(root, "Style")).toBeUndefined();
  });

  it.each([
    ["<kml>\n<a></b></kml>", { line: 2, reason: "bad-tag" }],
    ["<kml>\n\n<a>", { line: 3, reason: "unfinished" }],
    ["<kml>\n<a", { line: 2, reason: "unfinished" }],
    ['<kml a="', { line: 1, reason: "unfinished" }],
    ["<kml><![CDATA[ x", { line: 1, reason: "unfinished" }],
    ["<kml/><kml/>", { line: 1, reason: "bad-tag" }],
    ["<kml>5 < 6</kml>", { line: 1, reason: "bad-tag" }],
    ["no tags", { line: 1, reason: "no-element" }],
  ])("names the line of %j", (text, details) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: "import/broken-xml", details: { file: "a.kml", ...details } }),
    );
  });

  it("refuses entities that would multiply the file", () => {
    const bomb =
      '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><kml>&b;</kml>';
    expect(() => read(bomb)).toThrow(expect.objectContaining({ code: "import/xml-entities" }));
  });

  it("leaves references that nobody declared as they stand", () => {
    expect(read("<kml>&b; &#65;&#x42; &#0; &#9999999;</kml>").text).toBe("&b; AB &#0; &#9999999;");
  });

  it("stops at elements nested too deeply", () => {
    expect(() => read("<a>".repeat(100_000))).toThrow(expect.objectContaining({ code: "import/too-deep" }));
  });

  it("stops when cancelled", () => {
    const options = {
      file: "a.kml",
      control: { ...control, isCancelled: () => true },
      skipped: new Set<string>(),
    };
    expect(() => readXml(`<a>${"<b/>".repeat(30_000)}</a>`, options)).toThrow(
      expect.objectContaining({ code: "import/cancelled" }),
    );
  });
});
