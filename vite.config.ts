import { vitePlugin as remix } from "@remix-run/dev";
import path from "node:path";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ command }) => ({
  plugins: [remix(remixConfig)],
  resolve: { alias: { "~": path.resolve(import.meta.dirname, "app") } },
  build: { target: "es2022" },
  // Bundled, so that the server loads only the parts that are used: as a package it is all of them, and 40 MB.
  ssr: {
    noExternal: command === "build" ? [/^react-aria/, /^@react-aria\//, /^react-stately/, /^@react-stately\//] : [],
  },
  // Of npm run dev: what the browser uses is found before the first page, not page by page, which would reload each of them
  // with another React. What only the server uses never reaches the browser.
  optimizeDeps: {
    entries: [
      "app/entry.client.tsx",
      "app/root.tsx",
      "app/ui/**/*.tsx",
      "app/modules/**/ui/**/*.{ts,tsx}",
      "!**/*.test.*",
    ],
    exclude: [
      ...["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "@remix-run/node"],
      ...["nodemailer", "pg", "pg-boss", "pino"],
    ],
  },
}));
