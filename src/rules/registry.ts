import type { Rule } from './define'

const modules = import.meta.glob<Rule>(
  ['./power/*.ts', './cooling/*.ts', './fiber/*.ts', './space/*.ts'],
  { eager: true, import: 'default' },
)

/** Every rule, in the order of its reference number: the files of the four disciplines' folders. */
export const rules: readonly Rule[] = Object.values(modules).sort((a, b) =>
  a.ref === b.ref ? (a.id < b.id ? -1 : 1) : a.ref < b.ref ? -1 : 1,
)
