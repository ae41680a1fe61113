import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const restrictedSyntax = [
  {
    selector:
      ":matches(Literal[value=/set_config\\([^)]*,\\s*false\\s*\\)/i], TemplateElement[value.raw=/set_config\\([^)]*,\\s*false\\s*\\)/i])",
    message:
      "A setting that outlives its transaction leaks to the connection's next user: only unitOfWork sets app.* settings, locally.",
  },
  {
    selector: "TSEnumDeclaration",
    message: "Write a union of strings, or an `as const` list where the values are needed at run time.",
  },
  {
    selector: "ExportAllDeclaration",
    message: "No barrel files: import from the file that has it.",
  },
];

const rules = {
  "no-restricted-syntax": ["error", ...restrictedSyntax],
  "max-lines": ["error", { max: 300 }],
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-console": "error",
  "no-var": "error",
  "prefer-const": "error",
  "object-shorthand": "error",
  "no-implicit-coercion": ["error", { boolean: false }],
  "no-param-reassign": "error",
  "no-promise-executor-return": ["error", { allowVoid: true }],
  "no-unmodified-loop-condition": "error",
  "no-unreachable-loop": "error",
  "no-template-curly-in-string": "error",
  "no-useless-rename": "error",
  "no-else-return": "error",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-non-null-assertion": "off",
  "@typescript-eslint/no-empty-function": "off",
  "local/homeless-name": "error",
};

/** A file called "utils" has no subject: if a function has no home, a concept is missing. */
const homelessName = {
  meta: {
    type: "problem",
    schema: [],
    messages: { homeless: '"{{name}}" names no subject. Name the file after what it holds.' },
  },
  create: (context) => ({
    Program(node) {
      const homeless = context.filename
        .split(/[/\\]/)
        .slice(-4)
        .map((part) => part.replace(/\..*$/, ""))
        .find((part) => /(^|-)(utils?|helpers?|misc|common|managers?|services?)$/i.test(part));
      if (homeless) context.report({ node, messageId: "homeless", data: { name: homeless } });
    },
  }),
};

export default tseslint.config(
  {
    ignores: [
      "build/",
      "data/",
      ".cache/",
      "node_modules/",
      "app/platform/generated/",
      "test-results/",
      "playwright-report/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    plugins: { "react-hooks": reactHooks, local: { rules: { "homeless-name": homelessName } } },
    rules: {
      ...rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    name: "the one place where the setting is made",
    files: ["app/platform/unit-of-work.server.ts"],
    rules: { "no-restricted-syntax": ["error", ...restrictedSyntax.slice(1)] },
  },
  {
    name: "what a person starts in a terminal prints",
    files: [
      "app/server/**",
      "prisma/**",
      "test/*.mjs",
      "test/bench/**",
      "test/torture/**",
      "test/integration/global-setup.ts",
    ],
    rules: { "no-console": "off" },
  },
  {
    name: "tests",
    files: ["test/**", "**/*.test.ts", "**/*.test.tsx"],
    rules: { "max-lines": ["error", { max: 500 }], "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    name: "plain JavaScript of the tooling",
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs" },
  },
);
