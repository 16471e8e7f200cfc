import type { Ids } from '#base'
import type { Product, Room } from '#model'
import type { Spare } from '../proposal'
import type { CoolingFamily } from './offers'
import type { Body } from './shapes'
import type { Site } from './site'

/** A room to be cooled with a product. */
export interface Task {
  readonly site: Site
  readonly room: Room
  readonly roomRow: number
  readonly product: Product
  readonly family: CoolingFamily
  readonly spare: Spare
  /** The room in which the units are to stand. */
  readonly area: Room
  readonly areaRow: number
  readonly ids: Ids
  /** Places that the check of the whole found fault with. */
  readonly banned: Body[]
}

/** `3 × Vertiv PW170`. */
export const unitsOf = ({ product }: Pick<Task, 'product'>, count: number): string =>
  `${count} × ${product.maker} ${product.model}`
