import { cornersOf, type OrientedRect, type Point } from '#base'
import type { Element } from '#model'
import type { Edit } from '../document'
import { fieldsProblem, recordShapes } from './check'
import {
  type CommandContext,
  done,
  type Outcome,
  refused,
  tidyDeg,
  tidyM,
  withFields,
} from './context'

/** What can be set on a part of the building. */
export type ElementFields = {
  readonly [K in
    | 'name'
    | 'x'
    | 'y'
    | 'z'
    | 'rotationDeg'
    | 'widthM'
    | 'depthM'
    | 'heightM'
    | 'leaf'
    | 'limitKg'
    | 'toZ'
    | 'dock']?: Element[K] | undefined
}

/** A part of the building to be put up. */
export interface ElementRequest extends ElementFields {
  readonly type: Element['type']
  readonly x: number
  readonly y: number
}

const plainNames: Readonly<Record<Element['type'], string>> = {
  door: 'Door',
  column: 'Column',
  shaft: 'Shaft',
  opening: 'Opening',
  hoist: 'Lift',
  ramp: 'Ramp',
}

/** How large a part is drawn whose size nobody states: width and depth, an estimate. */
const drawnM: Readonly<Record<Element['type'], readonly [number, number]>> = {
  door: [1, 0.2],
  column: [0.4, 0.4],
  shaft: [2, 2],
  opening: [1, 1],
  hoist: [2, 2],
  ramp: [2, 6],
}

/** The rectangle that a part takes up in plan; what nobody states is drawn as an estimate. */
export const elementRect = (element: Element): OrientedRect => {
  const [widthM, depthM] = drawnM[element.type]
  return {
    x: element.x,
    y: element.y,
    widthM: element.widthM ?? widthM,
    depthM: element.depthM ?? (element.type === 'column' ? (element.widthM ?? depthM) : depthM),
    rotationDeg: element.rotationDeg,
  }
}

/** The corners of a part in plan, anticlockwise. */
export const elementCorners = (element: Element): readonly Point[] =>
  cornersOf(elementRect(element))

/** Hands out names that no part of the building has: `Door 3`. */
export const elementNamer = (edit: Edit): ((element: Pick<Element, 'type'>) => string) => {
  const taken = new Set(edit.list('elements').map(({ name }) => name))
  return ({ type }) => {
    let count = 1
    while (taken.has(`${plainNames[type]} ${count}`)) count += 1
    const name = `${plainNames[type]} ${count}`
    taken.add(name)
    return name
  }
}

const tidied = (fields: ElementFields): ElementFields => {
  const next: Record<string, unknown> = { ...fields }
  for (const name of ['x', 'y', 'z', 'toZ'] as const) {
    const value = fields[name]
    if (value !== undefined) next[name] = tidyM(value)
  }
  if (fields.rotationDeg !== undefined) next['rotationDeg'] = tidyDeg(fields.rotationDeg)
  return next
}

/** Puts up a part of the building; one without a name is counted on. Answers its id. */
export const addElement = (
  edit: Edit,
  { ids }: CommandContext,
  request: ElementRequest,
): Outcome<string> => {
  const { type, x, y, ...fields } = request
  const blank = { id: ids(), type, name: elementNamer(edit)({ type }), x, y, z: 0, rotationDeg: 0 }
  const problem = fieldsProblem(recordShapes.elements, { x, y, ...fields })
  if (problem) return refused(problem)
  const element = withFields(blank as Element, tidied({ x, y, ...fields }))
  edit.put('elements', element)
  return done(element.id)
}

/** Changes parts of the building; a field set to `undefined` is not stated any more. */
export const setElements = (
  edit: Edit,
  ids: Iterable<string>,
  fields: ElementFields,
): Outcome<number> => {
  const problem = fieldsProblem(recordShapes.elements, fields)
  if (problem) return refused(problem)
  let changed = 0
  for (const id of ids) {
    const element = edit.get('elements', id)
    if (!element) continue
    edit.put('elements', withFields(element, tidied(fields)))
    changed += 1
  }
  return done(changed)
}
