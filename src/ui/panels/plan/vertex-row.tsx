import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { IconButton } from "../../parts/icon-button";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";
import type { Row, RowError } from "./coordinates";

type VertexRowProps = {
  readonly index: number;
  readonly row: Row;
  readonly error: RowError | null;
  /** Lines and polygons count their vertices. */
  readonly isNumbered: boolean;
  readonly onChange: (row: Row) => void;
  /** True where the text was taken as coordinates: the field then leaves it alone. */
  readonly onPaste: (text: string) => boolean;
  readonly onRemove?: () => void;
};

export function VertexRow({ index, row, error, isNumbered, onChange, onPaste, onRemove }: VertexRowProps) {
  const { plan } = useWords();
  const words = plan.coordinates;
  const field = (key: keyof Row) => ({
    label: isNumbered ? `${words[key]} ${index + 1}` : words[key],
    inputMode: "text" as const,
    className: "input num",
    value: row[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...row, [key]: event.target.value }),
    onPaste: (event: React.ClipboardEvent) => {
      if (onPaste(event.clipboardData.getData("text"))) event.preventDefault();
    },
  });
  return (
    <li className="flex flex-col gap-1">
      <div className="vertex-fields">
        <TextField {...field("latitude")} />
        <TextField {...field("longitude")} />
        {onRemove && <IconButton icon="u-hapus" label={words.removeVertex(index + 1)} onClick={onRemove} />}
      </div>
      {error !== null && (
        <Notice
          tone="bad"
          isLive
          {...(error === "swapped" && {
            action: (
              <Button
                size="sm"
                onClick={() => onChange({ latitude: row.longitude, longitude: row.latitude })}
              >
                {words.swap}
              </Button>
            ),
          })}
        >
          {error === "swapped" ? words.swapped : words.error[error]}
        </Notice>
      )}
    </li>
  );
}
