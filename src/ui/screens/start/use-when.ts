import { useFormats } from "../../format";
import { useWords } from "../../words";

const dayMs = 86_400_000;
const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "hari ini 10.42", "kemarin", "3 hari lalu", then the date. */
export function useWhen(): (iso: string) => string {
  const { projects } = useWords();
  const formats = useFormats();
  return (iso) => {
    const then = new Date(iso);
    if (Number.isNaN(then.getTime())) return "";
    const days = Math.round((startOfDay(new Date()) - startOfDay(then)) / dayMs);
    if (days <= 0) return projects.today(formats.time(iso));
    return days < 7 ? projects.daysAgo(days) : formats.date(iso);
  };
}
