import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createStores } from "./store/stores.ts";
import { App } from "./ui/App.tsx";

const stores = createStores();
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App stores={stores} />
    </StrictMode>,
  );
  void stores.start();
}
