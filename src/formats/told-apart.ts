import type { RecognisedLayer } from "../domain/import/layer-mapping";

/**
 * Layers of one file told apart by their own name ("baseline.xlsx: Klego"): rows, issues and reports are kept by
 * file name and row number. A layer that is alone, or has a name of its own already, stays as it is.
 */
export function toldApart(layers: readonly RecognisedLayer[]): readonly RecognisedLayer[] {
  const used = new Set<string>();
  return layers.map((source, index) => {
    const { layer } = source;
    const isShared = layers.some((other) => other !== source && other.layer.fileName === layer.fileName);
    if (!isShared) return source;
    const name = `${layer.fileName}: ${layer.name ?? index + 1}`;
    const fileName = used.has(name) ? `${name} (${index + 1})` : name;
    used.add(fileName);
    return { ...source, layer: { ...layer, fileName } };
  });
}
