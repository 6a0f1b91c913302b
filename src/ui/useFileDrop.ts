import { type DragEvent, useState } from "react";
import { useStores } from "./stores.ts";

/** Lets a scenario file be dropped anywhere on an element; `over` while one hangs above it. */
export function useFileDrop() {
  const { openFile } = useStores();
  const [over, setOver] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    over,
    onDragOver(event: DragEvent) {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave(event: DragEvent) {
      if (event.currentTarget === event.target) setOver(false);
    },
    onDrop(event: DragEvent) {
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file === undefined) return;
      event.preventDefault();
      void openFile(file);
    },
  };
}
