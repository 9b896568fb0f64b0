import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["build/", ".data/", "node_modules/", "db/schema.ts", "public/"] },
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  // `useTestDatabase()` at the top of a test file is no React hook.
  {
    ignores: ["**/*.test.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      "no-console": ["error", { allow: ["error"] }],
    },
  },
  // The product writes through app/lib/log.server.ts, which knows what must not be written.
  { files: ["app/**", "db/**", "emails/**"], rules: { "no-console": "error" } },
  // What leads a browser elsewhere goes through app/lib/redirect.server.ts, which refuses every other site.
  {
    files: ["app/**"],
    ignores: ["app/lib/redirect.server.ts", "**/*.test.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [{ name: "@remix-run/node", importNames: ["redirect", "redirectDocument", "replace"], message: "Use ~/lib/redirect.server." }] }] },
  },
  { files: ["scripts/**", "tests/switches/run.ts"], rules: { "no-console": "off" } },
);
