import { AppError } from "../domain/errors";
import { createIssueList, type IssueList } from "../domain/import/issue-list";
import type { SourceLayer } from "../domain/import/source-layer";
import { decodeText } from "./decode-text";
import { rootElement } from "./file-start";
import type { Format, ParseControl } from "./format";
import { groupPlacemarks } from "./kml-layers";
import { type FieldTypes, type Placemark, readPlacemark } from "./kml-placemark";
import { layersOfGroups } from "./layers-of-groups";
import { attribute, child, childText, readXml, type XmlElement } from "./read-xml";

/** Google Earth's format. Styles, cameras and everything that would be fetched are left out. */
export const kml: Format = {
  name: "KML",
  extensions: ["kml"],
  // Parts of a KML saved by themselves are not rare.
  looksLike: ({ text }) => /^(kml|Document|Folder|Placemark)$/.test(rootElement(text) ?? ""),
  parse: async (bytes, fileName, control) => {
    if (bytes.every((byte) => byte <= 32)) throw new AppError("import/empty", { file: fileName });
    return kmlLayers([bytes], fileName, control);
  },
};

const skipped = new Set([
  "Style",
  "StyleMap",
  "LookAt",
  "Camera",
  "Region",
  "Snippet",
  "Icon",
  "LatLonBox",
  "LatLonQuad",
  "BalloonStyle",
]);

type Contents = { readonly placemarks: Placemark[]; readonly links: string[]; pictures: number };

/**
 * The layers of one or several KML documents that came as one file.
 * @throws AppError "import/only-links", "import/empty", and what `readXml` and `layerOfFeatures` throw
 */
export function kmlLayers(
  documents: readonly Uint8Array[],
  file: string,
  control: ParseControl,
): readonly SourceLayer[] {
  const issues = createIssueList();
  const contents: Contents = { placemarks: [], links: [], pictures: 0 };
  let name: string | null = null;
  for (const bytes of documents) {
    const { text, isGuessed } = decodeText(bytes);
    if (isGuessed) issues.add("encoding-guessed", "warning");
    const root = readXml(text, { file, control, skipped, verbatim: new Set(["description"]) });
    name ??= childText(child(root, "Document") ?? root, "name");
    const whole = { ...root, children: [root] };
    collect(whole, [], fieldTypes(whole), contents);
  }
  noteLeftOut(contents, documents.length > 1, file, issues);
  const groups = groupPlacemarks(contents.placemarks, name);
  return layersOfGroups(groups, { file, issues, crs: { kind: "wgs84" } }, control);
}

function collect(element: XmlElement, folder: readonly string[], types: FieldTypes, found: Contents): void {
  for (const one of element.children) {
    if (one.name === "Placemark") found.placemarks.push(readPlacemark(one, folder, types));
    else if (one.name === "Folder") collect(one, [...folder, childText(one, "name") ?? ""], types, found);
    else if (one.name === "Document" || one.name === "kml") collect(one, folder, types, found);
    else if (one.name === "NetworkLink") found.links.push(addressOf(one));
    else if (one.name.endsWith("Overlay")) found.pictures++;
  }
}

const addressOf = (link: XmlElement) =>
  childText(child(link, "Link") ?? child(link, "Url") ?? link, "href") ?? childText(link, "name") ?? "?";

function fieldTypes(element: XmlElement, types = new Map<string, string>()): FieldTypes {
  for (const one of element.children) {
    if (["kml", "Document", "Folder"].includes(one.name)) fieldTypes(one, types);
    if (one.name !== "Schema") continue;
    for (const field of one.children)
      types.set(attribute(field, "name") ?? "", attribute(field, "type") ?? "string");
  }
  return types;
}

/** Nothing is fetched: what lies elsewhere is named, so that the user can bring it. */
function noteLeftOut(
  { placemarks, links, pictures }: Contents,
  hasSeveral: boolean,
  file: string,
  issues: IssueList,
) {
  // Within a KMZ the links of one document lead to the others, which are read.
  const outside = hasSeveral ? links.filter((link) => /^[a-z]+:/i.test(link)) : links;
  const link = outside[0]?.slice(0, 200);
  if (placemarks.length === 0 && link !== undefined) throw new AppError("import/only-links", { file, link });
  if (placemarks.length === 0 && pictures > 0) throw new AppError("import/only-pictures", { file });
  for (const _ of outside) issues.add("network-link", "warning", undefined, { link: link ?? "" });
  for (let count = 0; count < pictures; count++) issues.add("pictures-skipped", "info");
}
