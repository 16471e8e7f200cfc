import type { Text } from '#base'
import { say } from '../words'
import { misplaced } from './faults'
import { Ground } from './ground'
import type { Piping } from './piping'
import { placeUnits } from './placing'
import type { Trial } from './search'
import type { Body } from './shapes'
import { type Additions, joined, type Site } from './site'
import type { Task } from './task'
import { makeUnits } from './units'

/** Rounds of placing, in each of which the space check may find fault with a place. */
const mostTries = 8

/** Pipes for units that were drawn: what they add, the headers among it, and what is to be said. */
export interface Pipes {
  readonly added: Additions
  readonly headers: readonly string[]
  readonly remarks?: readonly Text[]
  readonly refusals?: readonly Text[]
}

export const pipesOf = ({ added, header }: Piping): Pipes => ({
  added,
  headers: header ? [header.id] : [],
})

/** Joins the rows of new units; answers why where that cannot be. */
export type Join = (drawn: Site, rows: readonly number[], ground: Ground) => Pipes | string

/** The ground of a site, without the places that were found wanting. */
export const groundOf = (site: Site, banned: readonly Body[]): Ground => {
  const ground = new Ground(site.inventory, site.parameters)
  for (const body of banned) ground.ban(body)
  return ground
}

/** Draws so many units in their places, joins and solves them; moves what the space check rejects. */
export const build = (
  task: Task,
  base: Site,
  near: { readonly x: number; readonly y: number },
  join: Join,
  count: number,
): Trial | string => {
  const { product, family, area, areaRow, ids, banned } = task
  for (let tries = 1; ; tries++) {
    const ground = groundOf(base, banned)
    const places = placeUnits(base, ground, { product, family, area, areaRow, near }, count)
    if (typeof places === 'string') return places
    const equipment = makeUnits(base, product, areaRow, places, ids)
    const units = { equipment, connections: [] }
    const drawn = base.drawn(units)
    const rows = equipment.map(({ id }) => drawn.rowOf(id))
    const pipes = join(drawn, rows, ground)
    if (typeof pipes === 'string') return pipes
    const added = joined(units, pipes.added)
    const site = base.with(added)
    const bad = misplaced(
      site,
      added.equipment.map(({ id }) => id),
    )
    const trial: Trial = {
      added,
      site,
      units: equipment.map(({ id }) => id),
      headers: pipes.headers,
      remarks: pipes.remarks ?? [],
      refusals: pipes.refusals ?? [],
    }
    if (bad.length === 0) return trial
    if (tries === mostTries) return `No place in ${area.name} keeps all clear spaces around them.`
    for (const id of bad) banned.push(site.inventory.placeOf(site.rowOf(id)))
  }
}

export const texts = (sentences: readonly string[]): readonly Text[] => sentences.map(say)
