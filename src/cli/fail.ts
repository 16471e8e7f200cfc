import { formatQuantity, timeText } from '#base'
import {
  type Basis,
  type Cascade,
  type CascadeFigures,
  type CascadeNames,
  eventSentence,
  restsOf,
  rowStates,
  type Solution,
  sentenceOf,
} from '#engines'
import type { Inventory } from '#model'
import { type Parameters, parameters } from '#standards'
import { type Json, partJson } from './solution-json'
import { atLeast } from './solve-text'

/** A cascade with what its names and figures are read from. */
export interface Followed {
  readonly inventory: Inventory
  readonly parameter: Parameters
  readonly solution: Solution
  readonly cascade: Cascade
}

const namesOf = ({ inventory, solution }: Followed): CascadeNames => {
  const { rooms, routes } = inventory.facility
  const names = new Map([
    ...[...rooms, ...routes].map(({ id, name }) => [id, name || id] as const),
    ...solution.cooling.loops.map(({ id, name }) => [id, name] as const),
  ])
  return {
    row: (row) => inventory.tagOf(row),
    place: ({ type, id }) =>
      type === 'loop' ? `loop ${names.get(id) ?? id}` : (names.get(id) ?? id),
  }
}

const basisText = ({ inventory, parameter }: Followed, basis: Basis): string => {
  if ('parameter' in basis) {
    const known = parameters.get(basis.parameter)
    if (!known) return basis.parameter
    const isEstimate = known.source.grade === 'estimate'
    const value = formatQuantity(parameter(known), known.unit)
    return `${known.label.en}: ${value}${isEstimate ? ' (estimate)' : ''} [${known.id}]`
  }
  const { row, field } = basis
  const definition = inventory.kindOf(row).fields[field]
  const value = inventory.numberOf(row, field)
  const shown =
    definition?.type === 'number' && value !== undefined
      ? `: ${formatQuantity(value, definition.unit)}`
      : ''
  return `${inventory.tagOf(row)}, ${definition?.label.en ?? field}${shown}`
}

const basisKey = (basis: Basis): string =>
  'parameter' in basis ? basis.parameter : `${basis.row} ${basis.field}`

const basesOf = ({ events }: Cascade, of: 'rests' | 'gaps'): readonly Basis[] => {
  const found = new Map<string, Basis>()
  for (const event of events) for (const basis of event[of]) found.set(basisKey(basis), basis)
  return [...found.values()]
}

/** Figures as the JSON tells them; a time is null where nothing stops or nobody can say when. */
export const figuresJson = (inventory: Inventory, figures: CascadeFigures): Json =>
  partJson(inventory, {
    ...figures,
    firstLostS: figures.firstLostS ?? null,
    lastLostS: figures.lastLostS ?? null,
  })

const assumptionsJson = (followed: Followed): Json =>
  basesOf(followed.cascade, 'rests').flatMap((basis): Json[] => {
    const known = 'parameter' in basis ? parameters.get(basis.parameter) : undefined
    if (!known) return []
    return [
      {
        id: known.id,
        label: known.label.en,
        value: followed.parameter(known),
        unit: known.unit,
        grade: known.source.grade,
      },
    ]
  })

const coursesJson = ({ inventory, cascade: { courses } }: Followed): Json => {
  const { offsets, atS, state } = courses
  return inventory.equipment.flatMap(({ id, tag }, row): Json[] => {
    const changes: Json[] = []
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const s = atS[at] as number
      changes.push({
        atS: Number.isFinite(s) ? s : null,
        state: rowStates[state[at] as number] ?? null,
      })
    }
    return changes.length === 0 ? [] : [{ id, tag, changes }]
  })
}

/** The documented JSON of `fail --json`. */
export const failJson = (followed: Followed): Json => {
  const { inventory, cascade } = followed
  const names = namesOf(followed)
  const json = (part: unknown) => partJson(inventory, part)
  return {
    facility: inventory.facility.id,
    contingency: json(cascade.contingency),
    outIds: cascade.rowsOut.map((row) => inventory.equipment[row]?.id ?? null),
    outRouteIds: json(cascade.routesOut),
    horizonS: cascade.horizonS,
    settledS: cascade.settledS,
    figures: figuresJson(inventory, cascade.figures),
    events: cascade.events.map((event) =>
      json({ ...event, sentence: eventSentence(event, names).en }),
    ),
    loads: cascade.loads.map((load) =>
      json({
        ...load,
        stops: load.lostS !== undefined,
        lostS: load.lostS ?? null,
        returns: load.backS !== undefined,
        backS: load.backS ?? null,
        sentence: sentenceOf(cascade, load, names).en,
        rests: restsOf(cascade, load),
      }),
    ),
    warmth: cascade.warmth.map(({ atS, valueC, ...mass }) =>
      json({ ...mass, points: [...atS].map((s, at) => ({ atS: s, valueC: valueC[at] ?? null })) }),
    ),
    equipment: coursesJson(followed),
    assumptions: assumptionsJson(followed),
    notStated: json(basesOf(cascade, 'gaps')),
  }
}

const firstUp = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** When the first of what stops does; the sentence of nothing where nothing does. */
export const whenText = (s: number | undefined): string =>
  s === undefined ? 'none' : firstUp(timeText(s))

/** The main figures of a loss as rows of name and value. */
const figureRows = (figures: CascadeFigures): readonly (readonly [string, string])[] => {
  const count = (value: number) => formatQuantity(value, 'count')
  const { thPerSLost, gpusLost } = figures
  return [
    ['IT load that stops', atLeast(figures.itKwLost, 'kW')],
    ['of it not back', atLeast(figures.itKwLostForGood, 'kW')],
    ['Loads that stop', count(figures.loadsLost)],
    ['Racks that stop', count(figures.racksLost)],
    ...(gpusLost > 0 ? [['GPUs that stop', count(gpusLost)] as const] : []),
    ...(thPerSLost.value > 0 || thPerSLost.unknownCount > 0
      ? [['Hash rate that stops', atLeast(thPerSLost, 'TH/s')] as const]
      : []),
    ['Loads that do less', count(figures.loadsDegraded)],
    ['Loads without protection', count(figures.loadsUnprotected)],
    ['Loads nobody can tell of', count(figures.loadsUnknown)],
    ['First stop', whenText(figures.firstLostS)],
    ['Last stop', whenText(figures.lastLostS)],
  ]
}

/** More lines than these are counted; the JSON has them all. */
const mostLines = 40

const shortened = (lines: readonly string[]): readonly string[] => {
  const more = lines.length - mostLines
  return more <= 0
    ? lines
    : [
        ...lines.slice(0, mostLines),
        `  … and ${formatQuantity(more, 'count')} more; --json has all`,
      ]
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...shortened(lines.map((line) => `  ${line}`))]

const headOf = ({ inventory, cascade }: Followed): string => {
  const { ids, compartments = [], mode, orders } = cascade.contingency
  const tags = ids.map((id) => {
    const row = inventory.rowOf.get(id)
    return row === undefined ? id : inventory.tagOf(row)
  })
  const all = [...tags, ...compartments.map((name) => `fire compartment ${name}`)]
  const shown = all.slice(0, 6).join(', ')
  const more = all.length > 6 ? ` and ${all.length - 6} more` : ''
  const how =
    mode === 'planned'
      ? 'taken out for work, after people have switched over'
      : orders
        ? 'lost at once; automatic devices answer, then people by their switching orders'
        : 'lost at once; only automatic devices answer'
  return `${shown}${more}: ${how}`
}

/** What follows from a loss as lines that a person reads. */
export const failText = (followed: Followed): string => {
  const { inventory, cascade } = followed
  const names = namesOf(followed)
  const { figures, loads, events } = cascade
  const touched = loads.filter(({ effects, state }) => effects.length > 0 || state !== 'ok')
  const told = touched.length > 0 ? figureRows(figures) : []
  return [
    inventory.facility.name,
    headOf(followed),
    ...told.map(([name, value]) => `${name.padEnd(26)}${value}`),
    ...(touched.length === 0 ? ['No load stops, does less or loses its protection.'] : []),
    ...section(
      'Loads',
      touched.map((load) => sentenceOf(cascade, load, names).en),
    ),
    ...section(
      'What happens',
      events.map((event) => eventSentence(event, names).en),
    ),
    ...section(
      'These times rest on',
      basesOf(cascade, 'rests').map((basis) => basisText(followed, basis)),
    ),
    ...section(
      'Not stated',
      basesOf(cascade, 'gaps').map((basis) => basisText(followed, basis)),
    ),
    '',
  ].join('\n')
}
