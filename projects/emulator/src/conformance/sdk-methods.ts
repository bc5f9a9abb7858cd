import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A method that the SDK has, and that its types forgot. */
const UNDECLARED = ['once'];

/** The names of all public methods of the SDK that is installed, as its own types declare them. */
export function readSdkMethods(): string[] {
  const main = createRequire(import.meta.url).resolve('@tencentcloud/chat');
  const path = join(dirname(main), 'index.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name?.text === 'ChatSDK') {
      for (const member of node.members) {
        if (ts.isMethodDeclaration(member) && ts.isIdentifier(member.name)) {
          names.add(member.name.text);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...names, ...UNDECLARED].toSorted();
}
