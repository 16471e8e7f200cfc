/** What a room may take from other rooms and from outside; the table of CONTRIBUTING.md. */
export interface Room {
  /** Rooms whose door it may import. */
  readonly rooms: readonly string[]
  /** Rooms of whose door it may import types only. */
  readonly types?: readonly string[]
  /** Packages, by the start of the specifier; '*' allows any. */
  readonly packages: readonly string[]
  /** No React, three, DOM, clock or chance: see `purity.ts`. */
  readonly pure: boolean
}

const allPure = ['base', 'model', 'standards', 'catalog', 'engines', 'rules', 'planning'] as const

export const rooms: Readonly<Record<string, Room>> = {
  base: { rooms: [], packages: [], pure: true },
  model: { rooms: ['base'], packages: ['zod'], pure: true },
  standards: { rooms: ['base'], packages: [], pure: true },
  catalog: { rooms: ['base', 'model'], packages: [], pure: true },
  engines: {
    rooms: ['base', 'model', 'standards'],
    packages: ['psychrolib'],
    pure: true,
  },
  rules: { rooms: ['base', 'model', 'standards', 'engines'], packages: [], pure: true },
  planning: {
    rooms: ['base', 'model', 'standards', 'catalog', 'engines', 'rules'],
    packages: [],
    pure: true,
  },
  document: { rooms: ['base', 'model'], packages: ['zustand/vanilla'], pure: true },
  workspace: {
    rooms: ['base', 'model', 'document'],
    types: ['engines', 'rules', 'planning'],
    packages: ['zustand'],
    pure: false,
  },
  tools: { rooms: ['base', 'model', 'document', 'workspace'], packages: [], pure: true },
  io: {
    rooms: ['base', 'model'],
    types: ['engines', 'rules'],
    packages: ['fflate', 'jsonc-parser', 'zod'],
    pure: true,
  },
  platform: {
    rooms: [...allPure, 'document', 'workspace', 'io'],
    packages: ['idb', 'zustand'],
    pure: false,
  },
  scene: {
    rooms: ['base', 'model', 'document', 'workspace'],
    types: ['engines', 'rules'],
    packages: ['react', '@react-three', 'three', 'three-mesh-bvh', 'zustand'],
    pure: false,
  },
  ui: {
    rooms: [...allPure, 'document', 'workspace', 'tools', 'io', 'platform', 'scene'],
    packages: ['*'],
    pure: false,
  },
  cli: {
    rooms: [...allPure, 'document', 'workspace', 'tools', 'io'],
    packages: ['node:', 'zod'],
    pure: false,
  },
}

/** A family of leaves: files that a `registry.ts` gathers, so that adding one edits nothing else. */
export interface Family {
  readonly name: string
  /** Path of a leaf; its group `id` is what the leaf's own `id` must be. */
  readonly leaf: RegExp
  /** The mirror test of a leaf, where one must exist. */
  readonly test?: (path: string, id: string) => string
  /** A leaf that is a list of rows has no id of its own; its rows do. */
  readonly rows?: boolean
  /** Fewest leaves the check must have seen; raise it as the family grows. */
  readonly floor: number
}

const infrastructure = '(?!(?:index|define|registry|types)\\.ts$)'

export const families: readonly Family[] = [
  {
    name: 'rule',
    leaf: /^src\/rules\/(?:power|cooling|fiber|space)\/(?<id>[^/]+)\.ts$/,
    test: (path) => path.replace(/^src\/(.*)\.ts$/, 'tests/$1.test.ts'),
    floor: 0,
  },
  {
    name: 'kind',
    leaf: new RegExp(`^src/model/kinds/${infrastructure}(?<id>[^/]+)\\.ts$`),
    floor: 40,
  },
  {
    name: 'catalog family',
    leaf: new RegExp(`^src/catalog/${infrastructure}(?<id>[^/]+)\\.ts$`),
    rows: true,
    floor: 11,
  },
  {
    name: 'tool',
    leaf: new RegExp(`^src/tools/${infrastructure}(?<id>[^/]+)\\.ts$`),
    test: (_path, id) => `tests/tools/${id}.test.ts`,
    floor: 6,
  },
  {
    name: 'format',
    leaf: /^src\/io\/(?<id>[^/]+)\/format\.ts$/,
    test: (_path, id) => `tests/io/${id}.test.ts`,
    floor: 0,
  },
  {
    name: 'figures',
    leaf: new RegExp(`^src/standards/(?:[^/]+/)*${infrastructure}(?<id>[^/]+)\\.ts$`),
    rows: true,
    floor: 0,
  },
  {
    name: 'inquiry',
    leaf: new RegExp(`^src/platform/solver/inquiries/${infrastructure}(?<id>[^/]+)\\.ts$`),
    test: (_path, id) => `tests/platform/inquiries/${id}.test.ts`,
    floor: 1,
  },
  { name: 'overlay', leaf: /^src\/scene\/overlays\/(?<id>[^/]+)\/overlay\.ts$/, floor: 0 },
]

/** Fewest catalog rows and standards rows that must have been looked at; raise them too. */
export const productFloor = 85
export const figureFloor = 0

/** Fewest source files the whole check must have looked at; raise it as the house grows. */
export const sourceFloor = 90
