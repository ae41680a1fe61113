// Which part may know which (docs/decisions, "one way to do each thing"). Every rule says in its comment what to do instead.

/** From the ground up: a module may import those before it, and no other. */
const modules = [
  "identity",
  "richtext",
  "figures",
  "files",
  "pdf",
  "statistics",
  "cases",
  "meetings",
  "decisions",
  "letters",
  "projects",
  "plans",
  "dashboard",
  "importing",
  "publishing",
  "audit",
];

const test = "[.]test[.]tsx?$";
const serverOnly = "[.]server[.]tsx?$";

const moduleOrder = modules.slice(0, -1).map((name, index) => ({
  name: `module-order-${name}`,
  comment:
    `${name} stands below the modules it imports here. Move the use case that needs both up into the higher module, or let ` +
    `${name} declare a small interface that the higher module fills (as richtext's node registry does).`,
  severity: "error",
  from: { path: `^app/modules/${name}/`, pathNot: test },
  to: { path: `^app/modules/(${modules.slice(index + 1).join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...moduleOrder,
    {
      name: "known-modules",
      comment:
        "A new module needs its place in the order: add it to `modules` in .dependency-cruiser.cjs, with a decision record.",
      severity: "error",
      from: { path: `^app/modules/(?!(${modules.join("|")})/)` },
      to: {},
    },
    {
      name: "internal-is-private",
      comment: "What lies in a module's internal/ is its own. Use (or add) a file at the module's top level.",
      severity: "error",
      from: { path: "^(?:app/modules/([^/]+)/|app/(?!modules)|prisma/|test/)" },
      to: { path: "^app/modules/[^/]+/internal/", pathNot: "^app/modules/$1/internal/" },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or share a third that knows neither.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "prisma-behind-the-unit-of-work",
      comment: "Call a query or use case (modules/**/*.server.ts), which reads and writes through unitOfWork.",
      severity: "error",
      from: { path: "^app/", pathNot: ["^app/platform/", "^app/modules/.+\\.server\\.tsx?$", "^app/server/", test] },
      to: { path: "^(app/platform/generated/|node_modules/@prisma/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-only-stays-on-the-server",
      comment:
        "This file may reach the browser. Name it .server.ts too, or pass what it needs from a loader; a type is fine (import type).",
      severity: "error",
      from: { path: "^app/", pathNot: [serverOnly, "^app/(routes|jobs|server)/", "^app/root\\.tsx$", test] },
      to: { path: serverOnly, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-knows-no-domain",
      comment: "A component that knows the domain belongs in that module's ui/ folder; app/ui takes plain props.",
      severity: "error",
      from: { path: "^app/ui/", pathNot: test },
      to: { path: "^app/(modules|routes|jobs|server)/" },
    },
    {
      name: "platform-is-the-ground",
      comment:
        "The platform knows nothing above it. Let the module register what the platform should call, or pass it as an argument.",
      severity: "error",
      from: { path: "^app/platform/", pathNot: test },
      to: { path: "^app/(modules|routes|jobs|ui|server)/" },
    },
    {
      name: "nothing-imports-routes",
      comment:
        "A route translates a URL. What two routes share is a query, a use case, or a component of a module's ui/.",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: test },
      to: { path: "^app/routes/.+\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-jobs",
      comment:
        "Queue a job in the unit of work instead of calling its worker; only entry.server.tsx (and the seed, in its place) starts the workers.",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: ["^app/jobs/", "^app/entry\\.server\\.tsx$", "^prisma/seed/", test] },
      to: { path: "^app/jobs/" },
    },
    {
      name: "nothing-imports-the-process",
      comment: "app/server starts and stops the process; what it and the application share belongs in app/platform.",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: ["^app/server/", test] },
      to: { path: "^app/server/" },
    },
    {
      name: "start-reaches-the-app-by-its-bundle",
      comment:
        "The server's code exists once, in build/server. start.ts reaches it through build.entry.module; only commands import modules.",
      severity: "error",
      from: { path: "^app/server/", pathNot: ["^app/server/commands/", test] },
      to: { path: "^app/(modules|jobs|routes|ui)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "public-pages-only-publishing",
      comment:
        "A public page shows only what was published: add a query to modules/publishing that reads the schema portal.",
      severity: "error",
      from: { path: "^app/routes/public/", pathNot: test },
      to: { path: "^app/(modules/(?!publishing/)|jobs/|server/)" },
    },
    {
      name: "entry-before-a-municipality-is-known",
      comment:
        "Sign-in, links and /kontrol use identity, pdf, meetings' calendar, ui and platform; what needs more belongs under routes/internal.",
      severity: "error",
      from: { path: "^app/routes/entry/", pathNot: test },
      to: { path: "^app/(modules/(?!identity/|pdf/|meetings/calendar)|jobs/|server/)" },
    },
    {
      name: "app-needs-no-tests",
      comment: "Test helpers live in test/; the application must run without that folder.",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: test },
      to: { path: "^test/" },
    },
    {
      name: "not-to-dev-dependencies",
      comment: "The running application may use only `dependencies`: move the package there, or do without it.",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: test },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@types/" },
    },
    {
      name: "not-undeclared",
      comment: "Declare the package in package.json: today it is here only because another package wants it.",
      severity: "error",
      from: { pathNot: "\\.d\\.ts$" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment: "The import leads nowhere: mend the path, or install the package.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/platform/generated/"] },
    exclude: { path: ["^build/", "^data/", "^\\.cache/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css"],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
