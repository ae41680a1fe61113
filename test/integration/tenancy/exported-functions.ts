import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const modules = path.resolve(import.meta.dirname, "../../../app/modules");

/** Every exported function of a module's public server files whose first parameter is a unit, or a unit's transaction. */
export function functionsOfUnits(): { name: string; file: string }[] {
  return fs
    .readdirSync(modules)
    .flatMap((module) => fs.readdirSync(path.join(modules, module)).map((file) => `${module}/${file}`))
    .filter((file) => file.endsWith(".server.ts"))
    .flatMap((file) => namesIn(path.join(modules, file)).map((name) => ({ name, file })));
}

function namesIn(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const exported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported
      ? functionsIn(statement)
          .filter(({ first }) => takesUnit(first))
          .map(({ name }) => name)
      : [];
  });
}

function functionsIn(statement: ts.Statement): { name: string; first: ts.ParameterDeclaration | undefined }[] {
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? "", first: statement.parameters[0] }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
      ? [{ name: name.getText(), first: initializer.parameters[0] }]
      : [],
  );
}

const takesUnit = (parameter: ts.ParameterDeclaration | undefined) =>
  /^(Unit\b|Pick<Unit\b|Tx$)/.test(parameter?.type?.getText() ?? "");
