import { isDoubtful, type RecognisedLayer } from "../../../domain/import/layer-mapping";
import { Icon } from "../../parts/icon";
import { useWords } from "../../words";

type Props = {
  readonly layers: readonly RecognisedLayer[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** One button per file, with what it was taken for. */
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
            name={isDoubtful(mapping) ? "u-awas" : "u-berkas"}
            {...(isDoubtful(mapping) && { title: data.dialog.unsure })}
          />
          <span className="min-w-0">
            <span className="block truncate font-strong">{layer.fileName}</span>
            <span className="caption block truncate">{data.uses[mapping.use]}</span>
          </span>
        </button>
      ))}
    </nav>
  );
}
