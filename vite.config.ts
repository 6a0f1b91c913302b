import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };

/** One configuration for the page and its tests: relative base so that the built page runs from any folder or file server. */
export default defineConfig({
  base: "./",
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  worker: { format: "es" },
  // It finds its WebAssembly beside itself, which bundling for the development server would move.
  optimizeDeps: { exclude: ["onnxruntime-web"] },
  // The charts are one chunk of their own, loaded after the first paint.
  build: { target: "es2023", reportCompressedSize: false, chunkSizeWarningLimit: 800 },
  preview: { port: 4173, strictPort: false },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      { extends: true, test: { name: "laws", include: ["test/laws/**/*.test.ts"], testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
