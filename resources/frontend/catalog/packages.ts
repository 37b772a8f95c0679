import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import type { PropFacts } from './schema.ts';

const frontend = fileURLToPath(new URL('..', import.meta.url));

interface Export {
  library: string;
  tag: string;
}

/** Reads props off the type declarations of the npm packages in resources/frontend, and of our own modules in components/. */
export class PackageProps {
  private readonly checker: ts.TypeChecker;
  private readonly types = new Map<string, ts.Type>();
  private readonly file: ts.SourceFile;

  constructor(exports: Export[]) {
    const lines = ["import type { ComponentProps } from 'react';"];
    exports.forEach(({ library, tag }, index) => {
      lines.push(`import type * as m${index} from '${library.replace('$vitrine/', './components/')}';`);
      lines.push(`export type P${index} = ComponentProps<typeof m${index}.${tag}>;`);
    });
    const path = join(frontend, 'catalog-props.ts');
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [], strict: true, skipLibCheck: true, noEmit: true,
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.getSourceFile = (name, ...rest) =>
      name === path ? ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
    host.fileExists = (name) => name === path || fileExists(name);
    const program = ts.createProgram([path], options, host);
    this.file = program.getSourceFile(path)!;
    const [problem] = program.getSemanticDiagnostics(this.file);
    if (problem) {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, ' '));
    }
    this.checker = program.getTypeChecker();
    for (const statement of this.file.statements) {
      if (ts.isTypeAliasDeclaration(statement)) {
        const { library, tag } = exports[Number(statement.name.text.slice(1))]!;
        this.types.set(`${library} ${tag}`, this.checker.getTypeAtLocation(statement));
      }
    }
  }

  /** What is known of the prop (JavaScript name) of a package's component. */
  facts(library: string, tag: string, prop: string): PropFacts | undefined {
    const symbol = this.types.get(`${library} ${tag}`)?.getProperty(prop);
    return symbol && toFacts(prop, this.parts(this.checker.getTypeOfSymbolAtLocation(symbol, this.file)));
  }

  /** The members of a union without what says "not given". */
  private parts(type: ts.Type): ts.Type[] {
    const parts = type.isUnion() ? type.types : [type];
    return parts.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)));
  }
}

function toFacts(prop: string, parts: ts.Type[]): PropFacts {
  const every = (flags: ts.TypeFlags) => parts.length > 0 && parts.every((part) => part.flags & flags);
  const isText = (part: ts.Type) => Boolean(part.flags & ts.TypeFlags.StringLike) || isSuggestive(part);
  const values = parts.filter((part): part is ts.StringLiteralType => part.isStringLiteral()).map((part) => part.value).sort(); // the compiler has them in any order
  if (every(ts.TypeFlags.BooleanLike)) {
    return { type: 'bool' };
  }
  if (/(^|[a-z])(fill|stroke|color)$/i.test(prop) && parts.every(isText)) {
    return { type: 'color' };
  }
  if (every(ts.TypeFlags.NumberLike)) {
    return { type: 'number' };
  }
  if (every(ts.TypeFlags.StringLiteral)) {
    return { type: 'enum', values };
  }
  if (parts.length > 0 && parts.every(isText)) {
    return values.length > 0 ? { type: 'string', values } : { type: 'string' };
  }
  if (/(width|height)$/i.test(prop) && parts.every((part) => isText(part) || part.flags & ts.TypeFlags.NumberLike || part.flags & ts.TypeFlags.TemplateLiteral)) {
    return { type: 'length' };
  }
  return values.length > 0 ? { type: 'any', values } : { type: 'any' };
}

/** `string & {}`, with which declarations keep the literals beside it as suggestions. */
function isSuggestive(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String);
}
