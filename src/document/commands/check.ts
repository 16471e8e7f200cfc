import type { Text } from '#base'
import { formatQuantity } from '#base'
import { type Field, facilitySchema, type Value } from '#model'

const numberProblem = (field: Field & { type: 'number' }, value: Value): Text | undefined => {
  const { label, min, max, unit } = field
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { en: `${label.en} has to be a number.` }
  }
  if (value >= min && value <= max) return undefined
  const [low, high] = [formatQuantity(min, unit), formatQuantity(max, unit)]
  return { en: `${label.en} has to be between ${low} and ${high}.` }
}

/** Why a value does not fit a field of a kind, or nothing when it fits. */
export const valueProblem = (field: Field, value: Value): Text | undefined => {
  switch (field.type) {
    case 'number':
      return numberProblem(field, value)
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? undefined
        : { en: `${field.label.en} has to be one of ${field.choices.join(', ')}.` }
    case 'flag':
      return typeof value === 'boolean' ? undefined : { en: `${field.label.en} is yes or no.` }
    case 'note':
      return typeof value === 'string' ? undefined : { en: `${field.label.en} has to be text.` }
  }
}

interface Issue {
  readonly code?: string | undefined
  readonly message: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly origin?: string
  readonly values?: readonly unknown[]
}

interface Parser {
  safeParse(value: unknown): {
    readonly success: boolean
    readonly error?: { readonly issues: readonly Issue[] } | undefined
  }
}

const { shape } = facilitySchema

/** The schema of each record that people edit field by field: the file format's own. */
export const recordShapes = {
  equipment: shape.equipment.unwrap().element.shape,
  rooms: shape.rooms.unwrap().element.shape,
  connections: shape.connections.unwrap().element.shape,
  routes: shape.routes.unwrap().element.shape,
  clusters: shape.clusters.unwrap().element.shape,
  dimensions: shape.dimensions.unwrap().element.shape,
  placements: shape.placements.unwrap().element.shape,
  elements: shape.elements.unwrap().element.shape,
  notes: shape.notes.unwrap().element.shape,
  site: shape.site.unwrap().shape,
} as const

const sentence = (name: string, issue: Issue): Text => {
  const countable = issue.origin === 'string' ? ' characters' : ''
  switch (issue.code) {
    case 'too_small':
      return { en: `${name} has to be at least ${issue.minimum}${countable}.` }
    case 'too_big':
      return { en: `${name} has to be at most ${issue.maximum}${countable}.` }
    case 'invalid_value':
      return { en: `${name} has to be one of ${(issue.values ?? []).join(', ')}.` }
    default:
      return { en: `${name} does not fit: ${issue.message}.` }
  }
}

/** camelCase field name → words: demandFactor → Demand factor. */
const spoken = (name: string): string => {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why fields do not fit the file format, or nothing when they do. `undefined` takes a field out. */
export const fieldsProblem = (
  parsers: Readonly<Record<string, Parser>>,
  fields: Readonly<Record<string, unknown>>,
): Text | undefined => {
  for (const [name, value] of Object.entries(fields)) {
    const parser = parsers[name]
    if (!parser) return { en: `There is no field ${name} here.` }
    const issue = parser.safeParse(value).error?.issues[0]
    if (issue) return sentence(spoken(name), issue)
  }
  return undefined
}
