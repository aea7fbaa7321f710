import { useWords } from "../../words";

const heads = ["RT/RW", "Jumlah KK", "1a", "3a"] as const;
const rows = [
  { "RT/RW": "RT001-RW002", "Jumlah KK": "70", "1a": "16", "3a": "2" },
  { "RT/RW": "RT002-RW002", "Jumlah KK": "43", "1a": "0", "3a": "11" },
] as const;

/** What a survey file looks like, so that the first file can be made to fit. */
export function FileExample() {
  const { data } = useWords();
  return (
    <table className="file-example num">
      <caption className="caption">{data.empty.example}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row["RT/RW"]}>
            {heads.map((head) => (
              <td key={head}>{row[head]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
