import { isDoubtful, type RecognisedLayer } from "../../../domain/import/layer-mapping";
import { isPlaceDoubtful } from "../../../domain/import/placing";
import { Icon } from "../../parts/icon";
import { useWords } from "../../words";

const isUnsure = (mapping: RecognisedLayer["mapping"], { placing }: RecognisedLayer["layer"]) =>
  isDoubtful(mapping) || isPlaceDoubtful(placing);

/** The archive and folder of a file within a zip; a layer's name after the colon may have slashes of its own. */
const folderOf = (fileName: string) =>
  fileName.slice(0, (fileName.split(": ", 1)[0] ?? "").lastIndexOf("/") + 1);

type Props = {
  readonly layers: readonly RecognisedLayer[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** One button per layer of each file, with what it was taken for. */
export function LayerChoice({ layers, chosen, onChoose }: Props) {
  const { data } = useWords();
  return (
    <nav aria-label={data.dialog.files} className="import-files">
      {layers.map(({ layer, mapping }, index) => (
        <button
          key={`${layer.fileName} ${layer.name ?? ""}`}
          type="button"
          className={index === chosen ? "is-on" : ""}
          aria-current={index === chosen}
          onClick={() => onChoose(index)}
        >
          <Icon
            name={isUnsure(mapping, layer) ? "u-awas" : "u-berkas"}
            {...(isUnsure(mapping, layer) && { title: data.dialog.unsure })}
          />
          <span className="min-w-0">
            <span className="line-clamp-2 break-words font-strong">
              {layer.fileName.slice(folderOf(layer.fileName).length)}
            </span>
            {folderOf(layer.fileName) !== "" && (
              <span className="caption block truncate">{folderOf(layer.fileName)}</span>
            )}
            <span className="caption block truncate">{data.uses[mapping.use]}</span>
          </span>
        </button>
      ))}
    </nav>
  );
}
