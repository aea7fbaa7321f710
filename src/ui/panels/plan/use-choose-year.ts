import { useState } from "react";
import { useAppStore } from "../../store-context";

/** Year 0 is the survey itself: nothing of the plan is counted. */
export function useChooseYear(): (year: number) => void {
  const store = useAppStore();
  const [choose] = useState(() => (year: number) => {
    const { showBefore, setThroughYear } = store.getState();
    showBefore(year === 0);
    if (year > 0) setThroughYear(year);
  });
  return choose;
}
