import type { Intervention } from "../../../domain/project/schema";
import { deleteWork } from "../../../store/work-actions";
import { useAppStore } from "../../store-context";
import { useToast } from "../../toast-store";
import { useWords, wordsIn } from "../../words";

/** Takes a work out of the plan and offers the way back. */
export function useDeleteWork(): (work: Intervention) => void {
  const { common } = useWords();
  const store = useAppStore();
  const toast = useToast();
  return (work) => {
    deleteWork(store, work.id);
    toast({
      text: wordsIn(store.getState().language).plan.work.deleted(work.name),
      action: { label: common.undo, run: () => store.getState().undo() },
    });
  };
}
