import { parseSync } from 'vite'

export interface Import {
  readonly specifier: string
  /** Erased by the compiler: `import type`, `export type … from`. */
  readonly typeOnly: boolean
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

export interface Module {
  readonly imports: readonly Import[]
  readonly reExportsAll: boolean
  readonly usesGlob: boolean
  /** Names and `object.property` pairs that the code uses; comments and strings do not count. */
  readonly names: ReadonlySet<string>
  /** The `id` of `export default define…({ id: '…' })`. */
  readonly defaultId: string | undefined
  readonly errors: readonly string[]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, see)
    } else if (isNode(value)) {
      visit(value, see)
    }
  }
}

function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string'
    ? node['value']
    : undefined
}

/** `a.b`, `a?.b` and `a['b']` → 'a.b', `import.meta.glob` → 'meta.glob'. */
function memberName(node: Node): string | undefined {
  const object = node['object']
  const property = node['property']
  if (!isNode(object) || !isNode(property)) return undefined
  const owner = object.type === 'MetaProperty' ? 'meta' : object['name']
  const key = node['computed'] === true ? literal(property) : property['name']
  return typeof owner === 'string' && typeof key === 'string' ? `${owner}.${key}` : undefined
}

/** `const { b } = a` → 'a.b'. */
function pickedNames(node: Node): string[] {
  const { id, init } = node
  if (!isNode(id) || id.type !== 'ObjectPattern' || !isNode(init)) return []
  return (id['properties'] as readonly Node[]).map((property) => {
    const key = property['key']
    return isNode(key) ? `${String(init['name'])}.${String(key['name'])}` : ''
  })
}

function importOf(node: Node): Import | undefined {
  const specifier = literal(node['source'])
  if (specifier === undefined) return undefined
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier, typeOnly: node['importKind'] === 'type' }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { specifier, typeOnly: node['exportKind'] === 'type' }
    case 'TSImportType':
      return { specifier, typeOnly: true }
    default:
      return { specifier, typeOnly: false }
  }
}

function defaultIdOf(node: Node): string | undefined {
  const call = node['declaration']
  if (!isNode(call) || call.type !== 'CallExpression') return undefined
  const first: unknown = (call['arguments'] as readonly unknown[])[0]
  if (!isNode(first) || first.type !== 'ObjectExpression') return undefined
  for (const property of first['properties'] as readonly Node[]) {
    const key = property['key']
    if (isNode(key) && (key['name'] ?? key['value']) === 'id') return literal(property['value'])
  }
  return undefined
}

/** The names that a key, rather than a use, puts into the tree: `{ Date: 1 }`, `x.Date`. */
function keysOf(node: Node): readonly unknown[] {
  if (node['computed'] === true) return []
  return node['shorthand'] === true ? [] : [node['key'], node['property']]
}

/** Reads what the checks need of one file. A file that does not parse yields `errors`. */
export function parseModule(path: string, text: string): Module {
  const parsed = parseSync(path, text)
  const imports: Import[] = []
  const names = new Set<string>()
  const keys = new Set<unknown>()
  let reExportsAll = false
  let defaultId: string | undefined
  visit(parsed.program as unknown as Node, (node) => {
    const found = importOf(node)
    if (found !== undefined) imports.push(found)
    if (node.type === 'ExportAllDeclaration') reExportsAll = true
    if (node.type === 'ExportDefaultDeclaration') defaultId = defaultIdOf(node)
    for (const key of keysOf(node)) keys.add(key)
    if (node.type === 'MemberExpression') names.add(memberName(node) ?? '')
    if (node.type === 'VariableDeclarator') for (const name of pickedNames(node)) names.add(name)
    if (node.type === 'Identifier' && !keys.has(node)) names.add(String(node['name']))
  })
  return {
    imports,
    reExportsAll,
    usesGlob: names.has('meta.glob'),
    names,
    defaultId,
    errors: parsed.errors.map((error) => error.message),
  }
}
