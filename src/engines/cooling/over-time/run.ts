import type { CoolingAsk, CoolingCourse, HeatedLoads, MassCourse, PlantSpell } from './course'
import { frontOf } from './front'
import type { Front } from './live'
import { isPlant, plantSpells } from './plant'
import type { UnitClass } from './system'
import type { PreparedCooling } from './system-of'
import { type PartAsk, Unfolding } from './unfold'

export { type PreparedCooling, prepareCoolingCourse } from './system-of'

type Gathered = {
  readonly plant: PlantSpell[]
  readonly heat: PartAsk['heat'][number][]
  readonly towers: number[]
  readonly masses: Set<number>
}

/** What happens to each part of the facility, by its number. */
class Parts {
  readonly found = new Map<number, Gathered>()
  readonly #prepared: PreparedCooling

  constructor(prepared: PreparedCooling) {
    this.#prepared = prepared
  }

  #at(mass: number): Gathered {
    const part = this.#prepared.partOf[mass] as number
    let own = this.found.get(part)
    if (!own) {
      own = { plant: [], heat: [], towers: [], masses: new Set() }
      this.found.set(part, own)
    }
    return own
  }

  /** The part that a unit acts on; those of all its loops are one, but for a pump of several. */
  #ofUnit(row: number): ReadonlySet<Gathered> {
    const { classesOf, movesOf, classes } = this.#prepared.system
    const masses = [
      ...(classesOf.get(row) ?? []).map((one) => (classes[one] as UnitClass).from),
      ...(movesOf.get(row) ?? []),
    ]
    return new Set(masses.map((mass) => this.#at(mass)))
  }

  addPlant(spell: PlantSpell): void {
    for (const part of this.#ofUnit(spell.row)) part.plant.push(spell)
  }

  addTower(row: number): void {
    for (const part of this.#ofUnit(row)) part.towers.push(row)
  }

  addHeat(spell: CoolingAsk['heat'][number]): void {
    const { state, loads } = this.#prepared
    const { row, fromS, toS } = spell
    if (isPlant(state.inventory, row) || !(fromS >= 0) || !(fromS < toS)) return
    const byPart = new Map<Gathered, number[]>()
    const visit = (at: number): void => {
      for (const load of loads.ofRow.get(at) ?? []) {
        const { parts, classes } = loads.all[load] ?? { parts: [], classes: [] }
        const mass = parts[0]?.mass ?? loads.classes[classes[0] ?? -1]?.mass
        if (mass === undefined) continue
        const part = this.#at(mass)
        const own = byPart.get(part)
        if (own) own.push(load)
        else byPart.set(part, [load])
      }
      for (const child of loads.nesting.children.get(at) ?? []) visit(child)
    }
    visit(row)
    for (const [part, own] of byPart) part.heat.push({ spell, loads: own })
  }

  addFront(front: Front): void {
    const { masses, classes } = this.#prepared.system
    masses.forEach((_, mass) => {
      if (front.shiftK(mass) !== 0) this.#at(mass).masses.add(mass)
    })
    classes.forEach(({ from }, one) => {
      if (front.changes(one)) this.#at(from).masses.add(from)
    })
  }
}

const partsOf = (
  prepared: PreparedCooling,
  ask: CoolingAsk,
  plant: readonly PlantSpell[],
  front: Front | undefined,
): readonly Gathered[] => {
  const parts = new Parts(prepared)
  for (const spell of plant) parts.addPlant(spell)
  for (const spell of ask.heat) parts.addHeat(spell)
  const { inventory } = prepared.state
  if (ask.isWithoutWater) for (const row of inventory.rowsOf('cooling-tower')) parts.addTower(row)
  if (front) parts.addFront(front)
  return [...parts.found].sort(([a], [b]) => a - b).map(([, part]) => part)
}

/**
 * How the cooling goes on over time once something stands still, gives off less heat, or the weather
 * is another. While the units of a mass that run carry its heat, it holds its temperature; where
 * they do not, it takes up what is missing, and what hangs on it is cooled less. Parts of a facility
 * that share neither loop nor room nor load are followed by themselves.
 */
export const coolingCourse = (prepared: PreparedCooling, ask: CoolingAsk): CoolingCourse => {
  const { inventory, parameters } = prepared.state
  const plant = [...plantSpells(inventory, parameters, ask.off)]
  const front = frontOf(prepared, ask)
  const masses: MassCourse[] = []
  const loads: HeatedLoads[] = []
  for (const part of partsOf(prepared, ask, plant, front)) {
    const { horizonS } = ask
    const course = new Unfolding(prepared, { ...part, masses: [...part.masses], front, horizonS })
    course.run()
    const first = masses.length
    const told = course.traces.tell(horizonS)
    const here = (at: number) => (at < 0 ? -1 : first + at)
    for (const mass of told.masses) masses.push({ ...mass, warmedBy: mass.warmedBy.map(here) })
    for (const { members: _, by, ...entry } of course.answers.entries) {
      const mass = by.mass < 0 ? -1 : here(told.indexOf(by.mass))
      loads.push({ ...entry, by: { ...by, mass } })
    }
    plant.push(...course.stores.plant)
  }
  return { plant, masses, loads }
}
